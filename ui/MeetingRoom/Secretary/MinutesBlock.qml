pragma ComponentBehavior: Bound
import QtQuick

// One block of the minutes: a heading, a paragraph, or the figures of a ballot.
Item {
    id: root

    required property string key
    required property string kind
    required property string lead
    required property string text
    required property string heads
    required property string figures
    required property real dot
    required property string family

    // What announces something stays with it.
    readonly property bool holdsNext: root.kind === "heading" || root.kind === "item" || root.text.endsWith(":")

    implicitHeight: root.kind === "votes" ? grid.implicitHeight : words.implicitHeight

    PaperText {
        id: words

        visible: root.kind !== "votes"
        width: root.width
        dot: root.dot
        family: root.family
        indent: 36 * root.dot
        bold: root.kind === "heading" || root.kind === "item"
        lead: root.kind === "pages" ? "" : root.lead
        // How many pages there will be is known when they are set.
        words: root.kind === "pages" ? root.lead + "…" + root.text : root.text
    }

    VoteGrid {
        id: grid

        visible: root.kind === "votes"
        width: root.width
        dot: root.dot
        family: root.family
        heads: root.heads.split("\n")
        figures: root.figures.split("\n")
    }
}
