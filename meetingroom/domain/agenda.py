"""The agenda: its items, and the turns the sitting takes through them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import NAME_LETTERS, TITLE_LETTERS, check_new_id, check_text
from meetingroom.domain.ids import NO_ITEM, ItemId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AlreadyThereError,
    AnotherBallotOpenError,
    FloorTakenError,
    ItemTooDeepError,
    ItemUnknownError,
    MalformedError,
    NoTalkHereError,
)
from meetingroom.domain.sittings import current
from meetingroom.domain.state import Item, ItemTurn, SessionState
from meetingroom.domain.values import FloorPurpose, ItemKind

LEVELS: Final = 3

_LONGEST_MINUTES: Final = 1440
_SILENT: Final = frozenset({ItemKind.CEREMONY})

AgendaCommand = c.AddItem | c.StartItem
AgendaFact = f.ItemAdded | f.ItemStarted


def check_item(state: SessionState, item: ItemId) -> None:
    """Refuse an item that the agenda does not have.

    Raises:
        ItemUnknownError: there is none of that id.
    """
    if item not in state.items:
        raise ItemUnknownError


def decide_agenda(state: SessionState, command: AgendaCommand) -> tuple[AgendaFact, ...]:
    """Decide on items: adding one, turning to one.

    Raises:
        AlreadyThereError: an item of that id exists.
        ItemUnknownError: there is no such item.
        ItemTooDeepError: the item would stand on a fourth level.
        MalformedError: title, presenter or minutes are out of their range.
        AnotherBallotOpenError: a ballot is open; the sitting can't turn away from it.
        FloorTakenError: somebody has the floor under the present item.
    """
    match command:
        case c.AddItem():
            return (_add(state, command),)
        case c.StartItem(item=item):
            return _start(state, item)
        case _:
            assert_never(command)


def _add(state: SessionState, command: c.AddItem) -> f.ItemAdded:
    check_new_id(command.item)
    check_text(command.title, TITLE_LETTERS)
    check_text(command.presenter, NAME_LETTERS, least=0)
    if not 0 <= command.minutes <= _LONGEST_MINUTES:
        raise MalformedError
    if command.item in state.items:
        raise AlreadyThereError
    if command.parent != NO_ITEM:
        check_item(state, command.parent)
        if len(path(state.items, command.parent)) >= LEVELS:
            raise ItemTooDeepError
    is_silent = command.kind in _SILENT
    return f.ItemAdded(
        item=command.item,
        kind=command.kind,
        title=command.title,
        presenter=command.presenter,
        parent=command.parent,
        minutes=command.minutes,
        discussed=command.discussed and not is_silent,
        questioned=command.questioned and not is_silent,
    )


def path(items: Mapping[ItemId, Item], item: ItemId) -> tuple[ItemId, ...]:
    """Return an item with all above it, from the first level down; 1 to 3 of them."""
    above = items[item].parent
    return (item,) if above == NO_ITEM else (*path(items, above), item)


def numbers(items: Mapping[ItemId, Item]) -> Mapping[ItemId, str]:
    """Return each item's number, as ``1``, ``1.1``, ``1.1.1``, in the order of reading."""
    found: dict[ItemId, str] = {}

    def number(parent: ItemId, before: str) -> None:
        below = (each.item for each in items.values() if each.parent == parent)
        for place, item in enumerate(below, start=1):
            found[item] = f"{before}{place}"
            number(item, f"{before}{place}.")

    number(NO_ITEM, "")
    return found


def check_asking(item: Item, purpose: FloorPurpose) -> None:
    """Refuse who asks for the floor under an item that has no place for it.

    A debate and a reply belong to a discussion as well as to a questioning; a proposal on the
    agenda or the conduct of the sitting may be made under any item.

    Raises:
        NoTalkHereError: the item is not discussed, or there is no questioning under it.
    """
    allowed = {
        FloorPurpose.DISCUSSION: item.discussed,
        FloorPurpose.QUESTION: item.questioned,
        FloorPurpose.DEBATE: item.discussed or item.questioned,
        FloorPurpose.REPLY: item.discussed or item.questioned,
        FloorPurpose.PROCEDURAL: True,
    }
    if not allowed[purpose]:
        raise NoTalkHereError


def _start(state: SessionState, item: ItemId) -> tuple[AgendaFact, ...]:
    check_item(state, item)
    if state.is_voting:
        raise AnotherBallotOpenError
    if state.speaking is not None:
        raise FloorTakenError
    if state.current_item == item:
        return ()
    return (f.ItemStarted(item=item),)


def evolve_agenda(state: SessionState, fact: AgendaFact, stamp: Stamp) -> SessionState:
    """Return the session after an item was added or turned to."""
    match fact:
        case f.ItemAdded():
            added = Item(
                item=fact.item,
                kind=fact.kind,
                title=fact.title,
                presenter=fact.presenter,
                parent=fact.parent,
                minutes=fact.minutes,
                discussed=fact.discussed,
                questioned=fact.questioned,
            )
            return replace(state, items={**state.items, fact.item: added})
        case f.ItemStarted(item=item):
            turn = ItemTurn(item=item, sitting=current(state).sitting, at_ms=stamp.at_ms)
            return replace(state, turns=(*state.turns, turn))
        case _:
            assert_never(fact)
