pragma Singleton

import QtQuick

// All colours and sizes of the program. The window binds `mode`, `density`, `scale` and `desk`;
// everything else follows. Sizes are physical: `mm` and `pt` count on the panel, not in pixels.
QtObject {
    id: root

    // "light", "dark" or "contrast".
    property string mode: "light"
    // Pixels per millimetre of the panel: Screen.pixelDensity.
    property real density: 96 / 25.4
    // What A− and A+ change, 1.0 to 2.0.
    property real scale: 1.0
    // A chair's or a secretary's PC, read from farther away than a deputy's tablet.
    property bool desk: false

    readonly property string family: "Be Vietnam Pro"

    // --- colours -------------------------------------------------------------------------------

    readonly property color ink: pick("#16202B", "#E8EDF3", "#000000")
    readonly property color ink2: pick("#45535F", "#B9C8DB", "#000000")
    readonly property color ink3: pick("#5E6B78", "#9DB0C6", "#000000")
    readonly property color background: pick("#F3F5F8", "#101B2A", "#FFFFFF")
    readonly property color surface: pick("#FFFFFF", "#17263A", "#FFFFFF")
    readonly property color line: pick("#DFE4EA", "#2A3C54", "#000000")
    readonly property color outline: pick("#7C8894", "#6E85A1", "#000000")
    readonly property color navy: pick("#1D3B66", "#8FB2E0", "#0B2347")
    readonly property color navyTint: pick("#E6EDF6", "#1E3A5C", "#E6EDF6")
    readonly property color navyLine: pick("#C9D7EA", "#34557F", "#0B2347")
    readonly property color inkOnNavy: pick("#FFFFFF", "#101B2A", "#FFFFFF")
    // A fill that only `inkOnGold` stands on; words and lines are `goldText`.
    readonly property color gold: pick("#C0872A", "#E2B65C", "#5C3D00")
    readonly property color inkOnGold: pick("#16202B", "#101B2A", "#FFFFFF")
    readonly property color goldText: pick("#8A5E14", "#E2B65C", "#5C3D00")
    readonly property color goldTint: pick("#FAF1DF", "#3A3020", "#FAF1DF")

    // (A QML property may not be called onNavy: names of that form are handlers.)

    // The colours of the three answers: on choices and counts only, never for a state.
    readonly property color inFavour: pick("#166B49", "#6FD3A0", "#0A4124")
    readonly property color inFavourTint: pick("#E3F3EA", "#16352A", "#FFFFFF")
    readonly property color against: pick("#C8402F", "#EF8A81", "#931C11")
    readonly property color againstTint: pick("#FDF2F0", "#40211F", "#FFFFFF")
    readonly property color abstain: pick("#434D57", "#CFDCEB", "#242424")
    readonly property color abstainTint: pick("#EDF0F3", "#26364B", "#FFFFFF")
    readonly property color inkOnChoice: pick("#FFFFFF", "#101B2A", "#FFFFFF")

    // Chips and quiet buttons that mean nothing more than themselves.
    readonly property color neutralTint: pick("#EDF0F3", "#26364B", "#EDEDED")
    readonly property color progress: pick("#2C568F", "#8FB2E0", "#0B2347")
    readonly property color track: pick("#DFE4EA", "#2A3C54", "#D0D0D0")
    readonly property color disabledInk: pick("#5E6B78", "#9DB0C6", "#4A4A4A")
    readonly property color disabledSurface: pick("#EDF0F3", "#1D2D42", "#EDEDED")
    readonly property color focus: pick("#1D3B66", "#E8EDF3", "#000000")
    readonly property color danger: pick("#16202B", "#E8EDF3", "#000000")
    readonly property color dim: pick("#8016202B", "#A0050B14", "#B0000000")

    // A page of a paper in every mode, and what it lies on.
    readonly property color page: "#FFFFFF"
    readonly property color desktop: pick("#E6EAEF", "#101B2A", "#D0D0D0")

    // What pens and markers leave on a page, by the name of the colour.
    readonly property var inks: ({
            blue: "#1D4FA0",
            black: "#16202B",
            red: "#C0392B",
            green: "#14633A",
            yellow: "#FFE08A",
            lime: "#C9E99B",
            pink: "#F7C1D4",
            sky: "#B9DDF5"
        })

    readonly property color railBackground: pick("#1D3B66", "#0B1420", "#0B2347")
    readonly property color railInk: pick("#C9D6E6", "#B9C8DB", "#FFFFFF")
    readonly property color railActive: pick("#3C567B", "#1E3A5C", "#FFFFFF")
    readonly property color railActiveInk: pick("#FFFFFF", "#FFFFFF", "#0B2347")

    // The wall is dark in every mode: a hall is read from its last row.
    readonly property color wallBackground: "#12263F"
    readonly property color wallSurface: "#1A3353"
    readonly property color wallInk: "#FFFFFF"
    readonly property color wallInk2: "#DCE6F2"
    readonly property color wallInk3: "#AFC1D8"
    readonly property color wallGold: "#E2B65C"
    readonly property color wallOnGold: "#12263F"
    readonly property color wallInFavour: "#6FD3A0"
    readonly property color wallAgainst: "#EF8A81"
    readonly property color wallAbstain: "#CFDCEB"

    // --- sizes, in pixels ----------------------------------------------------------------------

    readonly property int textSmall: pt(desk ? 9 : 8.5)
    readonly property int textBody: pt(desk ? 11 : 10)
    readonly property int textStrong: textBody
    readonly property int textTitle: pt(12)
    readonly property int textHeading: pt(desk ? 15 : 14.5)
    readonly property int textBallot: pt(13)
    readonly property int textCount: pt(14)
    readonly property int textClock: pt(22)
    // The rail has words of a known length in a narrow column, so it grows less than the rest.
    readonly property int textRail: Math.ceil(textSmall / scale * Math.min(scale, 1.4))

    readonly property real touch: Math.ceil(mm(9) * Math.sqrt(scale))
    readonly property real ballotHeight: Math.ceil(mm(24) * Math.sqrt(scale))
    readonly property real railWidth: Math.max(Math.ceil(textRail * 5.6) + u(3), 2 * touch + u(1.5))

    // From the edge of a page to what stands on it, and between the cards of a page.
    readonly property real gutter: u(desk ? 3.5 : 4.5)

    readonly property real radiusControl: u(2.5)
    readonly property real radiusCard: u(3)
    readonly property real radiusBallot: u(4)
    readonly property real hairline: mode === "contrast" ? 2 : 1
    readonly property real ring: Math.max(2, Math.round(mm(0.5)))
    readonly property int icon: Math.round(textBody * 1.3)
    readonly property int iconSmall: Math.round(textSmall * 1.2)

    // Half of what the panel is denser than a PC's: a tablet's pixels are small, but so is its room.
    readonly property real _grid: (1 + (density * 25.4 / 96 - 1) / 2) * (1 + (scale - 1) / 2)

    // Millimetres on the panel in pixels.
    function mm(count: real): real {
        return count * density;
    }

    // Points (1/72 inch) on the panel in whole pixels, never smaller than asked for.
    function pt(points: real): int {
        return Math.ceil(points * density * 25.4 / 72 * scale - 0.01);
    }

    // Steps of the grid of four in whole pixels.
    function u(steps: real): int {
        return Math.round(4 * steps * _grid);
    }

    // Size in pixels of a kind of words; see Words.
    function sizeOf(kind: string): int {
        switch (kind) {
        case "small":
            return textSmall;
        case "title":
            return textTitle;
        case "heading":
            return textHeading;
        case "ballot":
            return textBallot;
        case "count":
            return textCount;
        case "clock":
            return textClock;
        default:
            return textBody;
        }
    }

    function weightOf(kind: string): int {
        switch (kind) {
        case "strong":
            return Font.DemiBold;
        case "title":
        case "heading":
        case "ballot":
        case "count":
        case "clock":
            return Font.Bold;
        default:
            return Font.Normal;
        }
    }

    // Colour of words in a tone: "ink", "ink2", "ink3", "navy", "inkOnNavy", "gold", "inkOnGold",
    // "in_favour", "against", "abstain", "inkOnChoice" or "disabled".
    function inkOf(tone: string): color {
        switch (tone) {
        case "ink2":
            return ink2;
        case "ink3":
            return ink3;
        case "navy":
            return navy;
        case "inkOnNavy":
            return inkOnNavy;
        case "gold":
            return goldText;
        case "inkOnGold":
            return inkOnGold;
        case "in_favour":
            return inFavour;
        case "against":
            return against;
        case "abstain":
            return abstain;
        case "inkOnChoice":
            return inkOnChoice;
        case "disabled":
            return disabledInk;
        default:
            return ink;
        }
    }

    function pick(light: string, dark: string, contrast: string): color {
        return mode === "dark" ? dark : mode === "contrast" ? contrast : light;
    }
}
