pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls
import MeetingRoom.Models

// Which item of the agenda the next line is written under.
Sheet {
    id: root

    required property CourseModel course

    title: qsTr("Ghi vào nội dung nào?")
    edge: "left"

    ListView {
        id: list

        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.course.choices
        Layout.fillWidth: true
        Layout.fillHeight: true

        delegate: ListRow {
            id: row

            required property string key
            required property int place
            required property string words
            required property bool isCurrent

            width: ListView.view.width
            number: row.place
            title: row.words
            detail: row.isCurrent ? qsTr("Đang họp") : ""
            selected: row.place === root.course.targetNumber
            onClicked: {
                root.course.chooseItem(row.key);
                root.close();
            }
        }
    }
}
