pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Delegate
import MeetingRoom.Models

// All papers in the order of the agenda; a tap opens one, whether it is here already or not.
FocusScope {
    id: root

    required property PapersModel papers

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gutter
        spacing: Theme.u(3)

        GridLayout {
            id: heading

            Layout.fillWidth: true
            columns: root.width < Theme.pt(360) ? 1 : 2
            columnSpacing: Theme.u(4)
            rowSpacing: Theme.u(2)

            Column {
                Layout.fillWidth: true

                Words {
                    width: parent.width
                    text: root.papers.count
                    kind: "title"
                }

                Words {
                    width: parent.width
                    text: root.papers.here
                    kind: "small"
                    tone: "ink2"
                }
            }

            SearchField {
                objectName: "seekPaper"
                Layout.fillWidth: true
                Layout.minimumWidth: Theme.pt(170)
                Layout.maximumWidth: heading.columns === 1 ? heading.width : Theme.pt(260)
                placeholder: qsTr("Tìm theo tên")
                onSearched: words => root.papers.seek(words)
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            flush: true

            ListView {
                id: list

                objectName: "papers"
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                focus: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                // No row is made ahead: one that has no place yet would stand over the first.
                cacheBuffer: 0
                model: root.papers.rows
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Danh sách tài liệu")

                section.property: "item"
                section.delegate: PaperHeading {
                    required property string section

                    width: ListView.view.width
                    text: section
                }
                delegate: PaperEntry {
                    width: ListView.view.width
                    onClicked: root.papers.open(key)
                }
            }
        }
    }
}
