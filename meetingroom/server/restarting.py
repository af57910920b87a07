"""What the server has to say of itself when it starts again: a ballot that was open stood still."""

from meetingroom.domain.ballots import paused
from meetingroom.domain.ids import DeviceId, LogId, PersonId
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.state import BallotPhase
from meetingroom.domain.values import PauseCause
from meetingroom.protocol.codec import session_fact
from meetingroom.server.books import Books
from meetingroom.server.ports import Clock
from meetingroom.service.house import Record, absorb
from meetingroom.service.ports import Commit, LogStore, StoreFailedError

SERVER = PersonId("server")
"""Who does what nobody wished for; no person of the register has this id's facts."""


def pause_open_ballots(books: Books, logs: LogStore, now_ms: Clock) -> None:
    """Record that ballots which were open when the server stopped stand still.

    Their answers stay. The time they had left is counted from the last fact of their log: later
    than that nobody knows of the server. Synchronous, on the store's thread, before anybody is
    served; on disk when it returns.

    Raises:
        StoreFailedError: the disk says no; nothing was recorded.
    """
    draft = books.draft()
    for session, book in books.house.sessions.items():
        ballot = book.state.open_ballot
        if ballot is None or ballot.phase is not BallotPhase.OPEN:
            continue
        log = LogId(session)
        (last,) = logs.entries(log, book.position - 1, book.position)
        fact = paused(ballot, session_fact(last).stamp.at_ms, PauseCause.RESTART)
        stamp = Stamp(at_ms=now_ms(), by=SERVER, device=DeviceId(SERVER))
        record = Record(log=log, recorded=Recorded(stamp=stamp, fact=fact))
        draft.write(absorb(draft.house, record), (record,))
    try:
        logs.commit(Commit(appended=draft.appended(), answers=()))
    except StoreFailedError:
        draft.discard()
        raise
    draft.keep()
