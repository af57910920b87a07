import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What stands above the answers of an open ballot: its clock, and what is decided.
ColumnLayout {
    id: root

    required property BallotModel ballot

    signal looked

    spacing: Theme.u(3.5)

    GridLayout {
        id: top

        columns: chip.implicitWidth + clock.implicitWidth + Theme.u(8) > root.width ? 1 : 3
        columnSpacing: Theme.u(2)
        rowSpacing: Theme.u(3)
        Layout.fillWidth: true

        Chip {
            id: chip

            tone: "solid"
            iconName: "vote"
            text: qsTr("Đang biểu quyết công khai")
            Layout.maximumWidth: root.width
        }

        Item {
            visible: top.columns > 1
            Layout.fillWidth: true
        }

        BallotClock {
            id: clock

            ballot: root.ballot
            available: root.width
            onLooked: root.looked()
        }
    }

    ProgressLine {
        name: qsTr("Thời gian biểu quyết còn lại")
        tone: "gold"
        thick: true
        value: root.ballot.remainingShare
        Layout.fillWidth: true
    }

    Words {
        objectName: "timeOver"
        visible: root.ballot.remainingMs === 0
        text: qsTr("Đã hết thời gian dự kiến. Chủ tọa sẽ kết thúc biểu quyết; đến lúc đó vẫn biểu quyết được.")
        tone: "gold"
        Layout.fillWidth: true
    }

    BallotCard {
        ballot: root.ballot
        Layout.fillWidth: true
    }
}
