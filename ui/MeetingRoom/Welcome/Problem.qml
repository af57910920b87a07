import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// Why something did not come about, and what to do; nothing while there is nothing to say.
Card {
    id: root

    property string text: ""

    visible: root.text !== ""
    tone: "gold"
    verticalPadding: Theme.u(3)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Words {
        text: root.text
        tone: "gold"
        weight: Font.Medium
        Layout.fillWidth: true
        Accessible.ignored: true
    }
}
