pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme

// What stands where nothing is yet: why, and what comes or can be done.
Item {
    id: root

    property string iconName: "folder-open"
    property string title: ""
    property string text: ""
    // Words of the one thing to do; empty for none.
    property string action: ""
    property bool busy: false

    signal acted

    implicitWidth: Theme.mm(70)
    implicitHeight: column.implicitHeight + Theme.u(12)

    Column {
        id: column

        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.u(8), Theme.textBody * 26)
        spacing: Theme.u(2)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.iconName
            size: Theme.icon * 2
            color: Theme.ink3
        }

        Words {
            visible: root.title !== ""
            width: parent.width
            text: root.title
            kind: "strong"
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            visible: root.text !== ""
            width: parent.width
            text: root.text
            tone: "ink2"
            horizontalAlignment: Text.AlignHCenter
        }

        Item {
            visible: root.action !== ""
            width: 1
            height: Theme.u(1)
        }

        ActionButton {
            visible: root.action !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            text: root.action
            busy: root.busy
            onClicked: root.acted()
        }
    }
}
