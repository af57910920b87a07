"""The counting committee (ban kiểm phiếu): formed once, serves all secret ballots of the session.

The pattern is that of Guidance 883/HD-UBTVQH14 of 2 June 2021: deputies all; a head, a secretary
and members; nobody on a list to be voted on is of it; a member is replaced by the council.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import TITLE_LETTERS, check_text
from meetingroom.domain.ids import PersonId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AlreadyThereError,
    CandidateCountsError,
    CommitteeFormedError,
    CommitteeMissingError,
    CommitteeTooSmallError,
    MalformedError,
    PersonUnknownError,
)
from meetingroom.domain.state import CountingCommittee, Replacement, SecretPhase, SessionState

CommitteeCommand = c.FormCommittee | c.ReplaceCounter
CommitteeFact = f.CommitteeFormed | f.CounterReplaced


def committee_of(state: SessionState) -> CountingCommittee:
    """Return the session's counting committee.

    Raises:
        CommitteeMissingError: it has not been formed.
    """
    if state.committee is None:
        raise CommitteeMissingError
    return state.committee


def check_not_on_committee(state: SessionState, people: Iterable[PersonId]) -> None:
    """Refuse a list on which somebody of the counting committee stands.

    Raises:
        CandidateCountsError: somebody would count papers with the own name.
    """
    if state.committee is not None and not set(people).isdisjoint(state.committee.everybody):
        raise CandidateCountsError


def decide_committee(state: SessionState, command: CommitteeCommand) -> tuple[CommitteeFact, ...]:
    """Decide on the counting committee.

    Raises:
        CommitteeFormedError, CommitteeMissingError: it was formed before, or has not been yet.
        PersonUnknownError: somebody has no active mandate, or is not of it and was to leave.
        AlreadyThereError: who was to join is of it.
        CommitteeTooSmallError: the rule set asks for more members.
        CandidateCountsError: somebody stands on a list that is put to a secret ballot.
        MalformedError: a person is named twice, or the decision is out of its range.
    """
    check_text(command.decision, TITLE_LETTERS)
    match command:
        case c.FormCommittee():
            return (_formed(state, command),)
        case c.ReplaceCounter():
            return (_replaced(state, command),)
        case _:
            assert_never(command)


def _formed(state: SessionState, command: c.FormCommittee) -> f.CommitteeFormed:
    if state.committee is not None:
        raise CommitteeFormedError
    everybody = (command.head, command.secretary, *command.members)
    if len(set(everybody)) < len(everybody):
        raise MalformedError
    _check_can_count(state, everybody)
    if len(everybody) < state.rules.committee_least:
        raise CommitteeTooSmallError
    return f.CommitteeFormed(
        head=command.head,
        secretary=command.secretary,
        members=command.members,
        decision=command.decision,
    )


def _replaced(state: SessionState, command: c.ReplaceCounter) -> f.CounterReplaced:
    committee = committee_of(state)
    if command.leaving not in committee.everybody:
        raise PersonUnknownError
    if command.joining in committee.everybody:
        raise AlreadyThereError
    _check_can_count(state, (command.joining,))
    return f.CounterReplaced(
        leaving=command.leaving, joining=command.joining, decision=command.decision
    )


def _check_can_count(state: SessionState, people: Iterable[PersonId]) -> None:
    for person in people:
        if person not in state.serving():
            raise PersonUnknownError
        if person in _listed(state):
            raise CandidateCountsError


def _listed(state: SessionState) -> frozenset[PersonId]:
    """Return who stands on papers that are still to be counted."""
    done = {SecretPhase.WITHDRAWN, SecretPhase.CANCELLED, SecretPhase.DECLARED}
    waiting = (b for b in state.secret_ballots.values() if b.phase not in done)
    return frozenset(line.person for ballot in waiting for line in ballot.question.lines)


def evolve_committee(state: SessionState, fact: CommitteeFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of the counting committee."""
    match fact:
        case f.CommitteeFormed():
            committee = CountingCommittee(
                head=fact.head,
                secretary=fact.secretary,
                members=fact.members,
                decision=fact.decision,
                formed_ms=stamp.at_ms,
            )
        case f.CounterReplaced(leaving=leaving, joining=joining):
            known = committee_of(state)
            done = Replacement(
                leaving=leaving, joining=joining, decision=fact.decision, at_ms=stamp.at_ms
            )
            committee = replace(
                known,
                head=joining if known.head == leaving else known.head,
                secretary=joining if known.secretary == leaving else known.secretary,
                members=tuple(joining if p == leaving else p for p in known.members),
                replaced=(*known.replaced, done),
            )
        case _:
            assert_never(fact)
    return replace(state, committee=committee)
