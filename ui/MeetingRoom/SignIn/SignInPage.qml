pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Delegate
import MeetingRoom.Models

// The door of the council's room: who, and the PIN.
FocusScope {
    id: root

    required property AppModel app

    readonly property bool _knows: root.app.signIn.chosen !== ""

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.u(6)
        spacing: Theme.u(5)

        GridLayout {
            Layout.fillWidth: true
            columns: title.implicitWidth + columnSpacing + reading.line > width ? 1 : 2
            columnSpacing: Theme.u(4)
            rowSpacing: Theme.u(3)

            Words {
                id: title

                Layout.fillWidth: true
                text: root.app.signIn.roomName
                kind: "heading"
                Accessible.role: Accessible.Heading
            }

            ReadingChoice {
                id: reading

                Layout.fillWidth: true
                Layout.maximumWidth: reading.line
                Layout.alignment: Qt.AlignRight
                display: root.app.display
            }
        }

        Item {
            id: place

            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                id: card

                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, Theme.pt(360))
                // A list takes all the height there is, a PIN what it needs.
                height: root._knows ? Math.min(place.height, pin.implicitHeight + 2 * (topPadding + Theme.u(pin.beside ? 0 : 6))) : place.height
                verticalPadding: Theme.u(root._knows && pin.beside ? 2 : 4.5)

                PersonList {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: !root._knows
                    focus: !root._knows
                    signIn: root.app.signIn
                    onLookedAgain: root.app.lookAgain()
                }

                ScrollArea {
                    id: area

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root._knows

                    PinCard {
                        id: pin

                        width: area.sheetWidth
                        space: place.height - 2 * Theme.u(4.5)
                        y: Math.max(0, (area.height - implicitHeight) / 2)
                        focus: root._knows
                        signIn: root.app.signIn
                    }
                }
            }
        }
    }

    function takeFocus(): void {
        if (root._knows)
            pin.forceActiveFocus();
        else
            card.forceActiveFocus();
    }

    on_KnowsChanged: root.takeFocus()
    Component.onCompleted: root.takeFocus()
}
