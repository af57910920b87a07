pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "Chip"
    purpose: qsTr("Một từ về trạng thái.")

    Repeater {
        model: ["neutral", "navy", "gold", "solid"]

        Specimen {
            id: one

            required property string modelData

            label: one.modelData

            Chip {
                tone: one.modelData
                text: qsTr("Đã kết nối")
                iconName: "wifi"
            }

            Chip {
                tone: one.modelData
                text: qsTr("Cần ít nhất 15/28 đại biểu tán thành, tính trên tổng số đại biểu Hội đồng nhân dân")
                Layout.fillWidth: true
            }
        }
    }
}
