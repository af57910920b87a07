import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: "BusySign"
    purpose: qsTr("Việc đang làm, chưa xong.")

    Specimen {
        label: qsTr("Đang thực hiện")

        BusySign {
            color: Theme.navy
        }
    }

    Specimen {
        label: qsTr("Đứng yên")

        BusySign {
            running: false
            color: Theme.ink3
        }
    }

    Specimen {
        label: qsTr("Trong nút")

        ActionButton {
            text: qsTr("Đang gửi")
            busy: true
        }
    }
}
