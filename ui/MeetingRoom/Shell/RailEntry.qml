import QtQuick
import MeetingRoom.Controls
import MeetingRoom.Models

// One page of a session in the rail.
RailButton {
    id: root

    required property SessionModel session
    required property string key

    readonly property var _words: ({
            console: [qsTr("Điều hành"), "gavel"],
            course: [qsTr("Biên bản"), "notebook-pen"],
            home: [qsTr("Chương trình"), "list"],
            roll: [qsTr("Đại biểu"), "users"],
            papers: [qsTr("Tài liệu"), "book-open"],
            vote: [qsTr("Biểu quyết"), "vote"],
            floor: [qsTr("Phát biểu"), "mic"],
            devices: [qsTr("Ghép máy"), "monitor"]
        })

    objectName: "page-" + root.key
    text: root._words[root.key][0]
    iconName: root._words[root.key][1]
    active: root.session.pages.current === root.key
    onClicked: root.session.pages.goTo(root.key)
}
