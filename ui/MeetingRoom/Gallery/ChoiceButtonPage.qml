pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: "ChoiceButton"
    purpose: qsTr("Màu, dấu và chữ. Tô đầy khi máy chủ đã ghi nhận.")
    columns: 1

    Repeater {
        model: [qsTr("Chưa chọn"), qsTr("Đã ghi nhận"), qsTr("Đang nhấn"), qsTr("Bàn phím"), qsTr("Đang gửi"), qsTr("Không dùng được")]

        Specimen {
            id: row

            required property string modelData
            required property int index

            label: row.modelData

            RowLayout {
                spacing: Theme.u(3)
                uniformCellSizes: true
                Layout.fillWidth: true

                Repeater {
                    model: ["in_favour", "against", "abstain"]

                    ChoiceButton {
                        required property string modelData

                        choice: modelData
                        selected: row.index === 1
                        down: row.index === 2 ? true : undefined
                        ringed: row.index === 3
                        busy: row.index === 4
                        off: row.index === 5
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                    }
                }
            }
        }
    }
}
