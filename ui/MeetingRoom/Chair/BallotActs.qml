import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What the chair does with an open ballot. Ending and cancelling repeat its title, and act on the
// ballot they were asked for and on no other.
ColumnLayout {
    id: root

    required property ConsoleBallotModel ballot

    property string _asked: ""

    spacing: Theme.u(2)

    Flow {
        spacing: Theme.u(3)
        Layout.fillWidth: true

        ActionButton {
            objectName: "resumeBallot"
            visible: root.ballot.paused !== ""
            text: qsTr("Cho biểu quyết tiếp")
            variant: "primary"
            iconName: "play"
            reason: root.ballot.resumeReason
            reasonShown: false
            width: Math.min(implicitWidth, root.width)
            onClicked: root.ballot.resume()
        }

        ActionButton {
            objectName: "endBallot"
            visible: root.ballot.paused === ""
            text: qsTr("Kết thúc biểu quyết")
            variant: "primary"
            reason: root.ballot.reason
            reasonShown: false
            width: Math.min(implicitWidth, root.width)
            onClicked: {
                root._asked = root.ballot.key;
                end.subject = root.ballot.title;
                end.open();
            }
        }

        ActionButton {
            objectName: "extendBallot"
            visible: root.ballot.paused === ""
            text: qsTr("Gia hạn 30 giây")
            iconName: "timer"
            reason: root.ballot.reason
            reasonShown: false
            width: Math.min(implicitWidth, root.width)
            onClicked: root.ballot.extend()
        }

        ActionButton {
            objectName: "pauseBallot"
            visible: root.ballot.paused === ""
            text: qsTr("Tạm dừng")
            iconName: "pause"
            reason: root.ballot.reason
            reasonShown: false
            width: Math.min(implicitWidth, root.width)
            onClicked: root.ballot.pause()
        }

        ActionButton {
            objectName: "cancelBallot"
            text: qsTr("Hủy lần biểu quyết này…")
            reason: root.ballot.reason
            reasonShown: false
            width: Math.min(implicitWidth, root.width)
            onClicked: {
                root._asked = root.ballot.key;
                cancel.subject = root.ballot.title;
                cancel.open();
            }
        }
    }

    Words {
        visible: root.ballot.reason !== ""
        text: root.ballot.reason
        kind: "small"
        tone: "ink2"
        Layout.fillWidth: true
    }

    Ask {
        id: end

        title: qsTr("Kết thúc biểu quyết?")
        body: qsTr("%1/%2 đại biểu đã biểu quyết. Sau khi kết thúc, không đại biểu nào biểu quyết hoặc thay đổi được nữa.").arg(root.ballot.answered).arg(root.ballot.here)
        confirmText: qsTr("Kết thúc biểu quyết")
        irreversible: true
        onConfirmed: root.ballot.end(root._asked)
    }

    CancelAsk {
        id: cancel

        onConfirmed: reason => root.ballot.cancel(root._asked, reason)
    }
}
