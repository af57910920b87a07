pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Which council: entered by hand, or from a file that was prepared.
FocusScope {
    id: root

    required property FoundingModel founding

    readonly property var _problems: root.founding.problems

    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.u(4)

        ColumnLayout {
            visible: !root.founding.isPrepared
            spacing: Theme.u(4)
            Layout.fillWidth: true

            Words {
                text: qsTr("Đơn vị hành chính")
                weight: Font.Medium
                Layout.fillWidth: true
            }

            Segments {
                objectName: "unitKind"
                label: qsTr("Đơn vị hành chính")
                options: root.founding.kinds
                current: root.founding.kind
                onChosen: value => root.founding.write("kind", value)
                Layout.fillWidth: true
                Layout.topMargin: -Theme.u(2)
            }

            FormRow {
                Field {
                    id: name

                    objectName: "unitName"
                    focus: true
                    label: qsTr("Tên đơn vị")
                    errorText: root._problems.name ?? ""
                    maximumLength: 200
                    onTextChanged: root.founding.write("name", name.text)
                    onAccepted: root.founding.goOn()
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }

                Field {
                    id: legislature

                    objectName: "legislature"
                    label: qsTr("Khóa")
                    helper: qsTr("Bằng số La Mã, ví dụ II.")
                    errorText: root._problems.legislature ?? ""
                    maximumLength: 12
                    onTextChanged: root.founding.write("legislature", legislature.text)
                    onAccepted: root.founding.goOn()
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }
            }

            FormRow {
                Field {
                    id: termFrom

                    objectName: "termFrom"
                    label: qsTr("Nhiệm kỳ từ năm")
                    errorText: root._problems.termFrom ?? ""
                    inputMethodHints: Qt.ImhDigitsOnly
                    maximumLength: 6
                    onTextChanged: root.founding.write("termFrom", termFrom.text)
                    onAccepted: root.founding.goOn()
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }

                Field {
                    id: termTo

                    objectName: "termTo"
                    label: qsTr("Đến năm")
                    errorText: root._problems.termTo ?? ""
                    inputMethodHints: Qt.ImhDigitsOnly
                    maximumLength: 6
                    onTextChanged: root.founding.write("termTo", termTo.text)
                    onAccepted: root.founding.goOn()
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }

                Field {
                    id: elected

                    objectName: "elected"
                    label: qsTr("Đại biểu được bầu")
                    errorText: root._problems.elected ?? ""
                    inputMethodHints: Qt.ImhDigitsOnly
                    maximumLength: 6
                    onTextChanged: root.founding.write("elected", elected.text)
                    onAccepted: root.founding.goOn()
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }
            }
        }

        PlanLines {
            visible: root.founding.isPrepared
            lines: root.founding.lines
        }

        Flow {
            spacing: Theme.u(3)
            layoutDirection: Qt.RightToLeft
            Layout.fillWidth: true

            ActionButton {
                objectName: "toClerk"
                variant: "primary"
                text: qsTr("Tiếp tục")
                off: root.founding.isBusy
                onClicked: root.founding.goOn()
            }

            ActionButton {
                objectName: "usePlan"
                visible: !root.founding.isPrepared
                iconName: "paperclip"
                text: qsTr("Dùng tệp chuẩn bị sẵn")
                busy: root.founding.isBusy
                onClicked: dialog.open()
            }

            ActionButton {
                objectName: "dropPlan"
                visible: root.founding.isPrepared
                text: qsTr("Bỏ tệp, nhập tay")
                off: root.founding.isBusy
                onClicked: root.founding.dropFile()
            }
        }
    }

    FileDialog {
        id: dialog

        title: qsTr("Chọn tệp chuẩn bị sẵn của Hội đồng")
        nameFilters: [qsTr("Tệp chuẩn bị sẵn (*.toml)"), qsTr("Mọi tệp (*)")]
        onAccepted: root.founding.useFile(dialog.selectedFile)
    }
}
