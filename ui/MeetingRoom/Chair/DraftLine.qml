import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// One ballot that can be opened, with the button that does.
Item {
    id: root

    required property string key
    required property string title
    required property string detail
    required property bool isHere
    required property string reason

    signal opened

    implicitHeight: grid.implicitHeight + Theme.u(5)

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.u(4.5)
        anchors.rightMargin: Theme.u(4.5)
        columns: root.width < Theme.textBody * 30 ? 1 : 2
        columnSpacing: Theme.u(4)
        rowSpacing: Theme.u(2)

        ColumnLayout {
            spacing: Theme.u(0.5)
            Layout.fillWidth: true

            Words {
                text: root.title
                kind: root.isHere ? "strong" : "body"
                Layout.fillWidth: true
            }

            Words {
                text: root.detail
                kind: "small"
                tone: "ink2"
                Layout.fillWidth: true
            }
        }

        ActionButton {
            objectName: "open-" + root.key
            text: qsTr("Mở biểu quyết")
            iconName: "vote"
            variant: root.isHere ? "primary" : "secondary"
            reason: root.reason
            reasonShown: false
            Accessible.name: qsTr("Mở biểu quyết: %1").arg(root.title)
            onClicked: root.opened()
        }
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
