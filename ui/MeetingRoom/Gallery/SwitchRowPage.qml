import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    property bool following: true

    title: "SwitchRow"

    Specimen {
        label: qsTr("Bật, tắt")

        SwitchRow {
            title: qsTr("Theo chủ tọa")
            detail: qsTr("Trang đổi theo chủ tọa. Chạm vào trang để tự đọc.")
            on: root.following
            onAsked: wanted => root.following = wanted
            Layout.fillWidth: true
        }

        SwitchRow {
            title: qsTr("Đang tắt")
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: qsTr("Các trạng thái khác")

        SwitchRow {
            title: qsTr("Bàn phím")
            ringed: true
            Layout.fillWidth: true
        }

        SwitchRow {
            title: qsTr("Đang gửi")
            on: true
            busy: true
            Layout.fillWidth: true
        }

        SwitchRow {
            title: qsTr("Chia sẻ ghi chú")
            on: true
            reason: qsTr("Chưa có kết nối với máy chủ.")
            Layout.fillWidth: true
        }
    }
}
