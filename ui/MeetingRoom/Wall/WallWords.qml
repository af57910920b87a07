import QtQuick
import MeetingRoom.Theme

// Words for a hall: as high as a share of the wall. They wrap between words and are never cut.
Text {
    id: root

    // The wall's height in pixels.
    required property real wall
    // Height of a capital in percent of the wall; never under 3, and 5 for what the last row reads.
    property real cap: 5
    property int weight: Font.Medium

    // A capital of Be Vietnam Pro is 0.74 of the size of its letters.
    function sizeOf(cap: real): int {
        return Math.max(1, Math.ceil(cap / 100 * root.wall / 0.74));
    }

    font.pixelSize: root.sizeOf(root.cap)
    font.family: Theme.family
    font.weight: root.weight
    color: Theme.wallInk
    wrapMode: Text.WordWrap
    textFormat: Text.PlainText
    // As close as capitals with two marks allow.
    lineHeight: 0.94
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
