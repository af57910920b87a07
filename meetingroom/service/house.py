"""The server's whole state, pure: the room, its sessions, the stored papers.

``step`` decides one command. It raises nothing: a refusal is a value that is answered and kept,
so that the same command sent again, also after a restart, is answered the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from meetingroom.domain.circumstances import Circumstances, StoredPaper
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.errors import BrokenLogError, RefusedError
from meetingroom.domain.facts import SessionFact
from meetingroom.domain.ids import CommandId, DeviceId, LogId, PersonId, RoomId, SessionId
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.mandates import MandateFact
from meetingroom.domain.room import RoomFact, RoomState, evolve_room
from meetingroom.domain.session import begin, decide, evolve
from meetingroom.domain.state import SessionState
from meetingroom.protocol.refusals import SessionUnknownError
from meetingroom.service.projection import resync_for


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionBook:
    """A session with what the server needs beside it.

    Attributes:
        position: size of the session's log.
        seen_since: for people whose view of earlier facts changed, the position from which on
            frames alone are enough; a seat that was last here before needs a snapshot.
    """

    state: SessionState
    position: int
    seen_since: Mapping[PersonId, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Everything the server decides on."""

    room: RoomId
    council: RoomState = field(default_factory=RoomState)
    sessions: Mapping[SessionId, SessionBook] = field(default_factory=dict)
    stored: Mapping[str, StoredPaper] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A command as it arrived, with who sent it from where."""

    id: CommandId
    person: PersonId
    device: DeviceId
    session: SessionId
    command: SessionCommand


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Effect: append this fact to this log."""

    log: LogId
    recorded: Recorded[SessionFact | RoomFact]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a submission led to: facts to append in order, or why it was refused."""

    records: tuple[Record, ...] = ()
    refusal: RefusedError | None = None


def step(house: House, submission: Submission, now_ms: int) -> tuple[House, Outcome]:
    """Decide one submission on the working state.

    Args:
        house: the state that includes everything decided before, committed or not.
        submission: nothing about it but person and device is trusted.
        now_ms: the server's UTC in milliseconds.
    """
    book = house.sessions.get(submission.session)
    if book is None:
        return house, Outcome(refusal=SessionUnknownError())
    around = Circumstances(
        person=submission.person, device=submission.device, now_ms=now_ms, stored=house.stored
    )
    try:
        facts = decide(book.state, submission.command, around)
    except RefusedError as refusal:
        return house, Outcome(refusal=refusal)
    stamp = Stamp(at_ms=now_ms, by=submission.person, device=submission.device)
    records: list[Record] = []
    for fact in facts:
        records.append(
            Record(log=LogId(submission.session), recorded=Recorded(stamp=stamp, fact=fact))
        )
        # The room's own log has to know who is in office when the next session opens.
        if isinstance(fact, MandateFact) and fact.deputy in house.council.members:
            records.append(Record(log=LogId(house.room), recorded=Recorded(stamp=stamp, fact=fact)))
    for record in records:
        house = absorb(house, record)
    return house, Outcome(records=tuple(records))


def absorb(house: House, record: Record) -> House:
    """Return the state after one recorded fact; used for new facts and for reading logs back.

    Raises:
        BrokenLogError: the fact does not fit the facts before it.
    """
    fact = record.recorded.fact
    if record.log == LogId(house.room) and isinstance(fact, RoomFact):
        return replace(house, council=evolve_room(house.council, fact))
    if not isinstance(fact, SessionFact):
        raise BrokenLogError(record.log)
    session = SessionId(record.log)
    book = _with(house.sessions.get(session), Recorded(stamp=record.recorded.stamp, fact=fact))
    return replace(house, sessions={**house.sessions, session: book})


def _with(book: SessionBook | None, recorded: Recorded[SessionFact]) -> SessionBook:
    if book is None:
        return SessionBook(state=begin(recorded), position=1)
    state = evolve(book.state, recorded)
    position = book.position + 1
    moved = resync_for(book.state, state, recorded.fact)
    return SessionBook(
        state=state,
        position=position,
        seen_since={**book.seen_since, **dict.fromkeys(moved, position)},
    )


def with_paper(house: House, paper: StoredPaper) -> House:
    """Return the state after a file was received and read whole."""
    return replace(house, stored={**house.stored, paper.sha256: paper})
