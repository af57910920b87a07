pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Signed in, and there is no session yet.
FocusScope {
    id: root

    required property AppModel app

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.u(12), Theme.pt(360))
        iconName: "calendar"
        title: qsTr("Chưa có kỳ họp nào")
        text: qsTr("Phòng họp chưa mở kỳ họp. Xin chờ thư ký chuẩn bị, rồi đăng nhập lại.")
        action: qsTr("Quay lại màn hình đăng nhập")
        onActed: root.app.signOut()
    }
}
