"""A session as folded from its facts. Times are server UTC in milliseconds; 0 is *not yet*."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

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
    MandateState,
    Matter,
    PaperKind,
    Role,
    SessionKind,
    SittingKind,
    Stage,
    Threshold,
)


class SittingPhase(StrEnum):
    """A sitting goes planned → roll call → in session → closed."""

    PLANNED = "planned"
    ROLL_CALL = "roll_call"
    IN_SESSION = "in_session"
    CLOSED = "closed"


class BallotPhase(StrEnum):
    """A ballot goes open → ended, or open → cancelled."""

    OPEN = "open"
    ENDED = "ended"
    CANCELLED = "cancelled"


class RequestPhase(StrEnum):
    """A request for the floor goes waiting → called → speaking → ended, or is withdrawn."""

    WAITING = "waiting"
    CALLED = "called"
    SPEAKING = "speaking"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Where a deputy is, and since when."""

    status: AttendanceStatus
    since_ms: int

    @property
    def is_here(self) -> bool:
        """Whether the deputy counts as present."""
        return self.status in {AttendanceStatus.PRESENT, AttendanceStatus.LATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCount:
    """``present`` of ``base`` deputies in office."""

    present: int
    base: int
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One sitting with its roll."""

    sitting: SittingId
    kind: SittingKind
    phase: SittingPhase = SittingPhase.PLANNED
    roll_opened_ms: int = 0
    opened_ms: int = 0
    closed_ms: int = 0
    opened_with: RollCount | None = None
    confirmed: RollCount | None = None
    attendance: Mapping[PersonId, Attendance] = field(default_factory=dict)

    def has(self, deputy: PersonId) -> bool:
        """Say whether a deputy is present."""
        entry = self.attendance.get(deputy)
        return entry is not None and entry.is_here


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An agenda item."""

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTurn:
    """The sitting turned to an item."""

    item: ItemId
    sitting: SittingId
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperVersion:
    """A file of a paper. ``published_ms`` is 0 while only those who prepare see it."""

    version: int
    sha256: str
    size: int
    pages: int
    note: str
    published_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper with its versions, oldest first."""

    paper: PaperId
    item: ItemId
    kind: PaperKind
    title: str
    versions: tuple[PaperVersion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotDraft:
    """A ballot that has not been opened."""

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVote:
    """What the server has recorded of a deputy, and when."""

    choice: Choice
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The five states of a ballot; they add up to its base. ``present`` are all but the absent."""

    present: int
    in_favour: int
    against: int
    abstain: int
    not_voted: int
    absent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A ballot that was opened. ``cast`` holds only what may be seen where this state is."""

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold
    sitting: SittingId
    base: int
    entitled: tuple[PersonId, ...]
    opened_ms: int
    due_ms: int
    phase: BallotPhase = BallotPhase.OPEN
    ended_ms: int = 0
    count: Count | None = None
    cancel_reason: str = ""
    cast: Mapping[PersonId, RecordedVote] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRequest:
    """A deputy's request for the floor, from asking to the end of the speech."""

    request: RequestId
    deputy: PersonId
    item: ItemId
    purpose: FloorPurpose
    asked_ms: int
    phase: RequestPhase = RequestPhase.WAITING
    called_ms: int = 0
    started_ms: int = 0
    ended_ms: int = 0
    limit_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A line of the secretary in the course of the sitting."""

    note: NoteId
    item: ItemId
    text: str
    by: PersonId
    written_ms: int
    corrected_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionState:
    """Everything a session is, or as much of it as one person may see.

    Attributes:
        roles: granted roles, sorted; a deputy's own role follows from the mandate.
        mandate_ended_ms: when the mandates ended that have ended.
        turns: items in the order in which the sittings turned to them.
    """

    session: SessionId
    kind: SessionKind
    ordinal: int
    title: str
    place: str
    council: Council
    rules: RuleSet
    groups: tuple[Group, ...]
    opened_ms: int
    closed_ms: int = 0
    members: Mapping[PersonId, Member]
    roles: Mapping[PersonId, tuple[Role, ...]]
    mandate_ended_ms: Mapping[PersonId, int] = field(default_factory=dict)
    sittings: Mapping[SittingId, Sitting] = field(default_factory=dict)
    current_sitting: SittingId | None = None
    items: Mapping[ItemId, Item] = field(default_factory=dict)
    turns: tuple[ItemTurn, ...] = ()
    papers: Mapping[PaperId, Paper] = field(default_factory=dict)
    drafts: Mapping[BallotId, BallotDraft] = field(default_factory=dict)
    ballots: Mapping[BallotId, Ballot] = field(default_factory=dict)
    requests: Mapping[RequestId, FloorRequest] = field(default_factory=dict)
    notes: Mapping[NoteId, Note] = field(default_factory=dict)

    @property
    def stage(self) -> Stage:
        """Where the session stands."""
        if self.closed_ms:
            return Stage.CLOSED
        sitting = self.sitting
        if sitting is None:
            return Stage.PREPARING
        return Stage.IN_SESSION if sitting.phase is SittingPhase.IN_SESSION else Stage.ROLL_CALL

    @property
    def sitting(self) -> Sitting | None:
        """The sitting whose roll is open or which is in session."""
        return None if self.current_sitting is None else self.sittings[self.current_sitting]

    @property
    def current_item(self) -> ItemId | None:
        """The item the current sitting is at."""
        if not self.turns or self.turns[-1].sitting != self.current_sitting:
            return None
        return self.turns[-1].item

    @property
    def open_ballot(self) -> Ballot | None:
        """The one ballot that is open."""
        return next((b for b in self.ballots.values() if b.phase is BallotPhase.OPEN), None)

    @property
    def speaking(self) -> FloorRequest | None:
        """The request that has the floor: called, or speaking."""
        busy = {RequestPhase.CALLED, RequestPhase.SPEAKING}
        return next((r for r in self.requests.values() if r.phase in busy), None)

    def in_office(self) -> tuple[PersonId, ...]:
        """Return the deputies whose mandates are active, in the roster's order: N of them."""
        return tuple(m.person for m in self.members.values() if m.mandate is MandateState.ACTIVE)

    def present(self) -> tuple[PersonId, ...]:
        """Return the deputies in office who are present in the current sitting."""
        sitting = self.sitting
        return () if sitting is None else tuple(p for p in self.in_office() if sitting.has(p))

    def roles_of(self, person: PersonId) -> frozenset[Role]:
        """Return the roles a person holds now, ``DEPUTY`` by an active mandate."""
        roles = frozenset(self.roles.get(person, ()))
        member = self.members.get(person)
        if member is not None and member.mandate is MandateState.ACTIVE:
            return roles | {Role.DEPUTY}
        return roles
