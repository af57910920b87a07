"""Pen, highlighter and eraser on the paper that is read, for QML and for the item that draws."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.reader.selecting import highlight_of, line_quads, words_between
from meetingroom.documents.answers import Word
from meetingroom.domain.ids import PaperId
from meetingroom.domain.ink import Colour, Item, PageRef, Pen, Point, Quad, Tool
from meetingroom.domain.ink_erasing import Eraser, Erasing
from meetingroom.domain.ink_geometry import lifted
from meetingroom.domain.ink_smoothing import WetEnd, drawn_on, set_down
from meetingroom.domain.values import Language
from meetingroom.protocol.mark_body import MarkUnreadableError
from meetingroom.sync import ink_editing as ie
from meetingroom.sync.ink_reading import InkMemo, PaperInk, ink_of_paper
from meetingroom.sync.ink_swaps import DeleteMark, Effect, WriteMark
from meetingroom.sync.marks import MarkId

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1

TOOLS: Final = ("hand", "pen", "highlighter", "eraser")
_PEN_COLOURS: Final = (Colour.BLUE, Colour.BLACK, Colour.RED, Colour.GREEN)
_SHINING: Final = (Colour.YELLOW, Colour.LIME, Colour.PINK, Colour.SKY)
_PEN_20TH: Final = 36
_HIGHLIGHTER_20TH: Final = 260
_ERASER_20TH: Final = 120
_OVERLAID_MS: Final = 10_000
"""A mark that the store has not shown after this was changed there: then the store is right."""


_GONE: Final = {
    ie.Outcome.PARTLY: {
        Language.VIETNAMESE: "Một phần nét ghi đã được thay đổi trên thiết bị khác nên giữ nguyên.",
        Language.ENGLISH: "Some of the ink was changed on another device and stays as it is.",
    },
    ie.Outcome.GONE: {
        Language.VIETNAMESE: "Nét ghi này đã được thay đổi trên thiết bị khác nên giữ nguyên.",
        Language.ENGLISH: "This ink was changed on another device and stays as it is.",
    },
}


@dataclass(slots=True)
class Wet:
    """What the hand is drawing now, on one page; points in 1/20 pt."""

    page: int
    end: WetEnd
    fixed: list[Point] = field(default_factory=list)
    quads: tuple[Quad, ...] = ()
    words: tuple[Word, ...] = ()


@QmlElement
@QmlUncreatable("made by the program")
class InkModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """The tools, and the ink of one paper as it is shown."""

    changed = Signal()
    inkChanged = Signal(int)
    busyChanged = Signal(bool)

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Hold the hand tool and no paper.

        Args:
            wishes: to the store of marks.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._tool = TOOLS[0]
        self._pen_colour, self._shine = _PEN_COLOURS[0], _SHINING[0]
        self._by_hand = True
        self._paper, self._sha256 = PaperId(""), ""
        self._raw: Mapping[MarkId, bytes] = {}
        self._overlaid: list[tuple[int, Effect]] = []
        self._unsaved: list[Effect] = []
        self._memo = InkMemo()
        self._ink = PaperInk(bodies={})
        self._histories: dict[str, ie.InkHistory] = {}
        self._words: dict[int, tuple[Word, ...]] = {}
        self.wet: Wet | None = None

    # --- what the reader and the item that draws ask --------------------------------------------

    def open(self, paper: PaperId, sha256: str) -> None:
        """Turn to a paper's version; what the hand is drawing on the one before is kept there."""
        self.lift()
        self._paper, self._sha256 = paper, sha256
        self._memo, self._words = InkMemo(), {}
        self._read()
        if self._ink.closed:
            self._wishes.fail(MarkUnreadableError())
        self.changed.emit()

    def show(self, shown: Mapping[MarkId, bytes]) -> None:
        """Show the marks as the store has them, under those it has not shown yet."""
        now_ms = self._wishes.now_ms()
        self._overlaid = [
            (made_ms, effect)
            for made_ms, effect in self._overlaid
            if now_ms - made_ms < _OVERLAID_MS and not _is_shown(effect, shown)
        ]
        self._unsaved = [effect for effect in self._unsaved if not _is_shown(effect, shown)]
        overlaid = [
            *(effect for _, effect in self._overlaid),
            *(effect for effect in self._unsaved),
        ]
        self._raw = ie.laid_over(shown, tuple(overlaid))
        self._read()

    def on_page(self, page: int) -> tuple[Item, ...]:
        """Return the ink of a page, the lowest first."""
        return tuple(item for _, items in self._ink.on_page(page) for item in items)

    def take_words(self, page: int, words: tuple[Word, ...]) -> None:
        """Know the words of a page, for the highlighter."""
        self._words[page] = words

    def knows_words(self, page: int) -> bool:
        """Whether the words of a page are known."""
        return page in self._words

    @property
    def pen(self) -> Pen:
        """What the hand draws with."""
        if self._tool == "highlighter":
            return Pen(tool=Tool.HIGHLIGHTER, colour=self._shine, width_20th=_HIGHLIGHTER_20TH)
        return Pen(tool=Tool.PEN, colour=self._pen_colour, width_20th=_PEN_20TH)

    def begin(self, page: int, at: Point) -> None:
        """The hand was set down."""
        self.wet = Wet(page=page, end=set_down(at), fixed=[at])
        self.busyChanged.emit(True)  # noqa: FBT003 - the signal's one argument

    def move(self, at: Point) -> tuple[Point, ...]:
        """The hand moved on; return the points that have become fixed."""
        wet = self.wet
        if wet is None:
            return ()
        wet.end, fixed = drawn_on(wet.end, at)
        wet.fixed.extend(fixed)
        if self._tool == "highlighter":
            wet.words = words_between(self._words.get(wet.page, ()), wet.fixed[0], at)
            wet.quads = line_quads(wet.words)
        return fixed

    def lift(self, *, erasing: bool = False) -> None:
        """The hand was lifted: what it drew, or erased, is kept."""
        wet, self.wet = self.wet, None
        if wet is None:
            return
        points = [*wet.fixed, wet.end.pen]
        page = PageRef(paper=self._paper, sha256=self._sha256, index=wet.page)
        if erasing or self._tool == "eraser":
            path = Eraser(
                erasing=Erasing.PARTS, path=tuple(points), radius_20th=float(_ERASER_20TH)
            )
            self._apply(ie.erase(self._history, self._ink.bodies, page, path, self._new_mark))
        elif wet.words:
            words = highlight_of(wet.words, self._shine)
            self._apply(ie.highlight(self._history, self._ink.bodies, page, words, self._new_mark))
        else:
            strokes, now_ms = lifted(self.pen, points), self._wishes.now_ms()
            self._apply(
                ie.draw(self._history, self._ink.bodies, page, strokes, now_ms, self._new_mark)
            )
        self.busyChanged.emit(False)  # noqa: FBT003 - the signal's one argument

    def cancel(self) -> None:
        """What was being drawn was a palm, or became a gesture: nothing is kept."""
        if self.wet is not None:
            self.wet = None
            self.busyChanged.emit(False)  # noqa: FBT003 - the signal's one argument

    def pen_seen(self) -> None:
        """This device has a pen: fingers only scroll, zoom and tap from now on."""
        if self._by_hand:
            self._by_hand = False
            self.changed.emit()

    @property
    def draws(self) -> bool:
        """Whether a tool is held that leaves or takes ink."""
        return self._tool != "hand"

    @property
    def pen_is_eraser(self) -> bool:
        """Whether the eraser is held."""
        return self._tool == "eraser"

    @property
    def shines(self) -> bool:
        """Whether the highlighter is held."""
        return self._tool == "highlighter"

    @property
    def takes_fingers(self) -> bool:
        """Whether finger and mouse draw too."""
        return self.draws and self._by_hand

    # --- for QML --------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def tool(self) -> str:
        """``hand``, ``pen``, ``highlighter`` or ``eraser``."""
        return self._tool

    @Property(str, notify=changed)
    def colour(self) -> str:
        """The colour of pen or highlighter, by its name in the palette."""
        return self._shine if self._tool == "highlighter" else self._pen_colour

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a name of Qt's is a type to it
    def colours(self) -> list[str]:
        """The colours of the tool that is held."""
        return [str(c) for c in (_SHINING if self._tool == "highlighter" else _PEN_COLOURS)]

    @Property(bool, notify=changed)
    def drawsByHand(self) -> bool:
        """Whether finger and mouse draw."""
        return self._by_hand

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._history.done)

    @Property(bool, notify=changed)
    def canRedo(self) -> bool:
        """Whether there is something to do again."""
        return bool(self._history.undone)

    @Slot(str)
    def hold(self, tool: str) -> None:
        """A person took a tool."""
        if tool in TOOLS and tool != self._tool:
            self._tool = tool
            self.changed.emit()

    @Slot(str)
    def choose(self, colour: str) -> None:
        """A person chose a colour for the tool that is held."""
        if colour in _SHINING:
            self._shine = Colour(colour)
        elif colour in _PEN_COLOURS:
            self._pen_colour = Colour(colour)
        self.changed.emit()

    @Slot(bool)
    def drawByHand(self, does: bool) -> None:  # noqa: FBT001 - QML passes it by place
        """A person chose whether finger and mouse draw."""
        self._by_hand = does
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Undo the last stroke, highlight or erasing."""
        self._apply(ie.undo(self._history, self._ink.bodies, self._new_mark))

    @Slot()
    def redo(self) -> None:
        """Do again what was undone."""
        self._apply(ie.redo(self._history, self._ink.bodies, self._new_mark))

    @property
    def _history(self) -> ie.InkHistory:
        return self._histories.get(self._sha256, ie.InkHistory())

    def _apply(self, edited: ie.Edited) -> None:
        self._histories[self._sha256] = edited.history
        unsaved, self._unsaved = self._unsaved, []
        for effect in (*unsaved, *edited.effects):
            self._save(effect)
        self._raw = ie.laid_over(self._raw, edited.effects)
        self._read()
        if edited.outcome in _GONE:
            self._wishes.tell(_GONE[edited.outcome][self._wishes.language])
        self.changed.emit()

    def _save(self, effect: Effect) -> None:
        self._overlaid.append((self._wishes.now_ms(), effect))
        failed = partial(self._not_saved, effect)
        if isinstance(effect, WriteMark):
            self._wishes.door.write_mark(effect.mark, effect.body, failed)
        else:
            self._wishes.door.delete_mark(effect.mark, failed)

    def _not_saved(self, effect: Effect, error: Exception) -> None:
        """Keep on showing what the disk did not take, and try again with the next stroke."""
        self._unsaved.append(effect)
        self._wishes.fail(error)

    def _read(self) -> None:
        before, self._ink = self._ink, ink_of_paper(self._raw, self._sha256, self._memo)
        touched = {
            body.page.index
            for mark in before.bodies.keys() | self._ink.bodies.keys()
            if (old := before.bodies.get(mark)) is not (new := self._ink.bodies.get(mark))
            for body in (old, new)
            if body is not None
        }
        for page in sorted(touched):
            self.inkChanged.emit(page)

    def _new_mark(self) -> MarkId:
        return MarkId(self._wishes.new_id())


def _is_shown(effect: Effect, shown: Mapping[MarkId, bytes]) -> bool:
    if isinstance(effect, DeleteMark):
        return effect.mark not in shown
    return shown.get(effect.mark) == effect.body
