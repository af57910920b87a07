import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Delegate

// A card with a heading, what may scroll under it, and what always stays in sight at its foot.
Rectangle {
    id: root

    property string title: ""
    // False where the page scrolls as a whole and the panel is as high as its content.
    property bool scrolls: true

    // What stays in sight when the panel is laid out anew.
    property Item kept: null

    default property alias content: body.data
    property alias trailing: end.data
    property alias foot: footer.data

    function follow(item: Item): void {
        if (root.scrolls && item)
            area.follow(item);
    }

    implicitHeight: column.implicitHeight
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: Theme.u(2)
            Layout.fillWidth: true
            Layout.margins: Theme.u(4.5)
            Layout.topMargin: Theme.u(3.5)
            Layout.bottomMargin: Theme.u(2)

            Words {
                text: root.title
                kind: "strong"
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            RowLayout {
                id: end
            }
        }

        // Where the list goes on, above or below, the cut is drawn.
        Rectangle {
            implicitHeight: Theme.hairline
            color: area.contentY > 0 ? Theme.line : "transparent"
            Layout.fillWidth: true
        }

        ScrollArea {
            id: area

            interactive: root.scrolls
            onHeightChanged: root.follow(root.kept)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.hairline
            Layout.rightMargin: Theme.hairline

            ColumnLayout {
                id: body

                width: area.width
                spacing: 0
            }
        }

        Rectangle {
            implicitHeight: Theme.hairline
            color: area.contentY + area.height < area.contentHeight - 1 ? Theme.line : "transparent"
            Layout.fillWidth: true
        }

        ColumnLayout {
            id: footer

            spacing: Theme.u(2)
            Layout.fillWidth: true
            Layout.margins: Theme.u(3)
        }
    }
}
