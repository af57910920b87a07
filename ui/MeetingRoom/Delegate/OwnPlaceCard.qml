import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The own place: in the queue, called, or speaking with the clock. A request can be taken back.
Card {
    id: root

    required property FloorModel floor

    readonly property bool _calls: root.floor.own === "called" || root.floor.own === "speaking"

    tone: root._calls ? "gold" : root.floor.own === "asking" ? "surface" : "navy"
    spacing: Theme.u(3)

    RowLayout {
        spacing: Theme.u(3)
        Layout.fillWidth: true

        Icon {
            name: root._calls ? "mic" : root.floor.own === "asking" ? "hourglass" : "circle-check"
            color: root._calls ? Theme.goldText : Theme.navy
        }

        ColumnLayout {
            spacing: Theme.u(0.5)
            Layout.fillWidth: true

            Words {
                objectName: "ownPlace"
                text: root.floor.ownHeadline
                kind: "title"
                Layout.fillWidth: true
            }

            Words {
                visible: text !== ""
                text: root.floor.ownDetail
                tone: "ink2"
                Layout.fillWidth: true
            }
        }
    }

    SpeechClock {
        visible: root.floor.own === "speaking"
        floor: root.floor
        large: true
    }

    ActionButton {
        objectName: "withdraw"
        visible: root.floor.canWithdraw
        text: qsTr("Rút đăng ký")
        iconName: "undo-2"
        busy: root.floor.isWithdrawing
        reason: root.floor.withdrawReason
        onClicked: root.floor.withdraw()
    }
}
