pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import MeetingRoom.Theme

// The one quiet line that says what still works and what waits, and since when.
T.Control {
    id: root

    property string text: ""
    // Such as "từ 09:41"; empty when it does not matter.
    property string since: ""
    property string iconName: "wifi-off"
    // "gold", "navy" or "neutral".
    property string tone: "gold"

    readonly property color _ink: root.tone === "gold" ? Theme.goldText : root.tone === "navy" ? Theme.navy : Theme.ink2

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Theme.u(4.5)
    verticalPadding: Theme.u(2)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.since === "" ? root.text : root.text + " (" + root.since + ")"

    background: Rectangle {
        color: root.tone === "gold" ? Theme.goldTint : root.tone === "navy" ? Theme.navyTint : Theme.neutralTint

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }

    contentItem: RowLayout {
        spacing: Theme.u(2.5)

        Icon {
            name: root.iconName
            size: Theme.iconSmall
            color: root._ink
        }

        Words {
            text: root.text
            color: root._ink
            weight: Font.Medium
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        Words {
            visible: root.since !== ""
            text: root.since
            kind: "small"
            color: root._ink
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
