pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Hand, pen, highlighter, eraser; colours; undo and redo. Upright beside the pages, or lying below.
Rectangle {
    id: root

    required property InkModel ink
    property bool upright: true
    property real maximumLength: 10000

    // How many touches fit into its length.
    readonly property real _touches: root.maximumLength / Theme.touch
    readonly property bool _isLong: root.upright && flow.implicitHeight + Theme.u(3) > root.maximumLength

    implicitWidth: root.upright ? flow.implicitWidth + Theme.u(3) : Math.min(root.maximumLength, flow.implicitWidth + Theme.u(3))
    implicitHeight: root.upright ? Math.min(root.maximumLength, flow.implicitHeight + Theme.u(3)) : flow.implicitHeight + Theme.u(3)
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Dụng cụ ghi trên tài liệu")

    // What is pressed beside the buttons must not reach the page below.
    MouseArea {
        anchors.fill: parent
    }

    Flickable {
        id: area

        anchors.fill: parent
        anchors.margins: Theme.u(1.5)
        anchors.bottomMargin: Theme.u(1.5) + (root._isLong ? more.height : 0)
        contentWidth: root.upright ? width : flow.implicitWidth
        contentHeight: root.upright ? flow.implicitHeight : height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Grid {
            id: flow

            // As many as leave all tools in sight, as long as there is room.
            columns: root._touches >= 11 ? (root.upright ? 1 : 99) : root.upright ? (root._touches >= 6 ? 2 : 3) : 4
            spacing: root.upright ? Theme.u(0.5) : 0
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            ToolButton {
                objectName: "toolHand"
                text: qsTr("Cuộn")
                iconName: "hand"
                held: root.ink.tool === "hand"
                onClicked: root.ink.hold("hand")
            }

            ToolButton {
                objectName: "toolPen"
                text: qsTr("Bút")
                iconName: "pencil"
                held: root.ink.tool === "pen"
                onClicked: root.ink.hold("pen")
            }

            ToolButton {
                objectName: "toolHighlighter"
                text: qsTr("Tô")
                iconName: "highlighter"
                held: root.ink.tool === "highlighter"
                onClicked: root.ink.hold("highlighter")
            }

            ToolButton {
                objectName: "toolEraser"
                text: qsTr("Tẩy")
                iconName: "eraser"
                held: root.ink.tool === "eraser"
                onClicked: root.ink.hold("eraser")
            }

            Grid {
                columns: 2
                visible: root.ink.tool === "pen" || root.ink.tool === "highlighter"
                spacing: 0

                Repeater {
                    model: root.ink.colours

                    ColourDot {
                        required property string modelData

                        colour: modelData
                        chosen: root.ink.colour === modelData
                        onClicked: root.ink.choose(modelData)
                    }
                }
            }

            Row {
                spacing: 0

                ActionButton {
                    objectName: "undo"
                    variant: "quiet"
                    iconOnly: true
                    iconName: "undo-2"
                    text: qsTr("Hoàn tác")
                    off: !root.ink.canUndo
                    onClicked: root.ink.undo()
                }

                ActionButton {
                    objectName: "redo"
                    variant: "quiet"
                    iconOnly: true
                    iconName: "redo-2"
                    text: qsTr("Làm lại")
                    off: !root.ink.canRedo
                    onClicked: root.ink.redo()
                }
            }

            ToolButton {
                objectName: "byHand"
                visible: root.ink.tool !== "hand"
                text: qsTr("Ngón tay")
                iconName: "pointer"
                held: root.ink.drawsByHand
                Accessible.role: Accessible.CheckBox
                Accessible.name: qsTr("Viết bằng ngón tay")
                onClicked: root.ink.drawByHand(!root.ink.drawsByHand)
            }
        }
    }

    MoreBelow {
        id: more

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(0.75)
        area: area
        color: Theme.surface
    }
}
