import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// Asks for the reason why a ballot is cancelled; without one it is not.
Floating {
    id: root

    property string subject: ""

    signal confirmed(string reason)

    name: qsTr("Hủy lần biểu quyết này?")
    anchors.centerIn: parent
    width: Math.min(Theme.textBody * 30, parent ? parent.width - Theme.u(8) : 0)
    height: Math.min(implicitContentHeight + topPadding + bottomPadding, parent ? parent.height - Theme.u(8) : 0)
    onAboutToShow: reason.clear()
    onOpened: reason.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ColumnLayout {
        spacing: Theme.u(4)

        Words {
            text: root.name
            kind: "title"
            Layout.fillWidth: true
        }

        Card {
            tone: "neutral"
            Layout.fillWidth: true

            Words {
                text: root.subject
                kind: "strong"
                maximumLineCount: 4
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }

        Field {
            id: reason

            objectName: "cancelReason"
            label: qsTr("Lý do hủy")
            helper: qsTr("Lý do được ghi lại cùng lần biểu quyết này. Các lựa chọn đã gửi không được tính và không hiện cho người khác.")
            maximumLength: 600
            Layout.fillWidth: true
        }

        Flow {
            spacing: Theme.u(3)
            layoutDirection: Qt.RightToLeft
            Layout.fillWidth: true

            ActionButton {
                objectName: "confirmCancel"
                text: qsTr("Hủy lần biểu quyết")
                variant: "danger"
                off: reason.text.trim() === ""
                onClicked: {
                    root.close();
                    root.confirmed(reason.text);
                }
            }

            ActionButton {
                text: qsTr("Quay lại")
                onClicked: root.close()
            }
        }
    }
}
