pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Where a deputy is: five words, one touch.
Floating {
    id: root

    required property RollModel roll

    property string deputy: ""
    property string person: ""
    property string status: ""

    function ask(deputy: string, person: string, status: string): void {
        root.deputy = deputy;
        root.person = person;
        root.status = status;
        root.open();
    }

    name: root.person
    anchors.centerIn: parent
    width: Math.min(Theme.textBody * 26, parent ? parent.width - Theme.u(8) : 0)
    height: Math.min(implicitContentHeight + topPadding + bottomPadding, parent ? parent.height - Theme.u(8) : 0)
    closePolicy: Floating.CloseOnEscape | Floating.CloseOnPressOutside
    onOpened: states.itemAt(0)?.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ColumnLayout {
        spacing: Theme.u(2)

        Words {
            text: root.person
            kind: "title"
            Layout.fillWidth: true
        }

        Repeater {
            id: states

            model: root.roll.statuses

            Segment {
                id: one

                required property string key
                required property string words

                objectName: "status-" + key
                text: words
                selected: root.status === key
                Layout.fillWidth: true
                onClicked: {
                    root.close();
                    root.roll.mark(root.deputy, one.key);
                }
            }
        }

        ActionButton {
            text: qsTr("Quay lại")
            variant: "quiet"
            Layout.fillWidth: true
            onClicked: root.close()
        }
    }
}
