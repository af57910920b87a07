pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The person who was chosen, and the PIN.
FocusScope {
    id: root

    required property SignInModel signIn
    // Pixels from top to bottom that are there without scrolling.
    property real space: 10000

    // Where all does not stand under each other, the pad stands beside the name. What a refusal
    // says takes room that is kept for it: the keys must not move from under a hand.
    readonly property bool beside: root.space < pad.keysHeight + other.implicitHeight + Theme.u(40) && root.width > 2.4 * pad.implicitWidth

    implicitHeight: column.implicitHeight

    GridLayout {
        id: column

        width: parent.width
        columns: root.beside ? 2 : 1
        columnSpacing: Theme.u(6)
        rowSpacing: Theme.u(3)

        ColumnLayout {
            spacing: Theme.u(1.5)
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: root.beside ? Qt.AlignBottom : Qt.AlignTop

            Words {
                Layout.fillWidth: true
                text: root.signIn.chosen
                kind: "heading"
                horizontalAlignment: Text.AlignHCenter
            }

            Words {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.signIn.chosenTitles
                tone: "ink2"
                horizontalAlignment: Text.AlignHCenter
            }
        }

        PinPad {
            id: pad

            objectName: "pin"
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: root.beside ? 0 : Theme.u(2)
            Layout.rightMargin: root.beside ? Theme.u(4) : 0
            Layout.rowSpan: root.beside ? 2 : 1
            focus: true
            errorText: root.signIn.problem
            busy: root.signIn.isBusy
            onEntered: pin => root.signIn.enter(pin)
        }

        ActionButton {
            id: other

            objectName: "otherPerson"
            Layout.alignment: root.beside ? Qt.AlignHCenter | Qt.AlignTop : Qt.AlignHCenter
            variant: "quiet"
            iconName: "users"
            text: qsTr("Chọn người khác")
            off: root.signIn.isBusy
            onClicked: root.signIn.choose("")
        }
    }

    Connections {
        target: root.signIn

        function onRefused(): void {
            pad.clear();
            pad.forceActiveFocus();
        }
    }
}
