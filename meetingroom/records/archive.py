"""The container of a bundle: a ZIP file of which there is exactly one for the same members.

Members are stored without compression, sorted by name, dated 1980-01-01, with fixed attributes and
neither comments nor extra fields. So every byte that is not a member's content follows from the
members, and a reader can demand that it is there: nothing can be changed or hidden in between.
Written by hand, because what `zipfile` writes differs between versions of Python.
"""

import re
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MEMBER_LIMIT: Final = 2_000
"""Most members a container may have."""

_NAME: Final = re.compile(rb"[A-Za-z0-9._/-]+")
_LOCAL: Final = struct.Struct("<4s5H3I2H")
_CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_LOCAL_MARK: Final = b"PK\x03\x04"
_CENTRAL_MARK: Final = b"PK\x01\x02"
_END_MARK: Final = b"PK\x05\x06"
_NEEDED: Final = 20
_MADE_BY: Final = 3 << 8 | 20
_DATE: Final = 1 << 5 | 1
_ATTRIBUTES: Final = 0o100644 << 16


class ArchiveFault(StrEnum):
    """What is wrong with a container."""

    HEADER = "header"
    ORDER = "order"
    CUT_OFF = "cut_off"
    TOO_MANY = "too_many"
    CHECKSUM = "checksum"
    DIRECTORY = "directory"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveFinding:
    """A place where a container is not what its members ask for.

    Attributes:
        fault: what is wrong.
        offset: byte of the file, from 0.
        member: the member whose content it is; empty when it is none's.
    """

    fault: ArchiveFault
    offset: int
    member: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What could be read of a container.

    Attributes:
        members: content by name, as views of the data that was read; names are made of ASCII
            letters, digits and `._/-`, so they are safe to show.
        findings: none when the container is canonical.
        is_complete: whether all members were reached.
    """

    members: Mapping[str, memoryview]
    findings: tuple[ArchiveFinding, ...]
    is_complete: bool


@dataclass(frozen=True, slots=True)
class _Listed:
    name: bytes
    checksum: int
    size: int
    offset: int


class _UnreadableError(Exception):
    def __init__(self, fault: ArchiveFault, offset: int) -> None:
        super().__init__(fault)
        self.finding = ArchiveFinding(fault=fault, offset=offset)


def packed_size(members: Mapping[str, bytes]) -> int:
    """Return how many bytes `pack` will yield."""
    headers = sum(_LOCAL.size + _CENTRAL.size + 2 * len(name) for name in members)
    return headers + sum(map(len, members.values())) + _END.size


def pack(members: Mapping[str, bytes]) -> Iterator[bytes]:
    """Yield the container of some members, piece by piece.

    Args:
        members: content by name (ASCII letters, digits and `._/-`), at most `MEMBER_LIMIT` of
            them and less than 4 GiB in all.
    """
    listed, offset = list[_Listed](), 0
    for name in sorted(members):
        content = members[name]
        entry = _Listed(name.encode("ascii"), zlib.crc32(content), len(content), offset)
        header = _local(entry)
        yield header
        yield content
        listed.append(entry)
        offset += len(header) + len(content)
    yield _directory(listed, offset)


def unpack(data: bytes) -> Archive:
    """Read a container and find where it is not canonical.

    Args:
        data: from anywhere; nothing in it is trusted or unpacked.
    """
    view = memoryview(data)
    listed, members = list[_Listed](), dict[str, memoryview]()
    findings, offset = list[ArchiveFinding](), 0
    try:
        while data[offset : offset + 4] != _CENTRAL_MARK:
            entry, start = _read_local(data, offset, listed)
            name = entry.name.decode("ascii")
            members[name] = view[start : start + entry.size]
            listed.append(entry)
            if zlib.crc32(members[name]) != entry.checksum:
                wrong = ArchiveFinding(fault=ArchiveFault.CHECKSUM, offset=start, member=name)
                findings.append(wrong)
            offset = start + entry.size
    except _UnreadableError as error:
        findings.append(error.finding)
        return Archive(members=members, findings=tuple(findings), is_complete=False)
    expected = _directory(listed, offset)
    if (place := _first_difference(view[offset:], expected)) is not None:
        findings.append(ArchiveFinding(fault=ArchiveFault.DIRECTORY, offset=offset + place))
    return Archive(members=members, findings=tuple(findings), is_complete=True)


def _read_local(data: bytes, offset: int, listed: list[_Listed]) -> tuple[_Listed, int]:
    """Read the header at an offset; return it and where its content starts."""
    if len(listed) == MEMBER_LIMIT:
        raise _UnreadableError(ArchiveFault.TOO_MANY, offset)
    if len(data) < offset + _LOCAL.size:
        raise _UnreadableError(ArchiveFault.CUT_OFF, len(data))
    *_, checksum, size, _, name_length, _ = _LOCAL.unpack_from(data, offset)
    start = offset + _LOCAL.size + name_length
    name = data[offset + _LOCAL.size : start]
    entry = _Listed(name, checksum, size, offset)
    if (place := _first_difference(data[offset:start], _local(entry))) is not None:
        raise _UnreadableError(ArchiveFault.HEADER, offset + place)
    if not _NAME.fullmatch(name):
        raise _UnreadableError(ArchiveFault.HEADER, offset + _LOCAL.size)
    if listed and name <= listed[-1].name:
        raise _UnreadableError(ArchiveFault.ORDER, offset)
    if len(data) < start + size:
        raise _UnreadableError(ArchiveFault.CUT_OFF, len(data))
    return entry, start


def _local(entry: _Listed) -> bytes:
    rest = (entry.checksum, entry.size, entry.size, len(entry.name), 0)
    return _LOCAL.pack(_LOCAL_MARK, _NEEDED, 0, 0, 0, _DATE, *rest) + entry.name


def _directory(listed: Iterable[_Listed], offset: int) -> bytes:
    entries = [_central(entry) for entry in listed]
    size = sum(map(len, entries))
    end = _END.pack(_END_MARK, 0, 0, len(entries), len(entries), size, offset, 0)
    return b"".join(entries) + end


def _central(entry: _Listed) -> bytes:
    sizes = (entry.checksum, entry.size, entry.size, len(entry.name), 0, 0, 0, 0)
    head = (_CENTRAL_MARK, _MADE_BY, _NEEDED, 0, 0, 0, _DATE)
    return _CENTRAL.pack(*head, *sizes, _ATTRIBUTES, entry.offset) + entry.name


def _first_difference(data: bytes | memoryview, expected: bytes) -> int | None:
    if data == expected:
        return None
    pairs = enumerate(zip(data, expected, strict=False))
    shorter = min(len(data), len(expected))
    return next((place for place, (is_, should_be) in pairs if is_ != should_be), shorter)
