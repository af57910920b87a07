"""The roll: every deputy in office, where each one is, and the rule the quorum comes from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from meetingroom.desktop.reading.bases import basis_of
from meetingroom.desktop.reading.console import quorum_words
from meetingroom.desktop.reading.roll_words import (
    NOT_SAID,
    STATUS_WORDS,
    Shows,
    confirmed_words,
    pending_words,
    shows_words,
    silent_words,
    status_words,
)
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.wishing import why_not
from meetingroom.domain.commands import ConfirmRoll, MarkAttendance
from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.rights import is_office
from meetingroom.domain.state import Attendance, PendingCheckIn
from meetingroom.domain.text import folded, name_key
from meetingroom.domain.values import AttendanceStatus, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class RollRow:
    """A deputy on the roll.

    Attributes:
        name: with Ông or Bà.
        detail: group and titles; under them, if the device is silent, since when.
        status: an ``AttendanceStatus``, or ``not_said``.
        words: the same in words, with its time.
        is_here: counts as present.
        found_by: all of it without case and diacritics.
    """

    key: str
    name: str
    detail: str
    status: str
    words: str
    is_here: bool
    found_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterRow:
    """A choice of what the list shows, with how many that are."""

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRow:
    """One of the states a deputy can be set to."""

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """The roll of the current sitting.

    Attributes:
        can_mark: this person's roles let them set where a deputy is.
        mark_reason: why that is off just now; empty when it is not.
        confirm_reason: why confirming is off; empty when it is not.
        confirmed: how many were confirmed and when; empty before that.
        quorum: how many are present, how many must be; ``basis`` is where that comes from.
        stale_ms: when the next device has been silent for long enough to be shown; 0 for none.
    """

    can_mark: bool = False
    mark_reason: str = ""
    confirm_reason: str = ""
    confirmed: str = ""
    quorum: str = ""
    has_quorum: bool = False
    is_counted: bool = False
    basis: str = ""
    stale_ms: int = 0
    rows: tuple[RollRow, ...] = ()
    filters: tuple[FilterRow, ...] = ()
    statuses: tuple[StatusRow, ...] = ()


def roll_of(seen: Seen) -> Roll:
    """Read the roll."""
    sitting = seen.state.sitting
    rows = _rows(seen)
    quorum, has_quorum = quorum_words(seen)
    someone = PersonId(rows[0].key if rows else "none")
    mark = MarkAttendance(deputy=someone, status=AttendanceStatus.PRESENT)
    return Roll(
        can_mark=is_office(seen.state, seen.person),
        mark_reason=why_not(seen, mark),
        confirm_reason=why_not(seen, ConfirmRoll()),
        confirmed=confirmed_words(None if sitting is None else sitting.confirmed, seen.language),
        quorum=quorum,
        has_quorum=has_quorum,
        is_counted=sitting is not None,
        basis=basis_of(seen, "quorum_over"),
        stale_ms=min((at for at in _silent(seen).values() if at > seen.now_ms), default=0),
        rows=rows,
        filters=tuple(_filter(rows, shows, seen.language) for shows in Shows),
        statuses=tuple(
            StatusRow(key=status, words=words)
            for status, words in STATUS_WORDS[seen.language].items()
        ),
    )


def rows_shown(rows: Sequence[RollRow], shows: Shows, words: str) -> tuple[RollRow, ...]:
    """Return the rows of a choice in which all the words are found, with or without accents."""
    wanted = folded(words).split()
    return tuple(
        row for row in rows if _is_of(row, shows) and all(word in row.found_by for word in wanted)
    )


def _silent(seen: Seen) -> Mapping[PersonId, int]:
    """Return when the device of each deputy present who lost it has been silent for too long."""
    seated, sitting = seen.view.seat.seated, seen.state.sitting
    if seated is None or sitting is None:
        return {}
    patience_ms = seen.state.rules.seat_silent_ms
    away = {PersonId(each.person): each.since_ms + patience_ms for each in seated.away}
    return {person: at for person, at in away.items() if sitting.has(person)}


def _silence(seen: Seen, person: PersonId) -> str:
    at_ms = _silent(seen).get(person)
    if at_ms is None or at_ms > seen.now_ms:
        return ""
    return silent_words(at_ms - seen.state.rules.seat_silent_ms, seen.language)


def _rows(seen: Seen) -> tuple[RollRow, ...]:
    entries = sorted(map(seen.entry, seen.state.serving()), key=lambda e: name_key(e.name))
    groups = {group.group: group.name for group in seen.state.groups}
    sitting = seen.state.sitting
    attendance = {} if sitting is None else sitting.attendance
    pending = {} if sitting is None else sitting.pending
    return tuple(
        _row(
            seen.language,
            key=entry.person,
            name=entry.addressed.strip(),
            detail=_detail(seen, entry, groups.get(seen.state.members[entry.person].group, "")),
            entry=attendance.get(entry.person),
            pending=pending.get(entry.person),
        )
        for entry in entries
    )


def _detail(seen: Seen, entry: RegisterEntry, group: str) -> str:
    about = ". ".join(filter(None, (group, *entry.titles)))
    return "\n".join(filter(None, (about, _silence(seen, entry.person))))


def _row(
    language: Language,
    *,
    key: str,
    name: str,
    detail: str,
    entry: Attendance | None,
    pending: PendingCheckIn | None,
) -> RollRow:
    return RollRow(
        key=key,
        name=name,
        detail=detail,
        status=NOT_SAID if entry is None else entry.status,
        words=pending_words(pending, language) if pending else status_words(entry, language),
        is_here=entry is not None and entry.is_here,
        found_by=folded(f"{name} {detail}"),
    )


def _filter(rows: Sequence[RollRow], shows: Shows, language: Language) -> FilterRow:
    count = sum(_is_of(row, shows) for row in rows)
    return FilterRow(key=shows, words=f"{shows_words(shows, language)} ({count})")


def _is_of(row: RollRow, shows: Shows) -> bool:
    if shows is Shows.HERE:
        return row.is_here
    return shows is Shows.ALL or row.status == shows
