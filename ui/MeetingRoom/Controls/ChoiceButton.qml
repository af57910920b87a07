pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme

// One answer of a ballot: a colour, a sign and a word, never one of them alone. It is filled when
// the server has recorded this answer, and it says in `reason` why it is off.
Pressable {
    id: root

    // "in_favour", "against" or "abstain".
    required property string choice
    property bool selected: false
    // Sent, and no answer yet: a turning sign beside the word.
    property bool busy: false
    property bool off: false
    // Spoken, not drawn: the sentence for all three stands once, beside them.
    property string reason: ""
    // On a small screen with large words: the sign beside the word, and the word grows less.
    property bool compact: false

    readonly property int _size: root.compact ? Math.ceil(Theme.textBallot / Theme.scale * Math.min(Theme.scale, 1.3)) : Theme.textBallot
    readonly property color _colour: Theme.inkOf(root.choice)
    readonly property color _tint: root.choice === "in_favour" ? Theme.inFavourTint : root.choice === "against" ? Theme.againstTint : Theme.abstainTint
    readonly property color _ink: root.selected ? Theme.inkOnChoice : root.enabled || root.busy ? root._colour : Theme.disabledInk

    text: root.choice === "in_favour" ? qsTr("Tán thành") : root.choice === "against" ? qsTr("Không tán thành") : qsTr("Không biểu quyết")
    enabled: !root.busy && !root.off && root.reason === ""
    radius: Theme.radiusBallot
    padding: Theme.u(3)
    checkable: true
    // A screen reader reads the button's own `checked`; a press may not change what is bound.
    checked: root.selected
    onToggled: root.checked = Qt.binding(() => root.selected)
    Accessible.role: Accessible.RadioButton
    Accessible.description: root.busy ? qsTr("Đang gửi") : root.reason

    background: Rectangle {
        implicitWidth: Theme.mm(30)
        implicitHeight: root.compact ? Theme.mm(22) : Theme.ballotHeight
        radius: root.radius
        color: root.selected ? root._colour : !root.enabled && !root.busy ? Theme.disabledSurface : root._tint
        border.width: root.down ? 5 : root.pointed ? 3 : 2
        border.color: root.enabled || root.busy || root.selected ? root._colour : Theme.line
    }

    contentItem: Item {
        implicitWidth: word.implicitWidth
        implicitHeight: column.implicitHeight

        Grid {
            id: column

            anchors.centerIn: parent
            columns: root.compact ? 2 : 1
            spacing: Theme.u(2)
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                visible: !root.busy
                name: root.choice === "in_favour" ? "check" : root.choice === "against" ? "x" : "minus"
                size: Math.round(root._size * 1.5)
                color: root._ink
            }

            BusySign {
                visible: root.busy
                size: Math.round(root._size * 1.5)
                color: root._ink
            }

            Words {
                id: word

                width: root.compact ? Math.min(implicitWidth, column.parent.width - Math.round(root._size * 1.5) - column.spacing) : column.parent.width
                text: root.text
                kind: "ballot"
                size: root._size
                color: root._ink
                // Beside its sign a word of two lines begins next to it.
                horizontalAlignment: root.compact ? Text.AlignLeft : Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
