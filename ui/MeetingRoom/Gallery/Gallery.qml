pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

// Every control in every state, in every look and size. `page` chooses from outside.
Rectangle {
    id: root

    property string page: "Words"
    property string mode: "light"
    property real textScale: 1.0
    property bool desk: false
    property real density: 96 / 25.4

    readonly property list<string> pages: ["Words", "Colours", "Icon", "ActionButton", "ChoiceButton", "Chip", "Card", "ListRow", "DataTable", "Field", "SearchField", "PinPad", "Segments", "SwitchRow", "ProgressLine", "BusySign", "Figures", "Countdown", "Rail", "ScrollMark", "Banner", "EmptyState", "Ask", "Sheet", "Toast"]

    implicitWidth: 1280
    implicitHeight: 800
    color: Theme.background

    Binding {
        target: Theme
        property: "mode"
        value: root.mode
    }

    Binding {
        target: Theme
        property: "scale"
        value: root.textScale
    }

    Binding {
        target: Theme
        property: "desk"
        value: root.desk
    }

    Binding {
        target: Theme
        property: "density"
        value: root.density
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        GallerySwitches {
            mode: root.mode
            textScale: root.textScale
            desk: root.desk
            onModeChosen: mode => root.mode = mode
            onScaleChosen: scale => root.textScale = scale
            onDeskChosen: desk => root.desk = desk
            Layout.fillWidth: true
        }

        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            Flickable {
                contentHeight: names.height
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                Layout.preferredWidth: Theme.textBody * 11
                Layout.fillHeight: true

                Column {
                    id: names

                    width: parent.width

                    Repeater {
                        model: root.pages

                        ListRow {
                            required property string modelData

                            width: names.width
                            title: modelData
                            titleKind: "body"
                            selected: root.page === modelData
                            onClicked: root.page = modelData
                        }
                    }
                }
            }

            Rectangle {
                color: Theme.line
                Layout.preferredWidth: Theme.hairline
                Layout.fillHeight: true
            }

            Flickable {
                id: view

                contentHeight: shown.height + Theme.u(12)
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                Layout.fillWidth: true
                Layout.fillHeight: true

                Loader {
                    id: shown

                    x: Theme.u(6)
                    y: Theme.u(6)
                    width: view.width - Theme.u(12)
                    source: root.page + "Page.qml"
                }
            }
        }
    }
}
