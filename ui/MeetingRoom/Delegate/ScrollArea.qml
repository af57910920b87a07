import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls

// What is higher than its place moves under the finger, and follows the keyboard: whatever has the
// focus comes into view. Its one child is laid out at its width.
Flickable {
    id: root

    default property alias content: sheet.data
    // Room over the first thing and under the last, so that they can be seen whole.
    property real head: 0
    property real foot: 0
    // Room at the right that belongs to no content: the bar stands in it.
    property real gap: 0
    readonly property real sheetWidth: sheet.width

    contentWidth: width
    contentHeight: root.head + sheet.childrenRect.height + root.foot
    implicitHeight: contentHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick

    function follow(item: Item): void {
        let above = item;
        while (above && above !== sheet)
            above = above.parent;
        if (!above)
            return;
        const top = root.head + item.mapToItem(sheet, 0, 0).y - Theme.u(3);
        const bottom = top + item.height + Theme.u(6);
        if (bottom > root.contentY + root.height)
            root.contentY = Math.min(bottom, root.contentHeight) - root.height;
        if (top < root.contentY)
            root.contentY = Math.max(0, top);
    }

    Item {
        id: sheet

        y: root.head
        width: root.width - root.gap
        height: childrenRect.height
    }

    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged(): void {
            const item = root.Window.activeFocusItem;
            if (root.interactive && item)
                root.follow(item);
        }
    }

    ScrollMark {
        parent: root
        area: root
        gap: root.gap
    }
}
