import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls

// A colour of the palette; a ring shows the chosen one.
Pressable {
    id: root

    property string colour: "blue"
    property bool chosen: false

    readonly property var _looks: ({
            blue: ["#1D4FA0", qsTr("Xanh dương")],
            black: ["#16202B", qsTr("Đen")],
            red: ["#C0392B", qsTr("Đỏ")],
            green: ["#14633A", qsTr("Xanh lá")],
            yellow: ["#FFE08A", qsTr("Vàng")],
            lime: ["#C9E99B", qsTr("Xanh nõn")],
            pink: ["#F7C1D4", qsTr("Hồng")],
            sky: ["#B9DDF5", qsTr("Xanh da trời")]
        })

    objectName: "colour-" + root.colour
    text: root._looks[root.colour][1]
    width: Theme.touch * 0.8
    height: width
    padding: 0
    radius: width / 2
    Accessible.role: Accessible.RadioButton
    Accessible.checked: root.chosen

    background: Rectangle {
        radius: width / 2
        color: "transparent"
        border.width: root.chosen ? Theme.ring : 0
        border.color: Theme.navy
    }

    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: parent.width * 0.62
            height: width
            radius: width / 2
            color: root._looks[root.colour][0]
            border.width: 1
            border.color: Theme.outline
        }
    }
}
