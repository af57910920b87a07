"""Papers: received whole, read in a process that may die of them, given to those who may see."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from meetingroom.domain import rights
from meetingroom.domain.circumstances import StoredPaper
from meetingroom.domain.ids import PersonId
from meetingroom.domain.refusals import (
    MalformedError,
    NotAllowedError,
    PaperBrokenError,
    PaperUnknownError,
)
from meetingroom.protocol.messages import PaperReceived
from meetingroom.protocol.refusals import TooLargeError
from meetingroom.server.books import Books
from meetingroom.server.lanes import Lane
from meetingroom.server.ports import PaperInspector, PaperShelf
from meetingroom.server.writer import Writer
from meetingroom.service.house import House
from meetingroom.service.visibility.papers import may_read_file
from meetingroom.service.visibility.session import may_join

PAPER_BYTES: Final = 1024**3
"""Largest paper."""

_SHA256: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """A file somebody may read; ``size`` in bytes."""

    sha256: str
    path: Path
    size: int


class PaperRoom:
    """Takes and gives papers."""

    def __init__(
        self,
        books: Books,
        writer: Writer,
        shelf: PaperShelf,
        inspector: PaperInspector,
        files: Lane,
    ) -> None:
        """Build it.

        Args:
            books: what is on disk.
            writer: takes note of papers.
            shelf: the folder.
            inspector: reads a file whole.
            files: the thread of the folder.
        """
        self._books = books
        self._writer = writer
        self._shelf = shelf
        self._inspector = inspector
        self._files = files
        self._inspecting = asyncio.Lock()

    async def give(self, person: PersonId, sha256: str) -> PaperFile:
        """Return a file that this person may read because of some session.

        Raises:
            PaperUnknownError: there is none, or it is not for this person.
        """
        stored = self._books.house.stored.get(sha256)
        if stored is None or not _may_read(self._books.house, sha256, person):
            raise PaperUnknownError
        path = await self._files.run(self._shelf.path_of, sha256)
        if path is None:
            raise PaperUnknownError
        return PaperFile(sha256=sha256, path=path, size=stored.size)

    async def receive(
        self, person: PersonId, sha256: str, pieces: AsyncIterator[bytes]
    ) -> PaperReceived:
        """Take a file from a secretary or a clerk; the same file again is nothing new.

        Args:
            person: who sends it.
            sha256: of the whole file, lower-case hex.
            pieces: the file.

        Raises:
            NotAllowedError: the person is secretary or clerk of no session.
            MalformedError: this is no SHA-256.
            TooLargeError: more than 1 GB came.
            PaperMismatchError: another file came.
            PaperNotKeptError: the disk says no.
            PaperBrokenError: not a PDF that can be read.
            ServerStoppingError: it was not recorded.
        """
        if not is_office(self._books.house, person):
            raise NotAllowedError
        if _SHA256.fullmatch(sha256) is None:
            raise MalformedError
        known = self._books.house.stored.get(sha256)
        if known is None:
            known = await self._take(sha256, pieces)
            await self._writer.record_paper(known)
        else:
            await _pass_over(pieces)
        return PaperReceived(sha256=sha256, size=known.size, pages=known.pages)

    async def _take(self, sha256: str, pieces: AsyncIterator[bytes]) -> StoredPaper:
        size = 0
        intake = await self._files.run(self._shelf.receive, sha256)
        try:
            async for piece in pieces:
                size += len(piece)
                if size > PAPER_BYTES:
                    raise TooLargeError
                await self._files.run(intake.write, piece)
            path = await self._files.run(intake.finish)
        finally:
            await self._files.run(intake.close)
        try:
            # They queue here: an inspector's queue of threads is the one papers are given from.
            async with self._inspecting:
                pages = await self._inspector.inspect(path)
        except PaperBrokenError:
            # Nothing half-written: what nobody can read is not kept.
            await self._files.run(self._shelf.discard, sha256)
            raise
        return StoredPaper(sha256=sha256, size=size, pages=pages)


def is_office(house: House, person: PersonId) -> bool:
    """Say whether a person is secretary or clerk of some session that is not closed."""
    return any(
        rights.is_office(book.state, person) and not book.state.closed_ms
        for book in house.sessions.values()
    )


def _may_read(house: House, sha256: str, person: PersonId) -> bool:
    return any(
        may_join(book.state, person) and may_read_file(book.state, sha256, person)
        for book in house.sessions.values()
    )


async def _pass_over(pieces: AsyncIterator[bytes]) -> None:
    async for _ in pieces:
        pass
