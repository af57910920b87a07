import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What leads the sitting on: its roll, its opening, its items, its end.
ColumnLayout {
    id: root

    required property ConsoleModel desk
    // Say which item the sitting is at, where the agenda is out of sight.
    property bool saysNow: false

    readonly property bool _sits: root.desk.stage === "in_session"
    readonly property bool _calls: root.desk.stage === "roll_call"

    spacing: Theme.u(2)

    Words {
        visible: text !== "" && (root._calls || root.desk.stage === "preparing")
        text: root.desk.sitting
        kind: "strong"
        Layout.fillWidth: true
    }

    Words {
        objectName: "quorumLine"
        visible: root._calls
        text: root.desk.quorum
        tone: root.desk.hasQuorum ? "navy" : "gold"
        Layout.fillWidth: true
    }

    ActionButton {
        objectName: "openRoll"
        visible: root.desk.stage === "preparing"
        text: qsTr("Mở điểm danh")
        iconName: "user-check"
        variant: "primary"
        reason: root.desk.rollReason
        Layout.fillWidth: true
        onClicked: root.desk.openRoll()
    }

    ActionButton {
        objectName: "openSitting"
        visible: root._calls
        text: qsTr("Khai mạc phiên họp")
        iconName: "gavel"
        variant: "primary"
        reason: root.desk.openReason
        Layout.fillWidth: true
        onClicked: root.desk.openSitting()
    }

    Words {
        objectName: "nowLine"
        visible: root.saysNow && root._sits && text !== ""
        text: root.desk.now
        kind: "strong"
        Layout.fillWidth: true
    }

    GridLayout {
        visible: root._sits
        columns: back.implicitWidth + on.implicitWidth + columnSpacing > root.width ? 1 : 2
        columnSpacing: Theme.u(2)
        rowSpacing: Theme.u(2)
        Layout.fillWidth: true

        ActionButton {
            id: back

            objectName: "turnBack"
            text: qsTr("Nội dung trước")
            leftPadding: Theme.u(1.75)
            reasonShown: false
            reason: root.desk.turnReason !== "" ? root.desk.turnReason : root.desk.hasBefore ? "" : qsTr("Trước đó không có nội dung nào.")
            Layout.fillWidth: true
            onClicked: root.desk.turnBack()
        }

        ActionButton {
            id: on

            objectName: "turnOn"
            text: qsTr("Nội dung tiếp theo")
            variant: "primary"
            leftPadding: Theme.u(1.75)
            reasonShown: false
            reason: root.desk.turnReason !== "" ? root.desk.turnReason : root.desk.hasAfter ? "" : qsTr("Đây là nội dung cuối cùng.")
            Layout.fillWidth: true
            onClicked: root.desk.turnOn()
        }
    }

    Words {
        objectName: "turnReason"
        visible: root._sits && text !== ""
        text: root.desk.turnReason !== "" ? root.desk.turnReason : root.desk.isAtEnd ? qsTr("Đây là nội dung cuối cùng.") : ""
        kind: "small"
        tone: "ink2"
        Layout.fillWidth: true
    }

    ActionButton {
        objectName: "closeSitting"
        visible: root._sits || root._calls
        text: qsTr("Bế mạc phiên họp…")
        variant: root.desk.isAtEnd ? "danger" : "quiet"
        reason: root.desk.closeReason
        reasonShown: root.desk.closeReason !== root.desk.turnReason
        Layout.fillWidth: true
        onClicked: ask.open()
    }

    Words {
        visible: root.desk.stage === "closed"
        text: qsTr("Kỳ họp đã bế mạc.")
        tone: "ink2"
        Layout.fillWidth: true
    }

    Ask {
        id: ask

        title: qsTr("Bế mạc phiên họp?")
        subject: root.desk.sitting
        body: qsTr("Sau khi bế mạc, phiên họp này không mở lại được.")
        confirmText: qsTr("Bế mạc phiên họp")
        irreversible: true
        onConfirmed: root.desk.closeSitting()
    }
}
