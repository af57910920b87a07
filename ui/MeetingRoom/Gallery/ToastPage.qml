import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: "Toast"
    columns: 1

    Toast {
        text: qsTr("Đã lưu ghi chú")
        Layout.maximumWidth: Theme.textBody * 30
    }

    Toast {
        tone: "gold"
        text: qsTr("Chưa gửi được câu hỏi. Câu hỏi được giữ lại và sẽ gửi khi có kết nối.")
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.textBody * 30
    }

    ActionButton {
        text: qsTr("Hiện thông báo")
        onClicked: stack.show(qsTr("Đã lưu ghi chú"), "navy")
    }

    ToastStack {
        id: stack

        Layout.fillWidth: true
    }
}
