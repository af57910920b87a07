import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Models

// The first page: check in, see the agenda, and find the papers that are on this device.
FocusScope {
    id: root

    required property SessionModel session

    readonly property real _gap: Theme.gutter
    // Two columns where each has room for a line of words.
    readonly property bool _wide: width >= Theme.textBody * 44

    focus: true

    function bringCurrentIn(): void {
        if (root._wide && agenda.current && !left.moving && !left.dragging)
            left.follow(agenda.current);
    }

    function read(paper: string): void {
        root.session.papers.open(paper);
        root.session.pages.goTo("papers");
    }

    ScrollArea {
        id: page

        x: root._gap
        width: parent.width - x
        height: parent.height
        gap: root._gap
        head: root._wide ? 0 : root._gap
        foot: head
        interactive: !root._wide

        ScrollArea {
            id: left

            width: root._wide ? Math.round((page.sheetWidth - root._gap) * 0.39) + gap : page.sheetWidth
            height: root._wide ? page.height : contentHeight
            gap: root._wide ? root._gap : 0
            head: gap
            foot: gap
            interactive: root._wide

            ColumnLayout {
                width: left.sheetWidth
                spacing: root._gap

                PersonCard {
                    home: root.session.home
                    Layout.fillWidth: true
                }

                AgendaCard {
                    id: agenda

                    home: root.session.home
                    // Only when the sitting turns, and never under a finger.
                    onCurrentChanged: Qt.callLater(root.bringCurrentIn)
                    onShifted: Qt.callLater(root.bringCurrentIn)
                    Layout.fillWidth: true
                    onOpened: paper => root.read(paper)
                }
            }
        }

        ScrollArea {
            id: right

            x: root._wide ? left.width : 0
            y: root._wide ? 0 : left.height + root._gap
            width: page.sheetWidth - x + gap
            height: root._wide ? page.height : contentHeight
            gap: root._wide ? root._gap : 0
            head: gap
            foot: gap
            interactive: root._wide

            PapersCard {
                width: right.sheetWidth
                home: root.session.home
                onOpened: paper => root.read(paper)
            }
        }
    }
}
