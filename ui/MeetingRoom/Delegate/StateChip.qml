import MeetingRoom.Controls

// That a ballot is going on, and of which form.
Chip {
    tone: "solid"
    iconName: "vote"
    text: qsTr("Đang biểu quyết công khai")
}
