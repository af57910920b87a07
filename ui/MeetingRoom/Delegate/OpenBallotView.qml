import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Models

// An open ballot. Its answers, its clock and what is recorded are always in sight. Where not all of
// it fits they stand at the foot, and what is decided has the room above them to itself.
FocusScope {
    id: root

    required property BallotModel ballot
    required property real sheetWidth

    readonly property real _gap: Theme.u(4)
    readonly property real _choicesHeight: (root.sheetWidth < Theme.textBallot * 27 ? 3 : 1) * (Theme.ballotHeight + Theme.u(3))
    readonly property bool _tight: head.implicitHeight + answer.implicitHeight + root._choicesHeight + 4 * root._gap > root.height
    readonly property real _left: Math.round((root.width - root.sheetWidth) / 2)

    signal looked

    Keys.onRightPressed: choices.enter()
    Keys.onDownPressed: choices.enter()
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_PageDown && event.key !== Qt.Key_PageUp)
            return;
        subject.turn(event.key === Qt.Key_PageDown ? 1 : -1);
        event.accepted = true;
    }

    BallotHead {
        id: head

        x: root._left
        y: root._gap
        width: root.sheetWidth
        visible: !root._tight
        ballot: root.ballot
        onLooked: root.looked()
    }

    AnswerCard {
        id: answer

        x: root._left
        y: choices.y + choices.height + root._gap
        width: root.sheetWidth
        visible: !root._tight
        ballot: root.ballot
    }

    BallotSubject {
        id: subject

        width: root.width
        height: foot.y
        visible: root._tight
        ballot: root.ballot
        sheetWidth: root.sheetWidth
        showsState: !top.showsState
        showsCount: root.ballot.answered >= 0 && !recorded.showsCount
    }

    Rectangle {
        id: foot

        visible: root._tight
        y: top.y - Theme.u(2)
        width: root.width
        height: root.height - y
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }

    BallotTop {
        id: top

        x: root._left
        y: recorded.y - height - Theme.u(2)
        width: root.sheetWidth
        height: implicitHeight
        visible: root._tight
        tight: true
        ballot: root.ballot
        onLooked: root.looked()
    }

    AnswerCard {
        id: recorded

        x: root._left
        y: choices.y - height - Theme.u(2)
        width: root.sheetWidth
        visible: root._tight
        tight: true
        ballot: root.ballot
    }

    ChoiceRow {
        id: choices

        x: root._left
        y: root._tight ? root.height - height - Theme.u(3) : head.y + head.height + root._gap
        width: root.sheetWidth
        height: implicitHeight
        tight: root._tight
        upright: root.height > root.width
        ballot: root.ballot
    }
}
