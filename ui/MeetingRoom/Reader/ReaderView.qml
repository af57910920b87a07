pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// One paper: its pages in a column, the tools beside them, the pager over their foot.
FocusScope {
    id: root

    required property SessionModel session

    readonly property PapersModel papers: root.session.papers
    readonly property ReaderModel reader: root.papers.reader
    readonly property bool _narrow: width < Theme.pt(430) && height > width

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ReaderBar {
            Layout.fillWidth: true
            papers: root.papers
            column: pages
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            // What the pages lie on, also beside the tools.
            Rectangle {
                anchors.fill: parent
                visible: pages.visible
                color: Theme.desktop
            }

            PageColumn {
                id: pages

                anchors.fill: parent
                anchors.rightMargin: root._narrow ? 0 : tools.width + Theme.u(4)
                anchors.bottomMargin: root._narrow ? tools.height + Theme.u(2) : 0
                visible: root.reader.isOpen && !root.papers.isAwaited
                focus: true
                reader: root.reader
            }

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(parent.width - Theme.u(10), Theme.pt(300))
                visible: root.papers.isAwaited
                iconName: "download"
                title: qsTr("Tài liệu đang được tải về máy")
                text: qsTr("Tài liệu tự mở ra khi đã tải xong.")
                busy: true
            }

            ErrorState {
                anchors.centerIn: parent
                width: Math.min(parent.width - Theme.u(10), Theme.pt(300))
                visible: root.reader.trouble !== "" && !root.papers.isAwaited
                title: qsTr("Không mở được tài liệu này. Xin báo thư ký kỳ họp.")
            }

            InkTools {
                id: tools

                anchors.right: root._narrow ? undefined : parent.right
                anchors.rightMargin: Theme.u(2)
                // From the top, so that no tool moves when another one brings its colours.
                anchors.top: root._narrow ? undefined : parent.top
                anchors.topMargin: Theme.u(2)
                anchors.bottom: root._narrow ? parent.bottom : undefined
                anchors.bottomMargin: Theme.u(1)
                anchors.horizontalCenter: root._narrow ? parent.horizontalCenter : undefined
                maximumLength: root._narrow ? parent.width - Theme.u(4) : parent.height - Theme.u(4)
                upright: !root._narrow
                visible: root.reader.isOpen
                ink: root.reader.ink
            }

            Pager {
                anchors.horizontalCenter: pages.horizontalCenter
                anchors.bottom: pages.bottom
                anchors.bottomMargin: Theme.u(3)
                visible: root.reader.isOpen && root.reader.pageCount > 1 && !root.papers.isAwaited
                reader: root.reader
            }
        }
    }

    Connections {
        target: root.reader.ink

        function onBusyChanged(busy: bool): void {
            root.session.pages.holdStill(busy);
        }
    }
}
