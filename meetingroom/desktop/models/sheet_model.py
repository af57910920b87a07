"""The minutes as they stand now, for QML."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.fonts import load_document_fonts
from meetingroom.desktop.reading.minutes_sheet import BlockRow, MinutesSheet, sheet_of
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class SheetModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``MinutesSheet``."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = MinutesSheet()
        self._blocks = Rows(BlockRow, self)

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        shown = sheet_of(seen)
        if shown != self._shown:
            self._shown = shown
            self._blocks.show(shown.blocks)
            self.changed.emit()

    @Property(str, notify=changed)
    def issuer(self) -> str:
        """The organ's name, one line of the document a line."""
        return "\n".join(self._shown.issuer)

    @Property(str, notify=changed)
    def number(self) -> str:
        """The document's number, blank for the records clerk."""
        return self._shown.number

    @Property(str, notify=changed)
    def placeDate(self) -> str:
        """Place and date of the document."""
        return self._shown.place_date

    @Property(str, notify=changed)
    def kind(self) -> str:
        """The kind of document."""
        return self._shown.kind

    @Property(str, notify=changed)
    def subjects(self) -> str:
        """What it is about, one line of the document a line."""
        return "\n".join(self._shown.subjects)

    @Property(str, notify=changed)
    def secretary(self) -> str:
        """Who signs on the left; may be empty."""
        return self._shown.secretary

    @Property(str, notify=changed)
    def chair(self) -> str:
        """Who signs on the right; may be empty."""
        return self._shown.chair

    @Property(QObject, constant=True)
    def blocks(self) -> QObject:
        """The body, see ``BlockRow``."""
        return self._blocks

    @Slot(result=str)
    def letters(self) -> str:
        """Load the letters of documents; return their family."""
        return load_document_fonts()
