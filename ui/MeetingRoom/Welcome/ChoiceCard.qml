pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// One of two ways to begin: a large card that is pressed as a whole.
Pressable {
    id: root

    property string iconName: ""
    property string title: ""
    property string detail: ""

    text: root.title
    radius: Theme.radiusCard
    padding: Theme.u(6)
    Accessible.description: root.detail

    background: Rectangle {
        implicitHeight: Theme.ballotHeight
        radius: root.radius
        color: root.down ? Theme.navyTint : root.pointed ? Theme.neutralTint : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.outline
    }

    contentItem: ColumnLayout {
        spacing: Theme.u(3)

        Icon {
            name: root.iconName
            size: Theme.icon * 2
            color: Theme.navy
        }

        Words {
            text: root.title
            kind: "heading"
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        Words {
            text: root.detail
            tone: "ink2"
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
