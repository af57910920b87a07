pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Over the foot of the pages: one page back, how far, one page on.
Rectangle {
    id: root

    required property ReaderModel reader

    implicitWidth: row.implicitWidth + Theme.u(4)
    implicitHeight: row.implicitHeight + Theme.u(1)
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    // What is pressed beside the buttons must not reach the page below.
    MouseArea {
        anchors.fill: parent
    }

    RowLayout {
        id: row

        anchors.centerIn: parent
        spacing: Theme.u(2)

        ActionButton {
            objectName: "previousPage"
            variant: "quiet"
            iconOnly: true
            iconName: "chevron-left"
            text: qsTr("Trang trước")
            off: root.reader.page <= 1
            onClicked: root.reader.goToPage(root.reader.page - 1)
        }

        ProgressLine {
            Layout.preferredWidth: Theme.pt(70)
            value: root.reader.pageCount > 0 ? root.reader.page / root.reader.pageCount : 0
        }

        PageNumber {
            reader: root.reader
        }

        ActionButton {
            objectName: "nextPage"
            variant: "quiet"
            iconOnly: true
            iconName: "chevron-right"
            text: qsTr("Trang sau")
            off: root.reader.page >= root.reader.pageCount
            onClicked: root.reader.goToPage(root.reader.page + 1)
        }
    }
}
