import QtQuick
import MeetingRoom.Clock
import MeetingRoom.Theme

// A field to find things by. It asks after a pause in typing or at once on Enter; letters that
// an input method still composes are not asked for.
Field {
    id: root

    // Milliseconds of rest after which the words are searched.
    property int restMs: 300

    // The words to search, without spaces around them; empty when the field was emptied.
    signal searched(string words)

    iconName: "search"
    placeholder: qsTr("Tìm")
    endRoom: empty.width + Theme.u(1)
    inputMethodHints: Qt.ImhNoPredictiveText

    onTextChanged: rest.restart()
    onAccepted: root.search()

    Keys.onEscapePressed: event => {
        event.accepted = root.text !== "";
        root.clear();
    }

    function search(): void {
        rest.stop();
        root.searched(root.text.trim());
    }

    Delay {
        id: rest

        interval: root.restMs
        onTriggered: root.composing ? rest.restart() : root.search()
    }

    ActionButton {
        id: empty

        visible: root.text !== ""
        anchors.right: parent.right
        y: root.inputY
        variant: "quiet"
        iconOnly: true
        iconName: "x"
        text: qsTr("Xóa chữ tìm kiếm")
        onClicked: root.clear()
    }
}
