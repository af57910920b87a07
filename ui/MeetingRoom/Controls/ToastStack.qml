pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Clock
import MeetingRoom.Theme

// Where toasts stand: three at a time, the others wait. Lay it over the window's foot.
Item {
    id: root

    property int shownMs: 6000
    readonly property int waiting: Math.max(0, queue.count - 3)

    implicitHeight: column.height
    implicitWidth: column.width

    // Tone: "navy" for what is done, "gold" for what needs an eye.
    function show(text: string, tone: string): void {
        queue.append({
            words: text,
            toneName: tone === "gold" ? "gold" : "navy"
        });
        root.Accessible.announce(text);
    }

    ListModel {
        id: queue
    }

    Column {
        id: column

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.u(2)

        Repeater {
            model: queue

            Toast {
                id: one

                required property int index
                required property string words
                required property string toneName

                visible: one.index < 3
                width: Math.min(implicitWidth, Theme.textBody * 30, root.width)
                text: one.words
                tone: one.toneName
                onDismissed: queue.remove(one.index)

                Delay {
                    running: one.visible
                    interval: root.shownMs
                    onTriggered: queue.remove(one.index)
                }
            }
        }
    }
}
