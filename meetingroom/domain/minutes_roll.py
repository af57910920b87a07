"""What the minutes say of sittings and their roll, before any layout."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from meetingroom.domain.ids import PersonId
from meetingroom.domain.mandates import mandate_at
from meetingroom.domain.people import NOBODY, RegisterEntry
from meetingroom.domain.state import (
    ClosureChange,
    HeadCount,
    RollLock,
    SessionState,
    Sitting,
    Speaker,
)
from meetingroom.domain.text import name_key
from meetingroom.domain.values import AttendanceStatus, MandateState, SittingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A person as documents name one: ``Ông Trần Văn A`` with titles, most senior first."""

    addressed: str
    name: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedLine:
    """Somebody who came or left at a time."""

    person: PersonLine
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcusedLine:
    """Somebody absent with reason; ``reason`` is empty where the reader's copy has none."""

    person: PersonLine
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCountRecord:
    """Heads as they were counted; ``names`` is empty when nobody was named."""

    at_ms: int
    counted_by: PersonLine
    number: int
    names: tuple[PersonLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingRecord:
    """One sitting with its roll; times in server UTC milliseconds, 0 is *not yet*.

    Attributes:
        closures: the council's decisions to close it or to open it again, with their times.
        sites: remote sites by name.
        base: deputies in office when it opened.
        excused: absent with reason; ``unexcused``: absent without, or never seen.
        late: who came after the opening, and when; ``left``: who left before the end, and when.
        locks: when the roll stood still, and why it was reopened.
    """

    kind: SittingKind
    opened_ms: int
    closed_ms: int
    present: int
    base: int
    excused: tuple[ExcusedLine, ...]
    unexcused: tuple[PersonLine, ...]
    closures: tuple[ClosureChange, ...] = ()
    sites: tuple[str, ...] = ()
    late: tuple[TimedLine, ...] = ()
    left: tuple[TimedLine, ...] = ()
    locks: tuple[RollLock, ...] = ()
    head_counts: tuple[HeadCountRecord, ...] = ()


class Names:
    """Turns ids into the lines documents print."""

    def __init__(self, register: Mapping[PersonId, RegisterEntry]) -> None:
        self._register = register

    def line(self, person: PersonId) -> PersonLine:
        """Return how documents name a person."""
        entry = self._register[person]
        return PersonLine(addressed=entry.addressed, name=entry.name, titles=entry.titles)

    def speaker(self, speaker: Speaker) -> PersonLine:
        """Return how documents name who spoke; who is no person here as the desk typed it."""
        if speaker.person != NOBODY:
            return self.line(speaker.person)
        titles = (speaker.post,) if speaker.post else ()
        return PersonLine(addressed=speaker.name, name=speaker.name, titles=titles)

    def sorted(self, people: Iterable[PersonId]) -> list[PersonId]:
        """Return people sorted by given name."""
        return sorted(people, key=lambda p: name_key(self._register[p].name))

    def lines(self, people: Iterable[PersonId]) -> tuple[PersonLine, ...]:
        """Return people sorted by given name."""
        return tuple(map(self.line, self.sorted(people)))


def sitting_record(state: SessionState, names: Names, sitting: Sitting) -> SittingRecord:
    """Return what the minutes say of a sitting and its roll."""
    counted = sitting.confirmed or sitting.opened_with
    here = {AttendanceStatus.PRESENT, AttendanceStatus.LATE, AttendanceStatus.LEFT_EARLY}
    absent = [
        person
        for person in state.members
        if mandate_at(state, person, sitting.opened_ms) is MandateState.ACTIVE
        and ((entry := sitting.attendance.get(person)) is None or entry.status not in here)
    ]
    excused = [
        p
        for p in absent
        if (entry := sitting.attendance.get(p)) is not None
        and entry.status is AttendanceStatus.EXCUSED
    ]
    return SittingRecord(
        kind=sitting.kind,
        opened_ms=sitting.opened_ms,
        closed_ms=sitting.closed_ms,
        present=0 if counted is None else counted.present,
        base=0 if counted is None else counted.base,
        excused=_excused(sitting, names, excused),
        unexcused=names.lines([p for p in absent if p not in excused]),
        closures=sitting.closure_changes,
        sites=sitting.sites,
        late=_timed(names, _late(sitting)),
        left=_timed(names, _left(sitting)),
        locks=sitting.locks,
        head_counts=tuple(_head_count(names, count) for count in sitting.head_counts),
    )


def _excused(sitting: Sitting, names: Names, people: Iterable[PersonId]) -> tuple[ExcusedLine, ...]:
    told = sitting.absences
    return tuple(
        ExcusedLine(person=names.line(p), reason=told[p].reason if p in told else "")
        for p in names.sorted(people)
    )


def _late(sitting: Sitting) -> Mapping[PersonId, int]:
    """Return when each came who came late, also those who have left since."""
    return {
        person: entry.came_ms
        for person, entry in sitting.attendance.items()
        if entry.status is AttendanceStatus.LATE or entry.came_ms > sitting.opened_ms
    }


def _left(sitting: Sitting) -> Mapping[PersonId, int]:
    return {
        person: entry.since_ms
        for person, entry in sitting.attendance.items()
        if entry.status is AttendanceStatus.LEFT_EARLY
    }


def _timed(names: Names, times: Mapping[PersonId, int]) -> tuple[TimedLine, ...]:
    return tuple(TimedLine(person=names.line(p), at_ms=times[p]) for p in names.sorted(times))


def _head_count(names: Names, count: HeadCount) -> HeadCountRecord:
    return HeadCountRecord(
        at_ms=count.at_ms,
        counted_by=names.line(count.counted_by),
        number=count.number,
        names=names.lines(count.deputies),
    )
