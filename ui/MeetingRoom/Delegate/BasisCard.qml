import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls
import MeetingRoom.Models

// Where the minutes of each purpose come from, in the words of the council's rules.
Card {
    id: root

    required property FloorModel floor

    tone: "neutral"

    Words {
        text: qsTr("Thời gian và căn cứ")
        kind: "small"
        weight: Font.DemiBold
        tone: "ink2"
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Words {
        objectName: "floorBasis"
        text: root.floor.basis
        kind: "small"
        tone: "ink2"
        Layout.fillWidth: true
    }
}
