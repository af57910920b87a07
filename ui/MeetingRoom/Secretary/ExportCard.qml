pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Whether all is saved, and the way out: Word, PDF and the record.
ColumnLayout {
    id: root

    required property CourseModel course

    readonly property ExportModel _export: course.exporting

    signal chosen

    spacing: Theme.u(3)

    RowLayout {
        spacing: Theme.u(4)
        Layout.fillWidth: true

        Chip {
            visible: root.course.isSaving || root.course.savedAt !== ""
            iconName: root.course.isSaving ? "hourglass" : "check"
            tone: root.course.isSaving ? "gold" : "neutral"
            text: root.course.isSaving ? qsTr("Đang lưu") : qsTr("Đã lưu %1").arg(root.course.savedAt)
        }

        Item {
            Layout.fillWidth: true
        }

        ActionButton {
            objectName: "export"
            variant: "primary"
            iconName: "file-output"
            text: qsTr("Xuất Word, PDF")
            busy: root._export.state === "running"
            reason: root._export.reason
            onClicked: root.chosen()
        }
    }

    Card {
        visible: root._export.state === "running" || root._export.state === "done" || root._export.state === "failed"
        tone: root._export.state === "failed" ? "gold" : "navy"
        Layout.fillWidth: true

        Words {
            visible: root._export.state === "running"
            text: qsTr("Đang viết biên bản và hồ sơ. Việc này có thể mất đến một phút; Ông/Bà vẫn ghi tiếp được.")
            Layout.fillWidth: true
        }

        Words {
            visible: root._export.state === "failed"
            text: root._export.failure
            tone: "gold"
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }

        GridLayout {
            visible: root._export.state === "done"
            columns: root.width < Theme.textBody * 44 ? 1 : 2
            columnSpacing: Theme.u(4)
            rowSpacing: Theme.u(2)
            Layout.fillWidth: true

            Words {
                text: qsTr("Đã lưu vào thư mục %1: %2").arg(root._export.folder).arg(root._export.files.join(", "))
                Layout.fillWidth: true
            }

            ActionButton {
                objectName: "openFolder"
                iconName: "folder-open"
                text: qsTr("Mở thư mục")
                onClicked: root._export.openFolder()
            }
        }
    }
}
