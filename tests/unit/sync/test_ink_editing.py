from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest

from meetingroom.domain.ink import Item, MarkBody, PageRef, Point, Stroke
from meetingroom.domain.ink_erasing import Eraser, Erasing
from meetingroom.domain.ink_geometry import stroke_of
from meetingroom.protocol import mark_body
from meetingroom.protocol.mark_body import encoded
from meetingroom.protocol.refusals import TooLargeError
from meetingroom.sync import ink_editing
from meetingroom.sync.ink_editing import Edited, InkHistory, Outcome, laid_over
from meetingroom.sync.ink_grouping import GROUP_BYTES
from meetingroom.sync.ink_reading import InkMemo, PaperInk, ink_of_paper
from meetingroom.sync.ink_swaps import DeleteMark, WriteMark
from meetingroom.sync.marks import MarkId
from tests.helpers.ink import BLUE_PEN, PAGE, SHA256, YELLOW, line, words_at

_T = 1_783_650_000_000
_LEFT, _RIGHT, _FAR = line((0, 0), (100, 0)), line((200, 0), (300, 0)), line((9000, 9000))


class Hand:
    """One device: shows the effects of what it does; another device may change what is shown."""

    def __init__(self, *bodies: tuple[Item, ...]) -> None:
        self.shown: dict[MarkId, bytes] = {}
        self.history = InkHistory()
        self._made = 0
        self._memo = InkMemo()
        for items in bodies:
            self.other_writes(self.new_mark(), *items)

    def new_mark(self) -> MarkId:
        self._made += 1
        return MarkId(f"m{self._made}")

    @property
    def ink(self) -> PaperInk:
        return ink_of_paper(self.shown, SHA256, self._memo)

    @property
    def items(self) -> Mapping[str, tuple[Item, ...]]:
        return {mark: body.items for mark, body in self.ink.bodies.items()}

    def other_writes(self, mark: MarkId, *items: Item) -> None:
        self.shown[mark] = encoded(MarkBody(page=PAGE, items=items))

    def other_deletes(self, mark: str) -> None:
        del self.shown[MarkId(mark)]

    def draw(self, *strokes: Stroke, at_ms: int = _T, page: PageRef = PAGE) -> Edited:
        bodies = self.ink.bodies
        return self._after(
            ink_editing.draw(self.history, bodies, page, strokes, at_ms, self.new_mark)
        )

    def highlight(self, x: int, y: int) -> Edited:
        words = words_at(x, y)
        return self._after(
            ink_editing.highlight(self.history, self.ink.bodies, PAGE, words, self.new_mark)
        )

    def erase(self, *path: tuple[int, int], whole: bool = True) -> Edited:
        eraser = Eraser(
            erasing=Erasing.WHOLE_STROKES if whole else Erasing.PARTS,
            path=tuple(Point(x, y) for x, y in path),
            radius_20th=10,
        )
        return self._after(
            ink_editing.erase(self.history, self.ink.bodies, PAGE, eraser, self.new_mark)
        )

    def undo(self) -> Edited:
        return self._after(ink_editing.undo(self.history, self.ink.bodies, self.new_mark))

    def redo(self) -> Edited:
        return self._after(ink_editing.redo(self.history, self.ink.bodies, self.new_mark))

    def _after(self, edited: Edited) -> Edited:
        self.history = edited.history
        self.shown = laid_over(self.shown, edited.effects)
        return edited


def test_a_first_stroke_is_a_mark_and_the_next_joins_it() -> None:
    hand = Hand()

    hand.draw(_LEFT)
    edited = hand.draw(_RIGHT, at_ms=_T + 9_999)

    assert hand.items == {"m1": (_LEFT, _RIGHT)}
    assert edited.effects == (WriteMark(mark=MarkId("m1"), body=hand.shown[MarkId("m1")]),)
    assert edited.outcome is Outcome.DONE


@pytest.mark.parametrize(
    ("stroke", "at_ms"), [(_FAR, _T), (_RIGHT, _T + 10_000), (replace(_RIGHT, pen=YELLOW), _T)]
)
def test_a_stroke_far_away_or_late_or_of_another_pen_is_a_mark(stroke: Stroke, at_ms: int) -> None:
    hand = Hand()
    hand.draw(_LEFT)

    hand.draw(stroke, at_ms=at_ms)

    assert hand.items == {"m1": (_LEFT,), "m2": (stroke,)}


def test_a_stroke_after_its_group_was_deleted_elsewhere_is_a_mark() -> None:
    hand = Hand()
    hand.draw(_LEFT)
    hand.other_deletes("m1")

    hand.draw(_RIGHT)

    assert hand.items == {"m2": (_RIGHT,)}


def _wild(points: int) -> Stroke:
    chance = Random(points)
    places = [Point(chance.randint(0, 9_999), chance.randint(0, 9_999)) for _ in range(points)]
    return stroke_of(BLUE_PEN, places)


def test_a_group_that_is_large_enough_is_left_alone() -> None:
    hand = Hand()
    for number in range(6):
        hand.draw(_wild(1_000 + number))

    assert [len(items) for items in hand.items.values()] == [3, 3]
    assert all(len(raw) <= GROUP_BYTES for raw in hand.shown.values())


def test_a_line_too_long_for_one_mark_is_several_and_one_step() -> None:
    hand = Hand()

    hand.draw(*[_wild(4_096 - number) for number in range(4)])
    drawn = hand.items
    hand.undo()
    undone = hand.items
    hand.redo()

    assert sorted(len(items) for items in drawn.values()) == [2, 2]
    assert undone == {}
    assert sorted(map(len, hand.items.values())) == [2, 2]


def test_undoing_takes_the_last_stroke_out_of_its_mark() -> None:
    hand = Hand()
    hand.draw(_LEFT)
    hand.draw(_RIGHT)

    edited = hand.undo()

    assert hand.items == {"m1": (_LEFT,)}
    assert edited.outcome is Outcome.DONE


def test_undoing_a_first_stroke_deletes_its_mark_and_redoing_makes_another() -> None:
    hand = Hand()
    hand.draw(_LEFT)
    hand.draw(_RIGHT)

    hand.undo()
    deleted = hand.undo()
    hand.redo()
    hand.redo()

    assert deleted.effects == (DeleteMark(mark=MarkId("m1")),)
    assert hand.items == {"m2": (_LEFT, _RIGHT)}


def test_undo_and_redo_go_on_following_a_mark_that_came_back() -> None:
    hand = Hand()
    hand.draw(_LEFT)
    hand.erase((50, 0))

    for _ in range(3):
        hand.undo()
        assert list(hand.items.values()) == [(_LEFT,)]
        hand.undo()
        assert hand.items == {}
        hand.redo()
        assert list(hand.items.values()) == [(_LEFT,)]
        hand.redo()
        assert hand.items == {}


def test_a_new_stroke_ends_what_could_be_done_again() -> None:
    hand = Hand()
    hand.draw(_LEFT)
    hand.undo()
    hand.draw(_RIGHT)

    assert hand.redo().outcome is Outcome.NOTHING
    assert list(hand.items.values()) == [(_RIGHT,)]


def test_with_no_history_nothing_happens() -> None:
    hand = Hand((_LEFT,))

    assert hand.undo() == hand.redo()
    assert hand.undo() == Edited(history=InkHistory(), effects=(), outcome=Outcome.NOTHING)


def test_only_so_many_steps_are_remembered() -> None:
    hand = Hand()
    for number in range(ink_editing.DEPTH + 5):
        hand.highlight(0, 100 * number)

    while hand.undo().outcome is Outcome.DONE:
        pass

    assert len(hand.items) == 5


def test_an_erased_stroke_comes_back_in_its_place() -> None:
    hand = Hand((_LEFT, _RIGHT, _FAR))
    hand.erase((250, 5))
    erased = hand.items

    hand.undo()

    assert erased == {"m1": (_LEFT, _FAR)}
    assert hand.items == {"m1": (_LEFT, _RIGHT, _FAR)}


def test_one_gesture_erases_in_several_marks_and_is_one_step() -> None:
    hand = Hand((_LEFT, _FAR), (_RIGHT,), (words_at(150, -20),))

    erased = hand.erase((50, 0), (250, 0))
    after = hand.items
    hand.undo()

    assert [type(effect) for effect in erased.effects] == [WriteMark, DeleteMark, DeleteMark]
    assert after == {"m1": (_FAR,)}
    assert sorted(hand.items) == ["m1", "m4", "m5"]
    assert hand.items["m1"] == (_LEFT, _FAR)


def test_erasing_parts_leaves_the_others() -> None:
    hand = Hand((_LEFT, _RIGHT))
    hand.erase((50, -50), (50, 50), whole=False)
    erased = hand.items["m1"]

    hand.undo()
    undone = hand.items["m1"]
    hand.redo()

    assert erased == (line((0, 0), (25, 0)), line((75, 0), (100, 0)), _RIGHT)
    assert undone == (_LEFT, _RIGHT)
    assert hand.items["m1"] == erased


def test_an_eraser_that_meets_no_ink_is_no_step() -> None:
    hand = Hand((_LEFT,))
    before = hand.history

    edited = hand.erase((50, 900))

    assert edited == Edited(history=before, effects=(), outcome=Outcome.NOTHING)


def test_an_eraser_works_on_its_own_page_only() -> None:
    hand = Hand()
    hand.draw(_LEFT, page=replace(PAGE, index=1))

    assert hand.erase((50, 0)).outcome is Outcome.NOTHING


def test_undoing_a_stroke_that_the_other_device_erased_does_nothing_and_says_so() -> None:
    hand = Hand()
    hand.draw(_LEFT)
    hand.draw(_RIGHT)
    hand.other_writes(MarkId("m1"), _LEFT)

    edited = hand.undo()

    assert (edited.outcome, edited.effects) == (Outcome.GONE, ())
    assert hand.redo().outcome is Outcome.NOTHING
    assert hand.undo().outcome is Outcome.DONE


def test_undoing_on_a_mark_that_the_other_device_deleted_does_nothing_and_says_so() -> None:
    hand = Hand((_LEFT, _RIGHT))
    hand.erase((50, 0))
    hand.other_deletes("m1")

    edited = hand.undo()

    assert (edited.outcome, edited.effects) == (Outcome.GONE, ())


def test_redoing_on_a_mark_that_the_other_device_deleted_does_nothing_and_says_so() -> None:
    hand = Hand((_LEFT, _RIGHT))
    hand.erase((50, 0))
    hand.undo()
    hand.other_deletes("m1")

    edited = hand.redo()

    assert (edited.outcome, edited.effects) == (Outcome.GONE, ())
    assert hand.undo().outcome is Outcome.NOTHING


def test_what_is_still_there_of_a_step_is_undone() -> None:
    hand = Hand((_LEFT, _FAR), (_RIGHT, _FAR))
    hand.erase((50, 0), (250, 0))
    hand.other_deletes("m1")

    edited = hand.undo()
    after = hand.items
    redone = hand.redo()

    assert edited.outcome is Outcome.PARTLY
    assert after == {"m2": (_RIGHT, _FAR)}
    assert redone.outcome is Outcome.DONE
    assert hand.items == {"m2": (_FAR,)}


def test_undoing_leaves_what_the_other_device_added() -> None:
    hand = Hand()
    hand.draw(_LEFT)
    hand.draw(_RIGHT)
    hand.other_writes(MarkId("m1"), _FAR, _LEFT, _RIGHT)

    hand.undo()
    undone = hand.items
    hand.undo()

    assert undone == {"m1": (_FAR, _LEFT)}
    assert hand.items == {"m1": (_FAR,)}


def _full(monkeypatch: pytest.MonkeyPatch, *bodies: tuple[Item, ...]) -> None:
    """Let a mark hold not a byte more than the largest of these."""
    sizes = (len(encoded(MarkBody(page=PAGE, items=items))) for items in bodies)
    monkeypatch.setattr(mark_body, "MARK_BYTES", max(sizes))


def test_parts_that_find_no_room_in_a_full_mark_begin_one(monkeypatch: pytest.MonkeyPatch) -> None:
    hand = Hand((_wild(9), _LEFT))
    _full(monkeypatch, (_wild(9), _LEFT))

    hand.erase((50, -50), (50, 50), whole=False)
    erased = hand.items
    hand.undo()

    assert erased == {"m1": (_wild(9),), "m2": (line((0, 0), (25, 0)), line((75, 0), (100, 0)))}
    assert hand.items == {"m1": (_wild(9), _LEFT)}


def test_ink_that_finds_no_room_on_its_way_back_begins_a_mark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hand = Hand((_LEFT, _wild(9)))
    hand.erase((50, 0))
    hand.other_writes(MarkId("m1"), _wild(9), _FAR)
    _full(monkeypatch, (_wild(9), _FAR))

    hand.undo()
    undone = hand.items
    hand.redo()

    assert undone == {"m1": (_wild(9), _FAR), "m2": (_LEFT,)}
    assert hand.items == {"m1": (_wild(9), _FAR)}


def test_a_stroke_that_no_longer_fits_begins_a_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    hand, scrawl = Hand(), line((0, 0), (37, 91), (64, 12), (99, 70), (3, 50))
    hand.draw(scrawl)
    _full(monkeypatch, (scrawl,))

    hand.draw(_LEFT)

    assert hand.items == {"m1": (scrawl,), "m2": (_LEFT,)}


def test_what_fits_into_no_mark_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    hand = Hand()
    monkeypatch.setattr(mark_body, "MARK_BYTES", 50)

    with pytest.raises(TooLargeError):
        hand.draw(_LEFT)

    assert hand.shown == {}


def test_effects_on_marks_that_are_gone_change_nothing() -> None:
    assert laid_over({}, (DeleteMark(mark=MarkId("m")),)) == {}
