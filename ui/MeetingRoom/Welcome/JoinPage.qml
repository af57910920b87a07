pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Delegate
import MeetingRoom.Models

// Into a room that is there: first where its server is, then the secretary's digits.
FocusScope {
    id: root

    required property JoinModel join

    signal goneBack

    ScrollArea {
        anchors.fill: parent
        // The bar stands in the window's margin, and what scrolls goes to its edge.
        anchors.rightMargin: -gap
        anchors.bottomMargin: -foot
        gap: Theme.u(6)
        foot: Theme.u(6)

        Card {
            focus: true
            x: (parent.width - width) / 2
            width: Math.min(parent.width, Theme.textBody * 40)
            spacing: Theme.u(4)

            JoinSearch {
                id: search

                visible: !root.join.wantsCode
                focus: !root.join.wantsCode
                join: root.join
                onGoneBack: root.goneBack()
                onFileWanted: dialog.open()
            }

            JoinCode {
                id: code

                visible: root.join.wantsCode
                focus: root.join.wantsCode
                join: root.join
            }
        }
    }

    FileDialog {
        id: dialog

        title: qsTr("Chọn tệp mời")
        nameFilters: [qsTr("Tệp mời (*.json *.meetingroom)"), qsTr("Mọi tệp (*)")]
        onAccepted: root.join.joinByFile(dialog.selectedFile)
    }

    Connections {
        target: root.join

        property bool wanted: false

        function onChanged(): void {
            if (root.join.wantsCode === wanted)
                return;
            wanted = root.join.wantsCode;
            (wanted ? code : search).forceActiveFocus();
        }
    }
}
