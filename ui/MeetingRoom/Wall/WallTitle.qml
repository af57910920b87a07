import QtQuick
import MeetingRoom.Models

// A title in the largest of a few sizes in which all of it stands in its room.
WallWords {
    id: root

    required property WallModel model
    // Pixels from top to bottom that it may take.
    required property real space
    // Pixels from left to right; given where a layout sets the width only after the words are measured.
    property real across: width
    // Heights of a capital, the largest first. Below 5 only what is longer than any real title.
    property list<real> caps: [8.5, 7.2, 6, 5, 4, 3]

    cap: root.fit(root.text, root.across, root.space)
    weight: Font.Bold

    function fit(words: string, width: real, space: real): real {
        for (const cap of root.caps)
            if (root.heightOf(words, cap, width) <= space)
                return cap;
        return root.caps[root.caps.length - 1];
    }

    // Of a line there is 1.265 of the letters' size.
    function heightOf(words: string, cap: real, width: real): real {
        const size = root.sizeOf(cap);
        return Math.ceil(root.model.linesOf(words, size, root.weight, width) * size * 1.265 * root.lineHeight);
    }
}
