import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "Field"

    Specimen {
        label: qsTr("Trống")

        Field {
            label: qsTr("Tên đăng nhập")
            placeholder: qsTr("Như trên giấy mời")
            helper: qsTr("Thư ký kỳ họp đã gửi trong giấy mời.")
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: qsTr("Đã nhập")

        Field {
            label: qsTr("Họ và tên")
            text: "Trần Văn Mẫu"
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: qsTr("Chưa đúng")

        Field {
            label: qsTr("Mật khẩu")
            text: "mat khau"
            password: true
            errorText: qsTr("Mật khẩu chưa đúng. Xin nhập lại, hoặc nhờ thư ký kỳ họp đặt lại.")
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: qsTr("Không dùng được")

        Field {
            label: qsTr("Tổ đại biểu")
            text: "Tổ đại biểu số 2"
            enabled: false
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: qsTr("Chỉ đọc")

        Field {
            label: qsTr("Địa chỉ máy chủ")
            text: "Phòng họp Hội đồng nhân dân"
            readOnly: true
            Layout.fillWidth: true
        }
    }
}
