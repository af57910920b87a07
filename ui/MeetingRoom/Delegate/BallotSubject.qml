import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What is decided, on a small screen with large words: its title first. What is longer than its
// place moves under the finger, and a line under it says that more follows.
Item {
    id: root

    required property BallotModel ballot
    required property real sheetWidth
    property bool showsState: false
    property bool showsCount: false

    // Under what is longer than its place a line is kept for saying so.
    readonly property bool _isLong: page.contentHeight > root.height
    readonly property bool hasMore: page.contentHeight - page.contentY - page.height > Theme.u(2)

    function turn(by: int): void {
        const most = Math.max(0, page.contentHeight - page.height);
        page.contentY = Math.max(0, Math.min(most, page.contentY + by * (page.height - Theme.textBallot)));
    }

    ScrollArea {
        id: page

        width: root.width
        height: root.height - (root._isLong ? more.height + Theme.u(1) : 0)
        head: Theme.u(2)
        foot: Theme.u(2)

        ColumnLayout {
            x: Math.round((page.width - width) / 2)
            width: root.sheetWidth
            spacing: Theme.u(1.5)

            Words {
                objectName: "ballotTitle"
                text: root.ballot.title
                kind: "ballot"
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            BallotChips {
                ballot: root.ballot
                showsState: root.showsState
                Layout.fillWidth: true
            }

            Words {
                visible: root.showsCount
                text: qsTr("%1/%2 đã biểu quyết").arg(root.ballot.answered).arg(root.ballot.here)
                Layout.fillWidth: true
            }

            Words {
                visible: text !== ""
                text: root.ballot.place
                tone: "ink2"
                Layout.fillWidth: true
            }
        }
    }

    RowLayout {
        id: more

        objectName: "moreOfSubject"
        visible: root._isLong
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(0.5)
        x: Math.round((root.width - root.sheetWidth) / 2)
        width: root.sheetWidth
        spacing: Theme.u(1.5)
        opacity: root.hasMore ? 1 : 0

        Words {
            text: qsTr("Xem tiếp")
            kind: "small"
            weight: Font.DemiBold
            tone: "navy"
        }

        Icon {
            name: "chevron-down"
            size: Theme.iconSmall
            color: Theme.navy
        }

        Item {
            Layout.fillWidth: true
        }
    }

    // Anywhere on it, so that nobody has to hit two small words.
    TapHandler {
        enabled: root.hasMore
        onTapped: root.turn(1)
    }
}
