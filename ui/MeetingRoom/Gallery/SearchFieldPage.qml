import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "SearchField"

    Specimen {
        label: qsTr("Trống")

        SearchField {
            placeholder: qsTr("Tìm trong 38 tài liệu")
            Layout.fillWidth: true
            onSearched: words => heard.text = words
        }

        Words {
            id: heard

            Layout.fillWidth: true
        }
    }

    Specimen {
        label: qsTr("Đã nhập")

        SearchField {
            text: "đầu tư công"
            Layout.fillWidth: true
        }
    }
}
