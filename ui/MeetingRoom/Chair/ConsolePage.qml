import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Delegate
import MeetingRoom.Models

// The chair's console: the agenda, the ballot with the words to say, the floor. Side by side where
// each has room for a line of words; else the floor and the agenda share a column, or all is one.
FocusScope {
    id: root

    required property SessionModel session

    readonly property ConsoleModel _console: root.session.console
    readonly property real _gap: Theme.u(3.5)
    readonly property real _em: width / Theme.textBody
    readonly property int _columns: _em >= 76 ? 3 : _em >= 50 ? 2 : 1
    readonly property real _inner: width - 2 * _gap

    focus: true

    ScrollArea {
        id: page

        readonly property real side: Math.round(root._columns === 3 ? Math.max(root._inner * 0.245, Theme.textBody * 19) : root._inner * 0.36)
        readonly property real far: Math.round(Math.max(root._inner * 0.22, Theme.textBody * 18))
        readonly property bool folds: root._columns === 1

        anchors.fill: parent
        anchors.leftMargin: root._gap
        anchors.rightMargin: root._gap
        anchors.topMargin: root._gap
        anchors.bottomMargin: page.folds ? 0 : root._gap
        interactive: page.folds
        foot: page.folds ? root._gap : 0

        AgendaPanel {
            id: agenda

            y: page.folds ? floorPanel.y + floorPanel.height + root._gap : 0
            width: page.folds ? page.width : page.side
            height: page.folds ? implicitHeight : root._columns === 2 ? Math.round((page.height - root._gap) * 0.56) : page.height
            scrolls: !page.folds
            desk: root._console
        }

        ScrollArea {
            id: middle

            readonly property real sheetWidth: page.folds ? page.width : page.width - x - (root._columns === 3 ? page.far + root._gap : 0)

            x: page.folds ? 0 : page.side + root._gap
            // Its bar stands in the gap beside it.
            width: sheetWidth + (page.folds ? 0 : root._gap)
            height: page.folds ? contentHeight : page.height
            interactive: !page.folds

            ColumnLayout {
                width: middle.sheetWidth
                spacing: root._gap

                OpenBallotPanel {
                    visible: root._console.ballot.isOpen
                    ballot: root._console.ballot
                    Layout.fillWidth: true
                }

                ChairResult {
                    visible: !root._console.ballot.isOpen && root._console.ballot.showsResult
                    result: root._console.ballot.result
                    Layout.fillWidth: true
                }

                Card {
                    visible: !root._console.ballot.isOpen && root._console.ballot.cancelled !== ""
                    tone: "neutral"
                    Layout.fillWidth: true

                    Words {
                        objectName: "cancelledWords"
                        text: root._console.ballot.cancelled
                        Layout.fillWidth: true
                    }
                }

                ScriptCard {
                    desk: root._console
                    Layout.fillWidth: true
                }

                DraftsCard {
                    ballot: root._console.ballot
                    Layout.fillWidth: true
                }
            }
        }

        FloorPanel {
            id: floorPanel

            x: page.folds || root._columns === 2 ? 0 : page.width - page.far
            y: page.folds ? middle.height + root._gap : root._columns === 2 ? agenda.height + root._gap : 0
            width: page.folds ? page.width : root._columns === 2 ? page.side : page.far
            height: page.folds ? implicitHeight : page.height - y
            scrolls: !page.folds
            floor: root._console.floor
            clock: root.session.floor
        }
    }
}
