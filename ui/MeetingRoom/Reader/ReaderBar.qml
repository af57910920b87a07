pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Above the pages: back to the list, the title, which page, how wide.
Rectangle {
    id: root

    required property PapersModel papers
    required property PageColumn column

    readonly property ReaderModel reader: root.papers.reader
    // There is nothing to zoom before the paper is here.
    readonly property bool _shows: root.reader.isOpen && !root.papers.isAwaited

    implicitHeight: row.implicitHeight + Theme.u(2)
    color: Theme.surface

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.u(2)
        anchors.rightMargin: Theme.u(3)
        spacing: Theme.u(2)

        ActionButton {
            objectName: "backToPapers"
            variant: "quiet"
            iconOnly: true
            iconName: "list"
            text: qsTr("Danh sách tài liệu")
            onClicked: root.papers.back()
        }

        Words {
            Layout.fillWidth: true
            text: root.papers.chosenTitle
            kind: "strong"
            Accessible.role: Accessible.Heading
        }

        ActionButton {
            objectName: "openNewest"
            visible: root.papers.hasNewer
            iconName: "refresh-cw"
            text: qsTr("Mở bản mới")
            onClicked: root.papers.openNewest()
        }

        Words {
            objectName: "whichPage"
            visible: root.reader.pageCount > 0 && root.width > Theme.pt(330)
            text: qsTr("Trang %1/%2").arg(root.reader.page).arg(root.reader.pageCount)
            tone: "ink2"
        }

        ActionButton {
            objectName: "zoomOut"
            variant: "quiet"
            iconOnly: true
            iconName: "zoom-out"
            text: qsTr("Thu nhỏ trang")
            off: !root._shows
            onClicked: root.column.zoomBy(0.8)
        }

        ActionButton {
            objectName: "zoomIn"
            variant: "quiet"
            iconOnly: true
            iconName: "zoom-in"
            text: qsTr("Phóng to trang")
            off: !root._shows
            onClicked: root.column.zoomBy(1.25)
        }

        ActionButton {
            objectName: "fitText"
            iconOnly: root.width < Theme.pt(330)
            iconName: "move-horizontal"
            text: root.reader.fitsText ? qsTr("Vừa trang") : qsTr("Vừa phần chữ")
            off: !root._shows
            onClicked: {
                root.reader.fitText(!root.reader.fitsText);
                root.column.fitWidth();
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
