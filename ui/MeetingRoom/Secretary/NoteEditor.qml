pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The line to write: Enter saves, and while an input method composes letters Enter is its own.
// What is half typed is the model's to keep; only the model empties or fills this field.
FocusScope {
    id: root

    required property CourseModel course

    readonly property bool _corrects: course.editing !== ""
    readonly property bool _needsItem: !_corrects && course.targetNumber === 0

    signal choiceWanted
    signal saved

    implicitHeight: column.implicitHeight

    function save(): void {
        if (root._needsItem && input.text.trim() !== "")
            root.choiceWanted();
        else if (root.course.save(input.text))
            root.saved();
    }

    function take(): void {
        input.text = root.course.editedText;
        input.cursorPosition = input.length;
    }

    Component.onCompleted: root.take()

    Connections {
        target: root.course

        function onEditingChanged(): void {
            root.take();
        }
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.u(2)

        T.TextArea {
            id: input

            objectName: "noteField"
            focus: true
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            leftPadding: Theme.u(3)
            rightPadding: Theme.u(3)
            topPadding: Theme.u(2)
            bottomPadding: Theme.u(2)
            // The hint may take more lines than what is written.
            implicitHeight: Math.max(Theme.touch, (hint.visible ? hint.implicitHeight : contentHeight) + topPadding + bottomPadding)
            color: Theme.ink
            selectionColor: Theme.navy
            selectedTextColor: Theme.inkOnNavy
            font.family: Theme.family
            font.pixelSize: Theme.textBody
            KeyNavigation.priority: KeyNavigation.BeforeItem
            KeyNavigation.tab: target
            Layout.fillWidth: true
            Accessible.role: Accessible.EditableText
            Accessible.name: root._corrects ? qsTr("Sửa dòng đã ghi") : qsTr("Thư ký ghi thêm, nhấn Enter để lưu")

            onTextChanged: root.course.keepDraft(input.text)

            Keys.onPressed: event => {
                if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                    event.accepted = true;
                    if (!input.inputMethodComposing)
                        root.save();
                } else if (event.key === Qt.Key_Escape && root._corrects) {
                    root.course.stopEditing();
                    event.accepted = true;
                }
            }

            background: Rectangle {
                radius: Theme.radiusControl
                color: Theme.surface
                border.width: root._corrects ? 2 : Theme.hairline
                border.color: root._corrects ? Theme.navy : Theme.outline

                FocusRing {
                    shown: input.activeFocus
                    gap: -Theme.ring
                }
            }

            Words {
                id: hint

                visible: input.length === 0 && input.preeditText === ""
                x: input.leftPadding
                y: input.topPadding
                width: input.width - input.leftPadding - input.rightPadding
                height: input.height - input.topPadding - input.bottomPadding
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Thư ký ghi thêm, nhấn Enter để lưu")
                tone: "ink3"
                Accessible.ignored: true
            }
        }

        Words {
            visible: root.course.reason !== ""
            text: root.course.reason
            kind: "small"
            tone: "gold"
            Layout.fillWidth: true
        }

        Flow {
            spacing: Theme.u(2)
            layoutDirection: Qt.RightToLeft
            Layout.fillWidth: true

            ActionButton {
                objectName: "saveNote"
                text: root._corrects ? qsTr("Lưu dòng đã sửa") : qsTr("Lưu")
                iconName: "save"
                off: root.course.reason !== "" || input.text.trim() === ""
                onClicked: root.save()
            }

            ActionButton {
                visible: root._corrects
                text: qsTr("Không sửa nữa")
                onClicked: root.course.stopEditing()
            }

            ActionButton {
                id: target

                objectName: "chooseItem"
                visible: !root._corrects
                variant: "quiet"
                iconName: "list"
                text: root.course.targetNumber > 0 ? qsTr("Ghi vào nội dung %1").arg(root.course.targetNumber) : qsTr("Chọn nội dung")
                Accessible.description: root.course.targetTitle
                onClicked: root.choiceWanted()
            }
        }
    }
}
