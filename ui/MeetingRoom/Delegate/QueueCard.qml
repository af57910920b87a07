pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Who waits for the floor, in the order of asking.
Card {
    id: root

    required property FloorModel floor

    flush: true

    Words {
        text: qsTr("Đang chờ phát biểu")
        kind: "strong"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.u(4.5)
        Layout.rightMargin: Theme.u(4.5)
        Layout.topMargin: Theme.u(2)
        Layout.bottomMargin: Theme.u(2)
        Accessible.role: Accessible.Heading
    }

    Words {
        visible: queue.count === 0
        text: qsTr("Chưa có đại biểu đăng ký.")
        tone: "ink2"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.u(4.5)
        Layout.rightMargin: Theme.u(4.5)
        Layout.bottomMargin: Theme.u(2.5)
    }

    Repeater {
        id: queue

        model: root.floor.queue

        ListRow {
            required property string name
            required property bool isOwn
            required property int index
            required number
            required detail

            title: name
            selected: isOwn
            clickable: false
            separator: index < queue.count - 1
            Layout.fillWidth: true
        }
    }
}
