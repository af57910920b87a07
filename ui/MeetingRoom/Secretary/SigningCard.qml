pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What is to be looked at before the minutes are signed.
Card {
    id: root

    required property CourseModel course

    Words {
        text: qsTr("Trước khi ký")
        kind: "strong"
        weight: Font.Bold
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.course.checks

        RowLayout {
            id: row

            required property bool isDone
            required property string words

            spacing: Theme.u(2.5)
            Layout.fillWidth: true

            Icon {
                name: row.isDone ? "circle-check" : "clock"
                color: row.isDone ? Theme.navy : Theme.goldText
                Layout.alignment: Qt.AlignTop
            }

            Words {
                text: row.words
                Layout.fillWidth: true
            }
        }
    }
}
