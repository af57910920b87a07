import QtQuick
import QtQuick.Templates as T
import MeetingRoom.Theme

// What every button is made of: pointer, finger, Space and Enter, and a ring for the keyboard.
T.AbstractButton {
    id: root

    property color ringColor: Theme.focus
    property real radius: Theme.radiusControl
    property real ringGap: 2
    // What the pointer and the keyboard do to it; the gallery sets these to show them.
    property bool pointed: root.hovered
    property bool ringed: root.visualFocus

    implicitWidth: Math.max(implicitBackgroundWidth + leftInset + rightInset, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight + topInset + bottomInset, implicitContentHeight + topPadding + bottomPadding)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: root.text

    Keys.onReturnPressed: event => root.press(event)
    Keys.onEnterPressed: event => root.press(event)

    function press(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            root.click();
    }

    HoverHandler {
        enabled: root.enabled && root.hoverEnabled
        cursorShape: Qt.PointingHandCursor
    }

    FocusRing {
        anchors.topMargin: root.topInset - root.ringGap - Theme.ring
        anchors.bottomMargin: root.bottomInset - root.ringGap - Theme.ring
        shown: root.ringed
        ink: root.ringColor
        gap: root.ringGap
        parentRadius: root.radius
    }
}
