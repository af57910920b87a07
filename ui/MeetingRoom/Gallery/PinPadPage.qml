import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "PinPad"

    Specimen {
        label: qsTr("Trống")

        PinPad {
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: qsTr("Chưa đúng")

        PinPad {
            errorText: qsTr("Mã PIN chưa đúng. Còn 4 lần thử.")
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: qsTr("Đang kiểm tra")

        PinPad {
            busy: true
            Layout.fillWidth: true
        }
    }
}
