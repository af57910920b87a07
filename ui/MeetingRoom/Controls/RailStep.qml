import QtQuick
import MeetingRoom.Theme

// A− or A+ at the foot of the rail.
Pressable {
    id: root

    ringColor: Theme.railInk
    ringGap: -Theme.ring

    background: Rectangle {
        implicitWidth: Theme.touch
        implicitHeight: Theme.touch
        radius: Theme.radiusControl
        color: root.enabled ? Theme.railActive : "transparent"
        border.width: root.pointed || root.down ? 1 : 0
        border.color: Theme.railActiveInk
    }

    contentItem: Words {
        text: root.text
        size: Theme.textRail
        weight: Font.Bold
        color: root.enabled ? Theme.railActiveInk : Theme.railInk
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
