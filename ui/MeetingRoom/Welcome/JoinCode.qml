pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The secretary's eight digits for the server that was found or typed.
FocusScope {
    id: root

    required property JoinModel join

    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.u(4)

        StepHead {
            title: root.join.room === "" ? qsTr("Vào phòng họp") : root.join.room
            detail: qsTr("Máy chủ tại %1").arg(root.join.server)
            off: root.join.isBusy
            onGoneBack: root.join.goBack()
        }

        Words {
            text: qsTr("Xin thư ký mở mục “Ghép máy”, tạo mã và đọc tám chữ số.")
            tone: "ink2"
            Layout.fillWidth: true
        }

        Problem {
            text: root.join.problem
            Layout.fillWidth: true
        }

        CodePad {
            id: pad

            objectName: "pairingDigits"
            focus: true
            busy: root.join.isBusy
            Layout.fillWidth: true
            onEntered: digits => root.join.enterCode(digits)
        }
    }

    Connections {
        target: root.join

        function onChanged(): void {
            // Another room has another code.
            if (!root.join.wantsCode)
                pad.clear();
        }

        function onRefused(): void {
            pad.clear();
            if (root.join.wantsCode)
                pad.forceActiveFocus();
        }
    }
}
