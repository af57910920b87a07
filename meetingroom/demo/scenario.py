"""The scripted session of `data/demo/session.toml`, as values.

The words of the file are the words of the domain; a file that contradicts itself is refused
before anything is made from it.
"""

import tomllib
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from meetingroom.commands.room_plan import PlannedMember
from meetingroom.domain.ids import (
    BallotId,
    ItemId,
    PaperId,
    PersonId,
    SessionId,
    SittingId,
)
from meetingroom.domain.people import Body, Council, Group, RegisterEntry
from meetingroom.domain.rules import passes
from meetingroom.domain.values import (
    AttendanceStatus,
    Choice,
    FloorPurpose,
    ItemKind,
    Matter,
    PaperKind,
    SessionKind,
    SittingKind,
    Threshold,
)


class ScenarioError(Exception):
    """The file of the demo session can't be used: says file, key and reason."""

    def __init__(self, file: Path, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}")
        self.file = file
        self.key = key
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """The session, its one sitting and who runs it.

    Attributes:
        title: in words, as the minutes name it.
        presiders: deputies; the first one signs.
        secretary: a deputy, as at commune level.
    """

    session: SessionId
    kind: SessionKind
    ordinal: int
    title: str
    place: str
    date: date
    sitting: SittingId
    sitting_kind: SittingKind
    presiders: tuple[PersonId, ...]
    secretary: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAbsence:
    """A deputy who stays away, and why in words."""

    deputy: PersonId
    status: AttendanceStatus
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedItem:
    """An item of the agenda; items stand in its order."""

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPaper:
    """A paper under an item; its file is made under this id."""

    paper: PaperId
    item: ItemId
    kind: PaperKind
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptedBallot:
    """A ballot and its scripted counts, which add up to the deputies present.

    Attributes:
        subject: what is decided, as the sentence names it.
        starts_at: index on the roster of those present with whom the answers begin.
        adopted: the outcome these counts have.
    """

    ballot: BallotId
    starts_at: int
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold
    in_favour: int
    against: int
    abstain: int
    not_voted: int
    adopted: bool

    @property
    def present(self) -> int:
        """How many deputies must be present for the counts to come out."""
        return self.in_favour + self.against + self.abstain + self.not_voted

    def choices(self, present: Sequence[PersonId]) -> dict[PersonId, Choice]:
        """Say who chooses what.

        Args:
            present: the deputies present in the roster's order, exactly `self.present` of them.

        Returns:
            One choice for each deputy who answers; who stays silent is not in it.

        Raises:
            ValueError: another number of deputies is present.
        """
        if len(present) != self.present:
            raise ValueError(self.present, len(present))
        answers = (
            [Choice.IN_FAVOUR] * self.in_favour
            + [Choice.AGAINST] * self.against
            + [Choice.ABSTAIN] * self.abstain
        )
        turned = [*present[self.starts_at :], *present[: self.starts_at]]
        return dict(zip(turned, answers, strict=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptedSpeech:
    """A deputy speaks under an item; `summary` is what the secretary writes."""

    item: ItemId
    deputy: PersonId
    purpose: FloorPurpose
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptedNote:
    """What the secretary writes under an item."""

    item: ItemId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A whole scripted session.

    Attributes:
        notice: the words that every page of every paper bears.
        clerk: who prepares the session; not a deputy.
        deputies: in the roster's order.
        bodies: the Standing Body and the committees.
    """

    notice: str
    council: Council
    session: SessionPlan
    clerk: RegisterEntry
    groups: tuple[Group, ...]
    deputies: tuple[PlannedMember, ...]
    absences: tuple[PlannedAbsence, ...]
    items: tuple[PlannedItem, ...]
    papers: tuple[PlannedPaper, ...]
    ballots: tuple[ScriptedBallot, ...]
    speeches: tuple[ScriptedSpeech, ...]
    notes: tuple[ScriptedNote, ...]
    bodies: tuple[Body, ...] = ()

    @property
    def present(self) -> tuple[PersonId, ...]:
        """The deputies who come, in the roster's order."""
        away = {absence.deputy for absence in self.absences}
        return tuple(d.person for d in self.deputies if d.person not in away)


def load_scenario(file: Path) -> Scenario:
    """Read a scripted session.

    Args:
        file: TOML, UTF-8, in the form of `data/demo/session.toml`.

    Raises:
        ScenarioError: the file can't be read, is not TOML, lacks a key, holds a value of the wrong
            kind, or contradicts itself.
    """
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ScenarioError(file, "-", str(error)) from error
    try:
        scenario = msgspec.convert(table, Scenario)
    except msgspec.ValidationError as error:
        reason, _, key = str(error).partition(" - at ")
        raise ScenarioError(file, key.strip("`") or "$", reason) from error
    for key, reason in _contradictions(scenario):
        raise ScenarioError(file, key, reason)
    return scenario


def _contradictions(scenario: Scenario) -> Iterator[tuple[str, str]]:
    yield from _repeated_ids(scenario)
    yield from _dangling_names(scenario)
    yield from _wrong_counts(scenario)


def _repeated_ids(scenario: Scenario) -> Iterator[tuple[str, str]]:
    ids: dict[str, Sequence[str]] = {
        "groups": [group.group for group in scenario.groups],
        "deputies": [d.person for d in scenario.deputies] + [scenario.clerk.person],
        "items": [item.item for item in scenario.items],
        "papers": [paper.paper for paper in scenario.papers],
        "ballots": [ballot.ballot for ballot in scenario.ballots],
    }
    for key, names in ids.items():
        yield from ((key, f"{name!r} stands twice") for name in names if names.count(name) > 1)


def _dangling_names(scenario: Scenario) -> Iterator[tuple[str, str]]:
    groups = {group.group for group in scenario.groups}
    deputies = {deputy.person for deputy in scenario.deputies}
    items = {item.item for item in scenario.items}
    named: list[tuple[str, Iterable[str], Container[str]]] = [
        ("deputies.group", [deputy.group for deputy in scenario.deputies], groups),
        ("groups.leader", [g.leader for g in scenario.groups if g.leader], deputies),
        ("bodies.members", [m.person for body in scenario.bodies for m in body.members], deputies),
        ("session.presiders", scenario.session.presiders, deputies),
        ("session.secretary", [scenario.session.secretary], deputies),
        ("absences.deputy", [absence.deputy for absence in scenario.absences], deputies),
        ("speeches.deputy", [speech.deputy for speech in scenario.speeches], scenario.present),
        ("papers.item", [paper.item for paper in scenario.papers], items),
        ("ballots.item", [ballot.item for ballot in scenario.ballots], items),
        ("speeches.item", [speech.item for speech in scenario.speeches], items),
        ("notes.item", [note.item for note in scenario.notes], items),
    ]
    for key, names, known in named:
        yield from ((key, f"{name!r} is not known") for name in names if name not in known)


def _wrong_counts(scenario: Scenario) -> Iterator[tuple[str, str]]:
    base, present = len(scenario.deputies), len(scenario.present)
    if not scenario.session.presiders:
        yield "session.presiders", "somebody must preside"
    if scenario.council.elected != base:
        yield "council.elected", f"is not the number of deputies, {base}"
    for ballot in scenario.ballots:
        if ballot.present != present:
            yield "ballots", f"{ballot.ballot}: counts add up to {ballot.present}, not {present}"
        if ballot.adopted != passes(ballot.threshold, ballot.in_favour, base):
            yield "ballots", f"{ballot.ballot}: {ballot.in_favour} of {base} has the other outcome"
