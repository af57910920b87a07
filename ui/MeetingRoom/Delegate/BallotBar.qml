import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// An open ballot while another page is in front: what is decided, its clock, where the own answer
// stands, and the way back. It takes its place at the foot, so that it covers nothing.
Rectangle {
    id: root

    required property BallotModel ballot

    // False where the page above names the ballot and shows its clock.
    property bool titled: true

    signal returned

    implicitHeight: grid.implicitHeight + 2 * Theme.u(2.5)
    color: Theme.navyTint
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Đang biểu quyết")

    Rectangle {
        width: parent.width
        height: Math.max(2, Theme.hairline)
        color: Theme.navy
    }

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gutter
        anchors.rightMargin: Theme.gutter
        columns: root.titled && root.width < Theme.textBody * 38 ? 1 : 2
        columnSpacing: Theme.u(4)
        rowSpacing: Theme.u(2)

        ColumnLayout {
            spacing: Theme.u(0.5)
            Layout.fillWidth: true

            Words {
                visible: root.titled
                text: root.ballot.title
                kind: "small"
                weight: Font.DemiBold
                Layout.fillWidth: true
            }

            Words {
                objectName: "barAnswer"
                text: root.ballot.headline
                kind: "small"
                tone: root.ballot.answer === "recorded" ? "ink2" : "gold"
                Layout.fillWidth: true
            }
        }

        GridLayout {
            columns: !root.titled || clock.implicitWidth + back.implicitWidth + columnSpacing > root.width - 2 * Theme.gutter ? 1 : 2
            columnSpacing: Theme.u(4)
            rowSpacing: Theme.u(1)
            Layout.alignment: Qt.AlignRight

            Countdown {
                id: clock

                visible: root.titled
                remainingMs: root.ballot.remainingMs
                size: Theme.sizeOf("heading")
            }

            ActionButton {
                id: back

                objectName: "backToBallot"
                variant: "primary"
                iconName: "vote"
                text: qsTr("Quay lại biểu quyết")
                Layout.maximumWidth: root.titled ? root.width - 2 * Theme.gutter : Math.round(root.width * 0.6)
                onClicked: root.returned()
            }
        }
    }
}
