pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Who prepares the sessions and lets the other devices in, and the PIN.
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

        Words {
            text: root.founding.isPrepared ? qsTr("Tên chuyên viên giúp việc lấy từ tệp chuẩn bị sẵn; xin chọn mã PIN để đăng nhập.") : qsTr("Chuyên viên giúp việc chuẩn bị kỳ họp và ghép các máy vào phòng họp; không phải là đại biểu và không biểu quyết.")
            tone: "ink2"
            Layout.fillWidth: true
        }

        ColumnLayout {
            visible: !root.founding.isPrepared
            spacing: Theme.u(4)
            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.u(1.25)
                Layout.fillWidth: true

                Words {
                    text: qsTr("Cách xưng hô")
                    weight: Font.Medium
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }

                Segments {
                    objectName: "honorific"
                    focus: true
                    label: qsTr("Cách xưng hô")
                    options: root.founding.honorifics
                    current: root.founding.honorific
                    onChosen: value => root.founding.write("honorific", value)
                    Layout.fillWidth: true
                }

                Words {
                    visible: text !== ""
                    text: root._problems.honorific ?? ""
                    kind: "small"
                    weight: Font.Medium
                    tone: "gold"
                    Layout.fillWidth: true
                }
            }

            FormRow {
                Field {
                    id: name

                    objectName: "clerkName"
                    label: qsTr("Họ và tên")
                    errorText: root._problems.clerkName ?? ""
                    maximumLength: 200
                    onTextChanged: root.founding.write("clerkName", name.text)
                    onAccepted: root.founding.goOn()
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }

                Field {
                    id: title

                    objectName: "clerkTitle"
                    label: qsTr("Chức vụ")
                    helper: qsTr("Có thể để trống.")
                    errorText: root._problems.clerkTitle ?? ""
                    maximumLength: 300
                    onTextChanged: root.founding.write("clerkTitle", title.text)
                    onAccepted: root.founding.goOn()
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }
            }
        }

        FormRow {
            Field {
                id: pin

                objectName: "clerkPin"
                password: true
                label: qsTr("Mã PIN")
                helper: qsTr("6 chữ số; tránh số dễ đoán như 123456, 111111.")
                errorText: root._problems.pin ?? ""
                inputMethodHints: Qt.ImhDigitsOnly
                maximumLength: 6
                onTextChanged: root.founding.write("pin", pin.text)
                onAccepted: root.founding.goOn()
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
            }

            Field {
                id: repeated

                objectName: "clerkPinAgain"
                password: true
                label: qsTr("Nhập lại mã PIN")
                errorText: root._problems.repeated ?? ""
                inputMethodHints: Qt.ImhDigitsOnly
                maximumLength: 6
                onTextChanged: root.founding.write("repeated", repeated.text)
                onAccepted: root.founding.goOn()
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
            }
        }

        ActionButton {
            objectName: "toReview"
            variant: "primary"
            text: qsTr("Tiếp tục")
            busy: root.founding.isBusy
            onClicked: root.founding.goOn()
            Layout.alignment: Qt.AlignRight
        }
    }

    Connections {
        target: root.founding

        function onPinForgotten(): void {
            pin.clear();
            repeated.clear();
        }
    }
}
