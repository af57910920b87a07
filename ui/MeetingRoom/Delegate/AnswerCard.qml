import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What the server has recorded of the own answer, or that it has not, and what to do then.
Card {
    id: root

    required property BallotModel ballot
    // On a small screen with large words: less room around, and smaller words under the headline.
    property bool tight: false

    // How many have answered; it has no row of its own where each row is dear.
    readonly property bool showsCount: root.ballot.answered >= 0 && !(root.tight && counted.columns === 1)

    readonly property bool _recorded: root.ballot.answer === "recorded"
    readonly property bool _worries: root.ballot.answer === "not_sent" || root.ballot.answer === "not_confirmed" || root.ballot.answer === "refused"

    tone: root._recorded ? "navy" : root._worries ? "gold" : "surface"
    verticalPadding: root.tight ? Theme.u(1.5) : Theme.u(4.5)
    horizontalPadding: root.tight ? Theme.u(2) : Theme.u(4.5)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.ballot.headline + ". " + root.ballot.detail

    GridLayout {
        id: counted

        columns: root.width < Theme.textBody * 26 ? 1 : 2
        columnSpacing: Theme.u(4)
        rowSpacing: root.tight ? Theme.u(0.5) : Theme.u(2)
        Layout.fillWidth: true

        RowLayout {
            spacing: root.tight ? Theme.u(2) : Theme.u(4)
            Layout.fillWidth: true

            Icon {
                name: root._recorded ? "circle-check" : root.ballot.answer === "not_confirmed" && !root.ballot.isLate ? "hourglass" : root._worries ? "circle-alert" : "hand"
                color: root._recorded ? Theme.navy : root._worries ? Theme.goldText : Theme.ink2
                size: root.tight ? Theme.icon : Math.round(Theme.icon * 1.3)
            }

            ColumnLayout {
                spacing: Theme.u(0.5)
                Layout.fillWidth: true

                Words {
                    objectName: "answerHeadline"
                    text: root.ballot.headline
                    kind: root.tight ? "strong" : "title"
                    Layout.fillWidth: true
                }

                Words {
                    objectName: "answerDetail"
                    visible: text !== ""
                    text: root.ballot.detail
                    kind: root.tight ? "small" : "body"
                    tone: "ink2"
                    Layout.fillWidth: true
                }
            }
        }

        Column {
            visible: root.showsCount
            spacing: Theme.u(0.25)
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter

            Figures {
                anchors.right: parent.right
                objectName: "answered"
                text: root.ballot.answered + "/" + root.ballot.here
                size: Theme.sizeOf(root.tight ? "body" : "title")
                spoken: qsTr("%1/%2 đã biểu quyết").arg(root.ballot.answered).arg(root.ballot.here)
            }

            Words {
                anchors.right: parent.right
                text: qsTr("đã biểu quyết")
                kind: "small"
                tone: "ink2"
                Accessible.ignored: true
            }
        }
    }
}
