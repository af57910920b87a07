pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Delegate
import MeetingRoom.Models

// How the ballot ended: whether it passed, the three counts, and the share on both bases.
Card {
    id: root

    required property ResultModel result

    spacing: Theme.u(3)

    Flow {
        spacing: Theme.u(2)
        Layout.fillWidth: true

        Chip {
            objectName: "outcome"
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

    Words {
        text: root.result.title
        kind: "ballot"
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    GridLayout {
        columns: root.width < Theme.textBody * 27 ? 1 : 3
        columnSpacing: Theme.u(3)
        rowSpacing: Theme.u(2)
        uniformCellWidths: true
        Layout.fillWidth: true

        Repeater {
            model: root.result.counts

            CountTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
            }
        }
    }

    Words {
        objectName: "bothBases"
        text: root.result.ofPresent + "; " + root.result.ofAll
        kind: "strong"
        Layout.fillWidth: true
    }

    Words {
        text: root.result.rest
        tone: "ink2"
        Layout.fillWidth: true
    }
}
