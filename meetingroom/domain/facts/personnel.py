"""Of personnel matters: from the nominations to the resolution that confirms an election."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, ItemId, LineId, PersonId, PersonnelId
from meetingroom.domain.secret_parts import BallotLine
from meetingroom.domain.values import NominatedBy


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonnelOpened:
    """Nominations for some posts are taken under an item."""

    personnel: PersonnelId
    item: ItemId
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNominated:
    """A person stands.

    Attributes:
        line: as it will stand on the paper.
        nominator: the deputy who named the person; empty for who is competent.
        nominator_words: who is competent, in words; empty for a deputy.
    """

    personnel: PersonnelId
    line: BallotLine
    by: NominatedBy
    nominator: PersonId
    nominator_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NominationWithdrawn:
    """A person stands no more; a list that was decided has to be decided again."""

    personnel: PersonnelId
    line: LineId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDecided:
    """The council decided how many are elected, and out of whom.

    Attributes:
        ballot: the ballot at the seats or by hands that decided it.
        lines: of the paper, in its order.
    """

    personnel: PersonnelId
    ballot: BallotId
    posts: int
    lines: tuple[LineId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonnelPutToVote:
    """A secret ballot on the list was prepared."""

    personnel: PersonnelId
    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionConfirmed:
    """The council confirmed by a resolution who was elected.

    Attributes:
        ballot: the ballot on that resolution.
        elected: in the order in which they were.
    """

    personnel: PersonnelId
    ballot: BallotId
    elected: tuple[LineId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonnelDropped:
    """The matter is not carried on in this session, or was voted on without anybody elected."""

    personnel: PersonnelId
    reason: str
