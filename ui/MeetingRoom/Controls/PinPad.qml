pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme

// A PIN by finger or by keyboard. The digits never stand on the screen, nor in a property that
// anybody can read: `entered` hands them over once and the pad forgets them.
FocusScope {
    id: root

    property int length: 6
    property string label: qsTr("Mã PIN")
    property string errorText: ""
    property bool busy: false
    readonly property int filled: pad.digits.length
    // Of cells and keys; what is said between them is beside.
    readonly property real keysHeight: cells.implicitHeight + keys.implicitHeight

    // All digits are there.
    signal entered(string pin)

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    onErrorTextChanged: pad.digits = ""

    function clear(): void {
        pad.digits = "";
    }

    ColumnLayout {
        id: column

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.u(3)

        Words {
            text: root.label
            weight: Font.Medium
            horizontalAlignment: Text.AlignHCenter
            Layout.alignment: Qt.AlignHCenter
            Accessible.ignored: true
        }

        Item {
            id: pad

            property string digits: ""

            focus: true
            activeFocusOnTab: true
            implicitWidth: cells.implicitWidth
            implicitHeight: cells.implicitHeight
            Layout.alignment: Qt.AlignHCenter
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.passwordEdit: true
            Accessible.focusable: true
            Accessible.description: root.errorText !== "" ? root.errorText : qsTr("Đã nhập %1 trên %2 số").arg(root.filled).arg(root.length)

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
                if (pad.digits.length === root.length) {
                    const pin = pad.digits;
                    pad.digits = "";
                    root.entered(pin);
                }
            }

            function takeBack(): void {
                pad.digits = pad.digits.slice(0, -1);
            }

            Row {
                id: cells

                spacing: Theme.u(2)

                Repeater {
                    model: root.length

                    Rectangle {
                        required property int index

                        readonly property bool full: root.busy || index < root.filled

                        width: (keys.implicitWidth - (root.length - 1) * cells.spacing) / root.length
                        height: Theme.touch
                        radius: Theme.radiusControl
                        color: Theme.surface
                        border.width: full ? 2 : Theme.hairline
                        border.color: root.errorText !== "" ? Theme.goldText : full ? Theme.navy : Theme.outline

                        Rectangle {
                            visible: parent.full
                            anchors.centerIn: parent
                            width: Theme.u(2.5)
                            height: width
                            radius: width / 2
                            color: Theme.ink
                        }
                    }
                }
            }

            FocusRing {
                shown: pad.activeFocus
                gap: Theme.u(1)
            }
        }

        Words {
            visible: text !== ""
            text: root.busy ? qsTr("Đang kiểm tra") : root.errorText
            kind: "small"
            weight: Font.Medium
            tone: root.busy ? "ink2" : "gold"
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Layout.maximumWidth: keys.implicitWidth
            Layout.alignment: Qt.AlignHCenter
        }

        Grid {
            id: keys

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
