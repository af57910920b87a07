pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme

// A panel from the side or from below, over the screen. Its children stand in a column.
Floating {
    id: root

    property string title: ""
    // "right", "left" or "bottom".
    property string edge: "right"
    // Of the window's width, or of its height when from below.
    property real share: 0.42

    default property alias content: column.data

    readonly property bool _below: root.edge === "bottom"

    name: root.title
    closePolicy: Floating.CloseOnEscape | Floating.CloseOnPressOutside
    padding: Theme.u(5)
    x: root.edge === "right" && parent ? parent.width - width : 0
    y: root._below && parent ? parent.height - height : 0
    width: !parent ? 0 : root._below ? parent.width : Math.min(parent.width, Math.max(parent.width * root.share, Theme.textBody * 20))
    height: !parent ? 0 : root._below ? Math.max(parent.height * root.share, Theme.textBody * 12) : parent.height
    onOpened: shut.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ColumnLayout {
        spacing: Theme.u(3)

        RowLayout {
            spacing: Theme.u(3)

            Words {
                text: root.title
                kind: "title"
                Layout.fillWidth: true
            }

            ActionButton {
                id: shut

                variant: "quiet"
                iconOnly: true
                iconName: "x"
                text: qsTr("Đóng")
                onClicked: root.close()
            }
        }

        ColumnLayout {
            id: column

            spacing: Theme.u(3)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
