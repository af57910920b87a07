"""On personnel matters."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, ItemId, LineId, PersonId, PersonnelId
from meetingroom.domain.people import NOBODY
from meetingroom.domain.secret_parts import BallotLine
from meetingroom.domain.values import NominatedBy


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPersonnel:
    """Take nominations under an item. ``subject`` 1 to 600 letters, as ``bầu Phó Chủ tịch``."""

    personnel: PersonnelId
    item: ItemId
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NominatePerson:
    """Record that a person stands.

    Attributes:
        line: names the person and the post, as a line of an election's paper.
        nominator: a deputy, for one named by a deputy; the person, for who stands alone.
        nominator_words: 1 to 200 letters for one named by who is competent; else empty.
    """

    personnel: PersonnelId
    line: BallotLine
    by: NominatedBy
    nominator: PersonId = NOBODY
    nominator_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawNomination:
    """Record that a person stands no more. ``reason`` 1 to 600 letters."""

    personnel: PersonnelId
    line: LineId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideList:
    """Record what the council decided on number and list, by a ballot that passed.

    Attributes:
        posts: 1 to the number of lines.
        lines: of those who stand, in the order of the paper.
    """

    personnel: PersonnelId
    ballot: BallotId
    posts: int
    lines: tuple[LineId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PutToVote:
    """Prepare the secret ballot on the list. ``ballot`` names the new one."""

    personnel: PersonnelId
    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmElection:
    """Record that the council confirmed the election, by a ballot that passed after it."""

    personnel: PersonnelId
    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class DropPersonnel:
    """Carry the matter on no more. ``reason`` 1 to 600 letters."""

    personnel: PersonnelId
    reason: str
