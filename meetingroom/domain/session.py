"""A session's log: decide, then fold."""

from collections.abc import Iterable

from meetingroom.domain import (
    absences,
    agenda,
    ballots,
    committee,
    consultations,
    floor,
    ledger,
    mandates,
    membership,
    notes,
    orders,
    papers,
    personnel,
    resolution_steps,
    resolution_votes,
    resolutions,
    roll,
    seats,
    secret_ballots,
    sittings,
)
from meetingroom.domain import facts as f
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.errors import BrokenLogError, RefusedError
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.rights import check_right
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import Role

_PeopleCommand = (
    membership.MembershipCommand
    | orders.OrderCommand
    | committee.CommitteeCommand
    | mandates.MandateCommand
)
_CourseCommand = (
    sittings.SittingCommand
    | roll.RollCommand
    | seats.SeatCommand
    | absences.AbsenceCommand
    | agenda.AgendaCommand
)
_MatterCommand = (
    personnel.PersonnelCommand
    | resolutions.ResolutionCommand
    | ledger.LedgerCommand
    | consultations.ConsultationCommand
)
_BusinessCommand = (
    papers.PaperCommand
    | ballots.BallotCommand
    | secret_ballots.SecretBallotCommand
    | _MatterCommand
    | floor.FloorCommand
    | notes.NoteCommand
)
_PeopleFact = (
    membership.MembershipFact | orders.OrderFact | committee.CommitteeFact | mandates.MandateFact
)
_CourseFact = (
    sittings.SittingFact | roll.RollFact | seats.SeatFact | absences.AbsenceFact | agenda.AgendaFact
)
_MatterFact = (
    personnel.PersonnelFact
    | resolution_steps.ResolutionFact
    | ledger.LedgerFact
    | consultations.ConsultationFact
)
_BusinessFact = (
    papers.PaperFact
    | ballots.BallotFact
    | secret_ballots.SecretBallotFact
    | _MatterFact
    | floor.FloorFact
    | notes.NoteFact
)


def decide(
    state: SessionState, command: SessionCommand, around: Circumstances
) -> tuple[f.SessionFact, ...]:
    """Decide what a command leads to.

    Returns:
        The facts, in order; none when the wish is already so (a client that sends again after
        a reconnect must not add history).

    Raises:
        RefusedError: the rules forbid it now; ``refusals.py`` lists why.
    """
    check_right(state, command, around.person)
    ordered = orders.ordered(state, command, around.person)
    facts = _decide(state, command, around)
    outcomes = resolution_votes.following(state, facts)
    return (*ordered, *facts, *outcomes) if facts else ()


def _decide(
    state: SessionState, command: SessionCommand, around: Circumstances
) -> tuple[f.SessionFact, ...]:
    if isinstance(command, _PeopleCommand):
        return _decide_people(state, command, around)
    if isinstance(command, _CourseCommand):
        return _decide_course(state, command, around)
    return _decide_business(state, command, around)


def _decide_people(
    state: SessionState, command: _PeopleCommand, around: Circumstances
) -> tuple[f.SessionFact, ...]:
    if isinstance(command, membership.MembershipCommand):
        return membership.decide_membership(state, command)
    if isinstance(command, orders.OrderCommand):
        return orders.decide_order(state, command, around.person)
    if isinstance(command, committee.CommitteeCommand):
        return committee.decide_committee(state, command)
    return mandates.decide_mandate(state, command, around)


def _decide_course(
    state: SessionState, command: _CourseCommand, around: Circumstances
) -> tuple[f.SessionFact, ...]:
    if isinstance(command, sittings.SittingCommand):
        return sittings.decide_sitting(state, command)
    if isinstance(command, seats.SeatCommand):
        return seats.decide_seat(state, command)
    if isinstance(command, roll.RollCommand):
        return roll.decide_roll(state, command, around)
    if isinstance(command, absences.AbsenceCommand):
        return absences.decide_absence(state, command, around)
    return agenda.decide_agenda(state, command)


def _decide_business(
    state: SessionState, command: _BusinessCommand, around: Circumstances
) -> tuple[f.SessionFact, ...]:
    if isinstance(command, papers.PaperCommand):
        return papers.decide_paper(state, command, around)
    if isinstance(command, ballots.BallotCommand):
        return ballots.decide_ballot(state, command, around)
    if isinstance(command, secret_ballots.SecretBallotCommand):
        return secret_ballots.decide_secret_ballot(state, command, around)
    if isinstance(command, _MatterCommand):
        return _decide_matter(state, command, around)
    if isinstance(command, floor.FloorCommand):
        return floor.decide_floor(state, command, around)
    return notes.decide_note(state, command)


def _decide_matter(
    state: SessionState, command: _MatterCommand, around: Circumstances
) -> tuple[f.SessionFact, ...]:
    if isinstance(command, personnel.PersonnelCommand):
        return personnel.decide_personnel(state, command)
    if isinstance(command, resolutions.ResolutionCommand):
        return resolutions.decide_resolution(state, command, around)
    if isinstance(command, ledger.LedgerCommand):
        return ledger.decide_ledger(state, command)
    return consultations.decide_consultation(state, command, around)


def begin(recorded: Recorded[f.SessionFact]) -> SessionState:
    """Return the session after its first fact.

    Raises:
        BrokenLogError: the first fact is not ``SessionOpened``.
    """
    fact = recorded.fact
    if not isinstance(fact, f.SessionOpened):
        raise BrokenLogError(type(fact).__name__)
    return SessionState(
        session=fact.session,
        kind=fact.kind,
        ordinal=fact.ordinal,
        title=fact.title,
        place=fact.place,
        council=fact.council,
        rules=fact.rules,
        groups=fact.groups,
        bodies=fact.bodies,
        opened_ms=recorded.stamp.at_ms,
        members={member.person: member for member in fact.roster},
        roles={fact.clerk: (Role.CLERK,)},
    )


def evolve(state: SessionState, recorded: Recorded[f.SessionFact]) -> SessionState:
    """Return the session after one more fact. Never refuses: facts have happened.

    Raises:
        BrokenLogError: the fact does not fit the facts before it.
    """
    try:
        return _evolve(state, recorded.fact, recorded.stamp)
    except (KeyError, RefusedError) as error:
        raise BrokenLogError(type(recorded.fact).__name__) from error


def _evolve(state: SessionState, fact: f.SessionFact, stamp: Stamp) -> SessionState:
    if isinstance(fact, f.SessionOpened):
        raise BrokenLogError(state.session)
    if isinstance(fact, _PeopleFact):
        return _evolve_people(state, fact, stamp)
    if isinstance(fact, _CourseFact):
        return _evolve_course(state, fact, stamp)
    return _evolve_business(state, fact, stamp)


def _evolve_people(state: SessionState, fact: _PeopleFact, stamp: Stamp) -> SessionState:
    if isinstance(fact, membership.MembershipFact):
        return membership.evolve_membership(state, fact, stamp)
    if isinstance(fact, orders.OrderFact):
        return orders.evolve_order(state, fact, stamp)
    if isinstance(fact, committee.CommitteeFact):
        return committee.evolve_committee(state, fact, stamp)
    return mandates.evolve_mandate(state, fact)


def _evolve_course(state: SessionState, fact: _CourseFact, stamp: Stamp) -> SessionState:
    if isinstance(fact, sittings.SittingFact):
        return sittings.evolve_sitting(state, fact, stamp)
    if isinstance(fact, seats.SeatFact):
        return seats.evolve_seat(state, fact)
    if isinstance(fact, roll.RollFact):
        return roll.evolve_roll(state, fact, stamp)
    if isinstance(fact, absences.AbsenceFact):
        return absences.evolve_absence(state, fact, stamp)
    return agenda.evolve_agenda(state, fact, stamp)


def _evolve_business(state: SessionState, fact: _BusinessFact, stamp: Stamp) -> SessionState:
    if isinstance(fact, papers.PaperFact):
        return papers.evolve_paper(state, fact, stamp)
    if isinstance(fact, ballots.BallotFact):
        return ballots.evolve_ballot(state, fact, stamp)
    if isinstance(fact, secret_ballots.SecretBallotFact):
        return secret_ballots.evolve_secret_ballot(state, fact, stamp)
    if isinstance(fact, _MatterFact):
        return _evolve_matter(state, fact, stamp)
    if isinstance(fact, floor.FloorFact):
        return floor.evolve_floor(state, fact, stamp)
    return notes.evolve_note(state, fact, stamp)


def _evolve_matter(state: SessionState, fact: _MatterFact, stamp: Stamp) -> SessionState:
    if isinstance(fact, personnel.PersonnelFact):
        return personnel.evolve_personnel(state, fact, stamp)
    if isinstance(fact, resolution_steps.ResolutionFact):
        return resolutions.evolve_resolution(state, fact, stamp)
    if isinstance(fact, ledger.LedgerFact):
        return ledger.evolve_ledger(state, fact, stamp)
    return consultations.evolve_consultation(state, fact, stamp)


def fold(log: Iterable[Recorded[f.SessionFact]]) -> SessionState:
    """Return the session after all facts of a log, the first included.

    Raises:
        BrokenLogError: the log is empty or contradicts itself.
    """
    facts = iter(log)
    first = next(facts, None)
    if first is None:
        raise BrokenLogError
    state = begin(first)
    for recorded in facts:
        state = evolve(state, recorded)
    return state
