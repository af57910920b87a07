import QtQuick
import MeetingRoom.Theme

// The ring around what the keyboard acts on. Set `shown`; it stands outside its parent.
Rectangle {
    id: root

    property bool shown: false
    property color ink: Theme.focus
    property real parentRadius: Theme.radiusControl
    // Distance from the control; below 0 where a clipping parent leaves no room outside.
    property real gap: 2

    anchors.fill: parent
    anchors.margins: -(root.gap + Theme.ring)
    z: 10
    visible: root.shown
    color: "transparent"
    radius: Math.max(0, root.parentRadius + root.gap + Theme.ring)
    border.color: root.ink
    border.width: Theme.ring
}
