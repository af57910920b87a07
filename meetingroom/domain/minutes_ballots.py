"""Ballots in the minutes: what was voted on, how, with what result, and what happened to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from meetingroom.domain.ballot_parts import VotedText
from meetingroom.domain.ballot_preparing import form_decision
from meetingroom.domain.ids import ItemId
from meetingroom.domain.results import ballot_result, result_words
from meetingroom.domain.state import Ballot, Count, SessionState
from meetingroom.domain.values import BallotForm, Matter, PauseCause, Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRecord:
    """The exact text put to the vote. ``version`` counts from 1."""

    title: str
    version: int
    amendments: tuple[str, ...]

    @property
    def words(self) -> str:
        """What the minutes say of it, as a sentence."""
        amendments = "; ".join(f"({n}) {words}" for n, words in enumerate(self.amendments, start=1))
        read_out = f"; nội dung tiếp thu, chỉnh sửa: {amendments}" if amendments else ""
        return f"Văn bản biểu quyết: {self.title}, bản thứ {self.version}{read_out}."


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotRecord:
    """A ballot that was ended, with N, the five states and the share out of N.

    Attributes:
        needed: least number in favour that passes.
        share: in favour out of ``base``, hundredths of a percent.
        share_of_present: in favour out of those present, likewise.
        basis: on what the threshold rests.
        sentence: what the chair read out.
        texts: none or one.
        decision: by which decision the council chose this form, in words; may be empty.
    """

    subject: str
    threshold: Threshold
    opened_ms: int
    ended_ms: int
    base: int
    needed: int
    count: Count
    share: int
    share_of_present: int
    passed: bool
    sentence: str
    basis: str
    form: BallotForm = BallotForm.ELECTRONIC
    texts: tuple[TextRecord, ...] = ()
    decision: str = ""


class Incident(StrEnum):
    """What happens to a ballot besides being opened and ended."""

    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    PAUSED = "paused"
    RESTARTED = "restarted"
    RESUMED = "resumed"
    REPEATED = "repeated"
    REVOTED = "revoted"
    DIFFERED = "differed"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRecord:
    """Something that happened to a ballot. ``reason`` and ``decision`` in words, may be empty."""

    at_ms: int
    incident: Incident
    subject: str
    reason: str = ""
    decision: str = ""


def ballots_of(state: SessionState, item: ItemId) -> tuple[BallotRecord, ...]:
    """Return the ballots of an item that were counted, in order; no trial is among them."""
    here = (ballot for ballot in state.ballots.values() if ballot.item == item)
    return tuple(_ballot(state, b, b.count) for b in here if b.count is not None and b.decides)


def incidents_of(state: SessionState, item: ItemId) -> tuple[IncidentRecord, ...]:
    """Return what else happened to the ballots of an item; a draft nobody heard of is nothing."""
    found = list(_withdrawn(state, item))
    for ballot in state.ballots.values():
        if ballot.item == item and ballot.decides:
            found += _incidents(ballot)
    return tuple(found)


def _withdrawn(state: SessionState, item: ItemId) -> Iterator[IncidentRecord]:
    for draft in state.drafts.values():
        is_told = draft.announced_ms and draft.matter is not Matter.TRIAL
        if draft.item == item and draft.withdrawn and is_told:
            yield IncidentRecord(
                at_ms=draft.announced_ms,
                incident=Incident.WITHDRAWN,
                subject=draft.subject,
                reason=draft.withdrawn,
            )


def _incidents(ballot: Ballot) -> Iterator[IncidentRecord]:
    for repeated in ballot.repeats:
        yield IncidentRecord(
            at_ms=ballot.opened_ms,
            incident=Incident.REPEATED,
            subject=ballot.subject,
            reason=repeated.reason,
            decision=repeated.decision,
        )
    for pause in ballot.pauses:
        by_chair = pause.cause is PauseCause.CHAIR
        incident = Incident.PAUSED if by_chair else Incident.RESTARTED
        yield IncidentRecord(at_ms=pause.from_ms, incident=incident, subject=ballot.subject)
        if pause.until_ms:
            yield IncidentRecord(
                at_ms=pause.until_ms, incident=Incident.RESUMED, subject=ballot.subject
            )
    if ballot.cancel_reason:
        yield IncidentRecord(
            at_ms=ballot.ended_ms,
            incident=Incident.CANCELLED,
            subject=ballot.subject,
            reason=ballot.cancel_reason,
        )


def _ballot(state: SessionState, ballot: Ballot, count: Count) -> BallotRecord:
    decision = form_decision(state, ballot)
    result, words = ballot_result(ballot, count), result_words(state.council, ballot, count)
    return BallotRecord(
        subject=ballot.subject,
        threshold=ballot.threshold,
        opened_ms=ballot.opened_ms,
        ended_ms=ballot.ended_ms,
        base=ballot.base,
        needed=result.needed,
        count=count,
        share=result.share_of_all,
        share_of_present=result.share_of_present,
        passed=result.passed,
        sentence=words.sentence,
        basis=words.basis,
        form=ballot.form,
        texts=text_records(state, ballot.texts),
        decision="" if decision is None else decision.decision,
    )


def text_records(state: SessionState, texts: Sequence[VotedText]) -> tuple[TextRecord, ...]:
    """Return what was put to the vote, by the titles of its papers."""
    return tuple(
        TextRecord(
            title=state.papers[text.paper].title,
            version=text.version,
            amendments=text.amendments,
        )
        for text in texts
    )
