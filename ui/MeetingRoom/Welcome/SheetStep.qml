pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The room is made and its recovery sheet lies on the disk; nobody goes on before it is put away.
FocusScope {
    id: root

    required property FoundingModel founding

    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.u(4)

        Words {
            text: qsTr("Đã tạo phòng họp của %1.").arg(root.founding.roomName)
            kind: "strong"
            Layout.fillWidth: true
        }

        Words {
            text: qsTr("Phiếu khôi phục là cách duy nhất để lấy lại khóa của phòng họp khi máy này hỏng hoặc mất, và chương trình không giữ bản nào khác. Xin in phiếu, cất vào nơi có khóa, rồi xóa tệp PDF khỏi máy.")
            Layout.fillWidth: true
        }

        Card {
            tone: root.founding.hasSheet ? "navy" : "gold"
            Layout.fillWidth: true

            Words {
                text: root.founding.hasSheet ? qsTr("Phiếu đã lưu tại:") : qsTr("Không còn thấy tệp phiếu ở nơi đã lưu. Nếu phiếu chưa được in, xin bỏ phòng họp này và làm lại; phòng họp chưa có dữ liệu nào.")
                tone: root.founding.hasSheet ? "ink" : "gold"
                Layout.fillWidth: true
            }

            Words {
                text: root.founding.sheetPlace
                kind: "small"
                tone: "ink2"
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
            }

            ActionButton {
                objectName: "openSheet"
                focus: true
                visible: root.founding.hasSheet
                iconName: "printer"
                text: qsTr("Mở phiếu để in")
                onClicked: root.founding.openSheet()
            }
        }

        Card {
            visible: root.founding.pinsPlace !== ""
            tone: "neutral"
            Layout.fillWidth: true

            Words {
                text: qsTr("Mã PIN đầu tiên của từng đại biểu nằm trong tệp sau. Xin phát riêng cho từng người, rồi xóa tệp.")
                Layout.fillWidth: true
            }

            Words {
                text: root.founding.pinsPlace
                kind: "small"
                tone: "ink2"
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
            }

            ActionButton {
                objectName: "openPins"
                iconName: "file-text"
                text: qsTr("Mở tệp mã PIN")
                onClicked: root.founding.openPins()
            }
        }

        SwitchRow {
            objectName: "sheetPutAway"
            title: qsTr("Tôi đã in và cất phiếu")
            on: root.founding.isConfirmed
            reason: root.founding.isBusy ? qsTr("Đang vào phòng họp.") : ""
            onAsked: wanted => root.founding.confirm(wanted)
            Layout.fillWidth: true
            // Its words stand in line with those around it, its tint reaches beyond.
            Layout.leftMargin: -leftPadding
            Layout.rightMargin: -rightPadding
        }

        Words {
            id: why

            visible: !root.founding.isConfirmed
            text: qsTr("Xin in và cất phiếu khôi phục trước khi vào phòng họp.")
            kind: "small"
            tone: "ink2"
            horizontalAlignment: Text.AlignRight
            Layout.fillWidth: true
        }

        Flow {
            spacing: Theme.u(3)
            layoutDirection: Qt.RightToLeft
            Layout.fillWidth: true

            ActionButton {
                objectName: "enterRoom"
                variant: "primary"
                text: qsTr("Vào phòng họp")
                busy: root.founding.isBusy
                reason: root.founding.isConfirmed ? "" : why.text
                reasonShown: false
                onClicked: root.founding.enter()
            }

            ActionButton {
                objectName: "discardRoom"
                variant: "quiet"
                text: qsTr("Bỏ phòng họp này và làm lại")
                off: root.founding.isBusy
                onClicked: ask.open()
            }
        }

        Words {
            visible: root.founding.isBusy
            text: qsTr("Đang mở máy chủ của phòng họp và ghép máy này.")
            tone: "ink2"
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    }

    Ask {
        id: ask

        title: qsTr("Bỏ phòng họp này và làm lại?")
        subject: root.founding.roomName
        body: qsTr("Phòng họp chưa có dữ liệu nào. Phiếu khôi phục đã in sẽ không dùng được nữa, xin hủy phiếu đó.")
        confirmText: qsTr("Bỏ phòng họp này")
        irreversible: true
        onConfirmed: root.founding.discard()
    }
}
