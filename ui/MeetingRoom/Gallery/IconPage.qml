pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: "Icon"
    purpose: qsTr("Hình luôn đứng cạnh chữ.")
    columns: 1

    Repeater {
        model: [1, 1.5, 2.5]

        Specimen {
            id: sized

            required property real modelData

            label: qsTr("%1 lần").arg(sized.modelData)

            Flow {
                spacing: Theme.u(4)
                Layout.fillWidth: true

                Repeater {
                    model: ["list", "book-open", "vote", "mic", "search", "file-text", "user-check", "wifi", "wifi-off", "circle-check", "pencil", "highlighter", "eraser", "undo-2", "redo-2", "monitor", "timer", "hand", "printer"]

                    Icon {
                        required property string modelData

                        name: modelData
                        size: Math.round(Theme.icon * sized.modelData)
                        color: Theme.navy
                    }
                }
            }
        }
    }
}
