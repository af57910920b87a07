pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme

// One place in the rail: an icon above a word. It never moves and never vanishes; why it leads
// to nothing just now is said by `reason` and by the screen behind it.
Pressable {
    id: root

    property string iconName: ""
    property bool active: false
    // How many wait there; 0 shows nothing.
    property int badge: 0
    property string reason: ""

    readonly property color _ink: root.active || root.down ? Theme.railActiveInk : Theme.railInk

    width: parent ? parent.width : implicitWidth
    padding: Theme.u(0.75)
    // Large words leave a tablet's height no room between seven places.
    topPadding: Theme.scale < 1.5 ? Theme.u(1.75) : Theme.u(0.75)
    bottomPadding: topPadding
    ringColor: root._ink
    ringGap: -Theme.ring
    Accessible.role: Accessible.PageTab
    Accessible.selected: root.active
    Accessible.description: root.badge > 0 ? qsTr("%1 đang chờ. %2").arg(root.badge).arg(root.reason) : root.reason

    Keys.onUpPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onDownPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    background: Rectangle {
        implicitHeight: Theme.touch
        radius: Theme.radiusCard
        color: root.active || root.down ? Theme.railActive : "transparent"
        border.width: root.pointed && !root.active ? 1 : 0
        border.color: Theme.railActive
    }

    contentItem: Column {
        spacing: Theme.u(0.75)

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            width: icon.width
            height: icon.height

            Icon {
                id: icon

                name: root.iconName
                size: Math.round(Theme.textRail * 1.65)
                color: root._ink
            }

            Rectangle {
                visible: root.badge > 0
                x: icon.width - height / 2
                y: -height / 4
                width: Math.max(height, count.implicitWidth + Theme.u(2))
                height: count.implicitHeight + Theme.u(0.75)
                radius: height / 2
                color: Theme.gold
                border.width: 1
                border.color: Theme.inkOnGold

                Figures {
                    id: count

                    anchors.centerIn: parent
                    text: root.badge.toString()
                    size: Theme.textRail
                    color: Theme.inkOnGold
                    Accessible.ignored: true
                }
            }
        }

        Words {
            width: parent.width
            text: root.text
            size: Theme.textRail
            weight: root.active ? Font.DemiBold : Font.Medium
            color: root._ink
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.95
            Accessible.ignored: true
        }
    }
}
