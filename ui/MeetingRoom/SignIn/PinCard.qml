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

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.u(3)

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
            Layout.topMargin: -Theme.u(1.5)
            horizontalAlignment: Text.AlignHCenter
        }

        PinPad {
            id: pad

            objectName: "pin"
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.u(2)
            focus: true
            errorText: root.signIn.problem
            busy: root.signIn.isBusy
            onEntered: pin => root.signIn.enter(pin)
        }

        ActionButton {
            objectName: "otherPerson"
            Layout.alignment: Qt.AlignHCenter
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
