import QtQuick

// The gallery in a window of its own.
Window {
    id: root

    property alias page: gallery.page
    property alias mode: gallery.mode
    property alias textScale: gallery.textScale
    property alias desk: gallery.desk
    property alias density: gallery.density

    width: 1280
    height: 800
    visible: true
    title: qsTr("Các nút và ô của chương trình")

    Gallery {
        id: gallery

        anchors.fill: parent
    }
}
