pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Clock
import MeetingRoom.Models

// Holds every page that was visited: a half-written note, a stroke and a place in a paper are
// still there when the page comes back. A page is loaded when it is first gone to.
FocusScope {
    id: root

    required property SessionModel session

    readonly property var _files: ({
            console: "../Chair/ConsolePage.qml",
            course: "../Secretary/CoursePage.qml",
            home: "../Delegate/HomePage.qml",
            roll: "../Chair/RollPage.qml",
            papers: "../Reader/PapersPage.qml",
            vote: "../Delegate/VotePage.qml",
            floor: "../Delegate/FloorPage.qml",
            devices: "../Secretary/DevicesPage.qml"
        })

    Repeater {
        model: root.session.pages.rail

        Loader {
            id: page

            required property string key

            readonly property bool isFront: root.session.pages.current === page.key

            anchors.fill: parent
            visible: page.isFront
            focus: page.isFront

            onIsFrontChanged: page.bringForward()
            Component.onCompleted: page.bringForward()

            function bringForward(): void {
                if (!page.isFront)
                    return;
                if (page.status === Loader.Null)
                    page.setSource(Qt.resolvedUrl(root._files[page.key]), {
                        "session": root.session
                    });
                page.forceActiveFocus();
            }
        }
    }

    // Not with the window, which must stand first.
    Delay {
        interval: 1000
        running: true
        onTriggered: root.session.papers.warm()
    }
}
