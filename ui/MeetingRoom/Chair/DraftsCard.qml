pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The ballots that can be opened: those of the current item first.
Card {
    id: root

    required property ConsoleBallotModel ballot

    flush: true

    Words {
        text: qsTr("Nội dung chờ biểu quyết")
        kind: "strong"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.u(4.5)
        Layout.rightMargin: Theme.u(4.5)
        Layout.topMargin: Theme.u(2)
        Layout.bottomMargin: Theme.u(1.5)
        Accessible.role: Accessible.Heading
    }

    Words {
        objectName: "openReason"
        visible: text !== ""
        text: root.ballot.draftCount === 0 ? qsTr("Không còn nội dung nào chờ biểu quyết. Thư ký chuẩn bị nội dung biểu quyết trước.") : root.ballot.openReason
        tone: "ink2"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.u(4.5)
        Layout.rightMargin: Theme.u(4.5)
        Layout.bottomMargin: Theme.u(2)
    }

    Repeater {
        model: root.ballot.drafts

        DraftLine {
            Layout.fillWidth: true
            onOpened: root.ballot.open(key)
        }
    }
}
