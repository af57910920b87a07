pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The minutes as they stand now, set like the page they become: A4 with the margins of the decree.
// Paper is white in every mode.
Rectangle {
    id: root

    required property SheetModel sheet

    readonly property string _family: root.sheet.letters()
    readonly property real _edge: Theme.u(5)
    readonly property real _paperWidth: Math.round(Math.min(root.width - 2 * root._edge, Theme.mm(250) * Theme.scale))
    // Pixels of a point and of a millimetre of the page.
    readonly property real _dot: root._paperWidth / 595.276
    readonly property real _mm: root._paperWidth / 210

    color: Theme.neutralTint
    radius: Theme.radiusCard
    border.width: Theme.hairline
    border.color: Theme.line
    clip: true

    Flickable {
        id: view

        objectName: "minutesPaper"
        anchors.fill: parent
        anchors.margins: Theme.hairline
        contentHeight: pages.height + 2 * root._edge
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        clip: true
        Accessible.role: Accessible.Document
        Accessible.name: qsTr("Biên bản như hiện có")

        function scroll(by: real): void {
            view.contentY = Math.max(0, Math.min(Math.max(0, view.contentHeight - view.height), view.contentY + by));
        }

        Keys.onUpPressed: view.scroll(-Theme.textBody * 4)
        Keys.onDownPressed: view.scroll(Theme.textBody * 4)
        Keys.onPressed: event => {
            if (event.key !== Qt.Key_PageUp && event.key !== Qt.Key_PageDown)
                return;
            view.scroll(event.key === Qt.Key_PageUp ? -view.height : view.height);
            event.accepted = true;
        }

        Item {
            id: pages

            x: Math.round((view.width - width) / 2)
            y: root._edge
            width: root._paperWidth
            height: childrenRect.height

            // Where each page begins and how high it is; one that holds a very long paragraph grows.
            property list<real> tops: [0]
            property list<real> heights: [297 * root._mm]

            Repeater {
                model: pages.tops.length

                Rectangle {
                    id: leaf

                    required property int index

                    y: pages.tops[leaf.index]
                    width: pages.width
                    height: pages.heights[leaf.index] ?? 0
                    color: "#FFFFFF"
                    border.width: Theme.hairline
                    border.color: Theme.line

                    PaperText {
                        visible: leaf.index > 0
                        y: 10 * root._mm
                        width: parent.width
                        dot: root._dot
                        family: root._family
                        size: 13
                        words: leaf.index + 1
                    }
                }
            }

            Item {
                id: body

                x: Math.round(30 * root._mm)
                width: Math.round(160 * root._mm)

                MinutesHead {
                    id: head

                    width: parent.width
                    sheet: root.sheet
                    dot: root._dot
                    family: root._family
                    onImplicitHeightChanged: Qt.callLater(pages.arrange)
                }

                Repeater {
                    id: blocks

                    model: root.sheet.blocks
                    onCountChanged: Qt.callLater(pages.arrange)

                    MinutesBlock {
                        width: body.width
                        dot: root._dot
                        family: root._family
                        onImplicitHeightChanged: Qt.callLater(pages.arrange)
                    }
                }

                MinutesSigners {
                    id: signers

                    width: parent.width
                    sheet: root.sheet
                    dot: root._dot
                    family: root._family
                    onImplicitHeightChanged: Qt.callLater(pages.arrange)
                }
            }

            function arrange(): void {
                const gap = root._edge, high = 297 * root._mm, margin = 20 * root._mm;
                const things = [head];
                for (let at = 0; at < blocks.count; ++at)
                    things.push(blocks.itemAt(at));
                things.push(signers);
                const tops = [0], heights = [high];
                let top = 0, y = margin;
                things.forEach((thing, at) => {
                    const next = things[at + 1];
                    const held = next !== undefined && (thing as MinutesBlock)?.holdsNext ? next.implicitHeight : 0;
                    if (y > top + margin && y + thing.implicitHeight + held > top + high - margin) {
                        top += heights[heights.length - 1] + gap;
                        tops.push(top);
                        heights.push(high);
                        y = top + margin;
                    }
                    thing.y = y;
                    y += thing.implicitHeight + 8 * root._dot;
                    heights[heights.length - 1] = Math.max(high, y - top + margin);
                });
                pages.tops = tops;
                pages.heights = heights;
            }
        }
    }

    FocusRing {
        shown: view.activeFocus
        gap: -Theme.ring
        parentRadius: root.radius
    }
}
