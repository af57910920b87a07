pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models
import MeetingRoom.Delegate

// A session on the screen: rail at the left, header above, the page in front.
FocusScope {
    id: root

    required property AppModel app
    required property SessionModel session

    readonly property bool _isVoting: root.session.ballot.isOpen && root.session.pages.current === "vote"
    // Pixels per millimetre under which a panel is a PC's, read from farther away than a tablet.
    readonly property real _pcDensity: 4.6

    Binding {
        target: Theme
        property: "desk"
        value: root.session.header.isDesk && root.app.display.density < root._pcDensity
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            id: rail

            Layout.fillHeight: true
            Layout.preferredWidth: implicitWidth
            onSmaller: root.app.display.shrink()
            onLarger: root.app.display.grow()

            Repeater {
                model: root.session.pages.rail

                RailEntry {
                    session: root.session
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            HeaderBar {
                id: header

                // With the largest words on a tablet the ballot needs all of it.
                visible: !root._isVoting || Math.min(root.width, root.height) >= Theme.textBallot * 17
                isVoting: root._isVoting
                Layout.fillWidth: true
                app: root.app
                header: root.session.header
                page: root.session.pages.current
            }

            Banner {
                Layout.fillWidth: true
                // The ballot itself says that the line is lost, and what to do: a small screen needs the room.
                visible: root.session.header.warning !== "" && !(header.narrow && root._isVoting)
                text: root.session.header.warning
                since: root.session.header.offlineSince === "" ? "" : qsTr("từ %1").arg(root.session.header.offlineSince)
            }

            PageHost {
                id: host

                Layout.fillWidth: true
                Layout.fillHeight: true
                session: root.session
            }

            BallotBar {
                Layout.fillWidth: true
                // Never while a hand is busy: the page above it would move under a stroke.
                visible: root.session.ballot.isOpen && root.session.home.isDeputy && root.session.pages.current !== "vote" && !root.session.pages.isHandBusy
                ballot: root.session.ballot
                titled: root.session.pages.current !== "console"
                onReturned: root.session.pages.goTo("vote")
            }
        }
    }

    Component.onCompleted: host.forceActiveFocus()
}
