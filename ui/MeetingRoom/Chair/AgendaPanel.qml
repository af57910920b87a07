pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The agenda the chair goes through, and what opens and closes the sitting.
Panel {
    id: root

    required property ConsoleModel desk
    // False where what leads the sitting on stands elsewhere.
    property bool acts: true

    property string _offered: ""
    property int _place: -1

    title: qsTr("Chương trình")

    // Only when the sitting turns: whoever reads further down is not torn back.
    function keepInSight(): void {
        if (root.desk.place === root._place)
            return;
        root._place = root.desk.place;
        root._offered = "";
        root.kept = items.itemAt(root._place - 1);
        Qt.callLater(root.follow, root.kept);
    }

    Component.onCompleted: root.keepInSight()

    Connections {
        target: root.desk

        function onChanged(): void {
            root.keepInSight();
        }
    }

    Words {
        visible: items.count === 0
        text: qsTr("Chương trình chưa có nội dung nào.")
        tone: "ink2"
        Layout.fillWidth: true
        Layout.margins: Theme.u(4.5)
    }

    Repeater {
        id: items

        model: root.desk.items

        AgendaLine {
            offered: root._offered === key
            Layout.fillWidth: true
            onYChanged: if (root.kept === this)
                Qt.callLater(root.follow, root.kept)
            onAsked: root._offered = root._offered === key ? "" : key
            onTurned: root.desk.turnTo(key)
        }
    }

    foot: SittingActs {
        visible: root.acts
        desk: root.desk
        Layout.fillWidth: true
    }
}
