import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: "Rail"

    Rail {
        Layout.preferredHeight: Theme.mm(120) * Theme.scale

        RailButton {
            text: qsTr("Chương trình")
            iconName: "list"
        }

        RailButton {
            text: qsTr("Tài liệu")
            iconName: "book-open"
            active: true
        }

        RailButton {
            text: qsTr("Biểu quyết")
            iconName: "vote"
            reason: qsTr("Chưa mở biểu quyết")
        }

        RailButton {
            text: qsTr("Phát biểu")
            iconName: "mic"
            badge: 3
        }

        RailButton {
            text: qsTr("Ghi chú")
            iconName: "notebook-pen"
            pointed: true
        }

        RailButton {
            text: qsTr("Tìm kiếm")
            iconName: "search"
            ringed: true
        }
    }
}
