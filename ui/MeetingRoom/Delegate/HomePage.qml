import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Models

// The first page: check in, see the agenda, and find the papers that are on this device.
FocusScope {
    id: root

    required property SessionModel session

    readonly property real _gap: Theme.u(4)
    // Two columns where each has room for a line of words.
    readonly property bool _wide: width >= Theme.textBody * 44

    focus: true

    function read(paper: string): void {
        root.session.papers.open(paper);
        root.session.pages.goTo("papers");
    }

    ScrollArea {
        id: page

        anchors.fill: parent
        anchors.margins: root._gap
        anchors.bottomMargin: root._wide ? root._gap : 0
        interactive: !root._wide
        foot: root._wide ? 0 : root._gap

        ScrollArea {
            id: left

            width: root._wide ? Math.round((page.width - root._gap) * 0.39) : page.width
            height: root._wide ? page.height : contentHeight
            interactive: root._wide

            ColumnLayout {
                width: left.width
                spacing: root._gap

                PersonCard {
                    home: root.session.home
                    Layout.fillWidth: true
                }

                AgendaCard {
                    home: root.session.home
                    Layout.fillWidth: true
                    onOpened: paper => root.read(paper)
                }
            }
        }

        ScrollArea {
            id: right

            x: root._wide ? left.width + root._gap : 0
            y: root._wide ? 0 : left.height + root._gap
            width: root._wide ? page.width - left.width - root._gap : page.width
            height: root._wide ? page.height : contentHeight
            interactive: root._wide

            PapersCard {
                width: right.width
                home: root.session.home
                onOpened: paper => root.read(paper)
            }
        }
    }
}
