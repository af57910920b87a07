"""Minutes as a reading of the folded session: what the law asks for, in order, before any layout.

Names come from the register; the log knows ids only. Everything here is derived, so the same
log always gives the same minutes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, PersonId
from meetingroom.domain.minutes_agenda import AgendaRecord, agenda_records, unreached
from meetingroom.domain.minutes_ballots import (
    BallotRecord,
    IncidentRecord,
    ballots_of,
    incidents_of,
)
from meetingroom.domain.minutes_consultations import consultation_lines
from meetingroom.domain.minutes_ledger import ledger_lines
from meetingroom.domain.minutes_people import (
    CommitteeRecord,
    OrderedRecord,
    committees_of,
    orders_of,
    signer_of,
)
from meetingroom.domain.minutes_personnel import PersonnelLine, personnel_of
from meetingroom.domain.minutes_resolutions import resolution_lines
from meetingroom.domain.minutes_roll import Names, PersonLine, SittingRecord, sitting_record
from meetingroom.domain.minutes_secret import (
    SecretRecord,
    secret_ballots_of,
    secret_incidents_of,
)
from meetingroom.domain.people import Council, RegisterEntry
from meetingroom.domain.state import (
    FloorRequest,
    Item,
    Note,
    RequestPhase,
    SessionState,
)
from meetingroom.domain.values import (
    FloorPurpose,
    ItemKind,
    Role,
    SessionKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechRecord:
    """A speech. ``duration_s`` is 0 while it goes on."""

    speaker: PersonLine
    purpose: FloorPurpose
    started_ms: int
    duration_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitRecord:
    """The chair set how long speeches of a purpose may take under an item."""

    at_ms: int
    purpose: FloorPurpose
    limit_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRecord:
    """A line the secretary typed; ``corrected`` when its words were replaced later."""

    at_ms: int
    text: str
    corrected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRecord:
    """What happened under an agenda item.

    Attributes:
        number: counts from 1 in order of time.
        papers: titles of those that deputies were given.
    """

    number: int
    kind: ItemKind
    title: str
    presenter: str
    started_ms: int
    papers: tuple[str, ...]
    speeches: tuple[SpeechRecord, ...]
    notes: tuple[NoteRecord, ...]
    ballots: tuple[BallotRecord, ...]
    incidents: tuple[IncidentRecord, ...] = ()
    limits: tuple[LimitRecord, ...] = ()
    secret_ballots: tuple[SecretRecord, ...] = ()
    personnel: tuple[PersonnelLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """A session's minutes before layout.

    Attributes:
        agenda: what was done to the agenda itself.
        unreached: titles of the items that no sitting came to.
        resolutions: what became of each that was submitted.
        signer: name of the presider who signs; may be empty.
        committees: the counting committee, none or one.
        ledger: promises and petitions in words, none without any.
        consultations: opinions in writing in words, none without any.
    """

    council: Council
    kind: SessionKind
    ordinal: int
    title: str
    place: str
    presiders: tuple[PersonLine, ...]
    signer: str
    secretaries: tuple[PersonLine, ...]
    sittings: tuple[SittingRecord, ...]
    items: tuple[ItemRecord, ...]
    agenda: tuple[AgendaRecord, ...] = ()
    unreached: tuple[str, ...] = ()
    committees: tuple[CommitteeRecord, ...] = ()
    ordered: tuple[OrderedRecord, ...] = ()
    ledger: tuple[str, ...] = ()
    consultations: tuple[str, ...] = ()
    resolutions: tuple[str, ...] = ()

    @property
    def opened_ms(self) -> int:
        """When the first sitting opened; 0 when none has."""
        return min((s.opened_ms for s in self.sittings), default=0)

    @property
    def closed_ms(self) -> int:
        """When the last sitting closed; 0 while one goes on."""
        times = [s.closed_ms for s in self.sittings]
        return max(times) if times and all(times) else 0


def draw_up(state: SessionState, register: Mapping[PersonId, RegisterEntry]) -> Minutes:
    """Read the minutes out of a session.

    Args:
        state: the session as a presider, a secretary or the clerk may see it.
        register: everybody the session names.

    Raises:
        KeyError: somebody the session names is missing from the register.
    """
    names = Names(register)
    return Minutes(
        council=state.council,
        kind=state.kind,
        ordinal=state.ordinal,
        title=state.title,
        place=state.place,
        presiders=_holders(state, names, Role.PRESIDER),
        signer=signer_of(state, names),
        secretaries=_holders(state, names, Role.SECRETARY),
        sittings=tuple(
            sitting_record(state, names, s) for s in state.sittings.values() if s.opened_ms
        ),
        items=_items(state, names),
        agenda=agenda_records(state),
        unreached=unreached(state, _begun(state)),
        committees=committees_of(state, names),
        ordered=orders_of(state, names),
        ledger=ledger_lines(state, names),
        consultations=consultation_lines(state),
        resolutions=resolution_lines(state, names),
    )


def _holders(state: SessionState, names: Names, role: Role) -> tuple[PersonLine, ...]:
    return tuple(names.line(person) for person, held in state.roles.items() if role in held)


def _items(state: SessionState, names: Names) -> tuple[ItemRecord, ...]:
    begun = sorted(_begun(state).items(), key=lambda item: item[1])
    return tuple(
        _item(state, names, number, state.items[item], at_ms)
        for number, (item, at_ms) in enumerate(begun, start=1)
    )


def _begun(state: SessionState) -> Mapping[ItemId, int]:
    """Return when each item was turned to; one voted or noted on without a turn counts too."""
    times: dict[ItemId, int] = {}
    for turn in state.turns:
        times.setdefault(turn.item, turn.at_ms)
    for ballot in state.ballots.values():
        if ballot.decides and (ballot.has_result or ballot.cancel_reason):
            times.setdefault(ballot.item, ballot.opened_ms)
    for secret in state.secret_ballots.values():
        if secret.opened_ms:
            times.setdefault(secret.question.item, secret.opened_ms)
    for matter in state.personnel.values():
        times.setdefault(matter.item, matter.opened_ms)
    for note in state.notes.values():
        times.setdefault(note.item, note.written_ms)
    return times


def _item(
    state: SessionState, names: Names, number: int, item: Item, started_ms: int
) -> ItemRecord:
    spoken = (r for r in state.requests.values() if r.item == item.item and r.started_ms)
    return ItemRecord(
        number=number,
        kind=item.kind,
        title=item.title,
        presenter=item.presenter,
        started_ms=started_ms,
        papers=tuple(
            paper.title
            for paper in state.papers.values()
            if paper.item == item.item and any(v.published_ms for v in paper.versions)
        ),
        speeches=tuple(
            _speech(names, r) for r in sorted(spoken, key=lambda request: request.started_ms)
        ),
        limits=tuple(
            LimitRecord(at_ms=limit.at_ms, purpose=limit.purpose, limit_s=limit.limit_s)
            for limit in state.floor_limits
            if limit.item == item.item
        ),
        notes=tuple(_note(n) for n in state.notes.values() if n.item == item.item),
        ballots=ballots_of(state, item.item),
        incidents=(
            *incidents_of(state, item.item),
            *secret_incidents_of(state, item.item),
        ),
        secret_ballots=secret_ballots_of(state, names, item.item),
        personnel=personnel_of(state, names, item.item),
    )


def _speech(names: Names, request: FloorRequest) -> SpeechRecord:
    over = request.phase is RequestPhase.ENDED
    return SpeechRecord(
        speaker=names.speaker(request.speaker),
        purpose=request.purpose,
        started_ms=request.started_ms,
        duration_s=request.spoken_ms // 1000 if over else 0,
    )


def _note(note: Note) -> NoteRecord:
    return NoteRecord(at_ms=note.written_ms, text=note.text, corrected=note.corrected_ms > 0)
