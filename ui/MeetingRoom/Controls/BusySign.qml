import QtQuick

// The turning sign of work that is not done yet.
Icon {
    id: root

    property bool running: true

    name: "loader-circle"

    RotationAnimator {
        target: root
        running: root.running && root.visible
        from: 0
        to: 360
        duration: 1200
        loops: Animation.Infinite
    }
}
