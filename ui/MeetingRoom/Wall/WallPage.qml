pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import MeetingRoom.Clock
import MeetingRoom.Theme
import MeetingRoom.Models

// The hall's screen. Nothing on it is touched: F11 fills the screen or gives it back, Escape
// gives it back, and the pointer leaves when nobody moves it.
FocusScope {
    id: root

    required property AppModel app
    required property SessionModel session

    readonly property WallModel _wall: session.wall
    // What all sizes follow: the height, or what a narrower screen would have of it.
    readonly property real _unit: Math.min(height, width * 9 / 16)
    readonly property real _edge: 0.045 * _unit
    readonly property real _gap: 0.025 * _unit

    // A very long title needs all there is.
    readonly property bool _crowded: (face.item as ResultFace)?.tight ?? false

    focus: true
    Component.onCompleted: Window.window?.showFullScreen()

    Keys.onPressed: event => {
        const isFull = Window.window.visibility === Window.FullScreen;
        if (event.key === Qt.Key_F11 && !isFull)
            Window.window.showFullScreen();
        else if (isFull && (event.key === Qt.Key_F11 || event.key === Qt.Key_Escape))
            Window.window.showNormal();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.wallBackground
    }

    WallHeader {
        id: header

        visible: !root._crowded
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root._edge
        session: root.session
        wall: root._unit
    }

    Loader {
        id: face

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root._edge
        anchors.top: root._crowded ? root.top : header.bottom
        anchors.topMargin: root._crowded ? root._edge : root._gap
        sourceComponent: {
            switch (root._wall.face) {
            case "item":
                return item;
            case "speaker":
                return speaker;
            case "ballot":
                return ballot;
            case "result":
                return result;
            default:
                return welcome;
            }
        }
    }

    Component {
        id: welcome

        WelcomeFace {
            model: root._wall
            wall: root._unit
        }
    }

    Component {
        id: item

        ItemFace {
            model: root._wall
            wall: root._unit
        }
    }

    Component {
        id: speaker

        SpeakerFace {
            model: root._wall
            wall: root._unit
        }
    }

    Component {
        id: ballot

        BallotFace {
            model: root._wall
            wall: root._unit
        }
    }

    Component {
        id: result

        ResultFace {
            model: root._wall
            wall: root._unit
        }
    }

    MouseArea {
        id: pointer

        property bool rests: false

        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.NoButton
        cursorShape: pointer.rests ? Qt.BlankCursor : Qt.ArrowCursor
        onPositionChanged: {
            pointer.rests = false;
            rest.restart();
        }

        Delay {
            id: rest

            interval: 3000
            running: true
            onTriggered: pointer.rests = true
        }
    }
}
