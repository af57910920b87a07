import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Models

// The vote: an open ballot, or how the last one ended. Coming here puts the keyboard on no choice,
// so that a key meant for something else is never an answer.
FocusScope {
    id: root

    required property SessionModel session

    // A line of words longer than this is hard to follow.
    readonly property real _width: Math.min(width - 2 * Theme.gutter, Theme.textBody * 64)

    focus: true

    function look(): void {
        const paper = root.session.ballot.paper;
        root.session.pages.foldBallot();
        if (paper !== "") {
            root.session.papers.open(paper);
            root.session.pages.goTo("papers");
        }
    }

    OpenBallotView {
        anchors.fill: parent
        visible: root.session.ballot.isOpen
        ballot: root.session.ballot
        sheetWidth: root._width
        focus: visible
        onLooked: root.look()
    }

    ScrollArea {
        id: page

        anchors.fill: parent
        head: Theme.gutter
        foot: Theme.gutter
        visible: !root.session.ballot.isOpen

        PastBallots {
            x: Math.round((page.width - width) / 2)
            width: root._width
            ballot: root.session.ballot
        }
    }
}
