import QtQuick
import MeetingRoom.Theme

// How much of something is done, with a mark where enough begins.
Item {
    id: root

    // 0 to 1.
    property real value: 0
    // 0 to 1 draws a mark there; below 0 there is none.
    property real threshold: -1
    // "navy" or "gold".
    property string tone: "navy"
    property bool thick: false
    property string name: qsTr("Tiến độ")

    readonly property real _share: Math.max(0, Math.min(1, root.value))

    implicitWidth: Theme.u(30)
    implicitHeight: root.threshold >= 0 ? Theme.u(4) : bar.height
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.name
    Accessible.description: qsTr("%1 phần trăm").arg(Math.round(root._share * 100))

    Rectangle {
        id: bar

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: root.thick ? Theme.u(2) : Theme.u(1.25)
        radius: height / 2
        color: Theme.track

        Rectangle {
            visible: root._share > 0
            width: Math.max(height, parent.width * root._share)
            height: parent.height
            radius: parent.radius
            color: root.tone === "gold" ? Theme.gold : Theme.progress
            // Gold alone is too near to the track for weak eyes.
            border.width: root.tone === "gold" ? 1 : 0
            border.color: Theme.goldText
        }
    }

    // The mark stands out from what is done and from what is not by an edge of the page's colour.
    Rectangle {
        objectName: "threshold"
        visible: root.threshold >= 0
        x: Math.round(parent.width * Math.min(1, root.threshold) - width / 2)
        width: mark.width + 2 * Math.max(2, Theme.hairline)
        height: parent.height
        color: Theme.surface

        Rectangle {
            id: mark

            anchors.centerIn: parent
            width: Math.max(2, Theme.u(0.75))
            height: parent.height
            color: Theme.goldText
        }
    }
}
