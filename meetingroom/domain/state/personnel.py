"""Personnel matters: who stands, the list, the votes, the confirmation."""

from dataclasses import dataclass
from enum import StrEnum

from meetingroom.domain.ids import BallotId, ItemId, LineId, PersonId, PersonnelId, SittingId
from meetingroom.domain.secret_parts import BallotLine
from meetingroom.domain.values import NominatedBy


class PersonnelPhase(StrEnum):
    """Where a personnel matter stands; ``personnel.NEXT`` says how it may go on."""

    NOMINATING = "nominating"
    LISTED = "listed"
    VOTING = "voting"
    CONFIRMED = "confirmed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nomination:
    """A person who stands, or did; ``withdrawn`` says why no more."""

    line: BallotLine
    by: NominatedBy
    nominator: PersonId
    nominator_words: str
    at_ms: int
    withdrawn: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonnelList:
    """What the council decided: how many, out of whom, by which ballot; and when it was entered."""

    ballot: BallotId
    posts: int
    lines: tuple[LineId, ...]
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """By which ballot the council confirmed who was elected, and when it was entered."""

    ballot: BallotId
    elected: tuple[LineId, ...]
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Personnel:
    """A personnel matter.

    Attributes:
        lists: what was decided on number and list, oldest first; the last one counts.
        votes: the first secret ballots on it; those that repeat one follow from theirs.
        confirmations: none or one.
        dropped: why it was not carried on.
        sittings: those in which anything was recorded of it.
    """

    personnel: PersonnelId
    item: ItemId
    subject: str
    opened_ms: int
    phase: PersonnelPhase = PersonnelPhase.NOMINATING
    nominations: tuple[Nomination, ...] = ()
    lists: tuple[PersonnelList, ...] = ()
    votes: tuple[BallotId, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    dropped_ms: int = 0
    dropped: str = ""
    sittings: tuple[SittingId, ...] = ()

    @property
    def standing(self) -> tuple[BallotLine, ...]:
        """Those who stand, in the order in which they were named."""
        return tuple(each.line for each in self.nominations if not each.withdrawn)
