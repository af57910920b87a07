pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Models

// Organ and nation, number and date, the kind of document and what it is about.
Column {
    id: root

    required property SheetModel sheet
    required property real dot
    required property string family

    readonly property real _mm: root.dot * 72 / 25.4

    spacing: 4 * root._mm

    component Line: Rectangle {
        implicitHeight: Math.max(1, 0.6 * root.dot)
        color: "#000000"
        Layout.alignment: Qt.AlignHCenter
    }

    component Centred: PaperText {
        dot: root.dot
        family: root.family
        Layout.fillWidth: true
    }

    Row {
        width: root.width

        ColumnLayout {
            width: Math.round(63 * root._mm)
            spacing: 3 * root.dot

            Centred {
                words: root.sheet.issuer
                size: 12
                bold: true
            }

            Line {
                implicitWidth: 18 * root._mm
            }

            Centred {
                words: root.sheet.number
                size: 13
            }
        }

        ColumnLayout {
            width: root.width - Math.round(63 * root._mm)
            spacing: 3 * root.dot

            Centred {
                words: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
                size: 12
                bold: true
            }

            Centred {
                words: "Độc lập - Tự do - Hạnh phúc"
                size: 13
                bold: true
            }

            Line {
                implicitWidth: 55 * root._mm
            }

            Centred {
                words: root.sheet.placeDate
                font.italic: true
            }
        }
    }

    ColumnLayout {
        width: root.width
        spacing: 4 * root.dot

        Centred {
            words: root.sheet.kind
            bold: true
        }

        Centred {
            words: root.sheet.subjects
            bold: true
        }

        Line {
            implicitWidth: 30 * root._mm
        }
    }
}
