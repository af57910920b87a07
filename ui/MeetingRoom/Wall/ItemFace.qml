import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Models

// What the sitting is at.
Item {
    id: root

    required property WallModel model
    required property real wall

    readonly property real _gap: 0.04 * root.wall

    WallWords {
        id: place

        width: parent.width
        wall: root.wall
        text: qsTr("Nội dung %1/%2").arg(root.model.number).arg(root.model.itemCount)
        color: Theme.wallGold
        weight: Font.DemiBold
    }

    WallTitle {
        model: root.model
        anchors.top: place.bottom
        anchors.topMargin: root._gap
        width: parent.width
        wall: root.wall
        space: parent.height - place.height - under.height - 2 * root._gap
        text: root.model.title
    }

    WallWords {
        id: under

        anchors.bottom: parent.bottom
        width: parent.width
        wall: root.wall
        cap: 3.6
        text: root.model.under
        color: Theme.wallInk2
    }
}
