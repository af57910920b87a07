"""The bundle of a session: `record.zip`, which holds the record and what is needed to check it.

Members, in the container's order (sorted by name):

| member | content |
|---|---|
| `DOC.txt` | in Vietnamese: what this is and how to check it |
| `heads/room.txt`, `heads/session.txt` | signed note of each log's newest head |
| `logs/room.jsonl`, `logs/session.jsonl` | each log, a line an entry: its bytes, or its leaf hash |
| `manifest.json` | canonical JSON: format, room, session, and size and hash of every other member |
| `manifest.sig` | base64 of the room's Ed25519 signature of `SIGNED_PREFIX` and the manifest |
| `minutes.docx`, `minutes.pdf` | the minutes |
| `papers/<sha256>.pdf` | each published paper |
| `register.json` | canonical JSON: the people whom the logs name by id, with salts |
| `room.pub` | the room's id and the base64 of its public key |
| `verify/` | a verifier of its own for experts, run as `python3 -m verify` |
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Final

from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.chain import Line
from meetingroom.evidence.heads import Sign
from meetingroom.evidence.record import (
    FORMAT,
    REGISTER,
    ROOM_HEAD,
    ROOM_LOG,
    SESSION_HEAD,
    SESSION_LOG,
    SIGNED_PREFIX,
    Manifest,
    facts_of,
    log_file,
)
from meetingroom.records.archive import MEMBER_LIMIT, pack, packed_size
from meetingroom.records.whole_files import write_whole

SIZE_LIMIT: Final = 2**31 - 1
"""Largest bundle in bytes."""

MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.sig"
PUBLIC_KEY: Final = "room.pub"
MINUTES_DOCX: Final = "minutes.docx"
MINUTES_PDF: Final = "minutes.pdf"
VERIFIER: Final = tuple(
    f"verify/{name}.py"
    for name in ("__init__", "__main__", "ballots", "checks", "papers", "reading")
)
"""A package of its own; travels as it is."""

DOC: Final = "DOC.txt"

FIXED_MEMBERS: Final = frozenset(
    {
        *(MANIFEST, SIGNATURE, PUBLIC_KEY, REGISTER, ROOM_LOG, SESSION_LOG),
        *(ROOM_HEAD, SESSION_HEAD, MINUTES_DOCX, MINUTES_PDF, DOC),
        *VERIFIER,
    }
)
"""Members that every bundle has; the others are papers."""

PAPER_MEMBER: Final = re.compile(r"papers/([0-9a-f]{64})\.pdf")
"""Name of a paper's member; its group is the SHA-256 of the file."""


class BundleTooLargeError(Exception):
    """The session's papers do not fit into one bundle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleContents:
    """What a bundle is made from.

    Attributes:
        room: the room's id, which is also the id of its log and the name of its key.
        session: the session's id, which is also the id of its log.
        public_key: the room's raw Ed25519 public key, 32 bytes.
        room_log: the bytes E of each entry, or what stands for a withheld one, in order.
        session_log: the same of the session's log.
        room_head: signed note of the head over exactly these entries.
        session_head: the same of the session's log.
        register: canonical JSON `{"people":[…]}`: each entry of the register as it was hashed, with
            `person` and `salt`.
        papers: the files of all published versions, each once.
        minutes_docx: the minutes to edit.
        minutes_pdf: the minutes to keep.
    """

    room: str
    session: str
    public_key: bytes
    room_log: tuple[Line, ...]
    session_log: tuple[Line, ...]
    room_head: str
    session_head: str
    register: bytes
    papers: tuple[bytes, ...]
    minutes_docx: bytes
    minutes_pdf: bytes


def paper_member(sha256: str) -> str:
    """Name the member that holds the paper of a hash (lower-case hex)."""
    return f"papers/{sha256}.pdf"


def write_bundle(path: Path, contents: BundleContents, sign: Sign) -> None:
    """Write a bundle; the file is there whole or, after an error, as it was before.

    Args:
        path: where; its folder exists. A file of that name is replaced.
        contents: what goes in; not checked here, `verify_bundle` does that.
        sign: signs with the room's key.

    Raises:
        BundleTooLargeError: more than 2 GiB or 2,000 members.
        OSError: the file cannot be written.
    """
    members = members_of(contents, sign)
    if packed_size(members) > SIZE_LIMIT or len(members) > MEMBER_LIMIT:
        raise BundleTooLargeError
    write_whole(path, pack(members))


def members_of(contents: BundleContents, sign: Sign) -> Mapping[str, bytes]:
    """Return the members of a bundle by name, its manifest signed."""
    shipped = resources.files("meetingroom.records")
    members = {
        DOC: shipped.joinpath("bundle_doc.txt").read_bytes(),
        ROOM_HEAD: contents.room_head.encode(),
        SESSION_HEAD: contents.session_head.encode(),
        ROOM_LOG: log_file(contents.room_log),
        SESSION_LOG: log_file(contents.session_log),
        MINUTES_DOCX: contents.minutes_docx,
        MINUTES_PDF: contents.minutes_pdf,
        REGISTER: contents.register,
        PUBLIC_KEY: f"{contents.room} {to_text(contents.public_key)}\n".encode(),
        **{name: shipped.joinpath(name).read_bytes() for name in VERIFIER},
        **{paper_member(facts_of(paper).sha256): paper for paper in contents.papers},
    }
    manifest = Manifest(
        format=FORMAT,
        room=contents.room,
        session=contents.session,
        files={name: facts_of(content) for name, content in members.items()},
    ).encoded()
    signature = to_text(sign(SIGNED_PREFIX + manifest)).encode() + b"\n"
    return {**members, MANIFEST: manifest, SIGNATURE: signature}
