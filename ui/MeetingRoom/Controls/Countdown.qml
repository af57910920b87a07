import QtQuick
import MeetingRoom.Theme

// Time that runs out, as mm:ss. The last ten seconds are gold.
Figures {
    id: root

    // Milliseconds, as the room's clock tells them.
    required property int remainingMs

    readonly property int _seconds: Math.max(0, Math.ceil(root.remainingMs / 1000))
    readonly property bool late: root._seconds <= 10

    text: Math.floor(root._seconds / 60).toString().padStart(2, "0") + ":" + (root._seconds % 60).toString().padStart(2, "0")
    size: Theme.textClock
    color: root.late ? Theme.goldText : Theme.ink
    spoken: qsTr("Còn lại %1 %2").arg(qsTr("%n phút", "", Math.floor(root._seconds / 60))).arg(qsTr("%n giây", "", root._seconds % 60))
}
