pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Models

// The papers: a list, and over it the one that is read. Both stay as they were left.
FocusScope {
    id: root

    required property SessionModel session

    PaperList {
        anchors.fill: parent
        visible: !root.session.papers.isReading
        focus: !root.session.papers.isReading
        papers: root.session.papers
    }

    Loader {
        id: reader

        anchors.fill: parent
        visible: root.session.papers.isReading
        focus: root.session.papers.isReading
        active: visible || status === Loader.Ready

        sourceComponent: ReaderView {
            session: root.session
            focus: true
        }
    }
}
