pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What is to be looked at before the minutes are signed, and the way out: Word, PDF, the record.
Card {
    id: root

    required property CourseModel course

    signal exportWanted

    GridLayout {
        columns: root.width < Theme.textBody * 22 ? 1 : 2
        columnSpacing: Theme.u(4)
        rowSpacing: Theme.u(2)
        Layout.fillWidth: true

        Words {
            text: qsTr("Trước khi ký")
            kind: "strong"
            weight: Font.Bold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        ActionButton {
            objectName: "export"
            variant: "primary"
            iconName: "file-output"
            text: qsTr("Xuất Word, PDF")
            busy: root.course.exporting.state === "running"
            reason: root.course.exporting.reason
            onClicked: root.exportWanted()
            Layout.maximumWidth: root.width - 2 * root.leftPadding
        }
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
