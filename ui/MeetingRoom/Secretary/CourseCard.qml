pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// What happened, in order of time, and below it the line to write the next one.
Card {
    id: root

    required property CourseModel course

    signal choiceWanted

    flush: true

    function write(): void {
        editor.forceActiveFocus();
    }

    GridLayout {
        columns: root.width < Theme.textBody * 30 ? 1 : 3
        columnSpacing: Theme.u(4)
        rowSpacing: Theme.u(2)
        Layout.fillWidth: true
        Layout.leftMargin: Theme.u(4.5)
        Layout.rightMargin: Theme.u(4.5)
        Layout.topMargin: Theme.u(1.5)
        Layout.bottomMargin: Theme.u(2.5)

        Words {
            text: qsTr("Diễn biến")
            kind: "strong"
            weight: Font.Bold
            Accessible.role: Accessible.Heading
        }

        Segments {
            id: only

            Layout.fillWidth: true
            label: qsTr("Xem các dòng")
            options: [
                {
                    value: "all",
                    text: qsTr("Tất cả")
                },
                {
                    value: "current",
                    text: qsTr("Nội dung đang họp")
                }
            ]
            current: root.course.only
            onChosen: value => {
                list.following = true;
                root.course.showOnly(value);
            }
        }

        Chip {
            visible: root.course.isSaving || root.course.savedAt !== ""
            iconName: root.course.isSaving ? "hourglass" : "check"
            tone: root.course.isSaving ? "gold" : "neutral"
            text: root.course.isSaving ? qsTr("Đang lưu") : qsTr("Đã lưu %1").arg(root.course.savedAt)
        }
    }

    Rectangle {
        implicitHeight: Theme.hairline
        color: Theme.line
        Layout.fillWidth: true
    }

    ListView {
        id: list

        // Whether the end is in view, so that what comes there is shown; a hand decides it.
        property bool following: true

        objectName: "course"
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.course.rows
        activeFocusOnTab: count > 0
        currentIndex: -1
        keyNavigationEnabled: false
        cacheBuffer: Theme.textBody * 40
        implicitHeight: Theme.textBody * 13
        Layout.fillWidth: true
        Layout.fillHeight: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Diễn biến")

        function keepEnd(): void {
            if (list.following)
                list.positionViewAtEnd();
        }

        function scroll(by: real): void {
            const most = Math.max(list.originY, list.originY + list.contentHeight - list.height);
            list.contentY = Math.max(list.originY, Math.min(most, list.contentY + by));
            list.following = list.atYEnd;
        }

        onMovementEnded: list.following = list.atYEnd
        onCountChanged: Qt.callLater(list.keepEnd)
        onHeightChanged: Qt.callLater(list.keepEnd)
        onContentHeightChanged: Qt.callLater(list.keepEnd)

        Keys.onUpPressed: list.scroll(-Theme.textBody * 4)
        Keys.onDownPressed: list.scroll(Theme.textBody * 4)
        Keys.onPressed: event => {
            if (event.key !== Qt.Key_PageUp && event.key !== Qt.Key_PageDown)
                return;
            list.scroll(event.key === Qt.Key_PageUp ? -list.height : list.height);
            event.accepted = true;
        }

        delegate: CourseLine {
            width: ListView.view.width
            onEdited: key => {
                root.course.edit(key);
                root.write();
            }
        }

        WheelHandler {
            onWheel: event => list.scroll(-event.angleDelta.y)
        }

        Words {
            visible: list.count === 0
            width: parent.width
            padding: Theme.u(4.5)
            text: qsTr("Chưa có diễn biến nào.")
            tone: "ink2"
        }

        FocusRing {
            shown: list.activeFocus
            gap: -Theme.ring
            parentRadius: 0
        }
    }

    Rectangle {
        implicitHeight: Theme.hairline
        color: Theme.line
        Layout.fillWidth: true
    }

    NoteEditor {
        id: editor

        course: root.course
        focus: true
        Layout.fillWidth: true
        Layout.leftMargin: Theme.u(4.5)
        Layout.rightMargin: Theme.u(4.5)
        Layout.topMargin: Theme.u(2.5)
        Layout.bottomMargin: Theme.u(1.5)
        onChoiceWanted: root.choiceWanted()
        onSaved: {
            list.following = true;
            Qt.callLater(list.keepEnd);
        }
    }
}
