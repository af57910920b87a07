import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// Whether one deputy has answered: sign, word and frame. What was answered is not known here.
Rectangle {
    id: root

    required property string key
    required property string name
    required property string full
    // "yes", "not_yet" or "absent".
    required property string answered

    readonly property bool _yes: root.answered === "yes"
    readonly property bool _away: root.answered === "absent"

    implicitHeight: row.implicitHeight + Theme.u(3)
    implicitWidth: row.implicitWidth + Theme.u(4)
    radius: Theme.u(1.75)
    color: root._yes ? Theme.navyTint : root._away ? Theme.neutralTint : Theme.surface
    border.width: root._yes || root._away ? Theme.hairline : Math.max(1.5, Theme.hairline)
    border.color: root._yes ? Theme.navyLine : root._away ? Theme.line : Theme.goldText
    Accessible.role: Accessible.StaticText
    Accessible.name: root.full + ": " + (root._yes ? qsTr("đã biểu quyết") : root._away ? qsTr("vắng") : qsTr("chưa biểu quyết"))

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.u(2)
        anchors.rightMargin: Theme.u(2)
        spacing: Theme.u(1)

        Words {
            text: root.name
            kind: "small"
            weight: Font.Medium
            tone: root._away ? "ink3" : "ink"
            maximumLineCount: 2
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        Icon {
            visible: root._yes
            name: "check"
            size: Theme.iconSmall
            color: Theme.navy
        }

        Words {
            visible: !root._yes
            text: root._away ? qsTr("vắng") : "…"
            kind: "small"
            weight: root._away ? Font.Normal : Font.Bold
            tone: root._away ? "ink3" : "gold"
            Accessible.ignored: true
        }
    }
}
