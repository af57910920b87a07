import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme

// How many gave one answer: colour, sign and word.
Rectangle {
    id: root

    required property string key
    required property int count
    required property real wall
    required property real cap
    required property real pad

    readonly property var _looks: ({
            in_favour: [qsTr("Tán thành"), "✓", Theme.wallInFavour],
            against: [qsTr("Không tán thành"), "✕", Theme.wallAgainst],
            abstain: [qsTr("Không biểu quyết"), "–", Theme.wallAbstain],
            not_voted: [qsTr("Chưa biểu quyết"), "", Theme.wallInk3],
            absent: [qsTr("Vắng mặt"), "", Theme.wallInk3]
        })
    readonly property var _look: root._looks[root.key]

    implicitHeight: column.implicitHeight + 2 * root.pad
    radius: 0.018 * root.wall
    color: Theme.wallSurface
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(root._look[0]).arg(root.count)

    ColumnLayout {
        id: column

        y: root.pad
        x: 0.022 * root.wall
        width: root.width - 2 * x
        spacing: 0

        RowLayout {
            spacing: 0.022 * root.wall

            WallWords {
                wall: root.wall
                cap: root.cap
                text: root.count
                weight: Font.Bold
                color: root._look[2]
                Accessible.ignored: true
            }

            WallWords {
                visible: text !== ""
                wall: root.wall
                cap: Math.max(3, root.cap * 0.7)
                text: root._look[1]
                color: root._look[2]
                Accessible.ignored: true
            }
        }

        WallWords {
            wall: root.wall
            cap: 3
            text: root._look[0]
            color: Theme.wallInk2
            weight: Font.Normal
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
