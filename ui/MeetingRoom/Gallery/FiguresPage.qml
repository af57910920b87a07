pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: "Figures"
    purpose: qsTr("Số đứng yên khi thay đổi: mỗi chữ số rộng như nhau.")

    Repeater {
        model: ["11:11", "08:35", "1.234,5", "89,29%", "28/28"]

        Specimen {
            id: one

            required property string modelData

            label: one.modelData

            Figures {
                text: one.modelData
            }

            Figures {
                text: one.modelData
                size: Theme.textCount
                weight: Font.Medium
                color: Theme.ink2
            }

            Figures {
                text: one.modelData
                size: Theme.textClock
                color: Theme.navy
            }
        }
    }
}
