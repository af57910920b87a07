import QtQuick
import QtQuick.Layouts
import MeetingRoom.Controls

Page {
    id: root

    title: "ProgressLine"

    Specimen {
        label: "0"

        ProgressLine {
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: "0.72"

        ProgressLine {
            value: 0.72
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: "threshold"

        ProgressLine {
            value: 0.55
            threshold: 19 / 28
            thick: true
            Layout.fillWidth: true
        }
    }

    Specimen {
        label: "gold, 1"

        ProgressLine {
            value: 0.38
            tone: "gold"
            thick: true
            Layout.fillWidth: true
        }

        ProgressLine {
            value: 1
            thick: true
            Layout.fillWidth: true
        }
    }
}
