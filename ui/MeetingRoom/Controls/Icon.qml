import QtQuick
import QtQuick.Window
import MeetingRoom.Theme

// One Lucide icon in one colour. What it means is said in words beside it.
Item {
    id: root

    // Name of a file in resources/icons/lucide, such as "mic".
    property string name: ""
    property color color: Theme.ink
    // Pixels of both sides.
    property int size: Theme.icon

    // The panel's own pixels, or an icon is blurred on a dense screen.
    readonly property int _dots: Math.ceil(root.size * Screen.devicePixelRatio)

    implicitWidth: root.size
    implicitHeight: root.size
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        sourceSize: Qt.size(root._dots, root._dots)
        source: root.name === "" ? "" : "image://icon/" + root.name + "/" + root.color.toString().slice(1)
    }
}
