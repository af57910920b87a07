"""Who signs, counts and operates, as the minutes say it."""

from collections.abc import Iterator
from dataclasses import dataclass

from meetingroom.domain.minutes_roll import Names, PersonLine
from meetingroom.domain.minutes_roll_wording import addressed, named
from meetingroom.domain.people import NOBODY
from meetingroom.domain.state import SessionState
from meetingroom.domain.text import clock_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacementRecord:
    """Who took whose place in the counting committee, by which decision."""

    at_ms: int
    leaving: PersonLine
    joining: PersonLine
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeRecord:
    """The counting committee as it was at the end, and how it changed."""

    head: PersonLine
    secretary: PersonLine
    members: tuple[PersonLine, ...]
    decision: str
    replaced: tuple[ReplacementRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedRecord:
    """How often an operator acted by the order of a presider, and when first and last."""

    operator: PersonLine
    presider: PersonLine
    acts: int
    first_ms: int
    last_ms: int


def signer_of(state: SessionState, names: Names) -> str:
    """Return the name of the presider who signs; empty while nobody presides."""
    return "" if state.signer == NOBODY else names.line(state.signer).name


def committees_of(state: SessionState, names: Names) -> tuple[CommitteeRecord, ...]:
    """Return the counting committee; none or one."""
    committee = state.committee
    if committee is None:
        return ()
    record = CommitteeRecord(
        head=names.line(committee.head),
        secretary=names.line(committee.secretary),
        members=tuple(map(names.line, committee.members)),
        decision=committee.decision,
        replaced=tuple(
            ReplacementRecord(
                at_ms=one.at_ms,
                leaving=names.line(one.leaving),
                joining=names.line(one.joining),
                decision=one.decision,
            )
            for one in committee.replaced
        ),
    )
    return (record,)


def orders_of(state: SessionState, names: Names) -> tuple[OrderedRecord, ...]:
    """Return what operators did by order."""
    return tuple(
        OrderedRecord(
            operator=names.line(acts.operator),
            presider=names.line(acts.presider),
            acts=acts.acts,
            first_ms=acts.first_ms,
            last_ms=acts.last_ms,
        )
        for acts in state.ordered
    )


def committee_lines(committee: CommitteeRecord) -> Iterator[str]:
    """Say who counted the papers of secret ballots."""
    others = f"; Ủy viên: {named(committee.members)}" if committee.members else ""
    yield (
        f"Ban kiểm phiếu (theo quyết định: {committee.decision}): "
        f"Trưởng ban: {named((committee.head,))}; Thư ký: {named((committee.secretary,))}{others}."
    )
    for one in committee.replaced:
        yield (
            f"Lúc {clock_words(one.at_ms)}, {addressed(one.joining)} thay "
            f"{addressed(one.leaving)} trong Ban kiểm phiếu, theo quyết định: {one.decision}."
        )


def order_line(ordered: OrderedRecord) -> str:
    """Say what an operator did by whose order."""
    return (
        f"Người vận hành: {addressed(ordered.operator)} thực hiện {ordered.acts} thao tác trên "
        f"máy theo lệnh của chủ tọa ({addressed(ordered.presider)}), "
        f"từ {clock_words(ordered.first_ms)} đến {clock_words(ordered.last_ms)}."
    )
