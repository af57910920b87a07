import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import MeetingRoom.Theme

// A word about the state of something. Not pressed: for that there is a quiet ActionButton.
T.Control {
    id: root

    property string text: ""
    property string iconName: ""
    // "neutral", "navy", "gold", or "solid" for what is going on right now.
    property string tone: "neutral"

    readonly property color _ink: root.tone === "solid" ? Theme.inkOnNavy : root.tone === "navy" ? Theme.navy : root.tone === "gold" ? Theme.goldText : Theme.ink2

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Theme.u(3)
    verticalPadding: Theme.u(1.25)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    background: Rectangle {
        radius: Math.min(height / 2, Theme.radiusBallot)
        color: root.tone === "solid" ? Theme.navy : root.tone === "navy" ? Theme.navyTint : root.tone === "gold" ? Theme.goldTint : Theme.neutralTint
    }

    contentItem: RowLayout {
        spacing: Theme.u(1.5)

        Icon {
            visible: root.iconName !== ""
            name: root.iconName
            size: Theme.iconSmall
            color: root._ink
        }

        Words {
            text: root.text
            kind: "small"
            weight: Font.Medium
            color: root._ink
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
