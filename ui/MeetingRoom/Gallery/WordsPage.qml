pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: "Words, Figures"
    purpose: qsTr("Chữ xuống dòng giữa các tiếng, không bao giờ bị cắt. Chữ số đứng yên khi thay đổi.")

    Repeater {
        model: ["small", "body", "strong", "title", "heading", "ballot", "count", "clock"]

        Specimen {
            id: kinds

            required property string modelData

            label: kinds.modelData

            Words {
                kind: kinds.modelData
                text: qsTr("Thông qua Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026")
                Layout.fillWidth: true
            }
        }
    }

    Specimen {
        label: "Figures"

        Figures {
            text: "11:11"
            size: Theme.textClock
        }

        Figures {
            text: "08:35"
            size: Theme.textClock
        }
    }
}
