"""The agenda: its items, and the turns the sitting takes through them."""

from dataclasses import replace
from typing import assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import NAME_LETTERS, TITLE_LETTERS, check_new_id, check_text
from meetingroom.domain.ids import ItemId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AlreadyThereError,
    AnotherBallotOpenError,
    FloorTakenError,
    ItemUnknownError,
)
from meetingroom.domain.sittings import current
from meetingroom.domain.state import Item, ItemTurn, SessionState

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
        MalformedError: title or presenter is out of its range.
        AnotherBallotOpenError: a ballot is open; the sitting can't turn away from it.
        FloorTakenError: somebody has the floor under the present item.
    """
    match command:
        case c.AddItem(item=item, kind=kind, title=title, presenter=presenter):
            check_new_id(item)
            check_text(title, TITLE_LETTERS)
            check_text(presenter, NAME_LETTERS, least=0)
            if item in state.items:
                raise AlreadyThereError
            return (f.ItemAdded(item=item, kind=kind, title=title, presenter=presenter),)
        case c.StartItem(item=item):
            return _start(state, item)
        case _:
            assert_never(command)


def _start(state: SessionState, item: ItemId) -> tuple[AgendaFact, ...]:
    check_item(state, item)
    if state.open_ballot is not None:
        raise AnotherBallotOpenError
    if state.speaking is not None:
        raise FloorTakenError
    if state.current_item == item:
        return ()
    return (f.ItemStarted(item=item),)


def evolve_agenda(state: SessionState, fact: AgendaFact, stamp: Stamp) -> SessionState:
    """Return the session after an item was added or turned to."""
    match fact:
        case f.ItemAdded(item=item, kind=kind, title=title, presenter=presenter):
            added = Item(item=item, kind=kind, title=title, presenter=presenter)
            return replace(state, items={**state.items, item: added})
        case f.ItemStarted(item=item):
            turn = ItemTurn(item=item, sitting=current(state).sitting, at_ms=stamp.at_ms)
            return replace(state, turns=(*state.turns, turn))
        case _:
            assert_never(fact)
