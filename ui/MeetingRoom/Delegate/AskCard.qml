pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// One button for each purpose of speaking. They never go away; why they are off stands below.
Card {
    id: root

    required property FloorModel floor
    // The person is called or speaks: asking again is not what comes next.
    property bool hasFloor: false

    spacing: Theme.u(3)

    Words {
        text: qsTr("Đăng ký phát biểu")
        kind: "title"
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.floor.purposes

        ActionButton {
            required property string key
            required property string words

            objectName: "ask-" + key
            text: words
            iconName: key === "question" ? "message-square" : key === "debate" ? "users" : "mic"
            variant: key === "discussion" && !root.hasFloor ? "primary" : "secondary"
            big: true
            busy: root.floor.asking === key
            off: root.floor.asking !== ""
            reason: root.floor.reason
            reasonShown: false
            Layout.fillWidth: true
            onClicked: root.floor.ask(key)
        }
    }

    Words {
        objectName: "askReason"
        visible: text !== ""
        text: root.floor.reason
        tone: "ink2"
        Layout.fillWidth: true
    }
}
