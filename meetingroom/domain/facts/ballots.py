"""Of ballots."""

from dataclasses import dataclass

from meetingroom.domain.ballot_parts import Repetition, VotedText
from meetingroom.domain.ids import BallotId, ItemId, PersonId
from meetingroom.domain.values import BallotForm, Choice, Matter, PauseCause, Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotPrepared:
    """A ballot was drafted; presiders, secretaries and clerk see it.

    Attributes:
        repeats: which ballot it repeats and by what decision; none or one.
    """

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold
    form: BallotForm
    repeats: tuple[Repetition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotTextChosen:
    """What exactly is put to the vote; the desk sees it until the ballot is announced."""

    ballot: BallotId
    text: VotedText


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotAnnounced:
    """The chair said what will be voted on; told whole. It is not opened by that.

    Attributes:
        texts: what is put to the vote: none (a matter without a paper) or one.
    """

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold
    form: BallotForm
    repeats: tuple[Repetition, ...]
    texts: tuple[VotedText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotWithdrawn:
    """A ballot that was not opened will not be; who saw it announced sees that too."""

    ballot: BallotId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDecided:
    """The council decided in which form it votes (Law 77/2015/QH13 art. 91).

    Attributes:
        ballots: for which; none is for all ballots of the session from now on.
        decision: the decision in words.
    """

    form: BallotForm
    ballots: tuple[BallotId, ...]
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotOpened:
    """The chair opened a ballot; told whole.

    Attributes:
        texts: as they were announced.
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
    form: BallotForm
    repeats: tuple[Repetition, ...]
    texts: tuple[VotedText, ...]
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
class BallotPaused:
    """An open ballot stands still; its answers stay, none is taken.

    Attributes:
        left_ms: time it had left, 0 or more.
        cause: the chair's wish, or that the server had stopped.
    """

    ballot: BallotId
    left_ms: int
    cause: PauseCause


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotResumed:
    """A paused ballot goes on; it is meant to end at ``due_ms`` (server's UTC)."""

    ballot: BallotId
    due_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotEnded:
    """The chair ended the ballot. The five states add up to the ballot's base.

    Attributes:
        present: deputies of the entitled who were present or voted.
        not_voted: present without an answer.
        absent: the rest of the base.
    """

    ballot: BallotId
    present: int
    in_favour: int
    against: int
    abstain: int
    not_voted: int
    absent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotDeclared:
    """The chair declared the result of an ended ballot."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotCancelled:
    """The chair cancelled an open ballot; its answers never count and are never shown."""

    ballot: BallotId
    reason: str
