pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// No ballot is open: how the last one ended, then those before it with the own answer.
ColumnLayout {
    id: root

    required property BallotModel ballot

    spacing: Theme.gutter

    ResultCard {
        visible: root.ballot.last.isThere
        result: root.ballot.last
        Layout.fillWidth: true
    }

    Card {
        Layout.fillWidth: true

        RowLayout {
            spacing: Theme.u(3)
            Layout.fillWidth: true

            Icon {
                name: "vote"
                color: Theme.ink2
            }

            ColumnLayout {
                spacing: Theme.u(0.5)
                Layout.fillWidth: true

                Words {
                    text: qsTr("Chưa mở biểu quyết")
                    kind: "title"
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                }

                Words {
                    text: qsTr("Khi chủ tọa mở biểu quyết, trang này tự hiện ba lựa chọn.")
                    tone: "ink2"
                    Layout.fillWidth: true
                }
            }
        }
    }

    Card {
        visible: past.count > 0
        flush: true
        Layout.fillWidth: true

        Words {
            text: qsTr("Các lần biểu quyết đã qua")
            kind: "strong"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.u(4.5)
            Layout.rightMargin: Theme.u(4.5)
            Layout.topMargin: Theme.u(2)
            Layout.bottomMargin: Theme.u(2)
            Accessible.role: Accessible.Heading
        }

        Repeater {
            id: past

            model: root.ballot.past

            PastEntry {
                separator: index < past.count - 1
                Layout.fillWidth: true
            }
        }
    }
}
