import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls

// One item of the agenda, and where it stands.
ListRow {
    id: root

    required number
    required title
    required detail
    // "ahead", "current" or "done".
    required property string standing
    // The first of its papers; empty when it has none.
    required property string paper

    titleKind: "body"
    selected: root.standing === "current"
    clickable: root.paper !== ""
    separator: false
    Accessible.description: root.standing === "done" ? qsTr("Đã xong") : root.standing === "current" ? qsTr("Đang họp") : ""

    Chip {
        visible: root.standing === "current"
        tone: "solid"
        text: qsTr("Đang họp")
    }

    Icon {
        visible: root.standing === "done"
        name: "check"
        color: Theme.ink3
    }
}
