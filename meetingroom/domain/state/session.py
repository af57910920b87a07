"""The session as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from meetingroom.domain.ids import (
    BallotId,
    ConsultationId,
    ItemId,
    NoteId,
    PaperId,
    PersonId,
    PersonnelId,
    RequestId,
    ResolutionId,
    RowId,
    SessionId,
    SittingId,
)
from meetingroom.domain.ledger_parts import LedgerRow
from meetingroom.domain.people import NOBODY, Body, Council, Group, Member
from meetingroom.domain.rules import RuleSet
from meetingroom.domain.state.agenda import AgendaChange, Item, ItemTurn
from meetingroom.domain.state.ballots import Ballot, BallotDraft, BallotPhase, FormDecision
from meetingroom.domain.state.committee import CountingCommittee
from meetingroom.domain.state.consultations import Consultation
from meetingroom.domain.state.floor import FloorLimit, FloorRequest, RequestPhase
from meetingroom.domain.state.mandates import MandateChange
from meetingroom.domain.state.notes import Note
from meetingroom.domain.state.orders import OrderedActs
from meetingroom.domain.state.papers import Paper
from meetingroom.domain.state.personnel import Personnel
from meetingroom.domain.state.resolutions import Resolution
from meetingroom.domain.state.secret_ballots import SecretBallot, SecretPhase
from meetingroom.domain.state.sittings import Sitting, SittingPhase
from meetingroom.domain.values import MandateState, Role, SessionKind, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionState:
    """Everything a session is, or as much of it as one person may see.

    Attributes:
        roles: granted roles, sorted; a deputy's own role follows from the mandate.
        signer: the one presider who signs; nobody while nobody presides.
        orders: by whose order each operator acts.
        ordered: what operators did by order, one entry for each pair of people.
        mandate_changes: how mandates changed during the session, oldest first.
        items: the agenda in the order of reading.
        agenda_changes: what was done to the agenda, oldest first.
        floor_limits: what the chair set for speeches, oldest first; the last one counts.
        locked_seats: deputies whose devices answer no ballot.
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
    bodies: tuple[Body, ...]
    opened_ms: int
    closed_ms: int = 0
    members: Mapping[PersonId, Member]
    roles: Mapping[PersonId, tuple[Role, ...]]
    signer: PersonId = NOBODY
    orders: Mapping[PersonId, PersonId] = field(default_factory=dict)
    ordered: tuple[OrderedActs, ...] = ()
    mandate_changes: Mapping[PersonId, tuple[MandateChange, ...]] = field(default_factory=dict)
    sittings: Mapping[SittingId, Sitting] = field(default_factory=dict)
    current_sitting: SittingId | None = None
    items: Mapping[ItemId, Item] = field(default_factory=dict)
    agenda_changes: tuple[AgendaChange, ...] = ()
    turns: tuple[ItemTurn, ...] = ()
    papers: Mapping[PaperId, Paper] = field(default_factory=dict)
    drafts: Mapping[BallotId, BallotDraft] = field(default_factory=dict)
    forms: tuple[FormDecision, ...] = ()
    committee: CountingCommittee | None = None
    ballots: Mapping[BallotId, Ballot] = field(default_factory=dict)
    secret_ballots: Mapping[BallotId, SecretBallot] = field(default_factory=dict)
    personnel: Mapping[PersonnelId, Personnel] = field(default_factory=dict)
    resolutions: Mapping[ResolutionId, Resolution] = field(default_factory=dict)
    requests: Mapping[RequestId, FloorRequest] = field(default_factory=dict)
    floor_limits: tuple[FloorLimit, ...] = ()
    ledger: Mapping[RowId, LedgerRow] = field(default_factory=dict)
    consultations: Mapping[ConsultationId, Consultation] = field(default_factory=dict)
    locked_seats: tuple[PersonId, ...] = ()
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
        """The one ballot that is open or paused."""
        return next((b for b in self.ballots.values() if b.is_running), None)

    @property
    def open_box(self) -> SecretBallot | None:
        """The one secret ballot whose papers are out."""
        ballots = self.secret_ballots.values()
        return next((b for b in ballots if b.phase is SecretPhase.OPEN), None)

    @property
    def is_voting(self) -> bool:
        """Whether a ballot is open or paused, or papers are out."""
        return self.open_ballot is not None or self.open_box is not None

    @property
    def waiting_ballots(self) -> tuple[BallotDraft, ...]:
        """The ballots that can still be opened, as they were prepared."""
        withdrawn = BallotPhase.WITHDRAWN
        return tuple(draft for draft in self.drafts.values() if draft.phase is not withdrawn)

    @property
    def speaking(self) -> FloorRequest | None:
        """The request that has the floor: called, speaking, or paused while speaking."""
        busy = {RequestPhase.CALLED, RequestPhase.SPEAKING, RequestPhase.PAUSED}
        return next((r for r in self.requests.values() if r.phase in busy), None)

    def in_office(self) -> tuple[PersonId, ...]:
        """Return the deputies in office, in the roster's order: N of them.

        Whether the suspended are among them is the rule set's to say.
        """
        counted = {MandateState.ACTIVE}
        if self.rules.suspended_counted:
            counted.add(MandateState.SUSPENDED)
        return tuple(m.person for m in self.members.values() if m.mandate in counted)

    def serving(self) -> tuple[PersonId, ...]:
        """Return the deputies who may act: with a mandate that is neither ended nor suspended."""
        return tuple(m.person for m in self.members.values() if m.mandate is MandateState.ACTIVE)

    def presiders(self) -> tuple[PersonId, ...]:
        """Return who presides, in the order in which they were given roles."""
        return tuple(p for p, held in self.roles.items() if Role.PRESIDER in held)

    def present(self) -> tuple[PersonId, ...]:
        """Return the deputies who may act and are present in the current sitting."""
        sitting = self.sitting
        return () if sitting is None else tuple(p for p in self.serving() if sitting.has(p))

    def counted(self) -> int:
        """Return how many count for the quorum: as heads were counted, else as the roll says."""
        sitting = self.sitting
        if sitting is None or sitting.heads is None:
            return len(self.present())
        return sitting.heads

    def without_heads(self) -> "SessionState":
        """Return the session in which a count of heads without names no longer stands."""
        sitting = self.sitting
        if sitting is None or sitting.heads is None:
            return self
        sittings = {**self.sittings, sitting.sitting: replace(sitting, heads=None)}
        return replace(self, sittings=sittings)

    def roles_of(self, person: PersonId) -> frozenset[Role]:
        """Return the roles a person holds now, ``DEPUTY`` by an active mandate.

        Whoever an open ballot began with keeps the right to answer it to its end.
        """
        roles = frozenset(self.roles.get(person, ()))
        member, ballot = self.members.get(person), self.open_ballot
        is_serving = member is not None and member.mandate is MandateState.ACTIVE
        if is_serving or (ballot is not None and person in ballot.entitled):
            return roles | {Role.DEPUTY}
        return roles
