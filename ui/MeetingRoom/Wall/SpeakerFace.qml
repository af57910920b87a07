import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Models

// Who has the floor, and for how long still.
Item {
    id: root

    required property WallModel model
    required property real wall

    readonly property real _gap: 0.035 * root.wall

    WallWords {
        id: what

        width: parent.width
        wall: root.wall
        text: root.model.isCalled ? qsTr("Mời phát biểu") : qsTr("Đang phát biểu")
        color: Theme.wallGold
        weight: Font.DemiBold
    }

    WallTitle {
        id: name
        model: root.model

        anchors.top: what.bottom
        anchors.topMargin: root._gap
        width: parent.width
        wall: root.wall
        space: 0.28 * root.wall
        text: root.model.speaker
    }

    WallWords {
        anchors.top: name.bottom
        anchors.topMargin: root._gap / 2
        width: parent.width
        wall: root.wall
        cap: 3.4
        text: root.model.under
        color: Theme.wallInk2
    }

    Column {
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: root._gap / 2

        WallClock {
            objectName: "wallClock"
            wall: root.wall
            remainingMs: root.model.remainingMs
        }

        WallWords {
            width: parent.width
            wall: root.wall
            cap: 3.4
            color: Theme.wallInk2
            text: root.model.remainingMs < 0 ? qsTr("Đã quá thời gian phát biểu") : qsTr("Thời gian phát biểu còn lại")
        }

        WallTitle {
            model: root.model
            width: parent.width
            wall: root.wall
            caps: [3.4, 3]
            space: 0.14 * root.wall
            weight: Font.Medium
            color: Theme.wallInk3
            text: qsTr("Nội dung %1/%2: %3").arg(root.model.number).arg(root.model.itemCount).arg(root.model.title)
        }
    }
}
