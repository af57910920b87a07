pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models
import MeetingRoom.SignIn

// The first window, while this device knows no room: join one, or open the council's own here.
// A way that was taken is kept, with all that was typed, until the window closes.
FocusScope {
    id: root

    required property AppModel app

    readonly property WelcomeModel _welcome: root.app.welcome
    readonly property string _place: root._welcome.page
    property bool _joined: false
    property bool _founded: false

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.u(6)
        spacing: Theme.u(5)

        GridLayout {
            Layout.fillWidth: true
            columns: title.implicitWidth + columnSpacing + reading.line > width ? 1 : 2
            columnSpacing: Theme.u(4)
            rowSpacing: Theme.u(3)

            Words {
                id: title

                Layout.fillWidth: true
                text: qsTr("Kỳ họp không giấy")
                kind: "heading"
                Accessible.role: Accessible.Heading
            }

            ReadingChoice {
                id: reading

                Layout.fillWidth: true
                Layout.maximumWidth: reading.line
                Layout.alignment: Qt.AlignRight
                display: root.app.display
            }
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ChoicePage {
                id: choice

                anchors.fill: parent
                visible: root._place === "choice"
                onChosen: way => root._welcome.goTo(way)
            }

            Loader {
                id: join

                anchors.fill: parent
                active: root._joined
                visible: root._place === "join"

                sourceComponent: JoinPage {
                    join: root._welcome.join
                    onGoneBack: root._welcome.goBack()
                }
            }

            Loader {
                id: founding

                anchors.fill: parent
                active: root._founded
                visible: root._place === "founding"

                sourceComponent: FoundingPage {
                    founding: root._welcome.founding
                }
            }
        }
    }

    function arrive(): void {
        root._joined = root._joined || root._place === "join";
        root._founded = root._founded || root._place === "founding";
        if (root._place === "choice")
            choice.forceActiveFocus();
        else
            ((root._place === "join" ? join.item : founding.item) as FocusScope).forceActiveFocus();
    }

    on_PlaceChanged: root.arrive()
    Component.onCompleted: root.arrive()
}
