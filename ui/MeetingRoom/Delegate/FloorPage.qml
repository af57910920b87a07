import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Models

// Asking to speak at the left, always at the same place; who speaks and who waits at the right.
FocusScope {
    id: root

    required property SessionModel session

    readonly property real _gap: Theme.u(4)
    readonly property bool _wide: width >= Theme.textBody * 44

    focus: true

    ScrollArea {
        id: page

        anchors.fill: parent
        anchors.margins: root._gap
        anchors.bottomMargin: root._wide ? root._gap : 0
        interactive: !root._wide
        foot: root._wide ? 0 : root._gap

        ScrollArea {
            id: left

            width: root._wide ? Math.round((page.width - root._gap) * 0.45) : page.width
            height: root._wide ? page.height : contentHeight
            interactive: root._wide

            ColumnLayout {
                width: left.width
                spacing: root._gap

                AskCard {
                    floor: root.session.floor
                    Layout.fillWidth: true
                }

                OwnPlaceCard {
                    visible: root.session.floor.own !== "none"
                    floor: root.session.floor
                    Layout.fillWidth: true
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

            ColumnLayout {
                width: right.width
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
