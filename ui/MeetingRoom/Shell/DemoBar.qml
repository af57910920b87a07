pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// A demonstration says that it is one, and whose hands this window is in.
Rectangle {
    id: root

    required property DemoModel demo

    readonly property var _wishes: ({
            open_roll: qsTr("mở điểm danh"),
            check_in: qsTr("điểm danh có mặt"),
            open_sitting: qsTr("khai mạc phiên họp"),
            start_item: qsTr("chuyển sang nội dung tiếp theo"),
            open_ballot: qsTr("mở biểu quyết"),
            cast_vote: qsTr("biểu quyết"),
            end_ballot: qsTr("kết thúc biểu quyết"),
            ask_for_floor: qsTr("đăng ký phát biểu"),
            call_speaker: qsTr("mời đại biểu phát biểu"),
            start_speech: qsTr("bắt đầu phát biểu"),
            end_speech: qsTr("kết thúc phát biểu"),
            write_note: qsTr("ghi diễn biến"),
            close_sitting: qsTr("bế mạc phiên họp")
        })

    implicitHeight: row.implicitHeight + Theme.u(2)
    color: Theme.goldTint

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gutter
        anchors.rightMargin: Theme.gutter
        spacing: Theme.u(3)

        Words {
            Layout.fillWidth: true
            kind: "small"
            tone: "gold"
            text: {
                if (root.demo.isOver)
                    return qsTr("Diễn thử, dữ liệu mẫu. Kỳ họp thử đã xong; xin xem thoải mái rồi đóng cửa sổ.");
                if (!root.demo.isTaken)
                    return qsTr("Diễn thử, dữ liệu mẫu. Máy đang diễn phần này.");
                const next = root._wishes[root.demo.wish];
                return next === undefined ? qsTr("Diễn thử, dữ liệu mẫu. Ông/Bà đang tự làm phần này.") : qsTr("Diễn thử, dữ liệu mẫu. Ông/Bà đang tự làm phần này. Việc tiếp theo: %1.").arg(next);
            }
        }

        ActionButton {
            objectName: "demoPart"
            visible: !root.demo.isOver
            text: root.demo.isTaken ? qsTr("Để máy diễn tiếp") : qsTr("Tự làm phần này")
            onClicked: root.demo.isTaken ? root.demo.giveBack() : root.demo.take()
        }
    }
}
