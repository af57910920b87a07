pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Delegate
import MeetingRoom.Models

// Who is present: every deputy by given name. The secretary and the clerk set it, the chair reads.
FocusScope {
    id: root

    required property SessionModel session

    readonly property RollModel _roll: root.session.roll

    focus: true

    ScrollArea {
        id: page

        anchors.fill: parent
        head: Theme.gutter
        foot: Theme.gutter

        ColumnLayout {
            x: Math.round((page.width - width) / 2)
            width: Math.min(page.width - 2 * Theme.gutter, Theme.textBody * 72)
            spacing: Theme.gutter

            RollHead {
                roll: root._roll
                Layout.fillWidth: true
            }

            Card {
                flush: true
                Layout.fillWidth: true

                SearchField {
                    objectName: "rollSearch"
                    placeholder: qsTr("Tên, tổ, chức vụ")
                    Layout.fillWidth: true
                    Layout.margins: Theme.u(4)
                    Layout.topMargin: Theme.u(3)
                    Layout.bottomMargin: Theme.u(2)
                    onSearched: words => root._roll.search(words)
                }

                Flow {
                    spacing: Theme.u(1.5)
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.u(4)
                    Layout.rightMargin: Theme.u(4)
                    Layout.bottomMargin: Theme.u(3)

                    Repeater {
                        model: root._roll.filters

                        Segment {
                            required property string key
                            required property string words

                            objectName: "filter-" + key
                            text: words
                            selected: root._roll.shows === key
                            onClicked: root._roll.showOnly(key)
                        }
                    }
                }

                Words {
                    objectName: "markReason"
                    visible: root._roll.canMark && text !== ""
                    text: root._roll.markReason
                    tone: "ink2"
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.u(4.5)
                    Layout.rightMargin: Theme.u(4.5)
                    Layout.bottomMargin: Theme.u(3)
                }

                Repeater {
                    model: root._roll.rows

                    RollLine {
                        clickable: root._roll.canMark && root._roll.markReason === ""
                        Layout.fillWidth: true
                        onClicked: menu.ask(key, name, status)
                    }
                }

                Words {
                    visible: root._roll.found === 0
                    text: qsTr("Không có đại biểu nào như vậy.")
                    tone: "ink2"
                    Layout.fillWidth: true
                    Layout.margins: Theme.u(4.5)
                }
            }
        }
    }

    StatusMenu {
        id: menu

        roll: root._roll
    }
}
