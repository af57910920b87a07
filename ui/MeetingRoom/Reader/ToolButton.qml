import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls

// A tool: an icon above its word, tinted while it is held.
Pressable {
    id: root

    property string iconName: ""
    property bool held: false

    // In high contrast a tint is not seen enough: the tool in hand is filled.
    readonly property bool _filled: root.held && Theme.mode === "contrast"
    readonly property color _ink: root._filled ? Theme.inkOnNavy : root.held ? Theme.navy : Theme.ink2

    width: Theme.textSmall * 4.8
    padding: Theme.u(1)
    radius: Theme.radiusControl
    Accessible.role: Accessible.RadioButton
    Accessible.checked: root.held

    background: Rectangle {
        implicitHeight: Theme.touch
        radius: Theme.radiusControl
        color: root._filled ? Theme.navy : root.held ? Theme.navyTint : root.pointed ? Theme.neutralTint : "transparent"
    }

    contentItem: Column {
        spacing: Theme.u(0.5)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.iconName
            color: root._ink
        }

        Words {
            width: parent.width
            text: root.text
            kind: "small"
            color: root._ink
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
