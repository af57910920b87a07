import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls
import MeetingRoom.Models

// Who has the floor, as everybody sees it.
Card {
    id: root

    required property FloorModel floor

    Words {
        text: root.floor.speaker === "" ? qsTr("Chưa có đại biểu phát biểu") : root.floor.hasBegun ? qsTr("Đang phát biểu") : qsTr("Chủ tọa đang mời")
        tone: "ink2"
        Layout.fillWidth: true
    }

    Words {
        objectName: "speaker"
        visible: root.floor.speaker !== ""
        text: root.floor.speaker
        kind: "title"
        Layout.fillWidth: true
    }

    Words {
        visible: root.floor.speaker !== ""
        text: root.floor.speakerDetail
        tone: "ink2"
        Layout.fillWidth: true
    }

    SpeechClock {
        visible: root.floor.hasBegun
        floor: root.floor
    }
}
