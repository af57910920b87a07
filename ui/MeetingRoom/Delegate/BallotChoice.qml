import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls
import MeetingRoom.Models

// One of the three answers of the open ballot. Alt and its number, or Enter on it, gives it; a
// bare key never does. A press counts for the ballot it began on and for no other.
ChoiceButton {
    id: root

    required property BallotModel ballot
    required property string shortcut

    property string _held: ""

    // An arrow leads to the answer before (-1) or after (1).
    signal stepped(int by)

    selected: root.ballot.recorded === root.choice
    busy: root.ballot.underWay === root.choice
    reason: root.ballot.reason
    Layout.fillWidth: true
    Layout.fillHeight: true
    onPressed: root._held = root.ballot.key
    onCanceled: root._held = ""
    onClicked: root.give()

    Keys.onLeftPressed: root.stepped(-1)
    Keys.onUpPressed: root.stepped(-1)
    Keys.onRightPressed: root.stepped(1)
    Keys.onDownPressed: root.stepped(1)

    function give(): void {
        const held = root._held === "" ? root.ballot.key : root._held;
        root._held = "";
        root.ballot.choose(root.choice, held);
    }

    Shortcut {
        sequence: root.shortcut
        enabled: root.visible && root.enabled
        autoRepeat: false
        onActivated: root.give()
    }
}
