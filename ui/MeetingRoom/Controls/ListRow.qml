pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme

// One row of a list: a number or an icon, what it is, more about it, and what stands at its end
// (chips, buttons, figures as children). Its place in a list is shown by `selected`.
Pressable {
    id: root

    property string number: ""
    property string iconName: ""
    property color iconColor: Theme.navy
    property string title: ""
    property string detail: ""
    property string titleKind: "strong"
    property bool selected: false
    property bool clickable: true
    property bool separator: true
    // 0 to 1 draws a line under the words; below 0 there is none.
    property real progress: -1

    default property alias trailing: end.data

    readonly property bool _leads: root.number !== "" || root.iconName !== ""
    readonly property QtObject _untouched: QtObject {
        id: untouched

        function contains(point: point): bool {
            return false;
        }
    }

    text: root.detail === "" ? root.title : root.title + ". " + root.detail
    hoverEnabled: root.clickable
    focusPolicy: root.clickable ? Qt.StrongFocus : Qt.NoFocus
    // A row that only tells lets finger and mouse through, and still bears buttons of its own.
    containmentMask: root.clickable ? null : untouched
    radius: 0
    ringGap: -Theme.ring
    leftPadding: Theme.u(4.5)
    rightPadding: Theme.u(4.5)
    topPadding: Theme.u(2.5)
    bottomPadding: Theme.u(2.5)
    Accessible.role: Accessible.ListItem
    Accessible.selected: root.selected

    background: Rectangle {
        implicitHeight: root.clickable ? Theme.touch : 0
        color: root.selected ? Theme.navyTint : root.clickable && root.down ? Theme.navyTint : root.clickable && root.pointed ? Theme.neutralTint : "transparent"

        Rectangle {
            visible: root.selected
            width: Theme.u(1)
            height: parent.height
            color: Theme.navy
        }

        Rectangle {
            visible: root.separator
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }

    contentItem: RowLayout {
        spacing: Theme.u(3.5)

        Item {
            visible: root._leads
            implicitWidth: Math.max(Theme.icon, count.implicitWidth)
            implicitHeight: Math.max(icon.visible ? icon.implicitHeight : 0, count.implicitHeight)

            Icon {
                id: icon

                anchors.centerIn: parent
                visible: root.iconName !== ""
                name: root.iconName
                color: root.iconColor
            }

            Words {
                id: count

                anchors.centerIn: parent
                text: root.number
                weight: Font.DemiBold
                tone: root.selected ? "navy" : "ink2"
                Accessible.ignored: true
            }
        }

        ColumnLayout {
            spacing: Theme.u(0.5)
            Layout.fillWidth: true

            Words {
                text: root.title
                kind: root.titleKind
                tone: root.enabled ? "ink" : "disabled"
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            Words {
                visible: root.detail !== ""
                text: root.detail
                kind: "small"
                tone: root.enabled ? "ink2" : "disabled"
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            ProgressLine {
                visible: root.progress >= 0
                value: root.progress
                Layout.fillWidth: true
                Layout.topMargin: Theme.u(1)
            }
        }

        RowLayout {
            id: end

            visible: children.length > 0
            spacing: Theme.u(2)
        }
    }
}
