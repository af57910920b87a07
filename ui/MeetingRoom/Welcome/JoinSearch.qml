pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Where the room's server is: found on the network, typed, or in an invitation.
FocusScope {
    id: root

    required property JoinModel join

    signal goneBack
    signal fileWanted

    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.u(4)

        StepHead {
            title: qsTr("Vào phòng họp")
            onGoneBack: root.goneBack()
        }

        Problem {
            text: root.join.problem
            Layout.fillWidth: true
        }

        Words {
            text: qsTr("Phòng họp trong mạng này")
            kind: "strong"
            Layout.fillWidth: true
        }

        Card {
            visible: !root.join.hasRooms
            tone: "neutral"
            Layout.fillWidth: true

            Words {
                text: qsTr("Chưa tìm thấy phòng họp nào trong mạng này. Xin kiểm tra máy đã vào mạng của hội trường và máy chủ đã mở; nếu vẫn chưa thấy, xin nhập địa chỉ do thư ký cung cấp.")
                tone: "ink2"
                Layout.fillWidth: true
            }
        }

        Card {
            visible: root.join.hasRooms
            flush: true
            Layout.fillWidth: true

            Repeater {
                id: rooms

                model: root.join.rooms

                ListRow {
                    id: row

                    required property int index
                    required property string key
                    required property string name
                    required property string address

                    iconName: "server"
                    title: row.name
                    detail: row.address
                    separator: row.index < rooms.count - 1
                    enabled: !root.join.isBusy
                    onClicked: root.join.choose(row.key)
                    Layout.fillWidth: true
                }
            }
        }

        GridLayout {
            columns: root.width < Theme.textBody * 30 ? 1 : 2
            columnSpacing: Theme.u(3)
            rowSpacing: Theme.u(3)
            Layout.fillWidth: true

            Field {
                id: address

                objectName: "serverAddress"
                focus: true
                label: qsTr("Địa chỉ máy chủ")
                helper: qsTr("Do thư ký cung cấp; có thể kèm số cổng, ví dụ 192.168.1.10:8443.")
                errorText: root.join.addressProblem
                inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
                maximumLength: 80
                Layout.fillWidth: true
                onAccepted: root.join.useAddress(address.text)
            }

            ActionButton {
                objectName: "useAddress"
                variant: "primary"
                text: qsTr("Tiếp tục")
                off: root.join.isBusy
                onClicked: root.join.useAddress(address.text)
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: parent.columns === 2 ? address.inputY : 0 // qmllint disable missing-property
            }
        }

        ActionButton {
            objectName: "useInvitation"
            iconName: "paperclip"
            text: qsTr("Dùng tệp mời")
            busy: root.join.isBusy
            onClicked: root.fileWanted()
        }
    }
}
