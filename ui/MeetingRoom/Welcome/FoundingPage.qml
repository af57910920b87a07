pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls
import MeetingRoom.Delegate
import MeetingRoom.Models

// The council's room on this computer, in four steps. All four are kept: going back, another size
// and another language lose nothing.
FocusScope {
    id: root

    required property FoundingModel founding

    readonly property int _step: root.founding.step
    readonly property list<string> _titles: [qsTr("Hội đồng nhân dân"), qsTr("Chuyên viên giúp việc"), qsTr("Xem lại và mở phòng họp"), qsTr("Phiếu khôi phục")]

    ScrollArea {
        id: area

        anchors.fill: parent
        // The bar stands in the window's margin, and what scrolls goes to its edge.
        anchors.rightMargin: -gap
        anchors.bottomMargin: -foot
        gap: Theme.u(6)
        foot: Theme.u(6)

        Card {
            focus: true
            x: (parent.width - width) / 2
            width: Math.min(parent.width, Theme.textBody * 46)
            spacing: Theme.u(4)

            StepHead {
                title: root._titles[root._step - 1]
                detail: qsTr("Bước %1 trong %2").arg(root._step).arg(root._titles.length)
                off: root.founding.isBusy
                leads: root._step < 4
                onGoneBack: root.founding.goBack()
            }

            ProgressLine {
                value: root._step / root._titles.length
                name: qsTr("Bước %1 trong %2").arg(root._step).arg(root._titles.length)
                Layout.fillWidth: true
            }

            Problem {
                text: root.founding.problem
                Layout.fillWidth: true
            }

            CouncilStep {
                id: council

                visible: root._step === 1
                focus: root._step === 1
                founding: root.founding
            }

            ClerkStep {
                id: clerk

                visible: root._step === 2
                focus: root._step === 2
                founding: root.founding
            }

            ReviewStep {
                id: review

                visible: root._step === 3
                focus: root._step === 3
                founding: root.founding
            }

            SheetStep {
                id: sheet

                visible: root._step === 4
                focus: root._step === 4
                founding: root.founding
            }
        }
    }

    on_StepChanged: {
        area.contentY = 0;
        ([council, clerk, review, sheet][root._step - 1] as Item).forceActiveFocus();
    }
}
