import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Delegate
import MeetingRoom.Models

// The chair's console: the agenda, the ballot with the words to say, the floor. Side by side where
// each has room for a line of words; on a narrower screen the floor stands under the words, and on
// an upright one so does the agenda.
FocusScope {
    id: root

    required property SessionModel session

    readonly property ConsoleModel _console: root.session.console
    readonly property real _gap: Theme.gutter
    readonly property real _em: width / Theme.textBody
    readonly property int _columns: _em >= 76 ? 3 : _em >= 50 ? 2 : 1
    readonly property bool _folds: _columns === 1
    // Whoever has the floor stands first where all is one column: nothing else goes on meanwhile.
    readonly property bool _speechLeads: _folds && _console.floor.phase !== ""
    readonly property real _inner: width - 2 * _gap
    readonly property real _agendaWidth: Math.round(_columns === 3 ? Math.max(_inner * 0.245, Theme.textBody * 19) : _inner * 0.36)
    readonly property real _floorWidth: Math.round(Math.max(_inner * 0.22, Theme.textBody * 18))

    focus: true

    ScrollArea {
        id: page

        x: root._gap
        width: root.width - x
        height: root.height
        gap: root._gap
        head: root._folds ? root._gap : 0
        foot: head
        interactive: root._folds

        AgendaPanel {
            y: root._folds ? middle.height + root._gap : root._gap
            width: root._folds ? root._inner : root._agendaWidth
            height: root._folds ? implicitHeight : page.height - 2 * root._gap
            scrolls: !root._folds
            acts: !root._folds
            desk: root._console
        }

        ScrollArea {
            id: middle

            x: root._folds ? 0 : root._agendaWidth + root._gap
            width: root._inner - x - (root._columns === 3 ? root._floorWidth + root._gap : 0) + gap
            height: root._folds ? contentHeight : page.height
            gap: root._gap
            head: root._folds ? 0 : root._gap
            foot: head
            interactive: !root._folds

            GridLayout {
                width: middle.sheetWidth
                columns: 1
                rowSpacing: root._gap

                OrdersCard {
                    visible: root._console.isOperator
                    desk: root._console
                    Layout.fillWidth: true
                    Layout.row: 0
                }

                OpenBallotPanel {
                    visible: root._console.ballot.isOpen
                    ballot: root._console.ballot
                    compact: root._columns < 3
                    Layout.fillWidth: true
                    Layout.row: 1
                }

                ChairResult {
                    visible: !root._console.ballot.isOpen && root._console.ballot.showsResult
                    result: root._console.ballot.result
                    Layout.fillWidth: true
                    Layout.row: 2
                }

                Card {
                    visible: !root._console.ballot.isOpen && root._console.ballot.cancelled !== ""
                    tone: "neutral"
                    Layout.fillWidth: true
                    Layout.row: 3

                    Words {
                        objectName: "cancelledWords"
                        text: root._console.ballot.cancelled
                        Layout.fillWidth: true
                    }
                }

                // On an upright screen the agenda stands far below: what leads on comes first.
                Card {
                    visible: root._folds
                    Layout.fillWidth: true
                    Layout.row: root._speechLeads ? 6 : 4

                    SittingActs {
                        desk: root._console
                        saysNow: true
                        Layout.fillWidth: true
                    }
                }

                ScriptCard {
                    desk: root._console
                    Layout.fillWidth: true
                    Layout.row: 5
                }

                FloorPanel {
                    visible: root._columns < 3
                    scrolls: false
                    floor: root._console.floor
                    clock: root.session.floor
                    Layout.fillWidth: true
                    Layout.row: root._speechLeads ? 4 : 6
                }

                DraftsCard {
                    ballot: root._console.ballot
                    Layout.fillWidth: true
                    Layout.row: 7
                }
            }
        }

        FloorPanel {
            visible: root._columns === 3
            x: root._inner - width
            y: root._gap
            width: root._floorWidth
            height: visible ? page.height - 2 * root._gap : 0
            floor: root._console.floor
            clock: root.session.floor
        }
    }
}
