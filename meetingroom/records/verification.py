"""The verification of a bundle: a report of all that was checked and of all that is wrong.

It uses the formats and nothing else of the program that made the bundle: neither its store nor its
decisions. Every check that can be made is made, so that a person sees all that is wrong, not the
first of it. Nothing that a bundle holds raises an error: whatever it is, the outcome is a report.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from meetingroom.evidence import record
from meetingroom.evidence.heads import CheckSignature
from meetingroom.records import bundle
from meetingroom.records.archive import Archive, ArchiveFault, ArchiveFinding, unpack
from meetingroom.records.verification_ballots import check_ballots
from meetingroom.records.verification_facts import check_origin, check_papers, check_register
from meetingroom.records.verification_logs import Identity, Log, LogNames, check_log
from meetingroom.records.verification_manifest import (
    check_manifest,
    check_signature_of,
    read_claims,
)
from meetingroom.records.verification_report import Check, Finding, Place, Report, Verdict, Words

_OF_LOGS: Final = (Check.ROOM_LOG, Check.SESSION_LOG)
_OF_FACTS: Final = (Check.ORIGIN, Check.REGISTER, Check.PAPERS, Check.BALLOTS)

_CONTAINER_WORDS: Final = {
    ArchiveFault.HEADER: Words(
        "phần đầu của một tệp bên trong không đúng định dạng",
        "the header of a member is not as written",
    ),
    ArchiveFault.ORDER: Words("các tệp không đúng thứ tự", "the members are not in order"),
    ArchiveFault.CUT_OFF: Words("tệp bị cắt cụt", "the file is cut off"),
    ArchiveFault.TOO_MANY: Words("có quá nhiều tệp bên trong", "there are too many members"),
    ArchiveFault.CHECKSUM: Words(
        "nội dung không khớp với mã CRC-32", "the content does not fit its CRC-32"
    ),
    ArchiveFault.DIRECTORY: Words(
        "phần cuối tệp nén không đúng định dạng", "the directory at the end is not as written"
    ),
}


def verify_bundle(
    path: Path, check_signature: CheckSignature, expected_key: bytes | None = None
) -> Report:
    """Check a bundle.

    Args:
        path: the file.
        check_signature: checks Ed25519.
        expected_key: raw public key of the room where the reader has it from elsewhere, 32 bytes;
            without it the report tells which key signed, and the reader compares.

    Returns:
        All that was checked, and all that is wrong. A file that cannot be read is a finding.
    """
    data = _read(path)
    if isinstance(data, Words):
        return _unreadable((Finding(place=Place(), words=data),))
    return verify_data(data, check_signature, expected_key)


def verify_data(
    data: bytes, check_signature: CheckSignature, expected_key: bytes | None = None
) -> Report:
    """Check the bytes of a bundle, as `verify_bundle` does with those of a file."""
    archive = unpack(data)
    findings = tuple(map(_container_finding, archive.findings))
    if not archive.is_complete:
        return _unreadable(findings)
    passed = Words(
        "tệp nén đúng từng byte với các tệp ở trong.", "every byte of the container is in order."
    )
    container = Verdict(check=Check.CONTAINER, findings=findings, passed=passed)
    return Report(verdicts=(container, *_verdicts(archive, check_signature, expected_key)))


def _read(path: Path) -> bytes | Words:
    try:
        if path.is_dir():
            return Words("đây là một thư mục", "it is a folder")
        if not path.is_file():
            return Words("không có tệp này", "there is no such file")
        if path.stat().st_size > bundle.SIZE_LIMIT:
            return Words("tệp lớn hơn 2 GiB", "the file is larger than 2 GiB")
        return path.read_bytes()
    except OSError:
        return Words("không đọc được tệp này", "the file cannot be read")


def _unreadable(findings: tuple[Finding, ...]) -> Report:
    container = Verdict(check=Check.CONTAINER, findings=findings)
    others = _undone(Check.MANIFEST, Check.SIGNATURE, *_OF_LOGS, *_OF_FACTS)
    return Report(verdicts=(container, *others))


def _undone(*checks: Check) -> tuple[Verdict, ...]:
    return tuple(Verdict(check=check, is_done=False) for check in checks)


def _container_finding(found: ArchiveFinding) -> Finding:
    place = Place(member=found.member) if found.member else Place(offset=found.offset)
    return Finding(place=place, words=_CONTAINER_WORDS[found.fault])


def _verdicts(
    archive: Archive, check_signature: CheckSignature, expected_key: bytes | None
) -> tuple[Verdict, ...]:
    members = archive.members
    claims = read_claims(members)
    first = (
        check_manifest(members, claims),
        check_signature_of(members, claims, check_signature, expected_key),
    )
    identity = claims.identity()
    if identity is None:
        return (*first, *_undone(*_OF_LOGS, *_OF_FACTS))
    room, room_log = check_log(members, _room_names(identity), identity, check_signature)
    session, session_log = check_log(members, _session_names(identity), identity, check_signature)
    return (*first, room, session, *_of_facts(members, identity, room_log, session_log))


def _of_facts(
    members: Mapping[str, memoryview],
    identity: Identity,
    room_log: Log | None,
    session_log: Log | None,
) -> tuple[Verdict, ...]:
    if room_log is None or session_log is None:
        return _undone(*_OF_FACTS)
    return (
        check_origin(identity, room_log, session_log),
        check_register(members, room_log),
        check_papers(members, session_log),
        check_ballots(session_log),
    )


def _room_names(identity: Identity) -> LogNames:
    return LogNames(
        check=Check.ROOM_LOG,
        log=identity.room,
        entries=record.ROOM_LOG,
        head=record.ROOM_HEAD,
        title=Words("nhật ký của phòng họp", "the room's log"),
    )


def _session_names(identity: Identity) -> LogNames:
    return LogNames(
        check=Check.SESSION_LOG,
        log=identity.session,
        entries=record.SESSION_LOG,
        head=record.SESSION_HEAD,
        title=Words("nhật ký kỳ họp", "the session's log"),
    )
