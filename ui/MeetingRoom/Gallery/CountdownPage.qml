pragma ComponentBehavior: Bound
import QtQuick
import MeetingRoom.Controls

Page {
    id: root

    title: "Countdown"

    Repeater {
        model: [180000, 61000, 11000, 10000, 1000, 0, -500]

        Specimen {
            id: one

            required property int modelData

            label: one.modelData.toString()

            Countdown {
                remainingMs: one.modelData
            }
        }
    }
}
