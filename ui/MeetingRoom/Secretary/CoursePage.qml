pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Dialogs
import MeetingRoom.Theme
import MeetingRoom.Delegate
import MeetingRoom.Models

// The course of the sitting as it grows, and the page that it becomes.
FocusScope {
    id: root

    required property SessionModel session

    readonly property CourseModel _course: session.course
    readonly property real _gap: Theme.gutter
    // Two columns where each has room for a line of words.
    readonly property bool _wide: width >= Theme.textBody * 50

    focus: true

    ScrollArea {
        id: page

        x: root._gap
        width: parent.width - x
        height: parent.height
        gap: root._gap
        head: root._gap
        foot: root._gap
        interactive: !root._wide || bodyLeast > _room

        readonly property real _room: height - 2 * root._gap
        // A list of a few lines, what stands around it, and the checks below.
        readonly property real bodyLeast: left.implicitHeight + (exports.visible ? exports.height + root._gap : 0)

        ColumnLayout {
            width: page.sheetWidth
            height: root._wide ? Math.max(page._room, page.bodyLeast) : implicitHeight
            spacing: root._gap

            ExportCard {
                id: exports

                course: root._course
                Layout.fillWidth: true
            }

            GridLayout {
                columns: root._wide ? 2 : 1
                columnSpacing: root._gap
                rowSpacing: root._gap
                Layout.fillWidth: true
                Layout.fillHeight: root._wide

                ColumnLayout {
                    id: left

                    spacing: root._gap
                    Layout.fillHeight: root._wide
                    Layout.fillWidth: true
                    Layout.preferredWidth: 44

                    CourseCard {
                        id: written

                        course: root._course
                        focus: true
                        Layout.fillWidth: true
                        Layout.fillHeight: root._wide
                        Layout.preferredHeight: implicitHeight
                        onChoiceWanted: items.open()
                    }

                    SigningCard {
                        course: root._course
                        Layout.fillWidth: true
                        onExportWanted: folder.open()
                    }
                }

                MinutesPane {
                    minutes: root._course.minutes
                    Layout.fillWidth: true
                    Layout.fillHeight: root._wide
                    Layout.preferredWidth: 56
                    Layout.preferredHeight: Math.min(page.height, width * 1.2)
                }
            }
        }
    }

    ItemSheet {
        id: items

        course: root._course
        onClosed: written.write()
    }

    FolderDialog {
        id: folder

        title: qsTr("Chọn thư mục để lưu biên bản và hồ sơ")
        onAccepted: root._course.exporting.exportTo(folder.selectedFolder)
    }
}
