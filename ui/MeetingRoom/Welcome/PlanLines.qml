pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// What will be made, a sentence beside each sign.
ColumnLayout {
    id: root

    property list<string> lines: []

    spacing: Theme.u(3)
    Layout.fillWidth: true

    Repeater {
        model: root.lines

        RowLayout {
            id: line

            required property string modelData

            spacing: Theme.u(3)
            Layout.fillWidth: true

            Icon {
                name: "circle-check"
                color: Theme.navy
                Layout.alignment: Qt.AlignTop
            }

            Words {
                text: line.modelData
                Layout.fillWidth: true
            }
        }
    }
}
