"""The secretary's way out: minutes and record written by a paired seat, over a real server."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import pytest

from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.paired_room import PairedRoom
from meetingroom.commands.program import run
from meetingroom.desktop.ports import ExportedFiles, SeatHandle
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language
from meetingroom.seat.session_seat import SeatView
from meetingroom.sync.phases import Phase
from tests.helpers.pdfa import breaches
from tests.helpers.real_hall import real_hall

T = TypeVar("T")

_PATIENCE_S = 60.0


@dataclass
class _Window:
    """What a window does with a seat, without one: it waits until there is enough to be shown."""

    news: asyncio.Event = field(default_factory=asyncio.Event)

    def on_changed(self, view: SeatView) -> None:
        """Take note of a change."""
        _ = view
        self.news.set()

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something that a change brings."""
        async with asyncio.timeout(_PATIENCE_S):
            while not is_so():
                self.news.clear()
                await self.news.wait()


@dataclass(frozen=True)
class _Office:
    """What a seat of the office gave: its export, and the preview beside it.

    Attributes:
        rights: of the previews' file and folder while the seat was there.
        left: what was left of the previews after it.
    """

    files: ExportedFiles
    preview: bytes
    rights: tuple[int, int]
    left: list[Path]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> _Office:
    out = tmp_path_factory.mktemp("out")

    async def work(seat: SeatHandle) -> _Office:
        files, path = await seat.export(out), await seat.preview()
        rights = (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777)
        return _Office(files=files, preview=path.read_bytes(), rights=rights, left=[path.parent])

    # The hall has threads of its own, so it is closed before the first test looks.
    with real_hall(tmp_path_factory.mktemp("hall")) as hall:
        clerk = hall.scenario.clerk.person
        office = hall.run(_sit(hall.paired_device("office"), clerk, hall.pins[clerk], work))
        return replace(office, left=[path for path in office.left if path.exists()])


async def _sit(
    folder: Path, person: PersonId, pin: str, work: Callable[[SeatHandle], Awaitable[T]]
) -> T:
    room = PairedRoom(folder, keys_in_folder, lambda: Language.VIETNAMESE)
    window = _Window()
    (session,) = await room.sign_in(person, pin)
    seat = await room.enter(session.session, window.on_changed)
    try:
        await window.until(lambda: seat.view.seat.phase is Phase.LIVE and _all_here(seat.view))
        return await work(seat)
    finally:
        await seat.leave()
        await room.close()


def _all_here(view: SeatView) -> bool:
    replica = view.seat.replica
    if replica is None:
        return False
    wanted = {v.sha256 for paper in replica.state.papers.values() for v in paper.versions}
    return wanted <= view.papers.files


def test_the_record_of_a_seat_proves_itself(office: _Office) -> None:
    assert run(("--lang", "vi", "verify", str(office.files.record))) == 0


def test_the_minutes_are_an_archive_pdf(office: _Office) -> None:
    assert breaches(office.files.pdf) == []


def test_the_word_file_lies_beside_them(office: _Office) -> None:
    files = office.files

    assert files.docx.parent == files.pdf.parent == files.record.parent
    assert files.docx.stat().st_size > 10_000


def test_the_preview_is_the_same_document(office: _Office) -> None:
    assert office.preview == office.files.pdf.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_its_owner_can_read_a_preview(office: _Office) -> None:
    assert office.rights == (0o600, 0o700)


def test_no_preview_is_kept_when_the_seat_is_left(office: _Office) -> None:
    assert office.left == []
