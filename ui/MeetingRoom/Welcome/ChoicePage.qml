pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Delegate

// The two ways to begin.
FocusScope {
    id: root

    // "join" or "founding".
    signal chosen(string way)

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.margins: -Theme.u(1.5)
        // The bar stands in the window's margin, and what scrolls goes to its edge.
        anchors.rightMargin: -Theme.u(6)
        anchors.bottomMargin: -Theme.u(6)
        gap: Theme.u(4.5)
        foot: Theme.u(6)

        GridLayout {
            x: Math.max(Theme.u(1.5), (parent.width - width) / 2)
            y: Math.max(Theme.u(1.5), (area.height - area.foot - implicitHeight) / 3)
            width: Math.min(parent.width - Theme.u(3), Theme.textBody * 60)
            columns: width < Theme.textBody * 40 ? 1 : 2
            columnSpacing: Theme.u(5)
            rowSpacing: Theme.u(5)
            uniformCellWidths: true

            ChoiceCard {
                objectName: "chooseJoin"
                focus: true
                iconName: "log-in"
                title: qsTr("Vào phòng họp")
                detail: qsTr("Phòng họp của Hội đồng nhân dân đã có; máy này vào bằng mã hoặc tệp mời do thư ký cung cấp.")
                onClicked: root.chosen("join")
                Layout.fillWidth: true
                Layout.fillHeight: true
            }

            ChoiceCard {
                objectName: "chooseFounding"
                iconName: "server"
                title: qsTr("Mở phòng họp của Hội đồng trên máy này")
                detail: qsTr("Dành cho lần đầu: máy này sẽ giữ dữ liệu của phòng họp và các máy khác kết nối đến.")
                onClicked: root.chosen("founding")
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
}
