pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme

// The navy column at the left: RailButtons as children, A− and A+ at its foot.
Rectangle {
    id: root

    default property alias entries: column.data
    // False where somebody else has A− and A+.
    property bool scalable: true

    readonly property bool _isLong: column.height + Theme.u(2) > foot.y

    // A− and A+ were pressed.
    signal smaller
    signal larger

    implicitWidth: Theme.railWidth
    color: Theme.railBackground
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Các màn hình")

    Flickable {
        id: list

        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.u(1)
        anchors.bottomMargin: Theme.u(1) + (root._isLong ? more.height : 0)
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height

        Column {
            id: column

            width: parent.width
            spacing: Theme.u(0.5)
            topPadding: Theme.u(1)
        }
    }

    MoreBelow {
        id: more

        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.u(0.5)
        area: list
        color: Theme.railBackground
        ink: Theme.railInk
    }

    Row {
        id: foot

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottomMargin: Theme.u(2.5)
        height: root.scalable ? implicitHeight : 0
        visible: root.scalable
        spacing: Theme.u(0.5)

        RailStep {
            text: "A−"
            enabled: Theme.scale > 1.0
            Accessible.name: qsTr("Chữ nhỏ hơn")
            onClicked: root.smaller()
        }

        RailStep {
            text: "A+"
            enabled: Theme.scale < 2.0
            Accessible.name: qsTr("Chữ to hơn")
            onClicked: root.larger()
        }
    }
}
