import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// By whose order an operator acts.
Card {
    id: root

    required property ConsoleModel desk

    tone: root.desk.orderGiver === "" ? "gold" : "neutral"
    spacing: Theme.u(2)

    Words {
        text: qsTr("Thao tác theo lệnh của chủ tọa")
        kind: "strong"
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Segments {
        objectName: "orderGivers"
        label: qsTr("Chủ tọa ra lệnh")
        options: root.desk.orderGivers
        current: root.desk.orderGiver
        Layout.fillWidth: true
        onChosen: person => root.desk.takeOrders(person)
    }

    Words {
        objectName: "ordersLine"
        text: root.desk.ordersLine
        tone: "ink2"
        Layout.fillWidth: true
    }
}
