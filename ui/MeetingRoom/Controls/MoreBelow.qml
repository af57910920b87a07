import QtQuick
import MeetingRoom.Theme

// Under what is longer than its place: that more follows. A touch goes there. It wants a strip of
// its own, or it would cover what it points to.
Rectangle {
    id: root

    required property Flickable area
    property color ink: Theme.ink

    anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
    visible: root.area.contentHeight - root.area.contentY - root.area.height > Theme.u(1)
    width: Theme.iconSmall + Theme.u(3)
    height: Theme.iconSmall + Theme.u(1)
    radius: height / 2
    border.width: Theme.hairline
    border.color: root.ink
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        name: "chevron-down"
        size: Theme.iconSmall
        color: root.ink
    }

    TapHandler {
        onTapped: root.area.contentY = Math.min(root.area.contentHeight - root.area.height, root.area.contentY + root.area.height / 2)
    }
}
