import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// One item of the agenda. A touch offers to turn to it; the turn itself is the touch after.
ColumnLayout {
    id: root

    required property string key
    required property string number
    required property string title
    required property string detail
    // "ahead", "current" or "done".
    required property string standing
    required property bool canTurn

    property bool offered: false

    signal asked
    signal turned

    spacing: 0

    ListRow {
        objectName: "item-" + root.key
        number: root.standing === "done" ? "" : root.number
        iconName: root.standing === "done" ? "circle-check" : ""
        title: root.title
        titleKind: root.standing === "current" ? "strong" : "body"
        detail: root.detail
        selected: root.standing === "current"
        separator: false
        clickable: root.canTurn
        Layout.fillWidth: true
        Accessible.description: root.standing === "done" ? qsTr("Đã xong") : root.standing === "current" ? qsTr("Đang họp") : ""
        onClicked: root.asked()

        Chip {
            visible: root.standing === "current"
            tone: "solid"
            text: qsTr("Đang họp")
        }
    }

    ActionButton {
        objectName: "turnTo-" + root.key
        visible: root.offered && root.canTurn
        text: qsTr("Chuyển đến nội dung này")
        iconName: "arrow-right"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.u(4.5)
        Layout.rightMargin: Theme.u(4.5)
        Layout.bottomMargin: Theme.u(2)
        onClicked: root.turned()
    }
}
