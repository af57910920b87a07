pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The agenda: what is done, what the sitting is at, what is to come. A row opens its papers.
Card {
    id: root

    required property HomeModel home

    // The row the sitting is at.
    readonly property Item current: root._current

    property Item _current: null

    // The present row stands elsewhere now: the rows above it were laid out anew.
    signal shifted
    signal opened(string paper)

    function mark(row: AgendaEntry): void {
        // A row that goes away with its session is none any more.
        if (!row)
            return;
        if (row.standing === "current")
            root._current = row;
        else if (root._current === row)
            root._current = null;
    }

    flush: true

    Words {
        text: qsTr("Chương trình")
        kind: "strong"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.u(4.5)
        Layout.rightMargin: Theme.u(4.5)
        Layout.topMargin: Theme.u(2)
        Layout.bottomMargin: Theme.u(1)
        Accessible.role: Accessible.Heading
    }

    Words {
        visible: rows.count === 0
        text: qsTr("Chương trình chưa có nội dung nào.")
        tone: "ink2"
        Layout.fillWidth: true
        Layout.margins: Theme.u(4.5)
    }

    Repeater {
        id: rows

        model: root.home.agenda

        AgendaEntry {
            Layout.fillWidth: true
            onStandingChanged: root.mark(this)
            onYChanged: if (root._current === this)
                root.shifted()
            Component.onCompleted: root.mark(this)
            onClicked: root.opened(paper)
        }
    }
}
