pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// One line of the course. A touch on an own line begins its correction.
Item {
    id: root

    required property string key
    required property string time
    required property string lead
    required property string text
    required property bool isAuto
    required property bool isOwn
    required property string saving
    required property string status

    readonly property bool _narrow: width < Theme.textBody * 24

    signal edited(string key)

    implicitHeight: button.implicitHeight

    Pressable {
        id: button

        width: root.width
        text: [root.time, root.lead, root.text, root.isAuto ? qsTr("tự ghi") : "", root.status].filter(words => words !== "").join(" ")
        enabled: root.isOwn
        focusPolicy: root.isOwn ? Qt.StrongFocus : Qt.NoFocus
        ringGap: -Theme.ring
        radius: 0
        leftPadding: Theme.u(4.5)
        rightPadding: Theme.u(4.5)
        topPadding: Theme.u(2.5)
        bottomPadding: Theme.u(2.5)
        onClicked: root.edited(root.key)
        Accessible.role: root.isOwn ? Accessible.Button : Accessible.ListItem
        Accessible.description: root.isOwn ? qsTr("Sửa dòng này") : ""

        background: Rectangle {
            color: button.down ? Theme.navyTint : root.isOwn && button.pointed ? Theme.neutralTint : "transparent"

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
        }

        contentItem: GridLayout {
            columns: root._narrow ? 2 : 3
            columnSpacing: Theme.u(4)
            rowSpacing: Theme.u(1)

            Figures {
                text: root.time
                weight: Font.Normal
                color: Theme.ink2
                Layout.row: 0
                Layout.column: 0
                Layout.alignment: Qt.AlignTop
            }

            ColumnLayout {
                spacing: Theme.u(0.5)
                Layout.row: root._narrow ? 1 : 0
                Layout.column: root._narrow ? 0 : 1
                Layout.columnSpan: root._narrow ? 2 : 1
                Layout.fillWidth: true

                Words {
                    visible: root.lead !== ""
                    text: root.lead
                    kind: "strong"
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }

                Words {
                    visible: root.text !== ""
                    text: root.text
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }

                RowLayout {
                    visible: root.status !== ""
                    spacing: Theme.u(1.5)
                    Layout.fillWidth: true

                    Icon {
                        visible: root.saving !== "saved"
                        name: root.saving === "refused" ? "circle-alert" : root.saving === "waiting" ? "wifi-off" : "hourglass"
                        size: Theme.iconSmall
                        color: Theme.goldText
                    }

                    Words {
                        text: root.status
                        kind: "small"
                        tone: root.saving === "saved" ? "ink3" : "gold"
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                }
            }

            Chip {
                visible: root.isAuto
                text: qsTr("tự ghi")
                Layout.row: 0
                Layout.column: root._narrow ? 1 : 2
                Layout.alignment: Qt.AlignTop | Qt.AlignRight
                Accessible.ignored: true
            }

            Icon {
                visible: root.isOwn
                name: "pencil"
                size: Theme.iconSmall
                color: Theme.ink3
                Layout.row: 0
                Layout.column: root._narrow ? 1 : 2
                Layout.alignment: Qt.AlignTop | Qt.AlignRight
            }
        }
    }
}
