import QtQuick
import MeetingRoom.Controls

// One paper, and whether it is on this device.
ListRow {
    id: root

    required property string key
    required title
    required detail
    // "here", "arriving" or "waiting".
    required property string arrival
    required property int percent
    required property real share
    required property bool isNew

    iconName: "file-text"
    progress: root.arrival === "arriving" ? root.share : -1
    Accessible.description: root.arrival === "here" ? qsTr("Trên máy") : root.arrival === "arriving" ? qsTr("Đang tải, %1 phần trăm").arg(root.percent) : qsTr("Chờ tải")

    Chip {
        visible: root.isNew
        tone: "gold"
        text: qsTr("Bản mới")
    }

    Chip {
        visible: root.arrival === "here" && !root.isNew
        tone: "navy"
        iconName: "check"
        text: qsTr("Trên máy")
    }

    Chip {
        visible: root.arrival === "waiting"
        text: qsTr("Chờ tải")
    }

    Figures {
        visible: root.arrival === "arriving"
        text: root.percent + "%"
        weight: Font.DemiBold
    }
}
