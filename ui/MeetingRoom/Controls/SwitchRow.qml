pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme

// Something that is on or off, with its words at the left. It shows `on` and asks with `asked`;
// whoever owns the value changes it.
Pressable {
    id: root

    property string title: ""
    property string detail: ""
    property bool on: false
    property bool busy: false
    property string reason: ""

    signal asked(bool wanted)

    text: root.title
    enabled: !root.busy && root.reason === ""
    padding: Theme.u(1.5)
    checkable: true
    // A screen reader reads the button's own `checked`; a press may not change what is bound.
    checked: root.on
    onToggled: root.checked = Qt.binding(() => root.on)
    Accessible.role: Accessible.CheckBox
    Accessible.description: root.reason !== "" ? root.reason : root.detail
    onClicked: root.asked(!root.on)

    background: Rectangle {
        implicitHeight: Theme.touch
        radius: root.radius
        color: root.pointed || root.down ? Theme.neutralTint : "transparent"
    }

    contentItem: RowLayout {
        spacing: Theme.u(4)

        ColumnLayout {
            spacing: Theme.u(0.5)
            Layout.fillWidth: true

            Words {
                text: root.title
                weight: Font.Medium
                tone: root.enabled || root.busy ? "ink" : "disabled"
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            Words {
                visible: text !== ""
                text: root.reason !== "" ? root.reason : root.detail
                kind: "small"
                tone: "ink2"
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }

        Rectangle {
            implicitWidth: Math.round(implicitHeight * 1.8)
            implicitHeight: Math.round(Theme.textBody * 1.5)
            radius: height / 2
            color: !root.enabled && !root.busy ? Theme.disabledSurface : root.on ? Theme.navy : Theme.surface
            border.width: 2
            border.color: !root.enabled && !root.busy ? Theme.line : root.on ? Theme.navy : Theme.outline

            Rectangle {
                x: root.on ? parent.width - width - y : y
                y: Math.round(parent.height * 0.18)
                width: parent.height - 2 * y
                height: width
                radius: width / 2
                color: !root.enabled && !root.busy ? Theme.disabledInk : root.on ? Theme.inkOnNavy : Theme.outline

                BusySign {
                    visible: root.busy
                    anchors.fill: parent
                    size: parent.width
                    color: root.on ? Theme.navy : Theme.surface
                }

                // A sign beside the place: on is not only a colour.
                Icon {
                    visible: root.on && !root.busy
                    anchors.centerIn: parent
                    name: "check"
                    size: Math.round(parent.width * 0.75)
                    color: root.enabled ? Theme.navy : Theme.disabledSurface
                }
            }
        }
    }
}
