import QtQuick
import MeetingRoom.Theme

// Words on the screen. They wrap between words and are never cut short.
Text {
    id: root

    // "body", "small", "strong", "title", "heading", "ballot", "count" or "clock".
    property string kind: "body"
    // Name of a tone, see Theme.inkOf.
    property string tone: "ink"
    // Pixels; by kind unless given.
    property int size: Theme.sizeOf(root.kind)
    property int weight: Theme.weightOf(root.kind)

    color: Theme.inkOf(root.tone)
    font.family: Theme.family
    font.pixelSize: root.size
    font.weight: root.weight
    wrapMode: Text.WordWrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
