pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme

// Rows of a few things each. A column is as wide as its widest words; those that `fill` share
// what is left and wrap. Arrows move, Enter or a second touch opens.
FocusScope {
    id: root

    // A list of {key, title} with, where wanted, fill: true and numeric: true.
    required property var columns
    // A list of objects, one per row, with a string under each column's key.
    required property var rows
    property int currentIndex: -1
    property string label: ""
    // What stands in place of no rows.
    property string emptyText: qsTr("Chưa có nội dung nào.")

    // The row is asked for.
    signal activated(int row)

    readonly property real pad: Theme.u(3)
    readonly property list<real> widths: root._widths(root.width)

    implicitWidth: Theme.mm(100)
    implicitHeight: head.height + list.contentHeight
    Accessible.role: Accessible.Table
    Accessible.name: root.label

    function _natural(column: var): real {
        let widest = heading.advanceWidth(column.title);
        for (const row of root.rows)
            widest = Math.max(widest, body.advanceWidth(row[column.key] ?? ""));
        return Math.ceil(widest) + 2 * root.pad;
    }

    function _widths(whole: real): list<real> {
        // Reading the size here makes the widths follow A− and A+.
        if (body.font.pixelSize <= 0)
            return [];
        const natural = root.columns.map(column => root._natural(column));
        const fills = root.columns.map(column => column.fill === true);
        const filling = fills.filter(fill => fill).length;
        const fixed = natural.reduce((sum, width, at) => sum + (fills[at] ? 0 : width), 0);
        const least = Theme.textBody * 8;
        const share = filling > 0 ? Math.max(least, (whole - fixed) / filling) : 0;
        const sum = fixed + filling * share;
        const shrink = sum > whole ? whole / sum : 1;
        return natural.map((width, at) => (fills[at] ? share : width) * shrink);
    }

    FontMetrics {
        id: heading

        font.family: Theme.family
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
    }

    FontMetrics {
        id: body

        font.family: Theme.family
        font.pixelSize: Theme.textBody
    }

    TableLine {
        id: head

        width: parent.width
        columns: root.columns
        widths: root.widths
        pad: root.pad
        header: true
        values: root.columns.map(column => column.title)
    }

    ListView {
        id: list

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        activeFocusOnTab: root.rows.length > 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.rows
        currentIndex: root.currentIndex
        keyNavigationEnabled: false

        Keys.onUpPressed: root.go(-1)
        Keys.onDownPressed: root.go(1)
        Keys.onReturnPressed: if (root.currentIndex >= 0)
            root.activated(root.currentIndex)
        Keys.onEnterPressed: if (root.currentIndex >= 0)
            root.activated(root.currentIndex)

        delegate: TableLine {
            id: line

            required property int index
            required property var modelData

            width: ListView.view.width
            columns: root.columns
            widths: root.widths
            pad: root.pad
            values: root.columns.map(column => line.modelData[column.key] ?? "")
            selected: line.index === root.currentIndex
            ringed: line.selected && list.activeFocus
            onPressed: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                if (line.selected)
                    root.activated(line.index);
                root.currentIndex = line.index;
            }
        }
    }

    Words {
        visible: root.rows.length === 0
        anchors.top: head.bottom
        anchors.topMargin: Theme.u(3)
        x: root.pad
        width: parent.width - 2 * root.pad
        text: root.emptyText
        tone: "ink2"
    }

    function go(by: int): void {
        root.currentIndex = Math.max(0, Math.min(root.rows.length - 1, root.currentIndex + by));
        list.positionViewAtIndex(root.currentIndex, ListView.Contain);
    }
}
