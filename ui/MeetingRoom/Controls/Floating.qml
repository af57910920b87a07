import QtQuick
import QtQuick.Templates as T
import MeetingRoom.Theme

// What stands above the screen and holds the keyboard until it is closed.
T.Popup {
    id: root

    // What it is called by a screen reader.
    property string name: ""

    parent: T.Overlay.overlay
    modal: true
    focus: true
    padding: Theme.u(6)
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        objectName: "dim"
        color: Theme.dim
    }

    background: Rectangle {
        radius: Theme.radiusBallot
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
        Accessible.role: Accessible.Dialog
        Accessible.name: root.name
    }
}
