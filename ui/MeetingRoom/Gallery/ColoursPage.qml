pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

Page {
    id: root

    title: qsTr("Màu sắc")
    purpose: qsTr("Mỗi sắc chữ trên mỗi nền mà nó đứng.")

    Repeater {
        model: [
            {
                ground: Theme.surface,
                name: "surface",
                tones: ["ink", "ink2", "ink3", "navy", "gold", "disabled"]
            },
            {
                ground: Theme.background,
                name: "background",
                tones: ["ink", "ink2", "ink3", "navy", "gold", "disabled"]
            },
            {
                ground: Theme.navyTint,
                name: "navyTint",
                tones: ["ink", "ink2", "ink3", "navy", "gold"]
            },
            {
                ground: Theme.goldTint,
                name: "goldTint",
                tones: ["ink", "ink2", "gold"]
            },
            {
                ground: Theme.navy,
                name: "navy",
                tones: ["inkOnNavy"]
            },
            {
                ground: Theme.gold,
                name: "gold",
                tones: ["inkOnGold"]
            },
            {
                ground: Theme.inFavourTint,
                name: "inFavourTint",
                tones: ["in_favour"]
            },
            {
                ground: Theme.againstTint,
                name: "againstTint",
                tones: ["against"]
            },
            {
                ground: Theme.abstainTint,
                name: "abstainTint",
                tones: ["abstain"]
            },
            {
                ground: Theme.inFavour,
                name: "inFavour",
                tones: ["inkOnChoice"]
            },
            {
                ground: Theme.against,
                name: "against",
                tones: ["inkOnChoice"]
            },
            {
                ground: Theme.abstain,
                name: "abstain",
                tones: ["inkOnChoice"]
            }
        ]

        Specimen {
            id: ground

            required property var modelData

            label: ground.modelData.name

            Rectangle {
                color: ground.modelData.ground
                radius: Theme.radiusControl
                border.color: Theme.outline
                implicitHeight: tones.implicitHeight + Theme.u(4)
                Layout.fillWidth: true

                Flow {
                    id: tones

                    anchors.fill: parent
                    anchors.margins: Theme.u(2)
                    spacing: Theme.u(4)

                    Repeater {
                        model: ground.modelData.tones

                        Words {
                            required property string modelData

                            text: modelData
                            tone: modelData
                        }
                    }
                }
            }
        }
    }
}
