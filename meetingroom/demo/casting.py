"""The same script with more or fewer deputies.

The scenario's file knows one council. For another number of deputies the roster is cut, or filled
up with invented people, and each ballot keeps its kind of outcome: what was carried stays carried,
what was lost at exactly half is lost at exactly half wherever the number allows it.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Final

from meetingroom.commands.planned_facts import bodies_among, groups_among
from meetingroom.commands.room_plan import PlannedMember
from meetingroom.demo.scenario import Scenario, ScriptedBallot
from meetingroom.domain.ids import PersonId
from meetingroom.domain.rules import needed

FEWEST: Final = 6
"""Fewer could not fill the presidium, the secretary's place and three speakers."""

MOST: Final = 500

_ABSENT_FROM: Final = 12
"""From so many deputies on the planned absences leave enough for a vote of two thirds."""

_FAMILY: Final = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
_MIDDLE: Final = ("Văn", "Thị", "Đức", "Thị Ngọc", "Hữu", "Thị Thu", "Quang", "Thị Minh")
_GIVEN: Final = ("Mẫu", "Thử", "Ví", "Dụ", "Giả", "Định", "Tập", "Huấn")


class CastingError(Exception):
    """The number of deputies is out of range."""


def cast(scenario: Scenario, deputies: int) -> Scenario:
    """Return the scenario for another number of deputies.

    Args:
        scenario: as read from its file.
        deputies: 6 to 500.

    Raises:
        CastingError: fewer than 6 or more than 500.
    """
    if not FEWEST <= deputies <= MOST:
        raise CastingError(deputies)
    if deputies == len(scenario.deputies):
        return scenario
    roster = _roster(scenario, deputies)
    people = {deputy.person for deputy in roster}
    may_stay_away = deputies >= _ABSENT_FROM
    absences = tuple(a for a in scenario.absences if may_stay_away and a.deputy in people)
    present = deputies - len(absences)
    return replace(
        scenario,
        council=replace(scenario.council, elected=deputies),
        deputies=roster,
        groups=groups_among(scenario.groups, people),
        bodies=bodies_among(scenario.bodies, people),
        absences=absences,
        ballots=tuple(
            _ballot(b, len(scenario.deputies), deputies, present) for b in scenario.ballots
        ),
    )


def _roster(scenario: Scenario, deputies: int) -> tuple[PlannedMember, ...]:
    """Keep who has a part in the script, then the others in their order, then invent."""
    parts = {
        *scenario.session.presiders,
        scenario.session.secretary,
        *(speech.deputy for speech in scenario.speeches),
    }
    cast_first = [d for d in scenario.deputies if d.person in parts]
    others = [d for d in scenario.deputies if d.person not in parts]
    chosen = {d.person for d in (*cast_first, *others)[:deputies]}
    kept = [d for d in scenario.deputies if d.person in chosen]
    invented = _invented(scenario)
    return (*kept, *(next(invented) for _ in range(deputies - len(kept))))


def _invented(scenario: Scenario) -> Iterator[PlannedMember]:
    for number in count():
        middle = _MIDDLE[number % len(_MIDDLE)]
        family = _FAMILY[number // len(_MIDDLE) % len(_FAMILY)]
        given = _GIVEN[number // (len(_MIDDLE) * len(_FAMILY)) % len(_GIVEN)]
        yield PlannedMember(
            person=PersonId(f"dai-bieu-mau-{number + 1}"),
            honorific="Bà" if middle.startswith("Thị") else "Ông",
            name=f"{family} {middle} {given}",
            titles=(),
            group=scenario.groups[number % len(scenario.groups)].group,
        )


def _ballot(ballot: ScriptedBallot, was: int, base: int, present: int) -> ScriptedBallot:
    least = needed(ballot.threshold, base)
    lost_at_half = not ballot.adopted and 2 * ballot.in_favour == was
    if lost_at_half:
        in_favour = min(base // 2, least - 1)
    elif ballot.adopted:
        in_favour = max(least, min(present, round(ballot.in_favour * present / ballot.present)))
    else:
        in_favour = min(least - 1, round(ballot.in_favour * present / ballot.present))
    rest = present - in_favour
    against = round(rest * ballot.against / max(1, ballot.present - ballot.in_favour))
    abstain = min(
        rest - against, round(rest * ballot.abstain / max(1, ballot.present - ballot.in_favour))
    )
    return replace(
        ballot,
        starts_at=ballot.starts_at % present,
        in_favour=in_favour,
        against=against,
        abstain=abstain,
        not_voted=rest - against - abstain,
    )
