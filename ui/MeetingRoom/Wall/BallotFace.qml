import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Models

// An open ballot: on what, for how long, how many have answered. Never what.
Item {
    id: root

    required property WallModel model
    required property real wall

    readonly property real _gap: 0.03 * root.wall

    WallWords {
        id: what

        width: parent.width
        wall: root.wall
        text: root.model.isPaused ? qsTr("Biểu quyết đang tạm dừng") : qsTr("Đang biểu quyết")
        color: Theme.wallGold
        weight: Font.DemiBold
    }

    WallTitle {
        model: root.model
        anchors.top: what.bottom
        anchors.topMargin: root._gap
        width: parent.width
        wall: root.wall
        space: parent.height - what.height - below.height - 2 * root._gap
        text: root.model.title
    }

    Column {
        id: below

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: root._gap / 2

        Row {
            spacing: 0.05 * root.wall

            WallClock {
                id: clock

                objectName: "wallClock"
                wall: root.wall
                cap: 9
                remainingMs: root.model.remainingMs
            }

            WallWords {
                anchors.verticalCenter: clock.verticalCenter
                width: root.width - clock.width - parent.spacing
                wall: root.wall
                text: qsTr("%1/%2 đại biểu có mặt đã biểu quyết").arg(root.model.answered).arg(root.model.present)
                weight: Font.DemiBold
            }
        }

        Rectangle {
            width: parent.width
            height: 0.012 * root.wall
            radius: height / 2
            color: Theme.wallSurface

            Rectangle {
                width: root.model.present > 0 ? parent.width * Math.min(1, root.model.answered / root.model.present) : 0
                height: parent.height
                radius: parent.radius
                color: Theme.wallInk3
            }
        }

        WallWords {
            width: parent.width
            wall: root.wall
            cap: 3.2
            color: Theme.wallInk2
            text: root.model.need
        }
    }
}
