import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// How long the ballot is still meant to take, and the way back to the paper.
GridLayout {
    id: root

    required property BallotModel ballot
    // Width there is; what does not fit stands below.
    required property real available
    property bool tight: false

    signal looked

    columns: look.implicitWidth + left.implicitWidth + columnSpacing > root.available ? 1 : 2
    columnSpacing: Theme.u(4)
    rowSpacing: Theme.u(2)

    ActionButton {
        id: look

        objectName: "lookAgain"
        text: qsTr("Xem lại tài liệu")
        iconName: "book-open"
        onClicked: root.looked()
    }

    RowLayout {
        id: left

        spacing: Theme.u(3)

        Words {
            // The clock is known without its word where there is no room for both.
            visible: !root.tight
            text: qsTr("Còn lại")
            tone: "ink2"
            Accessible.ignored: true
        }

        Countdown {
            objectName: "ballotClock"
            remainingMs: root.ballot.remainingMs
            size: root.tight ? Theme.sizeOf("heading") : Theme.textClock
        }
    }
}
