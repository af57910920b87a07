import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Who sits here, the check-in, and how many are present.
Card {
    id: root

    required property HomeModel home

    spacing: Theme.u(3)

    Words {
        text: root.home.person
        kind: "heading"
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Words {
        visible: root.home.about !== ""
        text: root.home.about
        tone: "ink2"
        Layout.fillWidth: true
        Layout.topMargin: -Theme.u(1.5)
    }

    ActionButton {
        objectName: "checkIn"
        visible: root.home.isDeputy && root.home.checkedIn !== "present"
        text: root.home.checkedIn === "on_its_way" ? qsTr("Đang điểm danh") : qsTr("Điểm danh có mặt")
        iconName: "user-check"
        variant: "primary"
        big: true
        off: root.home.checkedIn === "not_asked"
        busy: root.home.checkedIn === "on_its_way"
        reason: root.home.reason
        Layout.fillWidth: true
        onClicked: root.home.checkIn()
    }

    Card {
        objectName: "checkedIn"
        visible: root.home.checkedIn === "present"
        tone: "navy"
        Layout.fillWidth: true

        RowLayout {
            spacing: Theme.u(2.5)

            Icon {
                name: "circle-check"
                color: Theme.navy
            }

            Words {
                text: root.home.words
                kind: "strong"
                Layout.fillWidth: true
            }
        }
    }

    Words {
        visible: root.home.checkedIn !== "present" && root.home.words !== ""
        text: root.home.words
        tone: "ink2"
        Layout.fillWidth: true
    }

    Words {
        visible: root.home.isCounted
        text: qsTr("%1/%2 đại biểu đã điểm danh. Đủ điều kiện họp khi có ít nhất %3.").arg(root.home.present).arg(root.home.base).arg(root.home.quorum)
        tone: "ink2"
        Layout.fillWidth: true
    }

    ProgressLine {
        visible: root.home.isCounted
        name: qsTr("Đại biểu đã điểm danh")
        thick: true
        value: root.home.presentShare
        threshold: root.home.quorumShare
        Layout.fillWidth: true
    }
}
