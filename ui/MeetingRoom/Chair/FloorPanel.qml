pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Who waits for the floor, and who has it.
Panel {
    id: root

    required property ConsoleFloorModel floor
    // Everybody's clock of the speech.
    required property FloorModel clock

    title: qsTr("Đăng ký phát biểu")

    trailing: Chip {
        objectName: "waitingCount"
        text: qsTr("%n đại biểu", "", root.floor.waiting)
    }

    SpeakerNow {
        visible: root.floor.phase !== ""
        floor: root.floor
        clock: root.clock
        Layout.fillWidth: true
        Layout.margins: Theme.u(3)
        Layout.topMargin: Theme.u(1)
    }

    Repeater {
        model: root.floor.queue

        ListRow {
            required property string key
            required property string name
            required property bool canCall
            required number
            required detail

            objectName: "call-" + key
            title: name
            clickable: canCall
            Layout.fillWidth: true
            Accessible.description: canCall ? qsTr("Nhấn để mời phát biểu") : ""
            onClicked: root.floor.call(key)
        }
    }

    Words {
        objectName: "callReason"
        visible: text !== ""
        text: root.floor.waiting === 0 ? qsTr("Chưa có đại biểu đăng ký.") : root.floor.callReason
        tone: "ink2"
        Layout.fillWidth: true
        Layout.margins: Theme.u(4.5)
    }

    foot: ActionButton {
        objectName: "callNext"
        text: qsTr("Mời đại biểu tiếp theo")
        variant: "primary"
        reason: root.floor.callReason
        reasonShown: false
        off: root.floor.waiting === 0
        Layout.fillWidth: true
        onClicked: root.floor.callNext()
    }
}
