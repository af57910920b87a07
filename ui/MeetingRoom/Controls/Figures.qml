pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme

// Figures that stand still while they change: the font has no tabular ones, so each digit gets a
// cell of the widest digit. To a screen reader it is one text.
Row {
    id: root

    property string text: ""
    property int size: Theme.textBody
    property int weight: Font.Bold
    property color color: Theme.ink
    // What is read out in place of the figures, such as "Còn lại 23 giây".
    property string spoken: ""

    readonly property real cell: {
        let widest = 0;
        // Reading the font here makes the cell follow it.
        if (metrics.font.pixelSize > 0)
            for (let digit = 0; digit <= 9; ++digit)
                widest = Math.max(widest, metrics.advanceWidth(digit.toString()));
        return Math.ceil(widest);
    }

    Accessible.role: Accessible.StaticText
    Accessible.name: root.spoken !== "" ? root.spoken : root.text

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: root.size
        font.weight: root.weight
    }

    Repeater {
        model: root.text.length

        Text {
            required property int index

            readonly property string sign: root.text.charAt(index)

            text: sign
            // Measured, not its own implicitWidth: that one follows the width.
            width: sign >= "0" && sign <= "9" ? root.cell : root.cell > 0 ? Math.ceil(metrics.advanceWidth(sign)) : 0
            horizontalAlignment: Text.AlignHCenter
            color: root.color
            font: metrics.font
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
