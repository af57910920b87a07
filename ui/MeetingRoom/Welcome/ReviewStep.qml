pragma ComponentBehavior: Bound
import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What will be made, in words; then where the recovery sheet goes, and all is made at once.
FocusScope {
    id: root

    required property FoundingModel founding

    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.u(4)

        Words {
            text: qsTr("Máy này sẽ tạo:")
            kind: "strong"
            Layout.fillWidth: true
        }

        PlanLines {
            lines: [...root.founding.lines, qsTr("Khóa của phòng họp, giữ trên máy này; dữ liệu phòng họp được mã hóa bằng khóa đó."), qsTr("Phiếu khôi phục bằng tệp PDF để in và cất giữ."), qsTr("Máy chủ của phòng họp, chạy trên máy này mỗi khi mở chương trình.")]
        }

        Words {
            text: qsTr("Chương trình hỏi nơi lưu phiếu khôi phục trước, rồi mới tạo phòng họp. Nếu có việc gì không thành, máy này vẫn như cũ.")
            tone: "ink2"
            Layout.fillWidth: true
        }

        Words {
            visible: root.founding.isBusy
            text: qsTr("Đang tạo khóa và phòng họp. Việc này có thể mất đến nửa phút.")
            tone: "ink2"
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }

        ActionButton {
            objectName: "found"
            focus: true
            variant: "primary"
            text: qsTr("Mở phòng họp")
            busy: root.founding.isBusy
            onClicked: dialog.open()
            Layout.alignment: Qt.AlignRight
        }
    }

    FileDialog {
        id: dialog

        readonly property url documents: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)

        title: qsTr("Chọn nơi lưu phiếu khôi phục")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("Tệp PDF (*.pdf)")]
        currentFolder: dialog.documents
        selectedFile: dialog.documents + "/" + root.founding.sheetName
        onAccepted: root.founding.found(dialog.selectedFile)
    }
}
