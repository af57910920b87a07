pragma ComponentBehavior: Bound
import QtQuick

// The figures of one ballot under their heads, ruled as in the document.
Row {
    id: root

    required property real dot
    required property string family
    required property list<string> heads
    required property list<string> figures

    // The last column, with the share and its base, is wider than the others.
    readonly property real _unit: (root.width) / (root.heads.length + 0.7)
    readonly property real _pad: 3 * root.dot
    readonly property real _line: Math.max(1, 0.5 * root.dot)
    readonly property real _headHeight: {
        let most = 0;
        for (let at = 0; at < cells.count; ++at)
            most = Math.max(most, (cells.itemAt(at) as Column)?.children[0].implicitHeight ?? 0);
        return most;
    }

    Repeater {
        id: cells

        model: root.heads.length

        Column {
            id: cell

            required property int index

            width: root._unit * (cell.index === root.heads.length - 1 ? 1.7 : 1)

            Rectangle {
                width: cell.width + root._line
                implicitHeight: head.implicitHeight + 2 * root._pad
                height: root._headHeight
                color: "transparent"
                border.width: root._line
                border.color: "#000000"

                PaperText {
                    id: head

                    anchors.centerIn: parent
                    width: parent.width - root._pad
                    dot: root.dot
                    family: root.family
                    size: 10
                    bold: true
                    words: root.heads[cell.index]
                }
            }

            Rectangle {
                width: cell.width + root._line
                height: figure.implicitHeight + 2 * root._pad
                y: -root._line
                color: "transparent"
                border.width: root._line
                border.color: "#000000"

                PaperText {
                    id: figure

                    anchors.centerIn: parent
                    width: parent.width
                    dot: root.dot
                    family: root.family
                    size: 11
                    // A row that goes has no figures any more, a moment before it is gone.
                    words: root.figures[cell.index] ?? ""
                }
            }
        }
    }
}
