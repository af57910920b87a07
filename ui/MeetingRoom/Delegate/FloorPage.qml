import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Models

// Asking to speak at the left, always at the same place; who speaks and who waits at the right.
FocusScope {
    id: root

    required property SessionModel session

    readonly property real _gap: Theme.gutter
    readonly property bool _wide: width >= Theme.textBody * 44

    readonly property bool _calls: root.session.floor.own === "called" || root.session.floor.own === "speaking"

    focus: true

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

            width: root._wide ? Math.round((page.sheetWidth - root._gap) * 0.5) + gap : page.sheetWidth
            height: root._wide ? page.height : contentHeight
            gap: root._wide ? root._gap : 0
            head: gap
            foot: gap
            interactive: root._wide

            GridLayout {
                width: left.sheetWidth
                columns: 1
                rowSpacing: root._gap

                AskCard {
                    floor: root.session.floor
                    hasFloor: root._calls
                    Layout.row: root._calls ? 1 : 0
                    Layout.fillWidth: true
                }

                // Whoever is called or speaks sees that first, with the clock.
                OwnPlaceCard {
                    visible: root.session.floor.own !== "none"
                    floor: root.session.floor
                    Layout.row: root._calls ? 0 : 1
                    Layout.fillWidth: true
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

            ColumnLayout {
                width: right.sheetWidth
                spacing: root._gap

                SpeakerCard {
                    floor: root.session.floor
                    Layout.fillWidth: true
                }

                QueueCard {
                    floor: root.session.floor
                    Layout.fillWidth: true
                }

                BasisCard {
                    floor: root.session.floor
                    Layout.fillWidth: true
                }
            }
        }
    }
}
