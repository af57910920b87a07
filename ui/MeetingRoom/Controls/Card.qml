import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import MeetingRoom.Theme

// A white sheet with a line around it. Its children stand in a column: give them
// Layout.fillWidth, no anchors. `flush` gives lists the whole width.
T.Pane {
    id: root

    // "surface", "navy" for what is recorded, "gold" for what needs an eye, "neutral".
    property string tone: "surface"
    property bool flush: false

    default property alias content: column.data

    implicitWidth: Math.max(implicitBackgroundWidth, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: root.flush ? Theme.hairline : Theme.u(4.5)
    // Rows are square and may not paint over the round corners.
    verticalPadding: root.flush ? Math.ceil(Theme.radiusCard / 2) : Theme.u(4.5)
    spacing: root.flush ? 0 : Theme.u(2.5)

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.tone === "navy" ? Theme.navyTint : root.tone === "gold" ? Theme.goldTint : root.tone === "neutral" ? Theme.neutralTint : Theme.surface
        border.width: Theme.hairline
        border.color: root.tone === "navy" ? Theme.navyLine : Theme.line
    }

    contentItem: ColumnLayout {
        id: column

        spacing: root.spacing
    }
}
