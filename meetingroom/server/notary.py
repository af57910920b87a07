"""What the room's key vouches for when a record is exported: only what the server would write."""

from collections.abc import Mapping

import msgspec

from meetingroom.domain.refusals import MalformedError
from meetingroom.evidence import record
from meetingroom.protocol.messages import RecordExport, entry_as_hashed
from meetingroom.protocol.refusals import RecordMovedError


def check_manifest(manifest: bytes, export: RecordExport) -> None:
    """Refuse a manifest whose logs, heads or register are not the room's own at this moment.

    Minutes and papers are the exporter's: the papers' hashes stand in the log, and the minutes are
    signed by people.

    Args:
        manifest: canonical JSON, from the desk.
        export: what the server would export to the same person now.

    Raises:
        MalformedError: it is no manifest of this room and session.
        RecordMovedError: one of those files is another one; something was recorded meanwhile.
    """
    try:
        read = msgspec.json.decode(manifest, type=record.Manifest)
    except (msgspec.DecodeError, RecursionError) as error:
        raise MalformedError from error
    named = (read.format, read.room, read.session)
    if named != (record.FORMAT, export.room, export.session_log.log):
        raise MalformedError
    if read.encoded() != manifest:
        raise MalformedError
    for name, content in _own_files(export).items():
        if read.files.get(name) != record.facts_of(content):
            raise RecordMovedError


def _own_files(export: RecordExport) -> Mapping[str, bytes]:
    return {
        record.ROOM_LOG: record.log_file(record.record_lines(export.room_log.entries)),
        record.SESSION_LOG: record.log_file(record.record_lines(export.session_log.entries)),
        record.ROOM_HEAD: export.room_log.note.encode(),
        record.SESSION_HEAD: export.session_log.note.encode(),
        record.REGISTER: record.register_file(entry_as_hashed(row) for row in export.register),
    }
