pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// How many are present, by which rule that is enough, and the confirmation of the roll.
Card {
    id: root

    required property RollModel roll

    readonly property bool _wide: root.width >= Theme.textBody * 42

    GridLayout {
        columns: root._wide ? 2 : 1
        columnSpacing: Theme.u(5)
        rowSpacing: Theme.u(2.5)
        Layout.fillWidth: true

        ColumnLayout {
            spacing: Theme.u(1)
            Layout.fillWidth: true

            Words {
                objectName: "rollQuorum"
                text: root.roll.isCounted ? root.roll.quorum : qsTr("Chưa mở điểm danh")
                kind: "title"
                tone: !root.roll.isCounted || root.roll.hasQuorum ? "ink" : "gold"
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            Words {
                visible: root.roll.basis !== ""
                text: qsTr("Căn cứ: %1").arg(root.roll.basis)
                kind: "small"
                tone: "ink2"
                Layout.fillWidth: true
            }
        }

        ColumnLayout {
            spacing: Theme.u(1.5)
            Layout.fillWidth: !root._wide
            Layout.maximumWidth: root._wide ? root.width * 0.34 : root.width
            Layout.alignment: Qt.AlignTop

            ActionButton {
                objectName: "confirmRoll"
                visible: root.roll.canMark
                text: qsTr("Xác nhận danh sách có mặt")
                iconName: "list-checks"
                variant: "primary"
                reason: root.roll.confirmReason
                Layout.fillWidth: true
                onClicked: root.roll.confirm()
            }

            Words {
                objectName: "confirmedWords"
                visible: root.roll.isCounted
                text: root.roll.confirmed !== "" ? root.roll.confirmed : qsTr("Chưa xác nhận danh sách có mặt")
                tone: "ink2"
                Layout.fillWidth: true
            }
        }
    }
}
