"""Of ballots."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, ItemId, PersonId
from meetingroom.domain.values import Choice, Matter, Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotPrepared:
    """A ballot was drafted; presiders, secretaries and clerk see it."""

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotOpened:
    """The chair opened a ballot; told whole.

    Attributes:
        base: N, the deputies in office now; stays for this ballot whatever happens.
        entitled: who may answer: these N deputies without the suspended.
        suspended: deputies who count in N and may not answer.
        due_ms: when it is meant to end (server's UTC); only the chair ends it.
    """

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold
    base: int
    entitled: tuple[PersonId, ...]
    suspended: tuple[PersonId, ...]
    due_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCast:
    """A deputy's answer; the last by server order counts. Shown to that deputy only while open."""

    ballot: BallotId
    deputy: PersonId
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotExtended:
    """The chair gave an open ballot more time: it is meant to end at ``due_ms`` (server's UTC)."""

    ballot: BallotId
    due_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotEnded:
    """The chair ended the ballot. The five states add up to the ballot's base.

    Attributes:
        present: deputies of the entitled who were present or voted.
        not_voted: present without an answer.
        absent: the rest of the entitled.
    """

    ballot: BallotId
    present: int
    in_favour: int
    against: int
    abstain: int
    not_voted: int
    absent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotCancelled:
    """The chair cancelled an open ballot; its answers never count and are never shown."""

    ballot: BallotId
    reason: str
