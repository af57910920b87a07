pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// How a person reads: size, language and colours, before anybody has signed in. The first stands
// rightmost.
Flow {
    id: root

    required property DisplayModel display

    // What it takes to stand in one line.
    readonly property real line: colours.implicitWidth + language.implicitWidth + sizes.implicitWidth + 2 * root.spacing

    spacing: Theme.u(2)
    layoutDirection: Qt.RightToLeft

    ActionButton {
        id: colours

        objectName: "colours"
        iconName: root.display.mode === "light" ? "moon" : root.display.mode === "dark" ? "contrast" : "sun"
        text: root.display.mode === "light" ? qsTr("Nền tối") : root.display.mode === "dark" ? qsTr("Tương phản cao") : qsTr("Nền sáng")
        onClicked: root.display.setMode(root.display.mode === "light" ? "dark" : root.display.mode === "dark" ? "contrast" : "light")
    }

    ActionButton {
        id: language

        objectName: "language"
        iconName: "languages"
        // Each in its own tongue, so that whoever looks for it can read it.
        text: root.display.language === "vi" ? "English" : "Tiếng Việt"
        onClicked: root.display.speak(root.display.language === "vi" ? "en" : "vi")
    }

    // Both go to the next line together, the smaller one at the left.
    Row {
        id: sizes

        spacing: root.spacing
        layoutDirection: Qt.LeftToRight

        ActionButton {
            objectName: "smaller"
            text: "A−"
            off: !root.display.canShrink
            Accessible.name: qsTr("Chữ nhỏ hơn")
            onClicked: root.display.shrink()
        }

        ActionButton {
            objectName: "larger"
            text: "A+"
            off: !root.display.canGrow
            Accessible.name: qsTr("Chữ to hơn")
            onClicked: root.display.grow()
        }
    }
}
