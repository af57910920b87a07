import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What the chair says now, and what is read word for word.
Card {
    id: root

    required property ConsoleModel desk

    spacing: Theme.u(3)

    GridLayout {
        columns: root.width < Theme.textBody * 26 ? 1 : 2
        rowSpacing: 0
        Layout.fillWidth: true

        Words {
            text: qsTr("Kịch bản điều hành")
            kind: "strong"
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        Words {
            text: qsTr("chỉ chủ tọa đoàn thấy")
            kind: "small"
            tone: "ink2"
        }
    }

    Words {
        objectName: "scriptSay"
        visible: text !== ""
        text: root.desk.say
        size: Theme.sizeOf("ballot")
        tone: "ink2"
        Layout.fillWidth: true
    }

    Card {
        visible: root.desk.sentence !== ""
        tone: "gold"
        Layout.fillWidth: true

        Words {
            objectName: "scriptSentence"
            text: root.desk.sentence
            size: Theme.sizeOf("heading")
            Layout.fillWidth: true
        }
    }
}
