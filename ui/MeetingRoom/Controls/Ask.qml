pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Clock
import MeetingRoom.Theme

// Asks once more before something that cannot be undone, and repeats the thing's name. The button
// that opened it was the first touch; `irreversible` keeps a double touch from being the second.
Floating {
    id: root

    property string title: ""
    property string body: ""
    // Name of the thing: the ballot's title, the paper's name.
    property string subject: ""
    property string confirmText: qsTr("Đồng ý")
    property string cancelText: qsTr("Quay lại")
    property bool irreversible: false
    // Milliseconds that what is irreversible waits for its second touch.
    property int restMs: 500

    readonly property bool _armed: !root.irreversible || root._ready
    property bool _ready: false

    signal confirmed
    signal cancelled

    property bool _said: false

    name: root.title
    anchors.centerIn: parent
    width: Math.min(Theme.textBody * 28, parent ? parent.width - Theme.u(8) : 0)
    height: Math.min(implicitContentHeight + topPadding + bottomPadding, parent ? parent.height - Theme.u(8) : 0)
    onAboutToShow: {
        root._said = false;
        root._ready = false;
    }
    onOpened: back.forceActiveFocus(Qt.TabFocusReason)
    onClosed: if (!root._said)
        root.cancelled()

    function confirm(): void {
        root._said = true;
        root.close();
        root.confirmed();
    }

    Delay {
        running: root.opened && !root._ready
        interval: root.restMs
        onTriggered: root._ready = true
    }

    contentItem: ColumnLayout {
        spacing: Theme.u(4)

        Words {
            text: root.title
            kind: "title"
            Layout.fillWidth: true
        }

        Flickable {
            contentHeight: said.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            implicitHeight: said.implicitHeight
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                id: said

                width: parent.width
                spacing: Theme.u(3)

                Card {
                    visible: root.subject !== ""
                    tone: "neutral"
                    Layout.fillWidth: true

                    Words {
                        text: root.subject
                        kind: "strong"
                        Layout.fillWidth: true
                    }
                }

                Words {
                    visible: root.body !== ""
                    text: root.body
                    tone: "ink2"
                    Layout.fillWidth: true
                }
            }
        }

        Flow {
            spacing: Theme.u(3)
            layoutDirection: Qt.RightToLeft
            Layout.fillWidth: true

            ActionButton {
                objectName: "confirm"
                text: root.confirmText
                variant: root.irreversible ? "danger" : "primary"
                off: !root._armed
                onClicked: root.confirm()
            }

            ActionButton {
                id: back

                text: root.cancelText
                onClicked: root.close()
            }
        }
    }
}
