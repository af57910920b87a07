import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Whose hall it is, and what time it is.
RowLayout {
    id: root

    required property SessionModel session
    required property real wall

    // The faces without an item name the council themselves.
    readonly property bool _named: !["welcome", "sitting_closed", "closed"].includes(root.session.wall.face)

    spacing: 0.03 * root.wall

    WallWords {
        wall: root.wall
        cap: 3.2
        text: root._named ? root.session.wall.council : ""
        weight: Font.DemiBold
        color: Theme.wallGold
        Layout.fillWidth: true
    }

    WallWords {
        visible: !root.session.header.isLive
        wall: root.wall
        cap: 3.2
        text: qsTr("Đang kết nối lại")
        color: Theme.wallInk2
    }

    Figures {
        text: root.session.header.time
        size: Math.max(1, Math.ceil(0.032 * root.wall / 0.74))
        weight: Font.DemiBold
        color: Theme.wallInk3
    }
}
