import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "Ask"

    function show(which: string): void {
        (which === "plain" ? plain : irreversible).open();
    }

    ActionButton {
        text: qsTr("Hỏi lại")
        onClicked: root.show("plain")
    }

    ActionButton {
        text: qsTr("Kết thúc biểu quyết")
        onClicked: root.show("irreversible")
    }

    Words {
        id: heard

        Layout.fillWidth: true
    }

    Ask {
        id: plain

        title: qsTr("Đăng xuất khỏi máy này?")
        body: qsTr("Tài liệu và ghi chú vẫn ở trên máy.")
        confirmText: qsTr("Đăng xuất")
        onConfirmed: heard.text = "confirmed"
        onCancelled: heard.text = "cancelled"
    }

    Ask {
        id: irreversible

        title: qsTr("Kết thúc biểu quyết?")
        subject: qsTr("Thông qua Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026")
        body: qsTr("Còn 4 đại biểu chưa biểu quyết. Kết thúc rồi thì không mở lại được lần biểu quyết này.")
        confirmText: qsTr("Kết thúc biểu quyết")
        irreversible: true
        onConfirmed: heard.text = "confirmed"
        onCancelled: heard.text = "cancelled"
    }
}
