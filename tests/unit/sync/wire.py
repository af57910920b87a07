"""What a server would send to a seat, made from a played session."""

from typing import Final

from meetingroom.domain import facts as f
from meetingroom.domain.log import Recorded
from meetingroom.domain.session import fold
from meetingroom.evidence.entries import Entry, seal
from meetingroom.protocol.codec import body_of
from meetingroom.protocol.messages import Answer, Frame, Joined, Refusal, Resync
from meetingroom.protocol.names import fact_name
from meetingroom.sync.replica import Replica
from tests.helpers.sessions import SESSION, Play

SERVER_MS: Final = 1_783_650_500_000


def sealed(seq: int, recorded: Recorded[f.SessionFact]) -> str:
    """Return a fact as the text a frame carries."""
    entry = Entry(
        log=SESSION,
        seq=seq,
        prev=bytes(32),
        salt=bytes(16),
        at_ms=recorded.stamp.at_ms,
        type=fact_name(recorded.fact),
        actor=recorded.stamp.by,
        device=recorded.stamp.device,
        body=body_of(recorded.fact),
    )
    return seal(entry).decode()


def frame(play: Play, start: int, end: int | None = None, *, note: str = "") -> Frame:
    """Return the frame of facts ``start <= seq < end``; to the end of the log by default."""
    last = len(play.log) if end is None else end
    facts = tuple(sealed(seq, play.log[seq]) for seq in range(start, last))
    return Frame(session=SESSION, start=start, end=last, facts=facts, note=note)


def replica(play: Play, position: int | None = None, *, note: str = "note") -> Replica:
    """Return the replica of a seat that has read the first ``position`` facts, or all."""
    size = len(play.log) if position is None else position
    return Replica(session=SESSION, position=size, state=fold(play.log[:size]), note=note)


def joined(position: int, *, snapshot: bool = False) -> Joined:
    """Return the server's answer to a join."""
    return Joined(ok=True, position=position, snapshot=snapshot, now_ms=SERVER_MS)


def resync(position: int) -> Resync:
    """Return the word that an earlier view is not enough any more."""
    return Resync(session=SESSION, position=position)


def accepted(command: str) -> Answer:
    """Return the answer to a command that was recorded."""
    return Answer(id=command, ok=True, position=1, receipts=())


def refused(command: str, code: str) -> Answer:
    """Return the answer to a command that was refused."""
    refusal = Refusal(code=code, sentence="Xin thử lại.")
    return Answer(id=command, ok=False, position=0, receipts=(), refusal=refusal)
