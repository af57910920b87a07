"""A hand draws, erases, undoes and redoes; then another device of the person joins in."""

from collections import Counter
from itertools import count
from typing import Final

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from typing_extensions import override

from meetingroom.domain.ink import Colour, Item, MarkBody, Pen, Point, Stroke, Tool
from meetingroom.domain.ink_erasing import Eraser, Erasing, remains
from meetingroom.domain.ink_geometry import stroke_of
from meetingroom.protocol.mark_body import encoded
from meetingroom.sync import ink_editing
from meetingroom.sync.ink_editing import Edited, InkHistory, Outcome, laid_over
from meetingroom.sync.ink_reading import InkMemo, PaperInk, ink_of_paper
from meetingroom.sync.ink_swaps import DeleteMark
from meetingroom.sync.marks import MarkId
from tests.helpers.ink import BLUE_PEN, PAGE, SHA256, line, words_at
from tests.helpers.profiles import figure

_PENS: Final = (BLUE_PEN, Pen(tool=Tool.PEN, colour=Colour.RED, width_20th=20))
_OTHERS: Final = Pen(tool=Tool.PEN, colour=Colour.GREEN, width_20th=20)
_PLACES: Final = st.builds(Point, st.integers(0, 2_000), st.integers(0, 2_000), st.just(100))
_LINES: Final = st.lists(_PLACES, min_size=1, max_size=5)
_ERASERS: Final = st.builds(
    Eraser,
    erasing=st.sampled_from(Erasing),
    path=st.lists(_PLACES, min_size=1, max_size=4).map(tuple),
    radius_20th=st.integers(1, 300),
)
Look = Counter[tuple[Item, ...]]


class Desk(RuleBasedStateMachine):
    """One device; what it shows is the fold of the effects it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.ids = count()
        self.clock_ms = 0
        self.history = InkHistory()
        self.memo = InkMemo()
        self.shown = {
            self.new_mark(): encoded(MarkBody(page=PAGE, items=items))
            for items in ((line((0, 0), (2_000, 2_000)), line((900, 0))), (words_at(500, 500),))
        }
        self.tombstones: set[MarkId] = set()

    def new_mark(self) -> MarkId:
        return MarkId(f"{next(self.ids):06d}")

    @property
    def ink(self) -> PaperInk:
        return ink_of_paper(self.shown, SHA256, self.memo)

    def look(self) -> Look:
        return Counter(body.items for body in self.ink.bodies.values())

    def items(self) -> Counter[Item]:
        return Counter(item for body in self.ink.bodies.values() for item in body.items)

    def take(self, edited: Edited) -> None:
        """Perform what was told; a mark that was deleted is never written again."""
        assert not self.tombstones & {effect.mark for effect in edited.effects}
        gone = {effect.mark for effect in edited.effects if isinstance(effect, DeleteMark)}
        self.tombstones |= gone
        self.history = edited.history
        self.shown = laid_over(self.shown, edited.effects)

    def drawn(self, pen: Pen, points: list[Point], pause_ms: int) -> Edited:
        self.clock_ms += pause_ms
        strokes = (stroke_of(pen, points),)
        return ink_editing.draw(
            self.history, self.ink.bodies, PAGE, strokes, self.clock_ms, self.new_mark
        )

    def erased(self, eraser: Eraser) -> Edited:
        return ink_editing.erase(self.history, self.ink.bodies, PAGE, eraser, self.new_mark)

    def undone(self) -> Edited:
        return ink_editing.undo(self.history, self.ink.bodies, self.new_mark)

    def redone(self) -> Edited:
        return ink_editing.redo(self.history, self.ink.bodies, self.new_mark)


class Alone(Desk):
    """Against the simplest model there is: a list of how it looked after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.looks = [self.look()]
        self.at = 0

    def stepped(self) -> None:
        self.looks = [*self.looks[: self.at + 1], self.look()]
        self.at += 1

    @rule(pen=st.sampled_from(_PENS), points=_LINES, pause_ms=st.sampled_from([50, 20_000]))
    def draw(self, pen: Pen, points: list[Point], pause_ms: int) -> None:
        before = self.items()

        self.take(self.drawn(pen, points, pause_ms))

        assert self.items() == before + Counter([stroke_of(pen, points)])
        self.stepped()

    @rule(x=st.integers(0, 2_000), y=st.integers(0, 2_000))
    def highlight(self, x: int, y: int) -> None:
        words = words_at(x, y)

        self.take(ink_editing.highlight(self.history, self.ink.bodies, PAGE, words, self.new_mark))

        self.stepped()

    @rule(eraser=_ERASERS)
    def erase(self, eraser: Eraser) -> None:
        before = self.items()
        expected = Counter(part for item in before.elements() for part in remains(item, eraser))

        edited = self.erased(eraser)
        self.take(edited)

        assert self.items() == expected
        assert (edited.outcome is Outcome.NOTHING) == (expected == before)
        if edited.outcome is Outcome.DONE:
            self.stepped()

    @rule()
    def undo(self) -> None:
        edited = self.undone()
        self.take(edited)

        assert edited.outcome is (Outcome.DONE if self.at else Outcome.NOTHING)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        edited = self.redone()
        self.take(edited)

        can = self.at < len(self.looks) - 1
        assert edited.outcome is (Outcome.DONE if can else Outcome.NOTHING)
        self.at += can

    @invariant()
    def looks_as_after_the_step_it_stands_at(self) -> None:
        assert self.look() == self.looks[self.at]

    @override
    def teardown(self) -> None:
        for step in (self.redo, self.undo, self.redo):
            for _ in self.looks:
                step()
            self.looks_as_after_the_step_it_stands_at()
        assert self.look() == self.looks[-1]


class Together(Desk):
    """What the other device did is never undone here, and nothing is ever there twice."""

    def __init__(self) -> None:
        super().__init__()
        self.others: Counter[Item] = Counter()
        self.numbers = count(1)

    def a_mark(self, data: st.DataObject) -> tuple[MarkId, MarkBody]:
        return data.draw(st.sampled_from(sorted(self.ink.bodies.items())))

    @rule(pause_ms=st.sampled_from([50, 20_000]))
    def draw(self, pause_ms: int) -> None:
        # Each stroke is another one, so that one that is there twice shows.
        number = next(self.numbers)
        points = [Point(number, 0, 100), Point(number, 2_000, 100)]
        self.take(self.drawn(BLUE_PEN, points, pause_ms))

    @rule(y=st.integers(0, 2_000), width=st.integers(0, 40))
    def erase(self, y: int, width: int) -> None:
        path = (Point(0, y), Point(width, y))
        eraser = Eraser(erasing=Erasing.WHOLE_STROKES, path=path, radius_20th=1)
        self.take(self.erased(eraser))
        self.others &= self.items()

    @rule()
    def undo(self) -> None:
        self.take(self.told_rightly(self.undone()))

    @rule()
    def redo(self) -> None:
        self.take(self.told_rightly(self.redone()))

    def told_rightly(self, edited: Edited) -> Edited:
        is_idle = edited.outcome in {Outcome.GONE, Outcome.NOTHING}
        assert is_idle == (edited.effects == ())
        return edited

    @precondition(lambda self: self.ink.bodies)
    @rule(data=st.data())
    def other_device_adds(self, data: st.DataObject) -> None:
        mark, body = self.a_mark(data)
        stroke: Stroke = stroke_of(_OTHERS, [Point(-50, next(self.numbers), 100)])
        place = data.draw(st.integers(0, len(body.items)))
        items = (*body.items[:place], stroke, *body.items[place:])
        self.shown[mark] = encoded(MarkBody(page=PAGE, items=items))
        self.others[stroke] += 1

    @precondition(lambda self: self.ink.bodies)
    @rule(data=st.data())
    def other_device_erases(self, data: st.DataObject) -> None:
        mark, body = self.a_mark(data)
        place = data.draw(st.integers(0, len(body.items) - 1))
        items = (*body.items[:place], *body.items[place + 1 :])
        if items:
            self.shown[mark] = encoded(MarkBody(page=PAGE, items=items))
        else:
            self.forget(mark)
        self.others &= self.items()

    @precondition(lambda self: self.ink.bodies)
    @rule(data=st.data())
    def other_device_deletes(self, data: st.DataObject) -> None:
        self.forget(self.a_mark(data)[0])
        self.others &= self.items()

    def forget(self, mark: MarkId) -> None:
        del self.shown[mark]
        self.tombstones.add(mark)

    @invariant()
    def what_the_other_device_drew_is_there(self) -> None:
        assert self.others <= self.items()

    @invariant()
    def nothing_is_there_twice(self) -> None:
        assert set(self.items().values()) <= {1}


_SETTINGS: Final = settings(max_examples=figure(small=25, full=400), stateful_step_count=30)

TestAlone = Alone.TestCase
TestAlone.settings = _SETTINGS
TestTogether = Together.TestCase
TestTogether.settings = _SETTINGS
