pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// One page: its picture, the ink on it, or why it can't be shown.
Item {
    id: root

    required property ReaderModel reader
    required property real pxPerPt
    required property int page
    required property real leftPt
    required property real topPt
    required property real widthPt
    required property real heightPt
    required property string trouble

    y: Math.round(root.topPt * root.pxPerPt)
    width: root.widthPt * root.pxPerPt
    height: root.heightPt * root.pxPerPt
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Trang %1").arg(root.page + 1)

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    SheetItem {
        reader: root.reader
        page: root.page
        kind: "whole"
        pxPerPt: root.pxPerPt
    }

    SheetItem {
        reader: root.reader
        page: root.page
        kind: "part"
        pxPerPt: root.pxPerPt
    }

    Rectangle {
        anchors.fill: parent
        visible: root.trouble !== ""
        color: Theme.disabledSurface

        ErrorState {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.min(parent.height / 4, Theme.mm(40))
            width: Math.min(parent.width - Theme.u(10), Theme.pt(300))
            title: root.trouble === "too_large" ? qsTr("Trang này quá lớn, máy không vẽ được") : root.trouble === "too_slow" ? qsTr("Trang này vẽ quá lâu nên đã dừng") : qsTr("Trang này chưa hiển thị được")
            text: qsTr("Các trang khác vẫn đọc bình thường.")
            action: qsTr("Vẽ lại")
            onActed: root.reader.drawAgain(root.page)
        }
    }

    SheetItem {
        reader: root.reader
        page: root.page
        kind: "ink"
        pxPerPt: root.pxPerPt
    }
}
