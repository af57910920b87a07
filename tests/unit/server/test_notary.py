"""The room's key signs a manifest only over the very files the server would write itself."""

import msgspec
import pytest

from meetingroom.domain.refusals import MalformedError
from meetingroom.evidence import record
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.chain import Line, Withheld
from meetingroom.protocol.messages import LogExport, PersonEntry, RecordExport
from meetingroom.protocol.refusals import RecordMovedError
from meetingroom.records.bundle import MANIFEST, members_of
from meetingroom.server.notary import check_manifest
from tests.helpers.sample_record import KEY, PEOPLE, PUBLIC, ROOM, SESSION, Sample, person

CONTENTS = Sample().contents()


def texts(log: tuple[Line, ...]) -> tuple[str, ...]:
    return tuple(
        to_text(line.leaf) if isinstance(line, Withheld) else line.decode() for line in log
    )


EXPORT = RecordExport(
    room=ROOM,
    room_key=to_text(PUBLIC),
    room_log=LogExport(log=ROOM, note=CONTENTS.room_head, entries=texts(CONTENTS.room_log)),
    session_log=LogExport(
        log=SESSION, note=CONTENTS.session_head, entries=texts(CONTENTS.session_log)
    ),
    register=tuple(msgspec.convert(person(name), PersonEntry) for name in PEOPLE),
)
MANIFEST_BYTES = members_of(CONTENTS, KEY.sign)[MANIFEST]


def changed(**parts: object) -> bytes:
    manifest = msgspec.json.decode(MANIFEST_BYTES, type=record.Manifest)
    return msgspec.structs.replace(manifest, **parts).encoded()


def test_a_manifest_over_what_the_server_would_export_is_accepted() -> None:
    check_manifest(MANIFEST_BYTES, EXPORT)


@pytest.mark.parametrize(
    "name",
    [
        record.ROOM_LOG,
        record.SESSION_LOG,
        record.ROOM_HEAD,
        record.SESSION_HEAD,
        record.REGISTER,
    ],
)
def test_a_manifest_over_another_log_head_or_register_is_refused(name: str) -> None:
    files = dict(msgspec.json.decode(MANIFEST_BYTES, type=record.Manifest).files)

    with pytest.raises(RecordMovedError):
        check_manifest(changed(files={**files, name: record.facts_of(b"other")}), EXPORT)

    del files[name]
    with pytest.raises(RecordMovedError):
        check_manifest(changed(files=files), EXPORT)


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"[]",
        b"[" * 100_000,
        b" " + MANIFEST_BYTES,
        changed(format=2),
        changed(room="phuong-khac"),
        changed(session="ky-hop-khac"),
    ],
)
def test_what_is_no_manifest_of_this_session_is_refused(manifest: bytes) -> None:
    with pytest.raises(MalformedError):
        check_manifest(manifest, EXPORT)
