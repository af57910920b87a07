import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls
import MeetingRoom.Delegate
import MeetingRoom.Models

// Who has the floor, the clock, and what the chair does next.
Card {
    id: root

    required property ConsoleFloorModel floor
    required property FloorModel clock

    readonly property bool _speaks: root.floor.phase === "speaking"

    tone: "navy"

    Words {
        text: root._speaks ? qsTr("Đang phát biểu") : qsTr("Đang được mời")
        kind: "small"
        tone: "ink2"
        Layout.fillWidth: true
    }

    Words {
        objectName: "chairSpeaker"
        text: root.floor.speaker
        kind: "title"
        Layout.fillWidth: true
    }

    Words {
        text: root.floor.detail
        tone: "ink2"
        Layout.fillWidth: true
    }

    SpeechClock {
        visible: root._speaks
        floor: root.clock
        Layout.fillWidth: true
    }

    ActionButton {
        objectName: "startSpeech"
        visible: !root._speaks
        text: qsTr("Bắt đầu phát biểu")
        iconName: "mic"
        variant: "primary"
        reason: root.floor.startReason
        Layout.fillWidth: true
        onClicked: root.floor.start()
    }

    ActionButton {
        objectName: "endSpeech"
        text: root._speaks ? qsTr("Kết thúc phát biểu") : qsTr("Hủy lời mời")
        variant: root._speaks ? "primary" : "secondary"
        reason: root.floor.endReason
        Layout.fillWidth: true
        onClicked: root.floor.end()
    }
}
