pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme

// One of a few, all in sight. Arrows choose, Tab goes on. It shows `current` and asks with
// `chosen`; whoever owns the value changes it.
Flow {
    id: root

    // A list of {value, text} or {value, text, iconName}.
    required property var options
    property string current: ""
    property string label: ""

    signal chosen(string value)

    spacing: Theme.u(1.5)
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    function step(from: int, by: int): void {
        const to = (from + by + root.options.length) % root.options.length;
        (many.itemAt(to) as Segment).forceActiveFocus(Qt.TabFocusReason);
        root.chosen(root.options[to].value);
    }

    Repeater {
        id: many

        model: root.options

        Segment {
            id: one

            required property int index
            required property var modelData

            text: one.modelData.text
            iconName: one.modelData.iconName ?? ""
            selected: root.current === one.modelData.value
            enabled: root.enabled
            // One stop for Tab, at the chosen one or at the first.
            focusPolicy: one.selected || root.current === "" && one.index === 0 ? Qt.StrongFocus : Qt.ClickFocus
            onClicked: root.chosen(one.modelData.value)

            Keys.onLeftPressed: root.step(one.index, -1)
            Keys.onUpPressed: root.step(one.index, -1)
            Keys.onRightPressed: root.step(one.index, 1)
            Keys.onDownPressed: root.step(one.index, 1)
        }
    }
}
