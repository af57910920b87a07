import QtQuick
import MeetingRoom.Theme

// One key of the pad: a digit, or "back". The keyboard types digits, so Tab passes it by.
Pressable {
    id: root

    required property string digit

    readonly property bool _back: root.digit === "back"

    text: root._back ? qsTr("Xóa số vừa nhập") : root.digit
    focusPolicy: Qt.NoFocus
    Accessible.ignored: root.digit === ""

    background: Rectangle {
        implicitWidth: Math.round(Theme.touch * 1.6)
        implicitHeight: Math.round(Theme.touch * 1.2)
        radius: root.radius
        color: !root.enabled ? Theme.disabledSurface : root.down ? Theme.navyTint : root.pointed ? Theme.neutralTint : Theme.surface
        border.width: Theme.hairline
        border.color: root.enabled ? Theme.outline : Theme.line
    }

    contentItem: Item {
        Words {
            visible: !root._back
            anchors.centerIn: parent
            text: root.digit
            kind: "title"
            tone: root.enabled ? "ink" : "disabled"
            Accessible.ignored: true
        }

        Icon {
            visible: root._back
            anchors.centerIn: parent
            name: "delete"
            color: root.enabled ? Theme.ink : Theme.disabledInk
        }
    }
}
