pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// Eight digits by finger or by keyboard, in two groups of four. They stand on the screen: they
// were read out aloud, serve once, and are compared while they are typed.
FocusScope {
    id: root

    property bool busy: false
    readonly property int length: 8
    readonly property int filled: pad.digits.length

    signal entered(string digits)

    implicitHeight: column.implicitHeight

    function clear(): void {
        pad.digits = "";
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.u(3)

        Item {
            id: pad

            property string digits: ""

            focus: true
            activeFocusOnTab: true
            implicitWidth: cells.implicitWidth
            implicitHeight: cells.implicitHeight
            Layout.alignment: Qt.AlignHCenter
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Mã ghép máy")
            Accessible.focusable: true
            Accessible.description: qsTr("Đã nhập %1 trên %2 số").arg(root.filled).arg(root.length)

            Keys.onPressed: event => {
                if (event.key === Qt.Key_Backspace)
                    pad.takeBack();
                else if (/^[0-9]$/.test(event.text))
                    pad.add(event.text);
                else
                    return;
                event.accepted = true;
            }

            function add(digit: string): void {
                if (root.busy || pad.digits.length >= root.length)
                    return;
                pad.digits += digit;
                if (pad.digits.length === root.length)
                    root.entered(pad.digits);
            }

            function takeBack(): void {
                if (!root.busy)
                    pad.digits = pad.digits.slice(0, -1);
            }

            Row {
                id: cells

                spacing: Theme.u(1)

                Repeater {
                    model: root.length

                    Item {
                        id: cell

                        required property int index

                        readonly property bool full: cell.index < root.filled
                        readonly property real gap: cell.index === 3 ? Theme.u(2) : 0

                        width: side.width + cell.gap
                        height: side.height

                        Rectangle {
                            id: side

                            width: Math.floor(Math.min(Theme.textTitle * 1.7, (root.width - Theme.u(10)) / root.length))
                            height: Theme.touch
                            radius: Theme.radiusControl
                            color: Theme.surface
                            border.width: cell.full ? 2 : Theme.hairline
                            border.color: cell.full ? Theme.navy : Theme.outline

                            Words {
                                anchors.centerIn: parent
                                text: cell.full ? pad.digits[cell.index] : ""
                                kind: "title"
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }

            FocusRing {
                shown: pad.activeFocus
            }
        }

        RowLayout {
            visible: root.busy
            spacing: Theme.u(2)
            Layout.alignment: Qt.AlignHCenter

            BusySign {
                size: Theme.icon
                color: Theme.ink2
            }

            Words {
                text: qsTr("Đang ghép máy này với phòng họp")
                tone: "ink2"
            }
        }

        Grid {
            columns: 3
            spacing: Theme.u(2)
            Layout.alignment: Qt.AlignHCenter

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "back"]

                PinKey {
                    required property string modelData

                    digit: modelData
                    opacity: modelData === "" ? 0 : 1
                    enabled: !root.busy && modelData !== ""
                    onClicked: {
                        pad.forceActiveFocus(Qt.MouseFocusReason);
                        if (modelData === "back")
                            pad.takeBack();
                        else
                            pad.add(modelData);
                    }
                }
            }
        }
    }
}
