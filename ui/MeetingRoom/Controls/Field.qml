pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import MeetingRoom.Theme

// A line to write on, its label above and what helps or is wrong below. Act on `accepted` and
// `editingFinished`: what is still being composed by an input method is in neither.
FocusScope {
    id: root

    property alias text: input.text
    property string label: ""
    property string placeholder: ""
    property string helper: ""
    // A sentence that says what to do; it stands in place of the helper.
    property string errorText: ""
    property bool password: false
    property bool readOnly: false
    property string iconName: ""
    property int maximumLength: 32767
    property int inputMethodHints: Qt.ImhNone
    // True while an input method composes letters.
    readonly property bool composing: input.inputMethodComposing
    // Where the line itself stands, for what is laid over its end.
    readonly property real inputY: input.y
    property real endRoom: root.password ? eye.width + Theme.u(1) : Theme.u(3)

    signal accepted
    signal editingFinished

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    function selectAll(): void {
        input.selectAll();
    }

    function clear(): void {
        input.clear();
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.u(1.25)

        Words {
            visible: root.label !== ""
            text: root.label
            weight: Font.Medium
            tone: root.enabled ? "ink" : "disabled"
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        T.TextField {
            id: input

            property bool shown: false

            focus: true
            readOnly: root.readOnly
            maximumLength: root.maximumLength
            inputMethodHints: root.password ? root.inputMethodHints | Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase : root.inputMethodHints
            echoMode: root.password && !shown ? TextInput.Password : TextInput.Normal
            implicitWidth: Math.max(Theme.u(40), contentWidth + leftPadding + rightPadding)
            implicitHeight: Math.max(Theme.touch, contentHeight + topPadding + bottomPadding)
            leftPadding: root.iconName === "" ? Theme.u(3) : Theme.u(4) + Theme.icon
            rightPadding: root.endRoom
            topPadding: Theme.u(2)
            bottomPadding: Theme.u(2)
            verticalAlignment: TextInput.AlignVCenter
            selectByMouse: true
            color: root.enabled ? Theme.ink : Theme.disabledInk
            selectionColor: Theme.navy
            selectedTextColor: Theme.inkOnNavy
            font.family: Theme.family
            font.pixelSize: Theme.textBody
            Layout.fillWidth: true
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label !== "" ? root.label : root.placeholder
            Accessible.description: root.errorText !== "" ? root.errorText : root.helper
            Accessible.passwordEdit: root.password

            // Qt tells both on Enter though an input method still composes.
            onAccepted: if (!input.inputMethodComposing)
                root.accepted()
            onEditingFinished: if (!input.inputMethodComposing || !input.activeFocus)
                root.editingFinished()

            background: Rectangle {
                radius: Theme.radiusControl
                color: root.enabled && !root.readOnly ? Theme.surface : Theme.disabledSurface
                border.width: root.errorText !== "" ? 2 : Theme.hairline
                border.color: root.errorText !== "" ? Theme.goldText : !root.enabled ? Theme.line : Theme.outline

                FocusRing {
                    shown: input.activeFocus
                    // Where every field has a dark frame, only a ring apart from it is seen.
                    gap: Theme.mode === "contrast" ? 2 : -Theme.ring
                }
            }

            Words {
                visible: input.length === 0 && input.preeditText === ""
                x: input.leftPadding
                y: input.topPadding
                width: input.width - input.leftPadding - input.rightPadding
                height: input.height - input.topPadding - input.bottomPadding
                verticalAlignment: Text.AlignVCenter
                text: root.placeholder
                tone: "ink3"
                Accessible.ignored: true
            }

            Icon {
                visible: root.iconName !== ""
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.u(2.5)
                name: root.iconName
                color: Theme.ink2
            }

            ActionButton {
                id: eye

                visible: root.password
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                variant: "quiet"
                iconOnly: true
                iconName: input.shown ? "eye-off" : "eye"
                text: input.shown ? qsTr("Giấu chữ vừa nhập") : qsTr("Hiện chữ vừa nhập")
                onClicked: input.shown = !input.shown
            }
        }

        Words {
            visible: text !== ""
            text: root.errorText !== "" ? root.errorText : root.helper
            kind: "small"
            tone: root.errorText !== "" ? "gold" : "ink2"
            weight: root.errorText !== "" ? Font.Medium : Font.Normal
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
