pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// How the last ballot ended: the sentence the chair reads, and the counts on both bases.
Card {
    id: root

    required property ResultModel result

    spacing: Theme.u(3)

    Words {
        text: root.result.title
        kind: "ballot"
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Flow {
        spacing: Theme.u(2)
        Layout.fillWidth: true

        Chip {
            width: Math.min(implicitWidth, parent.width)
            tone: root.result.hasPassed ? "solid" : "neutral"
            iconName: root.result.hasPassed ? "circle-check" : "circle-minus"
            text: root.result.outcome
        }

        Chip {
            width: Math.min(implicitWidth, parent.width)
            tone: "gold"
            text: root.result.need
        }
    }

    GridLayout {
        columns: root.width < Theme.textBody * 36 ? 1 : 3
        columnSpacing: Theme.u(3)
        rowSpacing: Theme.u(2)
        uniformCellWidths: true
        Layout.fillWidth: true

        Repeater {
            model: root.result.counts

            CountTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }

    Words {
        text: root.result.ofPresent + "; " + root.result.ofAll + ". " + root.result.rest
        tone: "ink2"
        Layout.fillWidth: true
    }

    Words {
        objectName: "resultSentence"
        text: root.result.sentence
        Layout.fillWidth: true
    }

    Words {
        visible: text !== ""
        text: root.result.own
        kind: "strong"
        Layout.fillWidth: true
    }

    Words {
        objectName: "resultBasis"
        text: root.result.basis
        kind: "small"
        tone: "ink2"
        Layout.fillWidth: true
    }
}
