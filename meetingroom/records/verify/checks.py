"""All checks of a record but the counting of ballots."""

import re
import struct
import zlib
from base64 import b64encode
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from typing import TypeAlias

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .ballots import check_ballots
from .reading import (
    ID,
    LOG_LIMIT,
    MEMBER_LIMIT,
    NAME,
    TEXT_LIMIT,
    Fact,
    Object,
    Said,
    WrongError,
    canonical,
    field,
    need,
    root,
    unbase64,
    written,
)

Check: TypeAlias = Callable[[], Said]

PREFIX = b"meetingroom bundle manifest 1\n"
UNLISTED = {"manifest.json", "manifest.sig"}  # the manifest can name neither
LISTED = {"room.pub", "register.json", "minutes.docx", "minutes.pdf", "DOC.txt"}
LISTED |= {"heads/room.txt", "heads/session.txt", "logs/room.jsonl", "logs/session.jsonl"}
PARTS = ("__init__", "__main__", "ballots", "checks", "papers", "reading")
LISTED |= {f"verify/{name}.py" for name in PARTS}
PAPER = r"papers/([0-9a-f]{64})\.pdf"
ENTRY = {"v": "int", "log": "str", "seq": "int", "prev": "str", "salt": "str", "t": "int"}
ENTRY |= {"type": "str", "actor": "str", "dev": "str", "body": "dict"}


class Record:
    """A record while it is checked: each check returns what it found in order, or raises."""

    def __init__(self, data: bytes, expected_key: str) -> None:
        """Begin with the bytes of record.zip and the base64 of the key, or nothing."""
        self.data, self.expected_key = data, expected_key
        self.members: dict[str, bytes] = {}
        self.ids, self.key = {"room": "", "session": ""}, b""
        self.logs: dict[str, list[Fact]] = {}
        self.leaves: dict[str, list[bytes]] = {}

    def member(self, name: str, limit: int = TEXT_LIMIT) -> bytes:
        """Return a member's content."""
        content = self.members.get(name)
        fits = content is not None and len(content) <= limit
        need(fits, name, "thiếu hoặc quá lớn", "missing or too large")
        return content or b""

    def text(self, name: str) -> str:
        """Return a member's text without the end of its last line."""
        text = self.member(name).decode(errors="replace")
        need(text.endswith("\n"), name, "dòng cuối bị cắt cụt", "the last line is cut off")
        return text[:-1]

    def log(self, log: str) -> list[Fact]:
        """Return the facts of a log that was found in order."""
        sound = self.logs.keys() == self.ids.keys()
        need(sound, log, "chưa kiểm tra được vì những lỗi khác", "not checked: other faults")
        return self.logs[log]

    def facts(self, log: str, *types: str | None) -> list[Fact]:
        """Return a log's facts of some types."""
        return [fact for fact in self.log(log) if fact[1] in types]

    def require_signed(self, place: str, message: bytes, signature: bytes) -> None:
        """Refuse a message that the room's key did not sign."""
        try:
            Ed25519PublicKey.from_public_bytes(self.key).verify(signature, message)
        except (InvalidSignature, ValueError):
            need(None, place, "chữ ký số không đúng", "the signature is wrong")

    def check_container(self) -> Said:
        """Read the members, and build again every byte around them."""
        data, at, directory, wrong = self.data, 0, b"", ""
        while data[at : at + 4] == b"PK\x03\x04" and len(data) >= at + 30:
            size, length = struct.unpack_from("<I4xH", data, at + 18)
            start = at + 30 + length
            name, content = data[at + 30 : start], data[start : start + size]
            sizes = (zlib.crc32(content), len(content), len(content), length, 0)
            header = struct.pack("<5H3I2H", 20, 0, 0, 0, 33, *sizes)
            text, last = name.decode("latin-1"), max(self.members, default="")
            if not re.fullmatch(NAME, text) or text <= last or len(self.members) == MEMBER_LIMIT:
                break
            if data[at:start] != b"PK\x03\x04" + header + name:
                wrong = wrong or f"byte {at} ({text})"
            place = struct.pack("<3H2I", 0, 0, 0, 0o100644 << 16, at)
            directory += b"PK\x01\x02\x14\x03" + header + place + name
            self.members[text] = content
            at = start + size
        count = len(self.members)
        end = struct.pack("<4H2IH", 0, 0, count, count, len(directory), at, 0)
        if data[at:] != directory + b"PK\x05\x06" + end:
            wrong = wrong or f"byte {at}"
        need(not wrong, wrong, "tệp nén không đúng định dạng", "the container is not in order")
        return "tệp nén đúng từng byte", "every byte of the container is in order"

    def check_manifest(self) -> Said:
        """Compare the members with the manifest."""
        place = "manifest.json"
        manifest = canonical(place, self.member(place), NAME)
        files = field(place, manifest, "files", dict)
        ids = {name: field(place, manifest, name, str) for name in self.ids}
        fits = field(place, manifest, "format", int) == 1 and len(manifest) == 4
        fits = fits and all(re.fullmatch(ID, log_id) for log_id in ids.values())
        need(fits, place, "không đúng định dạng", "not as written")
        self.ids = ids
        there = {name: self.members[name] for name in self.members.keys() - UNLISTED}
        known = LISTED | {name for name in there if re.fullmatch(PAPER, name)}
        for name in sorted(known | there.keys() | files.keys()):
            need(name in there, name, "thiếu tệp này", "missing")
            facts = {"bytes": len(there[name]), "sha256": sha256(there[name]).hexdigest()}
            fits = name in known and written(files.get(name)) == written(facts)
            need(fits, name, "khác với danh mục", "differs from the manifest")
        return f"danh mục đúng với {len(files)} tệp", f"the manifest fits {len(files)} members"

    def check_signature(self) -> Said:
        """Check who signed the manifest."""
        name, _, key = self.text("room.pub").partition(" ")
        self.key = unbase64("room.pub", key, 32)
        ours = self.ids["room"] in {"", name} and self.expected_key in {"", key}
        need(ours, "room.pub", "khóa không đúng", "not the key of this room")
        signature = unbase64("manifest.sig", self.text("manifest.sig"), 64)
        self.require_signed("manifest.sig", PREFIX + self.member("manifest.json"), signature)
        return f"chữ ký số đúng, khóa {key}", f"the signature is right, by the key {key}"

    def check_log(self, log: str) -> Said:
        """Check the chain of a log and its signed head."""
        place, leaves, facts = f"logs/{log}.jsonl", [bytes(32)], list[Fact]()
        *lines, rest = self.member(place, LOG_LIMIT).split(b"\n")
        need(not rest, place, "dòng cuối bị cắt cụt", "the last line is cut off")
        for seq, line in enumerate(lines):
            at = f"{place}:{seq + 1}"
            entry = canonical(at, line)
            follows = field(at, entry, "seq", int) == seq
            if entry.keys() == {"leaf", "seq"}:
                leaf = unbase64(at, field(at, entry, "leaf", str), 32)
                facts.append((at, None, {}))
            else:
                require_entry(at, entry)
                links = (entry["log"], entry["prev"])
                follows = follows and links == (self.ids[log], b64encode(leaves[-1]).decode())
                leaf = sha256(b"\x00" + line).digest()
                facts.append((at, field(at, entry, "type", str), field(at, entry, "body", dict)))
            need(follows, at, "không nối tiếp mục đứng trước", "does not continue the one before")
            leaves.append(leaf)
        size = self.check_head(log, leaves[1:])
        self.logs[log], self.leaves[log] = facts, leaves[1:]
        return f"{place}: số mục và mã kiểm tra dữ liệu {size}", f"{place}: size and root {size}"

    def check_head(self, log: str, leaves: list[bytes]) -> str:
        """Check that a note is the room's signature of this log's size and root."""
        place, room, top = f"heads/{log}.txt", self.ids["room"], b64encode(root(leaves)).decode()
        text = f"{room}/{self.ids[log]}\n{len(leaves)}\n{top}\n"
        begin, note = f"{text}\n\u2014 {room} ", self.text(place)
        need(note.startswith(begin), place, "không khớp với nhật ký", "does not fit the log")
        signed = unbase64(place, note.removeprefix(begin), 68)
        key_id = sha256(room.encode() + b"\n\x01" + self.key).digest()[:4]
        need(signed[:4] == key_id, place, "do khóa khác ký", "signed by another key")
        self.require_signed(place, text.encode(), signed[4:])
        return f"{len(leaves)}, {top}"

    def check_origin(self) -> Said:
        """Check that the session begins out of the room's log."""
        opened = self.facts("session", "session_opened/1")
        need(opened, "logs/session.jsonl", "kỳ họp không được mở", "the session was not opened")
        at, _, body = opened[0]
        leaves, size = self.leaves["room"], field(at, body, "room_size", int)
        top = b64encode(root(leaves[:size])).decode()
        fits = 0 <= size <= len(leaves) and body.get("room_root") == top
        fits = fits and at.endswith(":1") and body.get("session") == self.ids["session"]
        need(fits, at, "kỳ họp mở từ nhật ký khác", "opened from another log")
        return "kỳ họp mở từ phòng họp này", "the session was opened from this room"

    def check_register(self) -> Said:
        """Hash every person's entry again."""
        place, bound, named = "register.json", set[tuple[str, str]](), set[tuple[str, str]]()
        register = canonical(place, self.member(place))
        need(register.keys() == {"people"}, place, "không đúng định dạng", "not as written")
        for person in field(place, register, "people", list):
            unbase64(place, field(place, person, "salt", str), 16)
            entry = b64encode(sha256(b"\x02" + written(person)).digest()).decode()
            bound.add((field(place, person, "person", str), entry))
        for at, kind, body in self.facts("room", "person_registered/1", None):
            need(kind, at, "mục này không công khai", "this entry is withheld")
            pair = (field(at, body, "person", str), field(at, body, "entry", str))
            need(pair in bound, at, "người này không có trong danh sách", "not in the register")
            named.add(pair)
        need(bound == named, place, "có người ngoài nhật ký", "somebody is not in the log")
        return f"danh sách {len(bound)} người đúng", f"the register of {len(bound)} people fits"

    def check_papers(self) -> Said:
        """Find every published paper and hash it."""
        files = {m[1]: self.members[n] for n in self.members if (m := re.fullmatch(PAPER, n))}
        sizes = dict[str, int]()
        for at, kind, body in self.facts("session", "paper_version_added/1", "paper_published/1"):
            name, size = field(at, body, "sha256", str), field(at, body, "size", int)
            there = kind == "paper_version_added/1" or name in files
            need(there, at, "thiếu tài liệu đã gửi", "the published paper is missing")
            sizes[name] = size
        for name, content in files.items():
            fits = sha256(content).hexdigest() == name and sizes.get(name) == len(content)
            need(fits, f"papers/{name}.pdf", "không phải tài liệu đã gửi", "not a paper of the log")
        return f"{len(files)} tài liệu có đủ", f"{len(files)} papers are all there"


def require_entry(at: str, entry: Object) -> None:
    """Refuse what has not the members of an entry."""
    shape = {name: type(value).__name__ for name, value in entry.items()}
    known = shape == ENTRY and entry["v"] == 1 and field(at, entry, "t", int) >= 0
    need(known, at, "không phải một mục của nhật ký", "not an entry of a log")
    unbase64(at, field(at, entry, "salt", str), 16)


def verify(data: bytes, expected_key: str = "") -> tuple[list[Said], list[Said]]:
    """Make every check; return what was found in order, and what is wrong and where."""
    record, passed, wrong = Record(data, expected_key), list[Said](), list[Said]()
    checks: list[Check] = [record.check_container, record.check_manifest, record.check_signature]
    checks += [partial(record.check_log, "room"), partial(record.check_log, "session")]
    checks += [record.check_origin, record.check_register, record.check_papers]
    checks.append(lambda: check_ballots(record.log("session")))
    for check in checks:
        try:
            passed.append(check())
        except WrongError as error:
            wrong.append((error.args[0], error.args[1]))
    return passed, wrong
