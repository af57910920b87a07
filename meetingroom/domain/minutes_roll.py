"""What the minutes say of sittings and their roll, before any layout."""

from collections.abc import Mapping
from dataclasses import dataclass

from meetingroom.domain.ids import PersonId
from meetingroom.domain.mandates import mandate_at
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.state import ClosureChange, SessionState, Sitting
from meetingroom.domain.text import name_key
from meetingroom.domain.values import AttendanceStatus, MandateState, SittingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A person as documents name one: ``Ông Trần Văn A`` with titles, most senior first."""

    addressed: str
    name: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingRecord:
    """One sitting with its roll; times in server UTC milliseconds, 0 is *not yet*.

    Attributes:
        closures: the council's decisions to close it or to open it again, with their times.
        sites: remote sites by name.
        base: deputies in office when it opened.
        excused: absent with reason; ``unexcused``: absent without, or never seen.
    """

    kind: SittingKind
    opened_ms: int
    closed_ms: int
    present: int
    base: int
    excused: tuple[PersonLine, ...]
    unexcused: tuple[PersonLine, ...]
    closures: tuple[ClosureChange, ...] = ()
    sites: tuple[str, ...] = ()


class Names:
    """Turns ids into the lines documents print."""

    def __init__(self, register: Mapping[PersonId, RegisterEntry]) -> None:
        self._register = register

    def line(self, person: PersonId) -> PersonLine:
        """Return how documents name a person."""
        entry = self._register[person]
        return PersonLine(addressed=entry.addressed, name=entry.name, titles=entry.titles)

    def lines(self, people: list[PersonId]) -> tuple[PersonLine, ...]:
        """Return people sorted by given name."""
        return tuple(
            self.line(p) for p in sorted(people, key=lambda p: name_key(self._register[p].name))
        )


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
        excused=names.lines(excused),
        unexcused=names.lines([p for p in absent if p not in excused]),
        closures=sitting.closure_changes,
        sites=sitting.sites,
    )
