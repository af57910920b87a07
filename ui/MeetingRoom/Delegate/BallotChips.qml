import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// By which text a ballot decides, and how many must be in favour.
Flow {
    id: root

    required property BallotModel ballot
    property bool showsState: false

    spacing: Theme.u(2)

    StateChip {
        visible: root.showsState
        width: Math.min(implicitWidth, root.width)
    }

    Chip {
        visible: root.ballot.paperWords !== ""
        width: Math.min(implicitWidth, root.width)
        iconName: "file-text"
        text: root.ballot.paperWords
    }

    Chip {
        width: Math.min(implicitWidth, root.width)
        tone: "gold"
        text: root.ballot.need
    }
}
