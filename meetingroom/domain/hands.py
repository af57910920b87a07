"""The lane of hands: raised hands of an open ballot, entered with names or as totals.

One tally: of each deputy one answer stands, whichever lane it came by, and only one lane is open
to each deputy. Totals are counted among those by hand of whom no answer is held, and twice.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.refusals import (
    ByHandError,
    DeputyNotEntitledError,
    HandsMissingError,
    HandTotalsDifferError,
    HandTotalsOnceError,
    MalformedError,
    NotByHandError,
    NotCheckedInError,
    TooManyHandsError,
)
from meetingroom.domain.sittings import current
from meetingroom.domain.state import Ballot, HandTotals, RecordedVote, SessionState
from meetingroom.domain.values import BallotForm, Choice, Lane, Role

MoveCommand = c.MoveToHands | c.ReturnToSeat
EnterCommand = c.EnterHands | c.EnterHandTotals
MoveFact = f.DeputyMovedToHands | f.DeputyReturnedToSeat | f.HandTotalsDropped
EnterFact = f.HandRecorded | f.HandErased | f.HandTotalsEntered | f.HandTotalsNoted
HandFact = MoveFact | EnterFact

_BOTH: Final = 2


def decide_move(ballot: Ballot, command: MoveCommand) -> tuple[MoveFact, ...]:
    """Decide by which lane a deputy answers.

    Raises:
        DeputyNotEntitledError: the deputy has no answer in this ballot.
        ByHandError: the whole ballot is taken by hands.
    """
    deputy = command.deputy
    if deputy not in ballot.entitled:
        raise DeputyNotEntitledError
    match command:
        case c.MoveToHands():
            if deputy in ballot.hands:
                return ()
            moved: MoveFact = f.DeputyMovedToHands(ballot=ballot.ballot, deputy=deputy)
        case c.ReturnToSeat():
            if ballot.form is BallotForm.HANDS:
                raise ByHandError
            if deputy not in ballot.hands:
                return ()
            moved = f.DeputyReturnedToSeat(ballot=ballot.ballot, deputy=deputy)
        case _:
            assert_never(command)
    return (*_without_totals(ballot), moved)


def decide_hands(
    state: SessionState, ballot: Ballot, command: EnterCommand, by: PersonId
) -> tuple[HandFact, ...]:
    """Decide on raised hands that somebody of the office enters.

    Raises:
        MalformedError: a deputy is named twice, more than one choice is for the others, or a
            number is below 0.
        NotByHandError: a deputy who is named does not answer by hand.
        NotCheckedInError: a deputy who is named is not present.
        TooManyHandsError: the totals are more than those who can have raised a hand.
    """
    match command:
        case c.EnterHands():
            changed = tuple(_named(state, ballot, command, by))
            return (*_without_totals(ballot), *changed) if changed else ()
        case c.EnterHandTotals():
            return _totalled(state, ballot, command, by)
        case _:
            assert_never(command)


def _without_totals(ballot: Ballot) -> tuple[f.HandTotalsDropped, ...]:
    return (f.HandTotalsDropped(ballot=ballot.ballot),) if ballot.totals_entries else ()


def _named(
    state: SessionState, ballot: Ballot, command: c.EnterHands, by: PersonId
) -> Iterator[f.HandRecorded | f.HandErased]:
    for deputy, choice in _wanted(state, ballot, command).items():
        held = ballot.cast.get(deputy)
        if choice is None:
            yield from erased(ballot, deputy)
        elif held is None or (held.choice, held.lane) != (choice, Lane.HANDS):
            if held is not None and held.by != by:
                yield from erased(ballot, deputy)
            yield f.HandRecorded(ballot=ballot.ballot, deputy=deputy, choice=choice, by=by)


def erased(ballot: Ballot, deputy: PersonId) -> Iterator[f.HandErased]:
    """Return what tells whoever entered a raised hand that it stands no more."""
    held = ballot.cast.get(deputy)
    if held is not None and held.lane is Lane.HANDS:
        yield f.HandErased(ballot=ballot.ballot, deputy=deputy, by=held.by)


def _wanted(
    state: SessionState, ballot: Ballot, command: c.EnterHands
) -> dict[PersonId, Choice | None]:
    """Return what is to stand of whom, None for nothing."""
    if len(command.others) > 1:
        raise MalformedError
    lists: tuple[tuple[Choice | None, tuple[PersonId, ...]], ...] = (
        (Choice.IN_FAVOUR, command.in_favour),
        (Choice.AGAINST, command.against),
        (Choice.ABSTAIN, command.abstain),
        (None, command.not_voted),
    )
    named = {deputy: choice for choice, deputies in lists for deputy in deputies}
    if len(named) != sum(len(deputies) for _, deputies in lists):
        raise MalformedError
    here = _here(state, ballot)
    for deputy in named:
        if deputy not in ballot.hands:
            raise NotByHandError
        if deputy not in here:
            raise NotCheckedInError
    rest = [p for p in here if p not in named and not _holds_from_seat(ballot, p)]
    return {p: choice for choice in command.others for p in rest} | named


def _here(state: SessionState, ballot: Ballot) -> tuple[PersonId, ...]:
    sitting = current(state)
    return tuple(p for p in ballot.entitled if p in ballot.hands and sitting.has(p))


def _holds_from_seat(ballot: Ballot, deputy: PersonId) -> bool:
    held = ballot.cast.get(deputy)
    return held is not None and held.lane is Lane.SEAT


def unnamed(state: SessionState, ballot: Ballot) -> tuple[PersonId, ...]:
    """Return those present by hand of whom no answer is held: totals are counted among them."""
    return tuple(p for p in _here(state, ballot) if p not in ballot.cast)


def _totalled(
    state: SessionState, ballot: Ballot, command: c.EnterHandTotals, by: PersonId
) -> tuple[HandFact, ...]:
    figures = (command.in_favour, command.against, command.abstain)
    if min(figures) < 0:
        raise MalformedError
    if sum(figures) > len(unnamed(state, ballot)):
        raise TooManyHandsError
    entry = _entry_of(state, ballot, by)
    anew = not entry
    entry = entry or 1
    entered = f.HandTotalsEntered(
        ballot=ballot.ballot,
        entry=entry,
        in_favour=command.in_favour,
        against=command.against,
        abstain=command.abstain,
        by=by,
    )
    stand = {t.entry: t.figures for t in ballot.totals if not anew} | {entry: figures}
    agree = len(stand) > 1 and len(set(stand.values())) == 1
    noted = f.HandTotalsNoted(ballot=ballot.ballot, entries=len(stand), agree=agree)
    return (*(_without_totals(ballot) if anew else ()), entered, noted)


def _two_enter(state: SessionState) -> bool:
    """Say whether the office has two people, so that one can check the other."""
    office = {Role.SECRETARY, Role.CLERK}
    return sum(not office.isdisjoint(roles) for roles in state.roles.values()) > 1


def _entry_of(state: SessionState, ballot: Ballot, by: PersonId) -> int:
    """Return which entry somebody makes or mends; 0 to begin again with the first."""
    mine = [totals.entry for totals in ballot.totals if totals.by == by]
    if _two_enter(state) and len(mine) == 1:
        return mine[0]
    return len(ballot.totals) + 1 if len(ballot.totals) < _BOTH else 0


def check_hands(state: SessionState, ballot: Ballot) -> None:
    """Refuse to count a ballot whose raised hands are not entered well.

    Raises:
        HandsMissingError: it is taken by hands, and none was entered.
        HandTotalsOnceError, HandTotalsDifferError: totals were entered once, or twice and differ.
        TooManyHandsError: since totals were entered, deputies by hand have left.
    """
    if ballot.form is BallotForm.HANDS and not ballot.totals_entries and not ballot.cast:
        raise HandsMissingError
    if ballot.totals_entries == 1:
        raise HandTotalsOnceError
    if ballot.totals_entries and not ballot.totals_agree:
        raise HandTotalsDifferError
    if sum(hand_figures(ballot)) > len(unnamed(state, ballot)):
        raise TooManyHandsError


def hand_figures(ballot: Ballot) -> tuple[int, int, int]:
    """Return the totals that stand: in favour, against, abstained."""
    return ballot.totals[0].figures if ballot.totals else (0, 0, 0)


def with_hands(ballot: Ballot, fact: HandFact, at_ms: int) -> Ballot:
    """Return a ballot after a fact of the lane of hands."""
    match fact:
        case f.DeputyMovedToHands(deputy=deputy):
            return replace(ballot, hands=(*ballot.hands, deputy))
        case f.DeputyReturnedToSeat(deputy=deputy):
            return replace(ballot, hands=tuple(p for p in ballot.hands if p != deputy))
        case f.HandTotalsDropped():
            return replace(ballot, totals=(), totals_entries=0, totals_agree=False)
        case f.HandTotalsNoted(entries=entries, agree=agree):
            return replace(ballot, totals_entries=entries, totals_agree=agree)
        case _:
            return _with_entered(ballot, fact, at_ms)


def _with_entered(
    ballot: Ballot, fact: f.HandRecorded | f.HandErased | f.HandTotalsEntered, at_ms: int
) -> Ballot:
    match fact:
        case f.HandRecorded(deputy=deputy, choice=choice, by=by):
            vote = RecordedVote(choice=choice, at_ms=at_ms, lane=Lane.HANDS, by=by)
            return replace(ballot, cast={**ballot.cast, deputy: vote})
        case f.HandErased(deputy=deputy):
            return replace(ballot, cast={p: v for p, v in ballot.cast.items() if p != deputy})
        case f.HandTotalsEntered(entry=entry, by=by):
            totals = HandTotals(
                entry=entry,
                in_favour=fact.in_favour,
                against=fact.against,
                abstain=fact.abstain,
                by=by,
            )
            others = (known for known in ballot.totals if known.entry != entry)
            return replace(ballot, totals=(totals, *others))
        case _:
            assert_never(fact)
