"""Changes of ink that can be turned round: items taken out of a mark, and items put into it.

A change names the items themselves, not whole bodies, so it can also be made, or undone, on a mark
that the person's other device has changed meanwhile; what is gone there is left alone. A deleted
mark's id is a tombstone for ever: ink that comes back gets a new one.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from meetingroom.domain.ink import Item, MarkBody, PageRef, Stroke
from meetingroom.protocol.mark_body import encoded
from meetingroom.protocol.refusals import TooLargeError
from meetingroom.sync.ink_grouping import GROUP_BYTES
from meetingroom.sync.marks import MarkId

Placed = tuple[int, Item]
"""An item and its place among its mark's items, from 0; a hint once others changed the mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteMark:
    """Make or change a mark."""

    mark: MarkId
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteMark:
    """Delete a mark."""

    mark: MarkId


Effect = WriteMark | DeleteMark


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """One change of one mark.

    Attributes:
        taken: places as before the change, ascending.
        put: places as after it, ascending.
    """

    page: PageRef
    mark: MarkId
    taken: tuple[Placed, ...] = ()
    put: tuple[Placed, ...] = ()


Step = tuple[Swap, ...]


def turned_round(step: Step) -> Step:
    """Return what undoes a step."""
    return tuple(replace(swap, taken=swap.put, put=swap.taken) for swap in reversed(step))


def renamed(step: Step, names: Mapping[MarkId, MarkId]) -> Step:
    """Return a step on marks that have come back under new ids."""
    return tuple(replace(swap, mark=names.get(swap.mark, swap.mark)) for swap in step)


class Desk:
    """Makes the changes of one step and remembers what has to be written.

    Attributes:
        effects: by mark, the last for each.
        emptied: marks that this history deleted and may bring back.
        names: ids under which marks came back, by the old ones.
    """

    def __init__(
        self,
        bodies: Mapping[MarkId, MarkBody],
        emptied: Iterable[MarkId],
        new_mark: Callable[[], MarkId],
    ) -> None:
        """Begin a step.

        Args:
            bodies: what is shown now.
            emptied: marks that this history deleted.
            new_mark: makes ids.
        """
        self.effects: dict[MarkId, Effect] = {}
        self.emptied = set(emptied)
        self.names: dict[MarkId, MarkId] = {}
        self._bodies = dict(bodies)
        self._new_mark = new_mark

    def make(self, swap: Swap) -> Step:
        """Make a change.

        Returns:
            What was done, mostly the same change; nothing if the mark or the items to be taken
            are gone.
        """
        mark = self.names.get(swap.mark, swap.mark)
        body = self._bodies.get(mark)
        if body is None:
            return self._bring_back(replace(swap, mark=mark))
        rest = _without(body.items, swap.taken)
        if rest is None:
            return ()
        try:
            self._keep(mark, replace(body, items=_with(rest, swap.put)))
        except TooLargeError:
            return self._make_apart(replace(swap, mark=mark), rest)
        return (replace(swap, mark=mark),)

    def add(self, mark: MarkId, strokes: tuple[Stroke, ...]) -> Step:
        """Add strokes to a mark that is shown; nothing if it would grow beyond its group."""
        body = self._bodies[mark]
        whole = replace(body, items=(*body.items, *strokes))
        try:
            data = encoded(whole)
        except TooLargeError:
            return ()
        if len(data) > GROUP_BYTES:
            return ()
        self._bodies[mark] = whole
        self.effects[mark] = WriteMark(mark=mark, body=data)
        return (Swap(page=body.page, mark=mark, put=_places(strokes, len(body.items))),)

    def begin(self, page: PageRef, items: tuple[Item, ...]) -> Step:
        """Put items into a new mark, or into several if one can't hold them."""
        body = MarkBody(page=page, items=items)
        mark = self._new_mark()
        try:
            self._keep(mark, body)
        except TooLargeError:
            half = len(items) // 2
            if not half:
                raise
            return (*self.begin(page, items[:half]), *self.begin(page, items[half:]))
        return (Swap(page=page, mark=mark, put=_places(items, 0)),)

    def _bring_back(self, swap: Swap) -> Step:
        if swap.taken or swap.mark not in self.emptied:
            return ()
        done = self.begin(swap.page, tuple(item for _, item in swap.put))
        self.emptied.discard(swap.mark)
        self.names[swap.mark] = done[0].mark
        return done

    def _make_apart(self, swap: Swap, rest: tuple[Item, ...]) -> Step:
        """Take items out of a full mark; what there is no room for begins a mark of its own."""
        self._keep(swap.mark, MarkBody(page=swap.page, items=rest))
        taken = (replace(swap, put=()),) if swap.taken else ()
        return (*taken, *self.begin(swap.page, tuple(item for _, item in swap.put)))

    def _keep(self, mark: MarkId, body: MarkBody) -> None:
        if body.items:
            self.effects[mark] = WriteMark(mark=mark, body=encoded(body))
            self._bodies[mark] = body
        else:
            self.effects[mark] = DeleteMark(mark=mark)
            self.emptied.add(mark)
            del self._bodies[mark]


def _places(items: tuple[Item, ...], first: int) -> tuple[Placed, ...]:
    return tuple(enumerate(items, first))


def _without(items: tuple[Item, ...], taken: tuple[Placed, ...]) -> tuple[Item, ...] | None:
    """Return the items but those taken; None if one of these is not there."""
    rest = list(items)
    for place, item in reversed(taken):
        if place < len(rest) and rest[place] == item:
            del rest[place]
        elif item in rest:
            rest.remove(item)
        else:
            return None
    return tuple(rest)


def _with(items: tuple[Item, ...], put: tuple[Placed, ...]) -> tuple[Item, ...]:
    whole = list(items)
    for place, item in put:
        whole.insert(place, item)
    return tuple(whole)
