import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

// One deputy on the roll.
ListRow {
    id: root

    required property string key
    required property string name
    required property string status
    required property string words
    required property bool isHere
    required property string foundBy
    required detail

    property bool wide: true

    objectName: "roll-" + root.key
    title: root.name
    Accessible.description: root.words

    Chip {
        tone: root.isHere ? "navy" : root.status === "not_said" ? "gold" : "neutral"
        iconName: root.isHere ? "check" : root.status === "not_said" ? "circle" : "minus"
        text: root.words
        Layout.maximumWidth: root.width * (root.wide ? 0.45 : 0.42)
    }
}
