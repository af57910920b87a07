import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: "DataTable"
    columns: 1

    Card {
        flush: true
        Layout.fillWidth: true

        DataTable {
            label: qsTr("Kết quả biểu quyết")
            currentIndex: 1
            columns: [
                {
                    key: "title",
                    title: qsTr("Nội dung"),
                    fill: true
                },
                {
                    key: "present",
                    title: qsTr("Có mặt"),
                    numeric: true
                },
                {
                    key: "favour",
                    title: qsTr("Tán thành"),
                    numeric: true
                },
                {
                    key: "share",
                    title: qsTr("Tỷ lệ trên tổng số"),
                    numeric: true
                }
            ]
            rows: [
                {
                    title: qsTr("Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026"),
                    present: "26",
                    favour: "25",
                    share: "89,29%"
                },
                {
                    title: qsTr("Nghị quyết về chương trình giám sát năm 2027"),
                    present: "26",
                    favour: "26",
                    share: "92,86%"
                },
                {
                    title: qsTr("Nghị quyết về dự toán bổ sung"),
                    present: "26",
                    favour: "14",
                    share: "50,00%"
                }
            ]
            Layout.fillWidth: true
        }
    }

    Card {
        flush: true
        Layout.fillWidth: true

        DataTable {
            columns: [
                {
                    key: "name",
                    title: qsTr("Đại biểu"),
                    fill: true
                },
                {
                    key: "group",
                    title: qsTr("Tổ")
                }
            ]
            rows: []
            emptyText: qsTr("Chưa có đại biểu nào đăng ký.")
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.touch * 2
        }
    }
}
