pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The open ballot as the chair watches it: its clock, how many and which deputies have answered.
Card {
    id: root

    required property ConsoleBallotModel ballot
    // On a small screen what the chair does stands above who has answered.
    property bool compact: false

    GridLayout {
        columns: root.width < Theme.textBody * 30 ? 1 : 2
        columnSpacing: Theme.u(4)
        rowSpacing: Theme.u(1)
        Layout.fillWidth: true

        Flow {
            spacing: Theme.u(3)
            Layout.fillWidth: true

            Chip {
                id: chip

                tone: "solid"
                iconName: "vote"
                text: root.ballot.paused !== "" ? qsTr("Biểu quyết đang tạm dừng") : qsTr("Đang biểu quyết công khai")
                width: Math.min(implicitWidth, parent.width)
            }

            Words {
                objectName: "ballotNeed"
                text: root.ballot.need
                tone: "ink2"
                width: Math.min(implicitWidth, parent.width)
                height: Math.max(implicitHeight, chip.height)
                verticalAlignment: Text.AlignVCenter
            }
        }

        Countdown {
            objectName: "chairClock"
            remainingMs: root.ballot.remainingMs
            Layout.alignment: Qt.AlignRight | Qt.AlignTop
        }
    }

    Words {
        objectName: "chairBallotTitle"
        text: root.ballot.title
        kind: "ballot"
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    GridLayout {
        columns: root.width < Theme.textBody * 22 ? 1 : 3
        columnSpacing: Theme.u(3)
        rowSpacing: Theme.u(2)
        Layout.fillWidth: true

        ProgressLine {
            name: qsTr("Đại biểu đã biểu quyết")
            thick: true
            value: root.ballot.share
            Layout.fillWidth: true
        }

        Figures {
            objectName: "chairAnswered"
            visible: root.ballot.isCounted
            text: root.ballot.answered + "/" + root.ballot.here
            size: Theme.sizeOf("heading")
            spoken: qsTr("%1/%2 đã biểu quyết").arg(root.ballot.answered).arg(root.ballot.here)
        }

        Words {
            text: root.ballot.isCounted ? qsTr("đã biểu quyết") : qsTr("đang chờ số liệu")
            tone: "ink2"
            Layout.maximumWidth: root.availableWidth
            Accessible.ignored: root.ballot.isCounted
        }
    }

    GridLayout {
        columns: 1
        rowSpacing: Theme.u(2.5)
        Layout.fillWidth: true

        GridLayout {
            Layout.row: root.compact ? 2 : 0
            columns: Math.max(1, Math.min(6, Math.floor(root.width / (Theme.textSmall * 12))))
            columnSpacing: Theme.u(1.25)
            rowSpacing: Theme.u(1.25)
            uniformCellWidths: true
            Layout.fillWidth: true
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Đại biểu đã biểu quyết")

            Repeater {
                model: root.ballot.tiles

                DeputyTile {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                }
            }
        }

        Words {
            Layout.row: 1
            text: root.ballot.paused !== "" ? root.ballot.paused : root.ballot.remainingMs === 0 ? qsTr("Đã hết thời gian dự kiến; đại biểu vẫn biểu quyết được đến khi chủ tọa kết thúc. Kết quả hiện khi kết thúc biểu quyết.") : qsTr("Kết quả hiện khi kết thúc biểu quyết.")
            objectName: "chairBallotState"
            tone: root.ballot.remainingMs === 0 || root.ballot.paused !== "" ? "gold" : "ink2"
            Layout.fillWidth: true
        }

        BallotActs {
            ballot: root.ballot
            Layout.row: root.compact ? 0 : 2
            Layout.fillWidth: true
            Layout.topMargin: Theme.u(1)
        }
    }
}
