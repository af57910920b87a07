"""Minutes and record from a seat's own replica and papers.

Loaded only by who exports: what makes documents is tens of megabytes a deputy never needs.
"""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from meetingroom.bootstrap.previews import PreviewFiles
from meetingroom.bootstrap.seats import OpenSeat
from meetingroom.desktop.ports import ExportedFiles
from meetingroom.domain.errors import SurroundingsError
from meetingroom.domain.ids import PersonId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.people import RegisterEntry, nameless
from meetingroom.domain.state import SessionState
from meetingroom.evidence.base64text import from_text
from meetingroom.evidence.heads import SIGNATURE_BYTES
from meetingroom.records.exporting import export_session
from meetingroom.records.minutes_pdf import write_minutes_pdf
from meetingroom.sync.replica import Replica


class PaperMissingError(SurroundingsError):
    """A published paper is not on this device yet, and a record holds all of them."""

    vi: ClassVar[str] = (
        "Tài liệu của kỳ họp chưa về đủ trên máy này. Xin chờ tải xong rồi xuất lại."
    )
    en: ClassVar[str] = (
        "Not all papers of the session are on this device yet. Please wait, then export again."
    )


async def export(opened: OpenSeat, replica: Replica, folder: Path) -> ExportedFiles:
    """Write minutes and record of a session into a folder.

    Args:
        opened: the seat, connected.
        replica: the session as this seat holds it.
        folder: exists.

    Raises:
        UnreachableError, ServerRefusedError: the server did not give its log or its signature.
        PaperMissingError: a published paper is not on this device yet.
        OSError: the folder can't be written.
    """
    transport, session = opened.transport, replica.session
    papers = await asyncio.to_thread(_papers_of, opened, replica.state)
    record = await transport.record(session)
    loop = asyncio.get_running_loop()

    def sign(message: bytes) -> bytes:
        manifest = message.partition(b"\n")[2]
        asked = asyncio.run_coroutine_threadsafe(transport.sign_manifest(session, manifest), loop)
        return from_text(asked.result().signature, SIGNATURE_BYTES)

    files = await asyncio.to_thread(export_session, folder, replica.state, record, papers, sign)
    return ExportedFiles(docx=files.docx, pdf=files.pdf, record=files.record)


async def preview(
    files: PreviewFiles, replica: Replica, register: Mapping[PersonId, RegisterEntry]
) -> Path:
    """Make the minutes as they stand now, the very PDF that would be exported.

    Who is not in the register yet stays nameless: it comes a moment after the session.

    Raises:
        TypesettingError, AssetMissingError: the program's fonts or templates are not installed.
        OSError: the file can't be written.
    """
    state = replica.state
    named = {each: register.get(each) or nameless(each) for each in (*state.members, *state.roles)}
    minutes = draw_up(state, named)

    def made() -> Path:
        path = files.place_of_next()
        write_minutes_pdf(minutes, path, is_private=True)
        return path

    return await asyncio.to_thread(made)


def _papers_of(opened: OpenSeat, state: SessionState) -> tuple[bytes, ...]:
    published = dict.fromkeys(
        version.sha256
        for paper in state.papers.values()
        for version in paper.versions
        if version.published_ms
    )
    paths = [opened.papers.path_of(sha256) for sha256 in published]
    if None in paths:
        raise PaperMissingError
    return tuple(path.read_bytes() for path in paths if path is not None)
