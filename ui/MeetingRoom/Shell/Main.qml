pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// The program's one window. Which page fills it is the model's to say; each page is a file of its
// own that is loaded when it is first needed, so that the door stands before the hall is furnished.
Window {
    id: root

    required property AppModel app

    readonly property var _pages: ({
            starting: "",
            welcome: "../Welcome/WelcomePage.qml",
            sign_in: "../SignIn/SignInPage.qml",
            no_session: "../SignIn/NoSessionPage.qml",
            session: "SessionShell.qml"
        })

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    color: Theme.background
    title: qsTr("Kỳ họp không giấy")

    onClosing: close => close.accepted = root.app.closing.mayClose()

    Binding {
        target: Theme
        property: "mode"
        value: root.app.display.mode
    }

    Binding {
        target: Theme
        property: "density"
        value: root.app.display.density
    }

    Binding {
        target: Theme
        property: "scale"
        value: root.app.display.scale / 100
    }

    Loader {
        id: demo

        anchors.top: parent.top
        width: parent.width
        height: demo.active ? implicitHeight : 0
        active: root.app.demo !== null

        sourceComponent: DemoBar {
            demo: root.app.demo
        }
    }

    Loader {
        id: page

        anchors.top: demo.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true

        function open(place: string): void {
            const file = place === "session" && root.app.face === "wall" ? "../Wall/WallPage.qml" : root._pages[place];
            if (file === undefined || file === "")
                page.source = "";
            else if (place === "session")
                page.setSource(Qt.resolvedUrl(file), {
                    "app": root.app,
                    "session": root.app.session
                });
            else
                page.setSource(Qt.resolvedUrl(file), {
                    "app": root.app
                });
        }
    }

    Ask {
        id: ask

        title: qsTr("Đóng chương trình và dừng máy chủ?")
        subject: qsTr("%n máy đang kết nối", "", root.app.closing.others)
        body: qsTr("Phòng họp nằm trên máy này. Khi đóng chương trình, các máy khác mất kết nối cho đến khi chương trình được mở lại.")
        confirmText: qsTr("Đóng và dừng máy chủ")
        irreversible: true
        onConfirmed: root.app.closing.confirm()
    }

    Connections {
        target: root.app.closing

        function onAsked(): void {
            ask.open();
        }

        function onLeaving(): void {
            // Later, because the question may still be on its way here.
            Qt.callLater(root.close);
        }
    }

    ToastStack {
        id: toasts

        anchors.fill: parent
        z: 10
    }

    Connections {
        target: root.app

        property string shown: ""

        function onChanged(): void {
            if (root.app.place !== shown) {
                shown = root.app.place;
                page.open(shown);
            }
        }

        function onTold(sentence: string): void {
            toasts.show(sentence, "gold");
        }
    }

    Component.onCompleted: page.open(root.app.place)
}
