pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// All papers, and which of them can be read without a connection. A row opens one.
Card {
    id: root

    required property HomeModel home

    signal opened(string paper)

    flush: true

    ColumnLayout {
        spacing: Theme.u(0.5)
        Layout.fillWidth: true
        Layout.leftMargin: Theme.u(4.5)
        Layout.rightMargin: Theme.u(4.5)
        Layout.topMargin: Theme.u(2)
        Layout.bottomMargin: Theme.u(2.5)

        Words {
            text: root.home.papersTitle
            kind: "strong"
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        Words {
            text: root.home.papersHere
            kind: "small"
            tone: "ink2"
            Layout.fillWidth: true
        }
    }

    Rectangle {
        implicitHeight: Theme.hairline
        color: Theme.line
        Layout.fillWidth: true
    }

    Repeater {
        model: root.home.papers

        PaperEntry {
            Layout.fillWidth: true
            onClicked: root.opened(key)
        }
    }
}
