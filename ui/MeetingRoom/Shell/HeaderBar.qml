pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Which session, where it stands, who is present, and whether this device is connected.
Rectangle {
    id: root

    required property AppModel app
    required property HeaderModel header
    // The page in front; a desk's own pages stand under their name.
    required property string page

    // The open ballot fills the page and bears the item's name.
    property bool isVoting: false

    readonly property bool narrow: width < Theme.pt(420)
    // Room for what the desk wants to know of the quorum, beside the title.
    readonly property bool _tells: root.header.isDesk && width > Theme.textBody * 60

    implicitHeight: row.implicitHeight + Theme.u(4)
    color: Theme.surface

    function titleWords(): string {
        return root.page === "console" ? qsTr("Điều hành kỳ họp") : root.page === "course" ? qsTr("Biên bản kỳ họp") : root.header.title;
    }

    function underWords(): string {
        if (root.page === "console" && root.header.presiders !== "")
            return qsTr("Chủ tọa: %1").arg(root.header.presiders);
        if (root.page === "course")
            return root.header.secretaries === "" ? root.header.title : qsTr("%1. Thư ký: %2").arg(root.header.title).arg(root.header.secretaries);
        return root.stageWords();
    }

    function presentWords(): string {
        if (!root._tells)
            return qsTr("%1/%2 có mặt").arg(root.header.present).arg(root.header.base);
        const words = root.header.hasQuorum ? qsTr("%1/%2 có mặt, đủ điều kiện họp (cần %3)") : qsTr("%1/%2 có mặt, chưa đủ điều kiện họp (cần %3)");
        // What stands in brackets is one figure: it never breaks between its words.
        const bound = words.replace(/ (?=[^(]*\)$)/g, "\u00a0");
        return bound.arg(root.header.present).arg(root.header.base).arg(root.header.quorum);
    }

    function stageWords(): string {
        switch (root.header.stage) {
        case "roll_call":
            return root.header.begins !== "" ? root.header.begins : qsTr("Đang điểm danh");
        case "in_session":
            if (root.narrow && root.isVoting && root.header.itemNumber > 0)
                return qsTr("Đang họp: nội dung %1/%2").arg(root.header.itemNumber).arg(root.header.itemCount);
            return root.header.itemNumber > 0 ? qsTr("Đang họp: nội dung %1/%2. %3").arg(root.header.itemNumber).arg(root.header.itemCount).arg(root.header.itemTitle) : qsTr("Đang họp");
        case "closed":
            return qsTr("Kỳ họp đã bế mạc");
        default:
            if (root.header.hasSat)
                return qsTr("Phiên họp đã bế mạc");
            return root.header.begins !== "" ? root.header.begins : qsTr("Chưa khai mạc phiên họp");
        }
    }

    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gutter
        anchors.rightMargin: Theme.gutter
        columns: root.narrow ? 1 : 2
        columnSpacing: Theme.u(4)
        rowSpacing: Theme.u(1.5)

        Column {
            Layout.fillWidth: true
            spacing: Theme.u(0.5)

            Words {
                width: parent.width
                text: root.titleWords()
                kind: "strong"
                weight: Font.Bold
                Accessible.role: Accessible.Heading
            }

            Words {
                width: parent.width
                text: root.underWords()
                kind: "small"
                tone: "ink2"
            }
        }

        Flow {
            Layout.fillWidth: root.narrow
            Layout.preferredWidth: root.narrow ? -1 : Math.ceil((soon.visible ? soon.implicitWidth + spacing : 0) + (present.visible ? present.implicitWidth + spacing : 0) + live.implicitWidth + spacing + clock.implicitWidth)
            Layout.alignment: root.narrow ? Qt.AlignLeft : Qt.AlignRight | Qt.AlignVCenter
            spacing: Theme.u(3)

            Chip {
                id: soon

                objectName: "minutesLeft"
                visible: root.header.minutesLeft > 0
                tone: "gold"
                iconName: "clock"
                text: qsTr("Còn %n phút", "", root.header.minutesLeft)
            }

            Chip {
                id: present

                visible: root.header.stage === "roll_call" || root.header.stage === "in_session"
                tone: root.header.hasQuorum ? "navy" : "gold"
                iconName: "user-check"
                text: root.presentWords()
            }

            Chip {
                id: live

                tone: root.header.isLive ? "neutral" : "gold"
                iconName: root.header.isLive ? "wifi" : "wifi-off"
                text: !root.header.isLive ? qsTr("Mất kết nối") : root.header.devices > 0 ? qsTr("%n máy đang kết nối", "", root.header.devices) : qsTr("Đã kết nối")
            }

            Item {
                width: clock.implicitWidth
                height: live.height

                Figures {
                    id: clock

                    anchors.centerIn: parent
                    text: root.header.time
                    size: Theme.sizeOf("title")
                    weight: Font.DemiBold
                }
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
