"""Who of an open ballot's deputies has answered. What anybody chose is not looked at here."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.ids import PersonId
from meetingroom.domain.state import Ballot
from meetingroom.domain.text import name_key


class Answered(StrEnum):
    """What a deputy's tile says while a ballot is open."""

    YES = "yes"
    NOT_YET = "not_yet"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class TileRow:
    """A deputy of the open ballot; ``name`` is short, ``full`` with Ông or Bà."""

    key: str
    name: str
    full: str
    answered: str


def short_names(names: Iterable[str]) -> dict[str, str]:
    """Return family and given name of each full name; the whole name where that is not enough."""
    full = tuple(names)
    short = {name: _short(name) for name in full}
    times = Counter(short.values())
    return {name: short[name] if times[short[name]] == 1 else name for name in full}


def _short(name: str) -> str:
    words = name.split()
    return " ".join((words[0], words[-1])) if len(words) > 1 else name


def answered_of(seen: Seen, ballot: Ballot) -> frozenset[PersonId] | None:
    """Return who has answered; None while the server has not said."""
    glance = seen.view.seat.glance
    if glance is None or glance.ballot != ballot.ballot:
        return None
    return frozenset(map(PersonId, glance.deputies))


def here_of(seen: Seen, ballot: Ballot) -> frozenset[PersonId]:
    """Return the ballot's deputies who are present."""
    sitting = seen.state.sitting
    return frozenset(p for p in ballot.entitled if sitting is not None and sitting.has(p))


def tiles_of(
    seen: Seen, ballot: Ballot, here: frozenset[PersonId], answered: frozenset[PersonId]
) -> tuple[TileRow, ...]:
    """Return a tile of each of the ballot's deputies, by given name."""
    entries = sorted(map(seen.entry, ballot.entitled), key=lambda entry: name_key(entry.name))
    short = short_names(entry.name for entry in entries)

    def state_of(person: PersonId) -> Answered:
        if person in answered:
            return Answered.YES
        return Answered.NOT_YET if person in here else Answered.ABSENT

    return tuple(
        TileRow(
            key=entry.person,
            name=short[entry.name],
            full=entry.addressed.strip(),
            answered=state_of(entry.person),
        )
        for entry in entries
    )
