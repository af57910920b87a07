import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Time left of a speech; when it is over, by how much. It warns and never cuts.
Flow {
    id: root

    required property FloorModel floor
    property bool large: false

    readonly property bool _over: root.floor.overMs > 0

    spacing: Theme.u(2.5)

    Words {
        height: clock.height
        verticalAlignment: Text.AlignVCenter
        text: root._over ? qsTr("Quá giờ") : qsTr("Còn lại")
        tone: root.floor.isNearEnd ? "gold" : "ink2"
        Accessible.ignored: true
    }

    Countdown {
        id: clock

        objectName: "speechClock"
        remainingMs: root._over ? root.floor.overMs : root.floor.remainingMs
        size: root.large ? Theme.textClock : Theme.sizeOf("heading")
        color: root.floor.isNearEnd ? Theme.goldText : Theme.ink
        spoken: root._over ? qsTr("Đã quá thời gian phát biểu %n giây", "", Math.floor(root.floor.overMs / 1000)) : qsTr("Còn lại %n giây", "", Math.ceil(root.floor.remainingMs / 1000))
    }
}
