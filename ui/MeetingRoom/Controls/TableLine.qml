pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme

// One line of a DataTable, its header too.
Rectangle {
    id: root

    // The columns of the table and their widths in pixels.
    required property var columns
    required property list<real> widths
    required property real pad
    required property list<string> values
    property bool header: false
    property bool selected: false
    property bool ringed: false

    signal pressed

    implicitHeight: Math.max(root.header ? 0 : Theme.touch, cells.height + Theme.u(3))
    color: root.selected ? Theme.navyTint : hover.hovered ? Theme.neutralTint : "transparent"
    Accessible.role: root.header ? Accessible.ColumnHeader : Accessible.Row
    Accessible.name: root.values.join(", ")
    Accessible.selected: root.selected

    HoverHandler {
        id: hover

        enabled: !root.header
    }

    TapHandler {
        enabled: !root.header
        onTapped: root.pressed()
    }

    Row {
        id: cells

        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: root.values

            Words {
                required property int index
                required property string modelData

                width: root.widths[index] ?? 0
                leftPadding: root.pad
                rightPadding: root.pad
                text: modelData
                kind: root.header ? "small" : "body"
                weight: root.header ? Font.DemiBold : Font.Normal
                tone: root.header ? "ink2" : "ink"
                horizontalAlignment: root.columns[index].numeric === true ? Text.AlignRight : Text.AlignLeft
                Accessible.ignored: true
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.header ? 2 * Theme.hairline : Theme.hairline
        color: root.header ? Theme.outline : Theme.line
    }

    Rectangle {
        visible: root.selected
        width: Theme.u(1)
        height: parent.height
        color: Theme.navy
    }

    FocusRing {
        shown: root.ringed
        gap: -Theme.ring
        parentRadius: 0
    }
}
