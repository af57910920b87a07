import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls

// Above the papers of one agenda item: its number and title.
Item {
    id: root

    property alias text: words.text

    implicitHeight: words.implicitHeight + Theme.u(5)

    Words {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.u(4)
        anchors.rightMargin: Theme.u(4)
        anchors.bottomMargin: Theme.u(1)
        kind: "small"
        weight: Font.DemiBold
        tone: "navy"
        Accessible.role: Accessible.Heading
    }
}
