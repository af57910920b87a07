import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What is decided, by which text, and how many must be in favour.
Card {
    id: root

    required property BallotModel ballot

    Words {
        visible: root.ballot.place !== ""
        text: root.ballot.place
        tone: "ink2"
        Layout.fillWidth: true
    }

    Words {
        objectName: "ballotTitle"
        text: root.ballot.title
        kind: "ballot"
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    BallotChips {
        ballot: root.ballot
        Layout.fillWidth: true
        Layout.topMargin: Theme.u(1)
    }
}
