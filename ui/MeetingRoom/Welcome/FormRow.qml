import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme

// Fields beside each other where there is room, and under each other where there is not.
GridLayout {
    columns: width < Theme.textBody * 28 ? 1 : children.length
    columnSpacing: Theme.u(4)
    rowSpacing: Theme.u(4)
    uniformCellWidths: true
    Layout.fillWidth: true
}
