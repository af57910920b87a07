import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// One page of the gallery: a control's name, what it is for, and its states in one or two columns.
ColumnLayout {
    id: root

    required property string title
    property string purpose: ""
    property int columns: 2
    default property alias specimens: grid.data

    spacing: Theme.u(4)

    Words {
        text: root.title
        kind: "heading"
        Layout.fillWidth: true
    }

    Words {
        visible: root.purpose !== ""
        text: root.purpose
        tone: "ink2"
        Layout.fillWidth: true
    }

    GridLayout {
        id: grid

        columns: root.width < Theme.textBody * 36 ? 1 : root.columns
        columnSpacing: Theme.u(8)
        rowSpacing: Theme.u(5)
        uniformCellWidths: true
        Layout.fillWidth: true
    }
}
