import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme

// One of the choices of Segments.
Pressable {
    id: root

    property string iconName: ""
    property bool selected: false

    // In high contrast a tint is not seen enough: what is chosen is filled.
    readonly property bool _filled: root.selected && root.enabled && Theme.mode === "contrast"
    readonly property color _ink: !root.enabled ? Theme.disabledInk : root._filled ? Theme.inkOnNavy : root.selected ? Theme.navy : Theme.ink2

    horizontalPadding: Theme.u(3.5)
    verticalPadding: Theme.u(1.5)
    checkable: true
    // A screen reader reads the button's own `checked`; a press may not change what is bound.
    checked: root.selected
    onToggled: root.checked = Qt.binding(() => root.selected)
    Accessible.role: Accessible.RadioButton

    background: Rectangle {
        implicitWidth: Theme.touch
        implicitHeight: Theme.touch
        radius: root.radius
        color: root._filled ? Theme.navy : root.selected || root.down ? Theme.navyTint : root.pointed ? Theme.neutralTint : Theme.surface
        border.width: root.selected ? 2 : Theme.hairline
        border.color: !root.enabled ? Theme.line : root.selected ? Theme.navy : Theme.outline
    }

    contentItem: RowLayout {
        spacing: Theme.u(1.5)

        Icon {
            visible: root.iconName !== ""
            name: root.iconName
            size: Theme.iconSmall
            color: root._ink
        }

        Words {
            text: root.text
            weight: root.selected ? Font.DemiBold : Font.Medium
            color: root._ink
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.ignored: true
        }
    }
}
