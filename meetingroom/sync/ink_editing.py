"""What a person does to ink, and undoing it: drawing, highlighting, erasing.

Each operation takes the history and the ink as it is shown, and returns the history after it and
the marks to write and delete. ``bodies`` must show the effects of the operations before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from meetingroom.domain.ink import Highlight, MarkBody, PageRef, Stroke
from meetingroom.domain.ink_erasing import Eraser, remains
from meetingroom.sync.ink_grouping import Group, joins
from meetingroom.sync.ink_swaps import (
    Desk,
    Effect,
    Placed,
    Step,
    Swap,
    WriteMark,
    renamed,
    turned_round,
)
from meetingroom.sync.marks import MarkId

DEPTH: Final = 200
"""How many steps can be undone."""


class Outcome(StrEnum):
    """What became of a wish."""

    DONE = "done"
    PARTLY = "partly"
    """Some of the ink is gone: another device of the person changed it."""
    GONE = "gone"
    """All of it is gone, so nothing was changed."""
    NOTHING = "nothing"
    """There was nothing to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InkHistory:
    """What can be undone and done again, on all pages of one paper.

    Attributes:
        done: oldest first.
        undone: the last to be undone stands last.
        emptied: marks that this history deleted; ink that comes back gets another id.
        group: the mark that a next stroke may join; None before the first stroke.
    """

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    emptied: frozenset[MarkId] = frozenset()
    group: Group | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """What an operation did."""

    history: InkHistory
    effects: tuple[Effect, ...]
    outcome: Outcome


def draw(
    history: InkHistory,
    bodies: Mapping[MarkId, MarkBody],
    page: PageRef,
    strokes: tuple[Stroke, ...],
    now_ms: int,
    new_mark: Callable[[], MarkId],
) -> Edited:
    """Add a line that was lifted: to the mark drawn before it, or as a new one.

    Args:
        history: before.
        bodies: the ink shown.
        page: where it is.
        strokes: as `ink_geometry.lifted` gives them; one or more of the same pen.
        now_ms: by any clock that also the strokes before were told by.
        new_mark: makes ids.
    """
    desk = Desk(bodies, history.emptied, new_mark)
    group = history.group
    body = bodies.get(group.mark) if group else None
    step: Step = ()
    if group and body and joins(group, body, page, strokes[0], now_ms):
        step = desk.add(group.mark, strokes)
    step = step or desk.begin(page, strokes)
    drawn = Group(mark=step[-1].mark, pen=strokes[-1].pen, last_ms=now_ms)
    return _after(replace(history, group=drawn), desk, step)


def highlight(
    history: InkHistory,
    bodies: Mapping[MarkId, MarkBody],
    page: PageRef,
    words: Highlight,
    new_mark: Callable[[], MarkId],
) -> Edited:
    """Highlight words, as a mark of its own."""
    desk = Desk(bodies, history.emptied, new_mark)
    return _after(history, desk, desk.begin(page, (words,)))


def erase(
    history: InkHistory,
    bodies: Mapping[MarkId, MarkBody],
    page: PageRef,
    eraser: Eraser,
    new_mark: Callable[[], MarkId],
) -> Edited:
    """Erase along an eraser's whole way, as one step.

    Returns:
        Outcome NOTHING if it touched no ink.
    """
    desk = Desk(bodies, history.emptied, new_mark)
    swaps = (_erased(mark, body, eraser) for mark, body in bodies.items() if body.page == page)
    step = tuple(done for swap in swaps if swap.taken for done in desk.make(swap))
    if not step:
        return Edited(history=history, effects=(), outcome=Outcome.NOTHING)
    return _after(history, desk, step)


def undo(
    history: InkHistory, bodies: Mapping[MarkId, MarkBody], new_mark: Callable[[], MarkId]
) -> Edited:
    """Undo the last step, as far as its ink is still there."""
    if not history.done:
        return Edited(history=history, effects=(), outcome=Outcome.NOTHING)
    *before, step = history.done
    desk = Desk(bodies, history.emptied, new_mark)
    done, outcome = _made(desk, turned_round(step))
    undone = (*history.undone, turned_round(done)) if done else history.undone
    history = replace(history, done=tuple(before), undone=undone)
    return _told(history, desk, outcome)


def redo(
    history: InkHistory, bodies: Mapping[MarkId, MarkBody], new_mark: Callable[[], MarkId]
) -> Edited:
    """Do again what was undone last, as far as its ink is still there."""
    if not history.undone:
        return Edited(history=history, effects=(), outcome=Outcome.NOTHING)
    *before, step = history.undone
    desk = Desk(bodies, history.emptied, new_mark)
    done, outcome = _made(desk, step)
    whole = (*history.done, done) if done else history.done
    history = replace(history, done=whole, undone=tuple(before))
    return _told(history, desk, outcome)


def laid_over(shown: Mapping[MarkId, bytes], effects: tuple[Effect, ...]) -> dict[MarkId, bytes]:
    """Return the marks as they are shown once the effects have been performed."""
    after = dict(shown)
    for effect in effects:
        if isinstance(effect, WriteMark):
            after[effect.mark] = effect.body
        else:
            after.pop(effect.mark, None)
    return after


def _made(desk: Desk, step: Step) -> tuple[Step, Outcome]:
    made = [desk.make(swap) for swap in step]
    outcome = Outcome.DONE if all(made) else Outcome.PARTLY if any(made) else Outcome.GONE
    return tuple(swap for swaps in made for swap in swaps), outcome


def _after(history: InkHistory, desk: Desk, step: Step) -> Edited:
    """Return the history with a new step, which nothing that was undone can follow any more."""
    done = (*history.done, step)[-DEPTH:]
    return _told(replace(history, done=done, undone=()), desk, Outcome.DONE)


def _told(history: InkHistory, desk: Desk, outcome: Outcome) -> Edited:
    if desk.names:
        history = replace(
            history,
            done=tuple(renamed(step, desk.names) for step in history.done),
            undone=tuple(renamed(step, desk.names) for step in history.undone),
        )
    history = replace(history, emptied=frozenset(desk.emptied))
    return Edited(history=history, effects=tuple(desk.effects.values()), outcome=outcome)


def _erased(mark: MarkId, body: MarkBody, eraser: Eraser) -> Swap:
    taken: list[Placed] = []
    put: list[Placed] = []
    place = 0
    for before, item in enumerate(body.items):
        parts = remains(item, eraser)
        if parts != (item,):
            taken.append((before, item))
            put += enumerate(parts, place)
        place += len(parts)
    return Swap(page=body.page, mark=mark, taken=tuple(taken), put=tuple(put))
