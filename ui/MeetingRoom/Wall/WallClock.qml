import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls

// Time that runs out, as minutes and seconds; gold near the end and beyond it.
Figures {
    id: root

    // Milliseconds; below 0 when the time is over.
    required property int remainingMs
    required property real wall
    property real cap: 12

    readonly property int _seconds: Math.abs(Math.round(root.remainingMs / 1000))

    text: Math.floor(root._seconds / 60).toString().padStart(2, "0") + ":" + (root._seconds % 60).toString().padStart(2, "0")
    size: Math.max(1, Math.ceil(root.cap / 100 * root.wall / 0.74))
    color: root.remainingMs <= 10000 ? Theme.wallGold : Theme.wallInk
    spoken: root.text
}
