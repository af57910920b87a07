pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Models

// Everybody who can sign in; a few letters of a name are enough to find it.
FocusScope {
    id: root

    required property SignInModel signIn

    signal lookedAgain

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.u(3)

        Words {
            Layout.fillWidth: true
            text: qsTr("Chọn tên để đăng nhập")
            kind: "title"
        }

        SearchField {
            id: sought

            objectName: "seekPerson"
            Layout.fillWidth: true
            focus: true
            placeholder: qsTr("Gõ vài chữ của họ tên")
            restMs: 120
            onSearched: words => root.signIn.seek(words)
        }

        ErrorState {
            Layout.fillWidth: true
            visible: !root.signIn.hasPeople && root.signIn.problem !== ""
            title: root.signIn.problem
            action: qsTr("Thử lại")
            onActed: root.lookedAgain()
        }

        Words {
            Layout.fillWidth: true
            visible: !root.signIn.hasPeople && root.signIn.problem === ""
            text: qsTr("Đang hỏi máy chủ danh sách đại biểu…")
            tone: "ink2"
        }

        Words {
            Layout.fillWidth: true
            visible: root.signIn.hasPeople && people.count === 0
            text: qsTr("Không có ai tên như vậy. Xin xem lại chữ đã gõ.")
            tone: "ink2"
        }

        ListView {
            id: people

            objectName: "people"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            activeFocusOnTab: count > 0
            model: root.signIn.people
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Danh sách người đăng nhập")

            ScrollMark {
                parent: people
                area: people
            }

            delegate: ListRow {
                id: row

                required property string key
                required property string addressed
                required property string titles

                width: ListView.view.width
                iconName: "user"
                title: row.addressed
                detail: row.titles
                clickable: true
                onClicked: root.signIn.choose(row.key)
            }
        }
    }
}
