import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "Banner"
    columns: 1

    Specimen {
        label: "gold"

        Banner {
            text: qsTr("Mất kết nối. Vẫn đọc và ghi chú được; biểu quyết và đăng ký phát biểu chờ kết nối lại.")
            since: qsTr("từ 09:41")
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: "navy"

        Banner {
            tone: "navy"
            iconName: "monitor"
            text: qsTr("Đang theo chủ tọa")
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: "neutral"

        Banner {
            tone: "neutral"
            iconName: "download"
            text: qsTr("Đang tải 2 tài liệu, còn khoảng 3 phút")
            Layout.fillWidth: true
        }
    }
}
