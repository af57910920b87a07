"""Counting ballot papers: every count is entered twice, and nobody but who entered it sees it.

By two people where there are two; two entries have to agree in every figure. What differs is
named, never the numbers; both entries stay in the log.
"""

from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.ids import PersonId
from meetingroom.domain.paper_counts import Differences, differences, faults, is_whole
from meetingroom.domain.refusals import (
    FiguresUnreconciledError,
    MalformedError,
    NotACounterError,
    NotReleasingError,
)
from meetingroom.domain.secret_parts import PaperCount
from meetingroom.domain.secret_steps import going
from meetingroom.domain.state import SecretBallot, SessionState
from meetingroom.domain.values import Role

CountingCommand = c.EnterPaperCount | c.ReleaseCount
_CountingFact = f.PaperCountEntered | f.PaperCountNoted | f.PaperCountAgreed | f.CountReleased

_CHAIR: Final = frozenset({Role.PRESIDER, Role.OPERATOR})


def decide_counting(
    state: SessionState, command: CountingCommand, around: Circumstances
) -> tuple[_CountingFact, ...]:
    """Decide on a count that is entered, or on its release.

    Raises:
        BallotUnknownError: there is no such secret ballot.
        SecretStepError: its box is not closed, or it is counted already; or it was to be released
            before two entries agree.
        NotACounterError: the person does not count its papers.
        MalformedError: the count has not exactly the boxes of the paper.
        FiguresUnreconciledError: the count can't be true.
        NotReleasingError: somebody else releases the figures.
    """
    match command:
        case c.EnterPaperCount():
            return _entered(state, command, around.person)
        case c.ReleaseCount(ballot=ballot):
            known = going(state, ballot, f.CountReleased)
            if not may_release(state, around.person):
                raise NotReleasingError
            # The entry that agreed is the last one.
            return (f.CountReleased(ballot=ballot, count=known.entries[-1].count),)
        case _:
            assert_never(command)


def counters(state: SessionState) -> frozenset[PersonId]:
    """Return who may enter counts: the committee and the clerks, else secretaries and clerks.

    Of the committee only who still acts as a deputy.
    """
    if state.committee is None:
        return _holders(state, frozenset({Role.SECRETARY, Role.CLERK}))
    committee = frozenset(state.committee.everybody).intersection(state.serving())
    return _holders(state, frozenset({Role.CLERK})) | committee


def _holders(state: SessionState, roles: frozenset[Role]) -> frozenset[PersonId]:
    return frozenset(p for p, held in state.roles.items() if not roles.isdisjoint(held))


def may_release(state: SessionState, person: PersonId) -> bool:
    """Say whether a person releases the figures: the committee's head; without one the chair."""
    if state.committee is None:
        return not _CHAIR.isdisjoint(state.roles_of(person))
    return person == state.committee.head


def _entered(
    state: SessionState, command: c.EnterPaperCount, by: PersonId
) -> tuple[_CountingFact, ...]:
    known, count = going(state, command.ballot, f.PaperCountEntered), command.count
    if by not in counters(state):
        raise NotACounterError
    _check(known, count)
    entered = f.PaperCountEntered(ballot=known.ballot, by=by, count=count)
    found = _compared(state, known, by, count)
    if found is not None and not found:
        return entered, f.PaperCountAgreed(ballot=known.ballot, by=by)
    figures, marks = ((), ()) if found is None else (found.figures, found.marks)
    return entered, f.PaperCountNoted(ballot=known.ballot, by=by, figures=figures, marks=marks)


def _check(ballot: SecretBallot, count: PaperCount) -> None:
    question = ballot.question
    if not is_whole(question.kind, question.lines, count):
        raise MalformedError
    if faults(question.kind, question.lines, question.posts, len(ballot.entitled), count):
        raise FiguresUnreconciledError


def _compared(
    state: SessionState, ballot: SecretBallot, by: PersonId, count: PaperCount
) -> Differences | None:
    """Return how a count differs from the nearest it may be compared with; None without any.

    The last entry of each person counts, a person's own only where nobody else may enter one.
    """
    last = {entry.by: entry.count for entry in ballot.entries}
    is_alone = state.rules.count_by_one and counters(state) == {by}
    found = [
        differences(other, count) for person, other in last.items() if person != by or is_alone
    ]
    return min(found, key=lambda each: len(each.figures) + len(each.marks), default=None)
