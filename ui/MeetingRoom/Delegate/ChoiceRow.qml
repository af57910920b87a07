import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Models

// The three answers, side by side or, where their words would be squeezed, one below the other.
// The filled one is what the server has recorded.
GridLayout {
    id: root

    required property BallotModel ballot

    // At the foot of a small screen they are lower, and stand side by side as long as words have room.
    property bool tight: false
    // An upright screen has the height to keep each word in a line.
    property bool upright: false

    columns: root.width < Theme.textBallot * (root.tight ? root.upright ? 24 : 15 : 27) ? 1 : 3
    columnSpacing: Theme.u(3.5)
    rowSpacing: Theme.u(3)
    uniformCellWidths: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Lựa chọn biểu quyết")

    function enter(): void {
        root.step(-1, 1);
    }

    function step(from: int, by: int): void {
        const all = [inFavour, against, abstain];
        const to = all[from + by];
        if (to !== undefined)
            to.forceActiveFocus(Qt.TabFocusReason);
    }

    BallotChoice {
        id: inFavour

        objectName: "castInFavour"
        choice: "in_favour"
        ballot: root.ballot
        compact: root.tight
        shortcut: "Alt+1"
        onStepped: by => root.step(0, by)
    }

    BallotChoice {
        id: against

        objectName: "castAgainst"
        choice: "against"
        ballot: root.ballot
        compact: root.tight
        shortcut: "Alt+2"
        onStepped: by => root.step(1, by)
    }

    BallotChoice {
        id: abstain

        objectName: "castAbstain"
        choice: "abstain"
        ballot: root.ballot
        compact: root.tight
        shortcut: "Alt+3"
        onStepped: by => root.step(2, by)
    }
}
