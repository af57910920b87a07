import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// That a ballot is open, the way back to its paper, and its clock.
ColumnLayout {
    id: root

    required property BallotModel ballot
    // On a small screen with large words all of it is lower, and one row.
    property bool tight: false

    readonly property bool showsState: !root.tight || row.columns > 1

    signal looked

    spacing: root.tight ? Theme.u(1.5) : Theme.u(3.5)

    GridLayout {
        id: row

        columns: chip.implicitWidth + clock.implicitWidth + Theme.u(8) > root.width ? 1 : 3
        columnSpacing: Theme.u(2)
        rowSpacing: Theme.u(3)
        Layout.fillWidth: true

        StateChip {
            id: chip

            visible: root.showsState
            Layout.maximumWidth: root.width
        }

        Item {
            visible: row.columns > 1
            Layout.fillWidth: true
        }

        BallotClock {
            id: clock

            ballot: root.ballot
            tight: root.tight
            available: root.width
            onLooked: root.looked()
        }
    }

    ProgressLine {
        name: qsTr("Thời gian biểu quyết còn lại")
        tone: "gold"
        thick: !root.tight
        value: root.ballot.remainingShare
        Layout.fillWidth: true
    }

    Words {
        objectName: "timeOver"
        visible: root.ballot.remainingMs === 0
        text: qsTr("Đã hết thời gian dự kiến. Chủ tọa sẽ kết thúc biểu quyết; đến lúc đó vẫn biểu quyết được.")
        kind: root.tight ? "small" : "body"
        tone: "gold"
        Layout.fillWidth: true
    }
}
