import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    property string current: "all"

    title: "Segments"

    Specimen {
        label: qsTr("Đã chọn")

        Segments {
            current: root.current
            options: [
                {
                    value: "all",
                    text: qsTr("Tất cả")
                },
                {
                    value: "now",
                    text: qsTr("Nội dung đang họp")
                },
                {
                    value: "mine",
                    text: qsTr("Của tôi"),
                    iconName: "user"
                }
            ]
            onChosen: value => root.current = value
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: qsTr("Không dùng được")

        Segments {
            enabled: false
            current: "a"
            options: [
                {
                    value: "a",
                    text: qsTr("Phát biểu")
                },
                {
                    value: "b",
                    text: qsTr("Tranh luận")
                }
            ]
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: qsTr("Bàn phím")

        Segment {
            text: qsTr("Tranh luận")
            ringed: true
        }
    }
}
