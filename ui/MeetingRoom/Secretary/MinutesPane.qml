pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models
import MeetingRoom.Reader

// The minutes as they stand now: the very PDF that would be exported. It is made anew as the record
// grows, and the last one stays where it is looked at until the next is there.
Rectangle {
    id: root

    required property MinutesModel minutes

    readonly property real _edge: Theme.u(5)
    // Why none could be made, and what to do; of a worker that died there is no more to be said.
    readonly property string _why: root.minutes.failure !== "" ? root.minutes.failure : qsTr("Các dòng đã ghi vẫn được giữ. Xin chọn “Lập lại”.")

    color: Theme.desktop
    radius: Theme.radiusCard
    border.width: Theme.hairline
    border.color: Theme.line

    // While the window is taken down there may be no model any more.
    onVisibleChanged: root.minutes?.watch(root.visible)
    Component.onCompleted: root.minutes.watch(root.visible)

    PageColumn {
        id: pages

        objectName: "minutesPages"
        anchors.fill: parent
        anchors.margins: Theme.hairline
        visible: root.minutes.state === "shown"
        activeFocusOnTab: true
        takesInk: false
        edge: root._edge
        head: root._edge
        foot: root._edge
        reader: root.minutes.reader
        Accessible.role: Accessible.Document
        Accessible.name: qsTr("Biên bản như hiện có")
        onIsTouchedChanged: root.minutes?.hold(pages.isTouched)
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: root.minutes.state === "making"
        iconName: "hourglass"
        title: qsTr("Đang lập bản xem trước của biên bản")
        Accessible.role: Accessible.StaticText
        Accessible.name: title
    }

    ErrorState {
        anchors.centerIn: parent
        width: parent.width
        visible: root.minutes.state === "failed"
        title: qsTr("Chưa lập được bản xem trước của biên bản")
        text: root._why
        action: qsTr("Lập lại")
        busy: root.minutes.isMaking
        onActed: root.minutes.makeAgain()
    }

    // Over the pages, so that none of them moves.
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.u(3)
        implicitHeight: behind.implicitHeight + Theme.u(4)
        visible: root.minutes.state === "shown" && root.minutes.isBehind
        radius: Theme.radiusControl
        color: Theme.goldTint
        border.width: Theme.hairline
        border.color: Theme.goldText

        // What is pressed beside the button must not reach the page below.
        MouseArea {
            anchors.fill: parent
        }

        RowLayout {
            id: behind

            anchors.fill: parent
            anchors.margins: Theme.u(2)
            anchors.leftMargin: Theme.u(4)
            spacing: Theme.u(3)

            Words {
                text: qsTr("Trang này chưa theo kịp diễn biến. %1").arg(root._why)
                tone: "gold"
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }

            ActionButton {
                objectName: "makeAgain"
                text: qsTr("Lập lại")
                busy: root.minutes.isMaking
                onClicked: root.minutes.makeAgain()
            }
        }
    }

    FocusRing {
        shown: pages.activeFocus
        gap: -Theme.ring
        parentRadius: root.radius
    }
}
