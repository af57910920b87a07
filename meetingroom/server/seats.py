"""One connection in one session: kept up to date by frames, or sent to read a snapshot."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from msgspec import Struct, to_builtins

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import LogId, PersonId, SessionId
from meetingroom.domain.refusals import NotAllowedError
from meetingroom.domain.state import Ballot
from meetingroom.protocol.messages import AnsweredGlance, Goodbye, Resync, SeatedGlance
from meetingroom.server.answering import refusal_of
from meetingroom.server.books import Books
from meetingroom.server.frames import frames_of
from meetingroom.server.history import History, Told
from meetingroom.server.ports import Connection
from meetingroom.service.house import SessionBook
from meetingroom.service.visibility.session import may_join

FRAME_GAP_S: Final = 0.1
"""At most ten frames a second to a seat; what comes in between is told together."""

Pause = Callable[[float], Awaitable[None]]
"""Waits for so many seconds."""


class Seat:
    """A connection in a session.

    Attributes:
        connection: the line to it.
        session: which session.
    """

    def __init__(self, connection: Connection, session: SessionId, sent: int) -> None:
        """Seat somebody who has yet to be told what is new since ``sent``.

        Args:
            connection: the line.
            session: which session.
            sent: everything before this position need not be told.
        """
        self.connection = connection
        self.session = session
        self._sent = sent
        self._seated: SeatedGlance | None = None
        self._news = asyncio.Event()
        self._news.set()

    @property
    def person(self) -> PersonId:
        """Who sits here."""
        return self.connection.caller.person

    def wake(self) -> None:
        """Say that there is news."""
        self._news.set()

    async def keep_up(self, books: Books, history: History, pause: Pause) -> None:
        """Tell the news whenever there is some; returns when the person may no longer be here.

        Raises:
            ServerStoppingError: the disk can't be read.
        """
        while True:
            await self._news.wait()
            self._news.clear()
            end = books.house.sessions[self.session].position
            told = await history.between(self.session, self._sent, end)
            # What may be seen is judged by the session as it is now, after the wait.
            book = books.house.sessions[self.session]
            if not may_join(book.state, self.person):
                self.connection.close(goodbye_of(NotAllowedError(), self.connection))
                return
            if end > self._sent:
                note = books.note(LogId(self.session))
                # A run of frames, after an absence, is sent at once and rested from after.
                await pause(FRAME_GAP_S * self._tell_news(book, told, end, note))

    def _tell_news(self, book: SessionBook, told: Sequence[Told], end: int, note: str) -> int:
        """Tell facts up to ``end``, or send the seat away; return how many messages that took."""
        frames = None
        if book.seen_since.get(self.person, 0) <= self._sent:
            frames = frames_of(book.state, self.person, told, (self._sent, end), note)
        if frames is None:
            self._sent = book.position
            self._tell("resync", Resync(session=self.session, position=book.position))
            return 1
        self._sent = end
        for frame in frames:
            self._tell("frame", frame)
        return len(frames)

    def glance(self, ballot: Ballot, *, named: bool) -> None:
        """Tell how many have answered a ballot.

        Args:
            ballot: the open one.
            named: also say who, which only the desk may know.
        """
        answered = tuple(ballot.cast)
        self._tell(
            "answered",
            AnsweredGlance(
                session=self.session,
                ballot=ballot.ballot,
                answered=len(answered),
                deputies=answered if named else (),
            ),
        )

    def seated(self, glance: SeatedGlance) -> bool:
        """Tell who is joined and who no longer; return False when this seat has been told that."""
        if glance == self._seated:
            return False
        self._seated = glance
        self._tell("seated", glance)
        return True

    def _tell(self, event: str, message: Struct) -> None:
        self.connection.send(event, to_builtins(message))


def goodbye_of(error: RefusedError, connection: Connection) -> Goodbye:
    """Say to a connection, in its person's language, why it ends."""
    words = refusal_of(error, connection.caller.language)
    return Goodbye(code=words.code, sentence=words.sentence)
