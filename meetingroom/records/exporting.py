"""Exporting a session: minutes to edit, minutes to keep, and the record that proves itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from meetingroom.domain.ids import PersonId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.state import SessionState
from meetingroom.evidence.base64text import from_text
from meetingroom.evidence.heads import PUBLIC_KEY_BYTES, Sign
from meetingroom.evidence.record import record_lines, register_file
from meetingroom.protocol.messages import PersonEntry, RecordExport, entry_as_hashed
from meetingroom.records.bundle import MINUTES_DOCX, MINUTES_PDF, BundleContents, write_bundle
from meetingroom.records.minutes_docx import write_minutes_docx
from meetingroom.records.minutes_pdf import write_minutes_pdf

RECORD: Final = "record.zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """Where the files are."""

    docx: Path
    pdf: Path
    record: Path


def export_session(
    folder: Path,
    state: SessionState,
    export: RecordExport,
    papers: Sequence[bytes],
    sign: Sign,
) -> Exported:
    """Write a session's minutes and its record.

    Args:
        folder: exists; files of the same names are replaced.
        state: the session as a member of the desk sees it.
        export: what the server gave for the record.
        papers: the files of all published versions, each once.
        sign: signs a message with the room's key.

    Raises:
        NotCanonicalError: the export is not what a server writes.
        OSError: the folder can't be written.
    """
    minutes = draw_up(state, register_of(export.register))
    files = Exported(docx=folder / MINUTES_DOCX, pdf=folder / MINUTES_PDF, record=folder / RECORD)
    write_minutes_docx(minutes, files.docx)
    write_minutes_pdf(minutes, files.pdf)
    contents = BundleContents(
        room=export.room,
        session=export.session_log.log,
        public_key=from_text(export.room_key, PUBLIC_KEY_BYTES),
        room_log=record_lines(export.room_log.entries),
        session_log=record_lines(export.session_log.entries),
        room_head=export.room_log.note,
        session_head=export.session_log.note,
        register=register_file(entry_as_hashed(row) for row in export.register),
        papers=tuple(papers),
        minutes_docx=files.docx.read_bytes(),
        minutes_pdf=files.pdf.read_bytes(),
    )
    write_bundle(files.record, contents, sign)
    return files


def register_of(people: Sequence[PersonEntry]) -> Mapping[PersonId, RegisterEntry]:
    """Return the names of people by id."""
    return {
        PersonId(row.person): RegisterEntry(
            person=PersonId(row.person),
            honorific=row.honorific,
            name=row.name,
            titles=row.titles,
        )
        for row in people
    }
