pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "ListRow"
    columns: 1

    Card {
        flush: true
        Layout.fillWidth: true

        ListRow {
            iconName: "file-text"
            title: qsTr("Báo cáo tình hình kinh tế - xã hội 6 tháng đầu năm")
            detail: qsTr("64 trang, 4 ghi chú của tôi")
            Layout.fillWidth: true

            Chip {
                text: qsTr("Trên máy")
                iconName: "check"
                tone: "navy"
            }
        }

        ListRow {
            iconName: "file-text"
            title: qsTr("Phụ lục số liệu thu, chi ngân sách")
            detail: qsTr("112 trang, 22,4 MB")
            progress: 0.72
            Layout.fillWidth: true

            Figures {
                text: "72%"
            }
        }

        ListRow {
            number: "7"
            title: qsTr("Biểu quyết thông qua các nghị quyết")
            detail: qsTr("5 nghị quyết")
            selected: true
            Layout.fillWidth: true

            Chip {
                text: qsTr("Đang họp")
                tone: "solid"
            }
        }

        ListRow {
            number: "8"
            title: qsTr("Đang chỉ")
            pointed: true
            Layout.fillWidth: true
        }

        ListRow {
            number: "9"
            title: qsTr("Bàn phím")
            ringed: true
            Layout.fillWidth: true
        }

        ListRow {
            number: "10"
            title: qsTr("Không dùng được")
            detail: qsTr("Chưa đến nội dung này")
            enabled: false
            Layout.fillWidth: true
        }

        ListRow {
            iconName: "user"
            title: qsTr("Không nhấn được")
            clickable: false
            separator: false
            Layout.fillWidth: true
        }
    }
}
