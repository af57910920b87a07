"""Secret ballots in the minutes: the counting minutes (biên bản kiểm phiếu) of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, LineId, PersonId
from meetingroom.domain.minutes_ballots import (
    Incident,
    IncidentRecord,
    TextRecord,
    text_records,
)
from meetingroom.domain.minutes_roll import Names, PersonLine
from meetingroom.domain.secret_parts import BallotLine, PaperCount
from meetingroom.domain.secret_preparing import secret_form_decision
from meetingroom.domain.secret_sentences import SecretResult, secret_result
from meetingroom.domain.state import SecretBallot, SecretPhase, SessionState


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretRecord:
    """A secret ballot whose figures were released.

    Attributes:
        closed_ms: when the box was closed.
        base: N, and ``present``: deputies present when the papers were given out.
        by_two: whether two people entered the figures that agree.
        decision: by which decision the council voted secretly, in words; may be empty.
        texts: none or one.
        committee: who counted: the committee's head, its secretary, the others; may be empty.
    """

    subject: str
    opened_ms: int
    closed_ms: int
    released_ms: int
    base: int
    present: int
    count: PaperCount
    by_two: bool
    result: SecretResult
    decision: str
    committee: tuple[PersonLine, ...] = ()
    texts: tuple[TextRecord, ...] = ()


def secret_ballots_of(state: SessionState, names: Names, item: ItemId) -> tuple[SecretRecord, ...]:
    """Return the secret ballots of an item whose figures were released, in order."""
    here = (b for b in state.secret_ballots.values() if b.question.item == item)
    return tuple(_record(state, names, b, b.count) for b in here if b.count is not None)


def line_names(names: Names, ballot: SecretBallot) -> Mapping[LineId, str]:
    """Return how documents name each line: a person with the post, or the words alone."""
    return {one.line: line_name(names, one) for one in ballot.question.lines}


def line_name(names: Names, one: BallotLine) -> str:
    """Return how documents name a line: a person with the post, or the words alone."""
    addressed = (names.line(one.person).addressed,) if one.person else ()
    return ", ".join((*addressed, *((one.words,) if one.words else ())))


def _record(
    state: SessionState, names: Names, ballot: SecretBallot, count: PaperCount
) -> SecretRecord:
    decision = secret_form_decision(state, ballot)
    return SecretRecord(
        subject=ballot.question.subject,
        opened_ms=ballot.opened_ms,
        closed_ms=ballot.closed_ms,
        released_ms=ballot.released_ms,
        base=ballot.base,
        present=ballot.present,
        count=count,
        by_two=len({entry.by for entry in ballot.entries if entry.count == count}) > 1,
        result=secret_result(state.council, state.rules, ballot, count, line_names(names, ballot)),
        decision="" if decision is None else decision.decision,
        texts=text_records(state, ballot.question.texts),
        committee=tuple(map(names.line, _committee_at(state, ballot.released_ms))),
    )


def _committee_at(state: SessionState, at_ms: int) -> tuple[PersonId, ...]:
    """Return the committee as it was at a time: who joined later stands for who left."""
    committee = state.committee
    if committee is None or committee.formed_ms > at_ms:
        return ()
    everybody = committee.everybody
    for one in reversed(committee.replaced):
        if one.at_ms > at_ms:
            everybody = tuple(one.leaving if p == one.joining else p for p in everybody)
    return everybody


def secret_incidents_of(state: SessionState, item: ItemId) -> tuple[IncidentRecord, ...]:
    """Return what else happened to an item's secret ballots; a draft nobody heard of is nothing."""
    found: list[IncidentRecord] = []
    for ballot in state.secret_ballots.values():
        if ballot.question.item == item:
            found += _incidents(ballot)
    return tuple(found)


def _incidents(ballot: SecretBallot) -> Iterator[IncidentRecord]:
    subject = ballot.question.subject
    if ballot.opened_ms:
        for repeated in ballot.question.repeats:
            is_revote = ballot.question.is_revote
            yield IncidentRecord(
                at_ms=ballot.opened_ms,
                incident=Incident.REVOTED if is_revote else Incident.REPEATED,
                subject=subject,
                reason=repeated.reason,
                decision=repeated.decision,
            )
    for note in ballot.notes:
        if note.figures or note.marks:
            yield IncidentRecord(at_ms=note.at_ms, incident=Incident.DIFFERED, subject=subject)
    if ballot.ended_ms and ballot.announced_ms:
        is_cancelled = ballot.phase is SecretPhase.CANCELLED
        yield IncidentRecord(
            at_ms=ballot.ended_ms,
            incident=Incident.CANCELLED if is_cancelled else Incident.WITHDRAWN,
            subject=subject,
            reason=ballot.ended_reason,
        )
