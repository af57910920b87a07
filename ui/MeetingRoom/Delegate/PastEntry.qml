import QtQuick
import MeetingRoom.Controls

// One ballot that is over, with the own answer.
ListRow {
    id: root

    required property int index
    required title
    required property string time
    required property string outcome
    required property string figures
    required property string own
    // "in_favour", "against", "abstain", or empty for none.
    required property string ownChoice

    iconName: "vote"
    clickable: false
    detail: [root.time + ". " + root.outcome, root.figures, root.own].filter(words => words !== "").join("\n")
}
