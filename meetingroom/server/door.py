"""Everything a signed-in person can ask of the server, whatever the transport."""

import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

import msgspec

from meetingroom.domain.checks import check_new_id
from meetingroom.domain.ids import CommandId, LogId, PersonId, SessionId
from meetingroom.domain.refusals import NotAllowedError
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import SessionState
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.entries import leaf_hash
from meetingroom.evidence.record import SIGNED_PREFIX
from meetingroom.protocol.codec import command_of, session_fact, state_bytes
from meetingroom.protocol.messages import (
    Answer,
    Join,
    Joined,
    LogExport,
    ManifestSigned,
    MarkPage,
    MarkPush,
    MarkPushed,
    PaperReceived,
    PersonEntry,
    RecordExport,
    SessionInfo,
    Snapshot,
    Submit,
)
from meetingroom.protocol.refusals import NotNowError, NotSignedInError, SessionUnknownError
from meetingroom.server.answering import Wish
from meetingroom.server.books import Books
from meetingroom.server.hub import Hub
from meetingroom.server.lanes import StoreLane
from meetingroom.server.marking import PAGE_BYTES, PAGE_ROWS, page_of, pushed_of, write_of
from meetingroom.server.notary import check_manifest
from meetingroom.server.paper_room import PaperFile, PaperRoom, is_office
from meetingroom.server.ports import Caller, Clock, Connection
from meetingroom.server.register import entry_of
from meetingroom.server.writer import Writer
from meetingroom.service.house import SessionBook, Submission
from meetingroom.service.ports import LogStore, MarkStore, RegisterStore
from meetingroom.service.projection import may_see, view
from meetingroom.service.visibility.session import may_join


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The stores a door reads; each call on ``lane``."""

    lane: StoreLane
    logs: LogStore
    register: RegisterStore
    marks: MarkStore


class Door:
    """Answers those who have come in. A ``RefusedError`` says no, in words."""

    def __init__(
        self,
        books: Books,
        writer: Writer,
        hub: Hub,
        papers: PaperRoom,
        archive: Archive,
        now_ms: Clock,
    ) -> None:
        """Build it.

        Args:
            books: what is on disk.
            writer: takes commands.
            hub: follows sessions.
            papers: takes and gives files.
            archive: names, marks and old entries.
            now_ms: the wall clock.
        """
        self._books = books
        self._writer = writer
        self._hub = hub
        self._papers = papers
        self._archive = archive
        self._now_ms = now_ms

    def attach(self, connection: Connection) -> None:
        """Take note of an open connection; ``join`` and ``submit`` want it."""
        self._hub.attach(connection)

    def detach(self, connection: Connection) -> None:
        """Forget a connection that has ended."""
        self._hub.detach(connection)

    def sessions(self, person: PersonId) -> tuple[SessionInfo, ...]:
        """Return the sessions a person may join, oldest first."""
        return tuple(
            SessionInfo(session=session, title=book.state.title)
            for session, book in self._books.house.sessions.items()
            if may_join(book.state, person)
        )

    def is_office(self, person: PersonId) -> bool:
        """Say whether a person is secretary or clerk of some session."""
        return is_office(self._books.house, person)

    def join(self, connection: Connection, join: Join) -> Joined:
        """Follow a session.

        Raises:
            SessionUnknownError: there is no such session.
            NotAllowedError: the person is not in it.
        """
        return self._hub.join(connection, SessionId(join.session), join.after, self._now_ms())

    async def submit(self, connection: Connection, submit: Submit) -> Answer:
        """Have a command decided; its answer is on disk when this returns.

        Raises:
            MalformedError: the id or a field of the body is out of its range.
            CommandUnknownError: no command of that name.
            CommandIdReusedError: the id came before with another content.
            NotSignedInError: the sign-in has run out while the connection was open.
            ServerStoppingError: nobody can say whether it was recorded: send it again later.
        """
        caller = connection.caller
        if caller.token.expires_ms <= self._now_ms():
            raise NotSignedInError
        check_new_id(submit.id)
        submission = Submission(
            id=CommandId(submit.id),
            person=caller.person,
            device=caller.device,
            session=SessionId(submit.session),
            command=command_of(submit.type, submit.body),
        )
        # The person too: an id that somebody else used must not show that person's receipts.
        content = [caller.person, submit.session, submit.type, submit.body]
        digest = hashlib.sha256(msgspec.json.encode(content, order="sorted")).digest()
        return await self._writer.submit(
            Wish(submission=submission, digest=digest, language=caller.language)
        )

    def snapshot(self, caller: Caller, session: SessionId) -> Snapshot:
        """Return what a person may see of a session now.

        Raises:
            SessionUnknownError: there is no such session.
            NotAllowedError: the person is not in it.
        """
        book = self._book(session)
        if not may_join(book.state, caller.person):
            raise NotAllowedError
        return Snapshot(
            session=session,
            position=book.position,
            note=self._books.note(LogId(session)),
            state=msgspec.Raw(state_bytes(view(book.state, caller.person))),
        )

    async def register(self, caller: Caller) -> tuple[PersonEntry, ...]:
        """Return everybody's names, for somebody who is in some session.

        Raises:
            NotAllowedError: the person is in none.
        """
        if not self.sessions(caller.person):
            raise NotAllowedError
        return await self._archive.lane.run(self._people)

    async def record(self, caller: Caller, session: SessionId) -> RecordExport:
        """Return everything a bundle is made from, for the desk.

        Raises:
            SessionUnknownError: there is no such session.
            NotAllowedError: the person does not belong to its desk.
            NotNowError: a ballot is open, and its answers are nobody's yet.
        """
        book = self._book(session)
        if not is_desk(book.state, caller.person):
            raise NotAllowedError
        if book.state.open_ballot is not None:
            raise NotNowError
        signer = self._books.signer
        room, log = LogId(signer.room), LogId(session)
        # Read now, before anything is awaited: heads and sizes have to be of one moment.
        heads = {each: (self._books.size(each), self._books.note(each)) for each in (room, log)}
        run = self._archive.lane.run
        return RecordExport(
            room=signer.room,
            room_key=to_text(signer.public_key),
            room_log=await run(self._export, room, heads[room]),
            session_log=await run(self._export_seen, book.state, caller.person, heads[log]),
            register=await run(self._people),
        )

    async def sign_manifest(
        self, caller: Caller, session: SessionId, manifest: bytes
    ) -> ManifestSigned:
        """Sign the manifest of a record that holds exactly what the server would export now.

        Raises:
            SessionUnknownError, NotAllowedError, NotNowError: see ``record``.
            MalformedError, RecordMovedError: see ``notary.check_manifest``.
        """
        check_manifest(manifest, await self.record(caller, session))
        signature = self._books.signer.sign(SIGNED_PREFIX + manifest)
        return ManifestSigned(signature=to_text(signature))

    async def push_marks(self, caller: Caller, push: MarkPush) -> MarkPushed:
        """Take writes of a person's own marks.

        Raises:
            MalformedError: one of them can't be a write; none was taken.
        """
        writes = tuple(map(write_of, push.writes))
        outcomes = await self._archive.lane.run(self._archive.marks.push, caller.person, writes)
        moved = [outcome.row.seq for outcome in outcomes if outcome.accepted]
        if moved:
            self._hub.marks_moved(caller.person, caller.device, max(moved))
        return pushed_of(writes, outcomes)

    async def pull_marks(self, caller: Caller, after: int) -> MarkPage:
        """Return a person's own marks with a larger ``seq``, oldest first."""
        return await self._archive.lane.run(self._page, caller.person, after)

    async def paper(self, caller: Caller, sha256: str) -> PaperFile:
        """Return a paper's file; see ``PaperRoom.give``."""
        return await self._papers.give(caller.person, sha256)

    async def receive_paper(
        self, caller: Caller, sha256: str, pieces: AsyncIterator[bytes]
    ) -> PaperReceived:
        """Take a paper's file; see ``PaperRoom.receive``."""
        return await self._papers.receive(caller.person, sha256, pieces)

    def _book(self, session: SessionId) -> SessionBook:
        book = self._books.house.sessions.get(session)
        if book is None:
            raise SessionUnknownError
        return book

    def _people(self) -> tuple[PersonEntry, ...]:
        return tuple(map(entry_of, self._archive.register.people().values()))

    def _export(self, log: LogId, head: tuple[int, str]) -> LogExport:
        size, note = head
        entries = self._archive.logs.entries(log, 0, size)
        return LogExport(log=log, note=note, entries=tuple(e.decode() for e in entries))

    def _export_seen(self, state: SessionState, who: PersonId, head: tuple[int, str]) -> LogExport:
        size, note = head
        log = LogId(state.session)
        entries = self._archive.logs.entries(log, 0, size)
        return LogExport(
            log=log, note=note, entries=tuple(_seen_or_hash(state, who, e) for e in entries)
        )

    def _page(self, owner: PersonId, after: int) -> MarkPage:
        marks = self._archive.marks
        found = marks.page(owner, after, PAGE_BYTES)
        rows = found[:PAGE_ROWS]
        more = bool(rows) and bool(marks.page(owner, rows[-1].seq, 0))
        return page_of(rows, after, more=more)


def _seen_or_hash(state: SessionState, who: PersonId, sealed: bytes) -> str:
    # The answers of a cancelled ballot are nobody's to see, the desk's neither.
    if may_see(state, session_fact(sealed).fact, who):
        return sealed.decode()
    return to_text(leaf_hash(sealed))
