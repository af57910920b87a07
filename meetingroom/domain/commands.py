"""What a person may wish. Commands are imperative; most become one fact or a refusal.

New things are named by the client that makes them, so a command sent twice names the same thing.
"""

from dataclasses import dataclass

from meetingroom.domain.ids import (
    BallotId,
    ItemId,
    NoteId,
    PaperId,
    PersonId,
    RequestId,
    SittingId,
)
from meetingroom.domain.values import (
    AttendanceStatus,
    Choice,
    FloorPurpose,
    ItemKind,
    MandateEnd,
    Matter,
    PaperKind,
    Role,
    SittingKind,
    Threshold,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSession:
    """End the session for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantRole:
    """Give a person a role in this session; ``DEPUTY`` can't be given."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeRole:
    """Take a role from a person."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMandate:
    """Record that a deputy's mandate has ended."""

    deputy: PersonId
    end: MandateEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSitting:
    """Put a sitting into the plan."""

    sitting: SittingId
    kind: SittingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRoll:
    """Let deputies check in to a planned sitting."""

    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """Say: I am here. Only for oneself, in the sitting whose roll is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkAttendance:
    """Set a deputy's attendance in the current sitting."""

    deputy: PersonId
    status: AttendanceStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmRoll:
    """Confirm who is present in the current sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSitting:
    """Open the sitting whose roll is open; needs a quorum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSitting:
    """Close the current sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddItem:
    """Add an item at the end of the agenda. ``title`` 1 to 600 letters, ``presenter`` 0 to 200."""

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartItem:
    """Turn to an item, forward or back."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPaper:
    """Name a paper under an item. ``title`` 1 to 600 letters."""

    paper: PaperId
    item: ItemId
    kind: PaperKind
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPaperVersion:
    """Add an uploaded file as the paper's next version. ``note`` 0 to 600 letters."""

    paper: PaperId
    sha256: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishPaper:
    """Give the paper's newest version to everybody in the session."""

    paper: PaperId


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareBallot:
    """Draft a ballot under an item. ``subject`` 1 to 600 letters, as the sentence will name it."""

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBallot:
    """Open a prepared ballot; needs a quorum, a free floor and no other open ballot."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class CastVote:
    """Answer an open ballot; may be changed until the chair ends it."""

    ballot: BallotId
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendBallot:
    """Give the open ballot more time: ``by_s`` seconds, 5 to 600; from now if its time is over."""

    ballot: BallotId
    by_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EndBallot:
    """End the open ballot and count."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelBallot:
    """Cancel the open ballot. ``reason`` 1 to 600 letters."""

    ballot: BallotId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForFloor:
    """Ask to speak under the current item."""

    request: RequestId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawRequest:
    """No longer ask to speak."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSpeaker:
    """Call the deputy of a waiting request."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class StartSpeech:
    """Start the called deputy's clock."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class EndSpeech:
    """End the speech."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteNote:
    """Write into the course under an item. ``text`` 1 to 4000 letters."""

    note: NoteId
    item: ItemId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectNote:
    """Replace a note's words; the log keeps the former ones. ``text`` 1 to 4000 letters."""

    note: NoteId
    text: str


SessionCommand = (
    CloseSession
    | GrantRole
    | RevokeRole
    | EndMandate
    | PlanSitting
    | OpenRoll
    | CheckIn
    | MarkAttendance
    | ConfirmRoll
    | OpenSitting
    | CloseSitting
    | AddItem
    | StartItem
    | AddPaper
    | AddPaperVersion
    | PublishPaper
    | PrepareBallot
    | OpenBallot
    | CastVote
    | ExtendBallot
    | EndBallot
    | CancelBallot
    | AskForFloor
    | WithdrawRequest
    | CallSpeaker
    | StartSpeech
    | EndSpeech
    | WriteNote
    | CorrectNote
)
