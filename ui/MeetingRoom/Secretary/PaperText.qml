import QtQuick

// Words in the letters of documents. `indent` is of the first line, in pixels.
Text {
    id: root

    // Pixels of a point of the page.
    required property real dot
    required property string family
    // Points.
    property real size: 14
    // Opens the words in bold.
    property string lead: ""
    property string words: ""
    property real indent: 0
    property bool bold: false

    readonly property string _plain: root.lead === "" ? root.words : root.lead + ": " + root.words

    function _safe(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>");
    }

    text: root.indent > 0 ? "<p style=\"text-indent:%1px\">%2%3</p>".arg(Math.round(root.indent)).arg(root.lead === "" ? "" : "<b>" + root._safe(root.lead) + ":</b> ").arg(root._safe(root.words)) : root.words
    textFormat: root.indent > 0 ? Text.RichText : Text.PlainText
    wrapMode: Text.WordWrap
    horizontalAlignment: root.indent > 0 ? Text.AlignJustify : Text.AlignHCenter
    color: "#000000"
    font.family: root.family
    font.pixelSize: Math.max(1, root.size * root.dot)
    font.bold: root.bold
    Accessible.role: Accessible.StaticText
    Accessible.name: root._plain
}
