"""What has happened in a session. Facts are past tense and never refuse.

A fact that others may come to see later is told whole by the fact that shows it:
``BallotOpened`` and ``PaperPublished`` repeat what was prepared, so that opening a vote never
makes a seat read again what was withheld before.
"""

from dataclasses import dataclass

from meetingroom.domain.ids import (
    BallotId,
    ItemId,
    NoteId,
    PaperId,
    PersonId,
    RequestId,
    SessionId,
    SittingId,
)
from meetingroom.domain.people import Council, Group, Member
from meetingroom.domain.rules import RuleSet
from meetingroom.domain.values import (
    AttendanceStatus,
    Choice,
    FloorPurpose,
    ItemKind,
    MandateEnd,
    Matter,
    PaperKind,
    Role,
    SessionKind,
    SittingKind,
    Threshold,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened:
    """The first fact of a session's log: everything the session takes from the room.

    Attributes:
        ordinal: number in the council's series, from 1.
        place: where the session meets, in words.
        room_size: position of the room log when the session was opened.
        room_root: base64 of that log's Merkle root.
        clerk: who opened the session and prepares it.
    """

    session: SessionId
    kind: SessionKind
    ordinal: int
    title: str
    place: str
    council: Council
    groups: tuple[Group, ...]
    roster: tuple[Member, ...]
    rules: RuleSet
    room_size: int
    room_root: str
    clerk: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionClosed:
    """Nothing more happens in this session."""

    session: SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGranted:
    """A person holds a role in this session from now on."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRevoked:
    """A person no longer holds a role."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateEnded:
    """A deputy's mandate ended; N changes for the next ballot, never for an open one."""

    deputy: PersonId
    end: MandateEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingPlanned:
    """A sitting stands in the session's plan."""

    sitting: SittingId
    kind: SittingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class RollOpened:
    """Deputies may check in to a sitting."""

    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyCheckedIn:
    """A deputy checked in at a seat."""

    sitting: SittingId
    deputy: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceMarked:
    """The secretary or the clerk set a deputy's attendance."""

    sitting: SittingId
    deputy: PersonId
    status: AttendanceStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class RollConfirmed:
    """The secretary confirmed the roll: ``present`` of ``base`` deputies in office."""

    sitting: SittingId
    present: int
    base: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingOpened:
    """The chair opened the sitting with a quorum of ``quorum`` of ``base``."""

    sitting: SittingId
    present: int
    base: int
    quorum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingClosed:
    """The chair closed the sitting."""

    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAdded:
    """An item was added at the end of the agenda. ``presenter`` is words, may be empty."""

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStarted:
    """The sitting turned to an item; the one before it ended by that."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAdded:
    """A paper was named, without a file yet."""

    paper: PaperId
    item: ItemId
    kind: PaperKind
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperVersionAdded:
    """A version's file was added; nobody but those who prepare sees it yet.

    Attributes:
        version: counts from 1 without gaps.
        sha256: lower-case hex of the file.
        size: bytes.
        pages: 1 to 5000.
        note: what changed, in words; may be empty.
    """

    paper: PaperId
    version: int
    sha256: str
    size: int
    pages: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPublished:
    """A version was given to everybody in the session; told whole."""

    paper: PaperId
    item: ItemId
    kind: PaperKind
    title: str
    version: int
    sha256: str
    size: int
    pages: int
    note: str


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
        entitled: exactly these N deputies.
        due_ms: when it is meant to end (server's UTC); only the chair ends it.
    """

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold
    base: int
    entitled: tuple[PersonId, ...]
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


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorAsked:
    """A deputy asked for the floor under an item."""

    request: RequestId
    deputy: PersonId
    item: ItemId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorWithdrawn:
    """A deputy no longer asks for the floor."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerCalled:
    """The chair called the deputy of a request."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechStarted:
    """The called deputy speaks; ``limit_s`` seconds are meant for it."""

    request: RequestId
    limit_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechEnded:
    """The speech is over."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWritten:
    """The secretary wrote into the course of the sitting."""

    note: NoteId
    item: ItemId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCorrected:
    """The secretary corrected a note; the log keeps the former words."""

    note: NoteId
    text: str


SessionFact = (
    SessionOpened
    | SessionClosed
    | RoleGranted
    | RoleRevoked
    | MandateEnded
    | SittingPlanned
    | RollOpened
    | DeputyCheckedIn
    | AttendanceMarked
    | RollConfirmed
    | SittingOpened
    | SittingClosed
    | ItemAdded
    | ItemStarted
    | PaperAdded
    | PaperVersionAdded
    | PaperPublished
    | BallotPrepared
    | BallotOpened
    | VoteCast
    | BallotExtended
    | BallotEnded
    | BallotCancelled
    | FloorAsked
    | FloorWithdrawn
    | SpeakerCalled
    | SpeechStarted
    | SpeechEnded
    | NoteWritten
    | NoteCorrected
)
