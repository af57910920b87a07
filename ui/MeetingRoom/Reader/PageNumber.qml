import QtQuick
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Which page of how many; a touch lets one type where to go.
FocusScope {
    id: root

    required property ReaderModel reader

    property bool _isTyping: false

    implicitWidth: root._isTyping ? Theme.pt(52) : shown.implicitWidth
    implicitHeight: Theme.touch

    function _type(): void {
        typed.text = "";
        root._isTyping = true;
        typed.forceActiveFocus();
    }

    Pressable {
        id: shown

        objectName: "pageNumber"
        anchors.fill: parent
        visible: !root._isTyping
        padding: Theme.u(1)
        text: qsTr("Trang %1 trên %2, chạm để đến trang khác").arg(root.reader.page).arg(root.reader.pageCount)
        onClicked: root._type()

        contentItem: Item {
            implicitWidth: figures.implicitWidth
            implicitHeight: figures.implicitHeight

            Figures {
                id: figures

                anchors.centerIn: parent
                text: root.reader.page + "/" + root.reader.pageCount
                weight: Font.DemiBold
            }
        }
    }

    Field {
        id: typed

        objectName: "pageSought"
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: root._isTyping
        placeholder: qsTr("Trang")
        inputMethodHints: Qt.ImhDigitsOnly
        maximumLength: 4
        onAccepted: {
            root._isTyping = false;
            const sought = parseInt(typed.text);
            if (sought > 0)
                root.reader.goToPage(sought);
        }
        onEditingFinished: root._isTyping = false
        Keys.onEscapePressed: root._isTyping = false
    }
}
