pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// The way back, where one is, and what is done here.
RowLayout {
    id: root

    property string title: ""
    property string detail: ""
    property bool off: false
    // False where there is no way back any more.
    property bool leads: true

    signal goneBack

    spacing: Theme.u(3)
    Layout.fillWidth: true

    ActionButton {
        objectName: "goBack"
        visible: root.leads
        variant: "quiet"
        iconOnly: true
        iconName: "arrow-left"
        text: qsTr("Quay lại")
        off: root.off
        onClicked: root.goneBack()
        Layout.alignment: Qt.AlignTop
        // The arrow, not the room for a finger around it, stands in line with the words below.
        Layout.leftMargin: -Math.round((Theme.touch - Theme.icon) / 2)
    }

    ColumnLayout {
        spacing: Theme.u(1)
        Layout.fillWidth: true
        Layout.topMargin: root.detail === "" ? 0 : Theme.u(1.5)

        Words {
            text: root.title
            kind: "title"
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        Words {
            visible: root.detail !== ""
            text: root.detail
            tone: "ink2"
            Layout.fillWidth: true
        }
    }
}
