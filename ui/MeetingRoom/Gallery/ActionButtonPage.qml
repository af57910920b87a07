pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: "ActionButton"
    purpose: qsTr("Nút có chữ. Khi không dùng được, nút nói vì sao.")

    Repeater {
        model: ["primary", "secondary", "quiet", "danger"]

        Specimen {
            id: one

            required property string modelData

            label: one.modelData

            Flow {
                spacing: Theme.u(3)
                Layout.fillWidth: true

                ActionButton {
                    variant: one.modelData
                    text: qsTr("Gia hạn 30 giây")
                    iconName: "timer"
                }

                ActionButton {
                    variant: one.modelData
                    text: qsTr("Đang chỉ")
                    pointed: true
                }

                ActionButton {
                    variant: one.modelData
                    text: qsTr("Đang nhấn")
                    down: true
                }

                ActionButton {
                    variant: one.modelData
                    text: qsTr("Bàn phím")
                    ringed: true
                }

                ActionButton {
                    variant: one.modelData
                    text: qsTr("Đang gửi")
                    busy: true
                }

                ActionButton {
                    variant: one.modelData
                    text: qsTr("Không dùng được")
                    off: true
                }
            }
        }
    }

    Specimen {
        label: "reason"

        ActionButton {
            variant: "primary"
            text: qsTr("Đăng ký phát biểu")
            iconName: "mic"
            reason: qsTr("Ông chưa điểm danh, nên chưa đăng ký phát biểu được.")
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: "big"

        ActionButton {
            variant: "primary"
            big: true
            text: qsTr("Điểm danh có mặt")
            iconName: "user-check"
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: "iconOnly"

        ActionButton {
            variant: "quiet"
            iconOnly: true
            text: qsTr("Tìm")
            iconName: "search"
        }
    }

    Specimen {
        label: qsTr("Chữ dài")

        ActionButton {
            text: qsTr("Mời đại biểu tiếp theo trong danh sách đăng ký phát biểu")
            iconName: "mic"
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.textBody * 16
        }
    }
}
