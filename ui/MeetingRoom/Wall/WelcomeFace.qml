import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Models

// Before anything is on the agenda's table, and after all of it: whose session, and who is here.
Item {
    id: root

    required property WallModel model
    required property real wall

    readonly property bool _over: root.model.face !== "welcome"

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: 0.05 * root.wall

        WallTitle {
            model: root.model
            width: parent.width
            wall: root.wall
            space: 0.4 * root.wall
            text: root.model.council
            lineHeight: 1.06
            horizontalAlignment: Text.AlignHCenter
            color: Theme.wallGold
        }

        WallTitle {
            model: root.model
            width: parent.width
            wall: root.wall
            space: 0.2 * root.wall
            text: root.model.session
            horizontalAlignment: Text.AlignHCenter
        }

        WallWords {
            visible: text !== ""
            width: parent.width
            wall: root.wall
            horizontalAlignment: Text.AlignHCenter
            color: Theme.wallInk2
            text: root.model.face === "closed" ? qsTr("Kỳ họp đã bế mạc") : root._over ? qsTr("Phiên họp đã kết thúc") : root.model.base > 0 ? qsTr("%1/%2 đại biểu có mặt").arg(root.model.present).arg(root.model.base) : ""
        }
    }
}
