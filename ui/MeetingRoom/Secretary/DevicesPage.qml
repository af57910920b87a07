pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Delegate
import MeetingRoom.Models

// Eight digits that pair one more device, for as long as they serve.
FocusScope {
    id: root

    required property SessionModel session

    readonly property DevicesModel _devices: session.devices

    focus: true

    ScrollArea {
        anchors.fill: parent
        head: Theme.gutter
        foot: Theme.gutter

        Card {
            id: card

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(root.width - 2 * Theme.gutter, Theme.textBody * 40)
            spacing: Theme.u(4)

            Words {
                text: qsTr("Ghép thêm một máy")
                kind: "title"
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            Words {
                text: qsTr("Mở chương trình trên máy của đại biểu và chọn “Vào phòng họp”. Nhập tám chữ số của mã ghép máy, rồi chọn tên đại biểu và nhập mã PIN để vào phiên họp.")
                tone: "ink2"
                Layout.fillWidth: true
            }

            Card {
                visible: root._devices.digits !== ""
                tone: "navy"
                Layout.fillWidth: true

                Figures {
                    objectName: "pairingCode"
                    text: root._devices.digits
                    size: Math.min(Theme.pt(40), Math.floor((card.width - Theme.u(20)) / 6.4))
                    color: Theme.navy
                    spoken: root._devices.digits.split("").join(" ")
                    Layout.alignment: Qt.AlignHCenter
                }

                Words {
                    text: qsTr("Mã còn dùng được trong")
                    tone: "ink2"
                    horizontalAlignment: Text.AlignHCenter
                    Layout.fillWidth: true
                }

                Countdown {
                    remainingMs: root._devices.remainingMs
                    size: Theme.sizeOf("title")
                    Layout.alignment: Qt.AlignHCenter
                }
            }

            Words {
                visible: root._devices.isOver
                text: qsTr("Mã đã hết hạn. Xin tạo mã mới.")
                tone: "gold"
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }

            Words {
                visible: root._devices.failure !== ""
                text: root._devices.failure
                tone: "gold"
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }

            ActionButton {
                objectName: "offerCode"
                focus: true
                variant: root._devices.digits === "" ? "primary" : "secondary"
                iconName: "key-round"
                text: root._devices.digits === "" && !root._devices.isOver ? qsTr("Tạo mã ghép máy") : qsTr("Tạo mã mới")
                busy: root._devices.isBusy
                reason: root._devices.reason
                onClicked: root._devices.offer()
                Layout.maximumWidth: card.width - Theme.u(9)
            }
        }
    }
}
