import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Models

// What stands above the answers of an open ballot: its clock, and what is decided.
ColumnLayout {
    id: root

    required property BallotModel ballot

    signal looked

    spacing: Theme.u(3.5)

    BallotTop {
        ballot: root.ballot
        Layout.fillWidth: true
        onLooked: root.looked()
    }

    BallotCard {
        ballot: root.ballot
        Layout.fillWidth: true
    }
}
