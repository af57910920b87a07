pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What became of the export: it runs, it lies in a folder, or why it failed.
Card {
    id: root

    required property CourseModel course

    readonly property ExportModel _export: course.exporting

    visible: root._export.state === "running" || root._export.state === "done" || root._export.state === "failed"
    tone: root._export.state === "failed" ? "gold" : "navy"

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
