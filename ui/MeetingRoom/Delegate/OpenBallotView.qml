import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// An open ballot. Its three answers are always in sight: among the rest where all of it fits, else
// at the foot, with the own answer in a line above them, while the rest scrolls.
FocusScope {
    id: root

    required property BallotModel ballot
    required property real sheetWidth

    readonly property real _gap: Theme.u(4)
    readonly property real _choicesHeight: (root.sheetWidth < Theme.textBallot * 27 ? 3 : 1) * (Theme.ballotHeight + Theme.u(3))
    readonly property bool _tight: head.implicitHeight + answer.implicitHeight + root._choicesHeight + 4 * root._gap > root.height

    signal looked

    Keys.onRightPressed: choices.enter()
    Keys.onDownPressed: choices.enter()

    ScrollArea {
        id: page

        y: root._gap
        width: root.width
        height: (root._tight ? bar.y : root.height) - y
        foot: root._gap

        BallotHead {
            id: head

            x: Math.round((page.width - width) / 2)
            width: root.sheetWidth
            ballot: root.ballot
            onLooked: root.looked()
        }

        AnswerCard {
            id: answer

            x: head.x
            y: head.height + root._gap + (root._tight ? 0 : choices.height + root._gap)
            width: root.sheetWidth
            ballot: root.ballot
        }
    }

    Rectangle {
        id: bar

        visible: root._tight
        y: choices.y - headline.height - 2 * Theme.u(2)
        width: root.width
        height: root.height - y
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }

        Words {
            id: headline

            x: head.x
            y: Theme.u(2)
            width: root.sheetWidth
            text: root.ballot.headline
            kind: "strong"
            Accessible.ignored: true
        }
    }

    ChoiceRow {
        id: choices

        x: head.x
        y: root._tight ? root.height - height - root._gap : page.y + head.height + root._gap - page.contentY
        width: root.sheetWidth
        height: implicitHeight
        tight: root._tight
        upright: root.height > root.width
        ballot: root.ballot
    }
}
