pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import MeetingRoom.Theme

// A sentence about what was just done. It goes by itself; nothing that must be read stands here.
T.Control {
    id: root

    property string text: ""
    // "navy" or "gold".
    property string tone: "navy"

    signal dismissed

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: Theme.u(4)
    rightPadding: Theme.u(1)
    verticalPadding: Theme.u(1)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.surface
        border.width: 2
        border.color: root.tone === "gold" ? Theme.goldText : Theme.navy
    }

    contentItem: RowLayout {
        spacing: Theme.u(2.5)

        Icon {
            name: root.tone === "gold" ? "circle-alert" : "circle-check"
            color: root.tone === "gold" ? Theme.goldText : Theme.navy
        }

        Words {
            text: root.text
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        ActionButton {
            variant: "quiet"
            iconOnly: true
            iconName: "x"
            text: qsTr("Đóng")
            onClicked: root.dismissed()
        }
    }
}
