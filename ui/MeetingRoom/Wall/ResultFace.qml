pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Models

// How a ballot ended: on what, whether it passed, by how many of whom.
Item {
    id: root

    required property WallModel model
    required property real wall

    // A title that leaves no room at a readable size gets it from everything else.
    readonly property bool tight: title.heightOf(root.model.title, 6, root.width) > 0.29 * root.wall
    readonly property real _gap: (root.tight ? 0.014 : 0.03) * root.wall
    readonly property real _room: root.height - badge.implicitHeight - sentence.implicitHeight - tiles.implicitHeight - 4 * root._gap

    ColumnLayout {
        anchors.fill: parent
        spacing: root._gap

        WallTitle {
            id: title
            model: root.model

            wall: root.wall
            across: root.width
            space: root._room
            caps: root.tight ? [6, 5, 4, 3] : [7.2, 6, 5]
            text: root.model.title
            Layout.fillWidth: true
        }

        Rectangle {
            id: badge

            implicitWidth: outcome.implicitWidth + 0.06 * root.wall
            implicitHeight: outcome.implicitHeight + (root.tight ? 0.008 : 0.03) * root.wall
            radius: 0.018 * root.wall
            color: root.model.hasPassed ? Theme.wallGold : Theme.wallInk2

            WallWords {
                id: outcome

                anchors.centerIn: parent
                wall: root.wall
                cap: root.tight ? 5 : 5.4
                weight: Font.Bold
                color: Theme.wallOnGold
                text: root.model.isTrial ? qsTr("BIỂU QUYẾT THỬ") : root.model.hasPassed ? qsTr("ĐƯỢC THÔNG QUA") : qsTr("CHƯA ĐƯỢC THÔNG QUA")
            }
        }

        WallWords {
            id: sentence

            wall: root.wall
            weight: Font.Normal
            color: Theme.wallInk2
            textFormat: Text.StyledText
            text: root.model.sentence.replace(root.model.share, "<b>" + root.model.share + "</b>")
            Accessible.name: root.model.sentence
            Layout.fillWidth: true
        }

        Item {
            Layout.fillHeight: true
        }

        RowLayout {
            id: tiles

            spacing: 0.02 * root.wall
            uniformCellSizes: true
            Layout.fillWidth: true
            Layout.fillHeight: false

            Repeater {
                model: root.model.tiles

                ResultTile {
                    wall: root.wall
                    cap: root.tight ? 5 : 8
                    pad: (root.tight ? 0.006 : 0.02) * root.wall
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
            }
        }
    }
}
