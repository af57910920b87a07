pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme

// A button with words. It is off while `busy`, while `off`, and while it has a `reason`:
// bind these, not `enabled`. The reason is the sentence under it, so that nobody wonders.
Pressable {
    id: root

    // "primary", "secondary", "quiet", or "danger" for what cannot be undone.
    property string variant: "secondary"
    property string iconName: ""
    // The check-in and its like: high, with larger words.
    property bool big: false
    property bool busy: false
    property bool off: false
    property string reason: ""
    // False where the screen itself shows the reason.
    property bool reasonShown: true
    // For tools: an icon alone; `text` is then its accessible name.
    property bool iconOnly: false

    readonly property bool _primary: root.variant === "primary"
    readonly property color _ink: !root.enabled && !root.busy ? Theme.disabledInk : root._primary ? Theme.inkOnNavy : root.variant === "danger" ? Theme.danger : Theme.ink
    readonly property color _fill: {
        if (!root.enabled && !root.busy)
            return root.variant === "quiet" ? "transparent" : Theme.disabledSurface;
        if (root._primary)
            return root.down ? Qt.darker(Theme.navy, 1.25) : root.pointed ? Qt.lighter(Theme.navy, 1.15) : Theme.navy;
        if (root.variant === "quiet")
            return root.down ? Theme.navyTint : root.pointed ? Theme.neutralTint : "transparent";
        return root.down ? Theme.navyTint : root.pointed ? Theme.neutralTint : Theme.surface;
    }
    readonly property bool _explains: root.reason !== "" && root.reasonShown

    enabled: !root.busy && !root.off && root.reason === ""
    radius: root.big ? Theme.radiusCard : Theme.radiusControl
    spacing: Theme.u(root.big ? 3 : 2)
    leftPadding: root.iconOnly ? Theme.u(2) : Theme.u(root.big ? 6 : 4.5)
    rightPadding: leftPadding
    topPadding: Theme.u(root.big ? 5 : 2.5)
    bottomPadding: topPadding + bottomInset
    bottomInset: root._explains ? why.implicitHeight + Theme.u(1.5) : 0
    Accessible.description: root.busy ? qsTr("Đang thực hiện") : root.reason

    background: Rectangle {
        implicitWidth: Theme.touch
        implicitHeight: root.big ? Math.max(Theme.touch, Theme.mm(14)) : Theme.touch
        radius: root.radius
        color: root._fill
        border.width: root._primary && (root.enabled || root.busy) || root.variant === "quiet" ? 0 : root.variant === "danger" ? 2 : Theme.hairline
        border.color: !root.enabled && !root.busy ? Theme.line : root.variant === "danger" ? Theme.danger : Theme.outline
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: root.spacing

            Icon {
                visible: root.iconName !== "" && !root.busy
                name: root.iconName
                size: Math.round(words.size * 1.3)
                color: root._ink
            }

            BusySign {
                visible: root.busy
                size: Math.round(words.size * 1.3)
                color: root._ink
            }

            Words {
                id: words

                visible: !root.iconOnly
                text: root.text
                kind: root.big ? "title" : "strong"
                color: root._ink
                horizontalAlignment: root.iconName !== "" || root.busy ? Text.AlignLeft : Text.AlignHCenter
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }

    Words {
        id: why

        visible: root._explains
        anchors.bottom: parent.bottom
        width: parent.width
        text: root.reason
        kind: "small"
        tone: "ink2"
        Accessible.ignored: true
    }
}
