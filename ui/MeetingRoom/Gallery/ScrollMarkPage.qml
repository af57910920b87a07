pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: "ScrollMark"
    purpose: qsTr("Nội dung dài hơn chỗ hiện: đang ở đâu, và còn tiếp.")

    Item {
        Layout.preferredWidth: Theme.textBody * 20
        Layout.preferredHeight: Theme.touch * 4

        Flickable {
            id: area

            anchors.fill: parent
            anchors.bottomMargin: more.height + Theme.u(1)
            contentHeight: lines.height
            clip: true

            Column {
                id: lines

                width: area.width - Theme.u(4)

                Repeater {
                    model: 12

                    Words {
                        required property int index

                        width: lines.width
                        height: Theme.touch
                        text: qsTr("Dòng %1").arg(index + 1)
                    }
                }
            }

            ScrollMark {
                parent: area
                area: area
            }
        }

        MoreBelow {
            id: more

            anchors.bottom: parent.bottom
            area: area
            color: Theme.surface
        }
    }
}
