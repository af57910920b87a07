import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// One control in one state, and the words for that state above it.
ColumnLayout {
    id: root

    required property string label
    default property alias shown: place.data

    spacing: Theme.u(1.5)
    Layout.fillWidth: true
    Layout.alignment: Qt.AlignTop

    Words {
        text: root.label
        kind: "small"
        tone: "ink3"
        Layout.fillWidth: true
    }

    ColumnLayout {
        id: place

        spacing: Theme.u(2)
        Layout.fillWidth: true
    }
}
