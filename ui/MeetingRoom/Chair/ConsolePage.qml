import QtQuick
import MeetingRoom.Controls
import MeetingRoom.Models

FocusScope {
    id: root

    required property SessionModel session

    EmptyState {
        anchors.centerIn: parent
        title: root.session.header.title
    }
}
