pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Models

// Where the secretary and the chair sign.
Row {
    id: root

    required property SheetModel sheet
    required property real dot
    required property string family

    readonly property real _mm: root.dot * 72 / 25.4

    topPadding: 8 * root._mm

    component Signer: Column {
        id: signer

        required property string office
        required property string name

        width: root.width / 2
        spacing: 28 * root._mm

        PaperText {
            width: signer.width
            dot: root.dot
            family: root.family
            words: signer.office
            bold: true
        }

        PaperText {
            width: signer.width
            dot: root.dot
            family: root.family
            words: signer.name
            bold: true
        }
    }

    Signer {
        office: "THƯ KÝ"
        name: root.sheet.secretary
    }

    Signer {
        office: "CHỦ TỌA"
        name: root.sheet.chair
    }
}
