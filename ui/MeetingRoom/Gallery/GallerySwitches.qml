import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls

// The switches over the gallery: look, size of the words, tablet or PC.
Rectangle {
    id: root

    required property string mode
    required property real textScale
    required property bool desk

    signal modeChosen(string mode)
    signal scaleChosen(real scale)
    signal deskChosen(bool desk)

    implicitHeight: switches.implicitHeight + Theme.u(4)
    color: Theme.surface

    Flow {
        id: switches

        anchors.fill: parent
        anchors.margins: Theme.u(2)
        spacing: Theme.u(6)

        Segments {
            label: qsTr("Màu sắc")
            current: root.mode
            options: [
                {
                    value: "light",
                    text: qsTr("Sáng"),
                    iconName: "sun"
                },
                {
                    value: "dark",
                    text: qsTr("Tối"),
                    iconName: "moon"
                },
                {
                    value: "contrast",
                    text: qsTr("Tương phản cao"),
                    iconName: "contrast"
                }
            ]
            onChosen: value => root.modeChosen(value)
        }

        Segments {
            label: qsTr("Cỡ chữ")
            current: root.textScale.toString()
            options: [
                {
                    value: "1",
                    text: "100 %"
                },
                {
                    value: "1.5",
                    text: "150 %"
                },
                {
                    value: "2",
                    text: "200 %"
                }
            ]
            onChosen: value => root.scaleChosen(Number(value))
        }

        Segments {
            label: qsTr("Máy")
            current: root.desk ? "desk" : "deputy"
            options: [
                {
                    value: "deputy",
                    text: qsTr("Máy đại biểu")
                },
                {
                    value: "desk",
                    text: qsTr("Máy thư ký")
                }
            ]
            onChosen: value => root.deskChosen(value === "desk")
        }
    }
}
