pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Clock
import MeetingRoom.Theme
import MeetingRoom.Models

// All pages under each other. While a gesture lasts their pictures are stretched; what is in sight
// is drawn sharp when it has come to rest.
FocusScope {
    id: root

    required property ReaderModel reader
    // Whether pens, fingers and mouse may write here.
    property bool takesInk: true
    // What is left beside the pages, above the first and below the last one.
    property real edge: Theme.u(1)
    property real head: 0
    property real foot: Theme.u(24)

    // Whether a hand moves the pages now.
    readonly property bool isTouched: view.moving || pinch.active
    // 1 fits the shown stretch to the width.
    property real zoom: 1
    readonly property real _fit: Math.max(0.05, (view.width - 2 * root.edge) / root.reader.spanWidthPt)
    readonly property real pxPerPt: root._fit * root.zoom
    readonly property real topPt: view.contentY / root.pxPerPt
    readonly property real _leftPt: (view.contentX - view.sidePx) / root.pxPerPt + root.reader.spanLeftPt

    objectName: "pageColumn"
    clip: true

    onPxPerPtChanged: rest.restart()

    // Zooms about a place of the viewport, which stays where it is.
    function zoomAt(factor: real, x: real, y: real): void {
        const next = Math.max(0.25, Math.min(8, root.zoom * factor));
        const xPt = (view.contentX + x - view.sidePx) / root.pxPerPt;
        const yPt = (view.contentY + y) / root.pxPerPt;
        root.zoom = next;
        view.contentX = Math.max(0, Math.min(view.contentWidth - view.width, xPt * root.pxPerPt + view.sidePx - x));
        view.contentY = root._within(yPt * root.pxPerPt - y);
        rest.restart();
    }

    function zoomBy(factor: real): void {
        root.zoomAt(factor, view.width / 2, view.height / 3);
    }

    function fitWidth(): void {
        const topPt = root.topPt;
        root.zoom = 1;
        view.contentX = 0;
        view.contentY = root._within(topPt * root.pxPerPt);
        rest.restart();
    }

    function scrollBy(px: real): void {
        view.contentY = root._within(view.contentY + px);
    }

    function _within(y: real): real {
        return Math.max(-root.head, Math.min(view.contentHeight - view.height, y));
    }

    function _look(): void {
        // Not laid out yet: a picture for no room would be drawn for nothing, and seen.
        if (view.width < 1 || view.height < 1)
            return;
        const sight = Qt.rect(root._leftPt, root.topPt, view.width / root.pxPerPt, view.height / root.pxPerPt);
        const panel = Screen.devicePixelRatio;
        root.reader.look(sight, root.pxPerPt * panel, Math.round(view.width * view.height * panel * panel));
    }

    Flickable {
        id: view

        readonly property real sidePx: Math.max(0, (width - root.reader.spanWidthPt * root.pxPerPt) / 2)

        anchors.fill: parent
        topMargin: root.head
        contentWidth: Math.max(width, root.reader.spanWidthPt * root.pxPerPt)
        contentHeight: root.reader.heightPt * root.pxPerPt + root.foot
        boundsBehavior: Flickable.StopAtBounds
        pixelAligned: true
        interactive: !wet.enabled

        onContentYChanged: {
            root.reader.passBy(root.topPt, root.topPt + height / root.pxPerPt);
            rest.restart();
        }
        onContentXChanged: rest.restart()
        onWidthChanged: rest.restart()
        onHeightChanged: rest.restart()

        Repeater {
            model: root.reader.rows

            PageView {
                reader: root.reader
                pxPerPt: root.pxPerPt
                x: Math.round((leftPt - root.reader.spanLeftPt) * root.pxPerPt + view.sidePx)
            }
        }
    }

    WetInkItem {
        id: wet

        anchors.fill: parent
        enabled: root.takesInk && root.reader.ink.tool !== "hand" && root.reader.ink.drawsByHand
        reader: root.takesInk ? root.reader : null
        leftPt: root._leftPt
        topPt: root.topPt
        pxPerPt: root.pxPerPt
    }

    // The wheel scrolls also where the ink lies over the pages; with Ctrl it zooms.
    WheelHandler {
        acceptedModifiers: Qt.NoModifier
        enabled: wet.enabled
        onWheel: event => root.scrollBy(-event.angleDelta.y)
    }

    WheelHandler {
        acceptedModifiers: Qt.ControlModifier
        onWheel: event => root.zoomAt(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15, event.x, event.y)
    }

    PinchHandler {
        id: pinch

        property real _last: 1

        target: null
        onActiveChanged: pinch._last = 1
        onActiveScaleChanged: {
            root.zoomAt(pinch.activeScale / pinch._last, pinch.centroid.position.x, pinch.centroid.position.y);
            pinch._last = pinch.activeScale;
        }
    }

    TapHandler {
        enabled: !wet.enabled
        onDoubleTapped: point => root.zoom > 1.05 ? root.fitWidth() : root.zoomAt(2, point.position.x, point.position.y)
    }

    Delay {
        id: rest

        interval: 120
        onTriggered: root._look()
    }

    Connections {
        target: root.reader

        function onWentTo(topPt: real): void {
            view.contentY = root._within(topPt > 0 ? topPt * root.pxPerPt : -root.head);
            root.reader.passBy(root.topPt, root.topPt + view.height / root.pxPerPt);
            root._look();
        }

        function onSpanChanged(): void {
            rest.restart();
        }
    }

    Connections {
        target: root.reader.ink

        function onChanged(): void {
            if (root.reader.ink.tool === "highlighter")
                rest.restart();
        }
    }

    Keys.onPressed: event => {
        event.accepted = true;
        const page = view.height * 0.9;
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_Space)
            root.scrollBy(page);
        else if (event.key === Qt.Key_PageUp)
            root.scrollBy(-page);
        else if (event.key === Qt.Key_Down)
            root.scrollBy(Theme.mm(8));
        else if (event.key === Qt.Key_Up)
            root.scrollBy(-Theme.mm(8));
        else if (event.key === Qt.Key_Home)
            view.contentY = -root.head;
        else if (event.key === Qt.Key_End)
            view.contentY = root._within(view.contentHeight);
        else if (event.matches(StandardKey.Undo))
            root.reader.ink.undo();
        else if (event.matches(StandardKey.Redo))
            root.reader.ink.redo();
        else if (event.matches(StandardKey.ZoomIn))
            root.zoomBy(1.25);
        else if (event.matches(StandardKey.ZoomOut))
            root.zoomBy(0.8);
        else if (event.key === Qt.Key_0 && event.modifiers & Qt.ControlModifier)
            root.fitWidth();
        else
            event.accepted = false;
    }
}
