"""The agenda: its items, and the turns the sitting takes through them."""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda_order import (
    LEVELS,
    branch,
    levels,
    path,
    with_added,
    with_moved,
    without,
)
from meetingroom.domain.checks import NAME_LETTERS, TITLE_LETTERS, check_new_id, check_text
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import NO_BALLOT, NO_ITEM, BallotId, ItemId
from meetingroom.domain.log import Stamp
from meetingroom.domain.passed import check_passed
from meetingroom.domain.refusals import (
    AgendaAdoptedError,
    AlreadyThereError,
    AnotherBallotOpenError,
    BallotDecidesNotError,
    BallotNotPassedError,
    BallotUnknownError,
    FloorTakenError,
    ItemInUseError,
    ItemTooDeepError,
    ItemUnknownError,
    MalformedError,
    NoTalkHereError,
)
from meetingroom.domain.sittings import current
from meetingroom.domain.state import (
    AgendaChange,
    BallotPhase,
    Item,
    ItemTurn,
    SecretPhase,
    SessionState,
)
from meetingroom.domain.values import AgendaStep, FloorPurpose, ItemKind, Matter

_LONGEST_MINUTES: Final = 1440
_SILENT: Final = frozenset({ItemKind.CEREMONY})

AgendaCommand = c.AddItem | c.AdoptAgenda | c.DropItem | c.MoveItem | c.StartItem
_Change = f.ItemAdded | f.AgendaAdopted | f.ItemDropped | f.ItemMoved
AgendaFact = _Change | f.ItemStarted


def check_item(state: SessionState, item: ItemId) -> None:
    """Refuse an item that the agenda does not have.

    Raises:
        ItemUnknownError: there is none of that id.
    """
    if item not in state.items:
        raise ItemUnknownError


def decide_agenda(state: SessionState, command: AgendaCommand) -> tuple[AgendaFact, ...]:
    """Decide on the agenda: its adoption, its items and their order, turning to one.

    Raises:
        AlreadyThereError: an item of that id exists.
        ItemUnknownError: there is no such item.
        AgendaAdoptedError: an item was to be added or dropped without a ballot.
        BallotDecidesNotError: the ballot named decides no such thing.
        ItemInUseError: something happened under the item that was to be dropped.
        ItemTooDeepError: an item would stand on a fourth level.
        MalformedError: title, presenter, minutes or reason are out of their range, or an item
            was to go below itself.
        AnotherBallotOpenError: a ballot is open; the sitting can't turn away from it.
        FloorTakenError: somebody has the floor under the present item.
    """
    match command:
        case c.AddItem():
            return (_add(state, command),)
        case c.AdoptAgenda(ballot=ballot):
            return _adopt(state, ballot)
        case c.DropItem(item=item, ballot=ballot):
            return (_drop(state, item, ballot),)
        case c.MoveItem():
            return _move(state, command)
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
    _check_decided(state, command.ballot)
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
        ballot=command.ballot,
    )


def adopted_by(state: SessionState) -> BallotId:
    """Return the ballot that adopted the agenda; ``NO_BALLOT`` when none has."""
    changes = state.agenda_changes
    return next((each.ballot for each in changes if each.step is AgendaStep.ADOPTED), NO_BALLOT)


def _adopt(state: SessionState, ballot: BallotId) -> tuple[AgendaFact, ...]:
    adopted = adopted_by(state)
    if adopted == NO_BALLOT:
        _check_deciding(state, ballot)
        return (f.AgendaAdopted(ballot=ballot),)
    if ballot != adopted:
        raise AlreadyThereError
    return ()


def _check_decided(state: SessionState, ballot: BallotId) -> None:
    """Refuse what only a ballot decides once the agenda was adopted, unless one has."""
    if ballot != NO_BALLOT:
        _check_deciding(state, ballot)
    elif adopted_by(state) != NO_BALLOT:
        raise AgendaAdoptedError


def _check_deciding(state: SessionState, ballot: BallotId) -> None:
    """Refuse a ballot that decides nothing on the agenda, or has done so: each decides once."""
    try:
        known = check_passed(state, ballot)
    except (BallotUnknownError, BallotNotPassedError) as error:
        raise BallotDecidesNotError from error
    has_decided = any(ballot == each.ballot for each in state.agenda_changes)
    if known.matter is not Matter.AGENDA or has_decided:
        raise BallotDecidesNotError


def _drop(state: SessionState, item: ItemId, ballot: BallotId) -> f.ItemDropped:
    check_item(state, item)
    if not _in_use(state).isdisjoint(branch(state.items, item)):
        raise ItemInUseError
    _check_decided(state, ballot)
    return f.ItemDropped(item=item, ballot=ballot)


def _in_use(state: SessionState) -> set[ItemId]:
    """Return the items under which something happened that stays in the record."""
    drafts = state.drafts.values()
    secret = state.secret_ballots.values()
    return {
        *(turn.item for turn in state.turns),
        *(each.item for each in state.ballots.values()),
        *(d.item for d in drafts if d.announced_ms or d.phase is not BallotPhase.WITHDRAWN),
        *(
            s.question.item
            for s in secret
            if s.announced_ms or s.phase is not SecretPhase.WITHDRAWN
        ),
        *(matter.item for matter in state.personnel.values()),
        *(resolution.item for resolution in state.resolutions.values()),
        *(note.item for note in state.notes.values()),
    }


def _move(state: SessionState, command: c.MoveItem) -> tuple[AgendaFact, ...]:
    items, item, parent, before = state.items, command.item, command.parent, command.before
    has_met = any(sitting.opened_ms for sitting in state.sittings.values())
    check_text(command.reason, TITLE_LETTERS, least=1 if has_met else 0)
    check_item(state, item)
    if parent != NO_ITEM:
        check_item(state, parent)
    if before != NO_ITEM and (before not in items or items[before].parent != parent):
        raise ItemUnknownError
    if {parent, before} & set(branch(items, item)):
        raise MalformedError
    above = 0 if parent == NO_ITEM else len(path(items, parent))
    if above + levels(items, item) > LEVELS:
        raise ItemTooDeepError
    fact = f.ItemMoved(item=item, parent=parent, before=before, reason=command.reason)
    moved = with_moved(items, replace(items[item], parent=parent), before)
    return () if list(moved.items()) == list(items.items()) else (fact,)


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
    return (f.ItemStarted(item=item, sitting=current(state).sitting),)


def evolve_agenda(state: SessionState, fact: AgendaFact, stamp: Stamp) -> SessionState:
    """Return the session after its agenda was adopted or changed, or an item turned to.

    Raises:
        BrokenLogError: another sitting than the current one turned to an item.
    """
    if isinstance(fact, f.ItemStarted):
        if fact.sitting != current(state).sitting:
            raise BrokenLogError(fact.sitting)
        turn = ItemTurn(item=fact.item, sitting=fact.sitting, at_ms=stamp.at_ms)
        return replace(state, turns=(*state.turns, turn))
    change = _change(state, fact, stamp.at_ms)
    state = replace(state, agenda_changes=(*state.agenda_changes, change))
    match fact:
        case f.AgendaAdopted():
            return state
        case f.ItemAdded():
            return replace(state, items=with_added(state.items, _added(fact)))
        case f.ItemDropped(item=item):
            return replace(state, items=without(state.items, item))
        case f.ItemMoved(item=item, parent=parent, before=before):
            root = replace(state.items[item], parent=parent)
            return replace(state, items=with_moved(state.items, root, before))
        case _:
            assert_never(fact)


def _change(state: SessionState, fact: _Change, at_ms: int) -> AgendaChange:
    match fact:
        case f.AgendaAdopted(ballot=ballot):
            return _changed(AgendaStep.ADOPTED, at_ms, ballot=ballot)
        case f.ItemAdded(title=title, ballot=ballot):
            return _changed(AgendaStep.ADDED, at_ms, title, ballot=ballot)
        case f.ItemDropped(item=item, ballot=ballot):
            return _changed(AgendaStep.DROPPED, at_ms, state.items[item].title, ballot=ballot)
        case f.ItemMoved(item=item, reason=reason):
            return _changed(AgendaStep.MOVED, at_ms, state.items[item].title, reason=reason)
        case _:
            assert_never(fact)


def _changed(
    step: AgendaStep,
    at_ms: int,
    title: str = "",
    *,
    ballot: BallotId = NO_BALLOT,
    reason: str = "",
) -> AgendaChange:
    return AgendaChange(step=step, title=title, ballot=ballot, reason=reason, at_ms=at_ms)


def _added(fact: f.ItemAdded) -> Item:
    return Item(
        item=fact.item,
        kind=fact.kind,
        title=fact.title,
        presenter=fact.presenter,
        parent=fact.parent,
        minutes=fact.minutes,
        discussed=fact.discussed,
        questioned=fact.questioned,
    )
