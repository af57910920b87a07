import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls

// A colour of the palette; a ring shows the chosen one.
Pressable {
    id: root

    property string colour: "blue"
    property bool chosen: false

    readonly property var _words: ({
            blue: qsTr("Xanh dương"),
            black: qsTr("Đen"),
            red: qsTr("Đỏ"),
            green: qsTr("Xanh lá"),
            yellow: qsTr("Vàng"),
            lime: qsTr("Xanh nõn"),
            pink: qsTr("Hồng"),
            sky: qsTr("Xanh da trời")
        })

    objectName: "colour-" + root.colour
    text: root._words[root.colour]
    width: Theme.touch
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
            color: Theme.inks[root.colour]
            border.width: 1
            border.color: Theme.outline
        }
    }
}
