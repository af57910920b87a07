pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "Card"

    Repeater {
        model: ["surface", "navy", "gold", "neutral"]

        Specimen {
            id: one

            required property string modelData

            label: one.modelData

            Card {
                tone: one.modelData
                Layout.fillWidth: true

                Words {
                    text: qsTr("Ông đã biểu quyết: TÁN THÀNH")
                    kind: "title"
                    Layout.fillWidth: true
                }

                Words {
                    text: qsTr("Ghi nhận lúc 09:58. Có thể thay đổi đến khi chủ tọa kết thúc biểu quyết.")
                    tone: "ink2"
                    Layout.fillWidth: true
                }
            }
        }
    }
}
