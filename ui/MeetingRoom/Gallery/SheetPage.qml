import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "Sheet"

    function show(edge: string): void {
        sheet.edge = edge;
        sheet.open();
    }

    ActionButton {
        text: qsTr("Từ bên phải")
        onClicked: root.show("right")
    }

    ActionButton {
        text: qsTr("Từ phía dưới")
        onClicked: root.show("bottom")
    }

    Sheet {
        id: sheet

        title: qsTr("Ghi chú trên trang này")

        Words {
            text: qsTr("Hỏi thêm về tiến độ giải ngân của 4 dự án điều chỉnh giảm.")
            Layout.fillWidth: true
        }

        Field {
            label: qsTr("Ghi chú mới")
            Layout.fillWidth: true
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
