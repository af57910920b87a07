import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// How many gave one answer: sign, word, colour and figure.
Rectangle {
    id: root

    // "in_favour", "against" or "abstain".
    required property string key
    required property int count

    readonly property color _ink: Theme.inkOf(root.key)
    readonly property string _word: root.key === "in_favour" ? qsTr("Tán thành") : root.key === "against" ? qsTr("Không tán thành") : qsTr("Không biểu quyết")

    implicitHeight: row.implicitHeight + Theme.u(5)
    implicitWidth: row.implicitWidth + Theme.u(6)
    radius: Theme.radiusControl
    color: root.key === "in_favour" ? Theme.inFavourTint : root.key === "against" ? Theme.againstTint : Theme.abstainTint
    border.width: Theme.hairline
    border.color: root._ink
    Accessible.role: Accessible.StaticText
    Accessible.name: root._word + ": " + root.count

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.u(3)
        anchors.rightMargin: Theme.u(3)
        spacing: Theme.u(2.5)

        Icon {
            name: root.key === "in_favour" ? "check" : root.key === "against" ? "x" : "minus"
            color: root._ink
        }

        Words {
            text: root._word
            kind: "strong"
            color: root._ink
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        Figures {
            text: root.count.toString()
            size: Theme.sizeOf("title")
            color: root._ink
            Accessible.ignored: true
        }
    }
}
