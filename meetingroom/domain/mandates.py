"""Mandates: suspended, taken up again, ended. Each change counts from its date for what follows.

An open ballot keeps its N and its entitled deputies; the change counts from the next one on.
"""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import TITLE_LETTERS, check_text
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import Member
from meetingroom.domain.refusals import MalformedError, PersonUnknownError, WrongMandateError
from meetingroom.domain.state import MandateChange, SessionState
from meetingroom.domain.values import MandateState

MandateCommand = c.SuspendMandate | c.ResumeMandate | c.EndMandate
MandateFact = f.MandateSuspended | f.MandateResumed | f.MandateEnded

NEXT: Final = {
    (MandateState.ACTIVE, f.MandateSuspended): MandateState.SUSPENDED,
    (MandateState.SUSPENDED, f.MandateResumed): MandateState.ACTIVE,
    (MandateState.ACTIVE, f.MandateEnded): MandateState.ENDED,
    (MandateState.SUSPENDED, f.MandateEnded): MandateState.ENDED,
}


def decide_mandate(
    state: SessionState, command: MandateCommand, around: Circumstances
) -> tuple[MandateFact, ...]:
    """Decide on a mandate.

    Raises:
        PersonUnknownError: the person is not on the roster.
        WrongMandateError: the mandate does not stand so that this could happen to it.
        MalformedError: the date is still to come, or the decision's words are out of their range.
    """
    fact = _fact_of(command, command.since_ms or around.now_ms)
    member = state.members.get(command.deputy)
    if member is None:
        raise PersonUnknownError
    if (member.mandate, type(fact)) not in NEXT:
        raise WrongMandateError
    # N is what it is when a ballot opens; a date to come is recorded when it has come.
    if not 0 < fact.since_ms <= around.now_ms:
        raise MalformedError
    check_text(fact.decision, TITLE_LETTERS, least=0)
    return (fact,)


def _fact_of(command: MandateCommand, since_ms: int) -> MandateFact:
    deputy, decision = command.deputy, command.decision
    match command:
        case c.SuspendMandate():
            return f.MandateSuspended(deputy=deputy, since_ms=since_ms, decision=decision)
        case c.ResumeMandate():
            return f.MandateResumed(deputy=deputy, since_ms=since_ms, decision=decision)
        case c.EndMandate(end=end):
            return f.MandateEnded(deputy=deputy, end=end, since_ms=since_ms, decision=decision)
        case _:
            assert_never(command)


def changed(member: Member, fact: MandateFact) -> Member:
    """Return a deputy after the mandate changed.

    Raises:
        BrokenLogError: the mandate can't have gone that way.
    """
    mandate = NEXT.get((member.mandate, type(fact)))
    if mandate is None:
        raise BrokenLogError(fact.deputy)
    return replace(member, mandate=mandate)


def evolve_mandate(state: SessionState, fact: MandateFact) -> SessionState:
    """Return the session after a mandate changed.

    Raises:
        BrokenLogError: the mandate can't have gone that way.
    """
    member = changed(state.members[fact.deputy], fact)
    change = MandateChange(mandate=member.mandate, since_ms=fact.since_ms, decision=fact.decision)
    before = state.mandate_changes.get(fact.deputy, ())
    return replace(
        state.without_heads(),
        members={**state.members, fact.deputy: member},
        mandate_changes={**state.mandate_changes, fact.deputy: (*before, change)},
    )


def mandate_at(state: SessionState, deputy: PersonId, at_ms: int) -> MandateState:
    """Return how a mandate on the roster stood at a time; before its first change it was active."""
    changes = state.mandate_changes.get(deputy, ())
    if not changes:
        return state.members[deputy].mandate
    past = [change.mandate for change in changes if change.since_ms <= at_ms]
    return past[-1] if past else MandateState.ACTIVE
