import QtQuick
import MeetingRoom.Theme

// Where in the whole of a list or a page one is; shown while there is more than is seen.
Rectangle {
    id: root

    required property Flickable area
    // Room at the right that belongs to no content.
    property real gap: 0

    visible: root.area.interactive && root.area.visibleArea.heightRatio < 1
    anchors.right: parent ? parent.right : undefined
    anchors.rightMargin: Math.max(Theme.u(0.75), Math.round((root.gap - width) / 2))
    width: Theme.u(0.75)
    radius: width / 2
    y: root.area.visibleArea.yPosition * root.area.height
    height: Math.max(Theme.u(5), root.area.visibleArea.heightRatio * root.area.height)
    color: Theme.outline
    opacity: 0.5
}
