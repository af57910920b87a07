import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "EmptyState, ErrorState"

    Card {
        Layout.fillWidth: true

        EmptyState {
            iconName: "notebook-pen"
            title: qsTr("Chưa có ghi chú")
            text: qsTr("Ghi chú viết trên tài liệu được xếp ở đây.")
            action: qsTr("Mở tài liệu")
            Layout.fillWidth: true
        }
    }

    Card {
        Layout.fillWidth: true

        ErrorState {
            text: qsTr("Chưa mở được tài liệu này. Xin thử lại, hoặc báo thư ký kỳ họp.")
            Layout.fillWidth: true
        }
    }

    Card {
        Layout.fillWidth: true

        ErrorState {
            text: qsTr("Đang thử lại.")
            busy: true
            Layout.fillWidth: true
        }
    }
}
