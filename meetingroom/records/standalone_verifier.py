"""Check the record of a session (record.zip) without the program that made it.

    python3 verify.py record.zip [--en] [--key BASE64]

Needs Python 3.11 and the package `cryptography`; exits with 0 when the record is sound, else 1.
`--key` is the room's public key as you know it from elsewhere; without it compare the printed one.
Take this file from where you trust it, not from the record that you doubt. It checks that

1. the container is the one ZIP file that these members make: stored, sorted by name, dated 1980;
2. manifest.json is canonical JSON and lists exactly the members, their sizes and SHA-256;
3. manifest.sig is the room's Ed25519 signature of the line `PREFIX` and the manifest;
4. each line of a log is canonical JSON (RFC 8785; NFC; integers only) and names its place and the
   leaf before it, leaf = SHA-256(0x00 || line), and the root of the RFC 9162 tree over all leaves,
   node = SHA-256(0x01 || left || right), stands in a head that the room signed;
5. the session's log begins out of the room's log at a root that this had;
6. register.json holds just the people of the room's log, by SHA-256(0x02 || canonical entry);
7. every published paper is there and has the hash that the log names;
8. every ballot, counted again by the last answer of each deputy, gives what the log says.
"""

import argparse
import json
import re
import struct
import sys
import unicodedata
import zlib
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias, TypeVar

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

Said: TypeAlias = tuple[str, str]  # a sentence in Vietnamese and in English
Check: TypeAlias = Callable[[], Said]
Object: TypeAlias = dict[str, object]
T = TypeVar("T")

PREFIX = b"meetingroom bundle manifest 1\n"
SIZE_LIMIT, MEMBER_LIMIT, LOG_LIMIT, TEXT_LIMIT = 2**31 - 1, 2_000, 2**28, 2**24
FIXED = {"manifest.json", "manifest.sig", "room.pub", "register.json", "minutes.docx", "DOC.txt"}
FIXED |= {"heads/room.txt", "heads/session.txt", "logs/room.jsonl", "logs/session.jsonl"}
FIXED |= {"minutes.pdf", "verify.py"}
ID, KEY, NAME = r"[A-Za-z0-9_-]{1,64}", r"[A-Za-z_][A-Za-z0-9_]*", r"[A-Za-z0-9._/-]+"
PAPER = r"papers/([0-9a-f]{64})\.pdf"
ENTRY = {"v": "int", "log": "str", "seq": "int", "prev": "str", "salt": "str", "t": "int"}
ENTRY |= {"type": "str", "actor": "str", "dev": "str", "body": "dict"}
CHOICES = ("in_favour", "against", "abstain")


class WrongError(Exception):
    """Something is wrong at a place: a member, a line of it (`member:line`), or a byte."""


def need(holds: object, place: str, vi: str, en: str) -> None:
    """Raise WrongError with the sentence in both languages unless something holds."""
    if not holds:
        raise WrongError(f"{place}: {vi}", f"{place}: {en}")


def canonical(place: str, raw: bytes, keys: str = KEY) -> Object:
    """Read an object from its canonical JSON; `keys` is a pattern for its keys."""
    try:
        value = json.loads(raw.decode())
        fits = is_plain(value, keys, 32) and written(value) == raw
    except (ValueError, RecursionError):
        value, fits = None, False
    need(fits and isinstance(value, dict), place, "không đúng dạng chuẩn", "not canonical")
    return dict(value or {})


def written(value: object) -> bytes:
    """Write canonical JSON; with ASCII keys and integers this is RFC 8785."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def is_plain(value: object, keys: str, depth: int) -> bool:
    """Refuse null, fractions, great integers, text that is not NFC, other keys, deep nesting."""
    if isinstance(value, dict):
        fits = all(re.fullmatch(keys, key) for key in value)
        return fits and is_plain(list(value.values()), keys, depth)
    if isinstance(value, list):
        return depth > 0 and all(is_plain(item, keys, depth - 1) for item in value)
    if isinstance(value, str):
        return unicodedata.is_normalized("NFC", value)
    return isinstance(value, int) and abs(value) < 2**53


def field(place: str, value: Object, name: str, kind: type[T]) -> T:
    """Return a member of an object; it has to be of a kind."""
    found = value.get(name)
    if isinstance(found, kind) and not isinstance(found, bool):
        return found
    raise WrongError(f"{place}: thiếu hoặc sai mục {name}", f"{place}: {name} missing or wrong")


def unbase64(place: str, text: str, length: int) -> bytes:
    """Read base64 of a known length in its one spelling."""
    try:
        data = b64decode(text, validate=True)
    except ValueError:
        data = b""
    fits = len(data) == length and b64encode(data).decode() == text
    need(fits, place, f"không phải base64 của {length} byte", f"not base64 of {length} bytes")
    return data


def root(leaves: list[bytes]) -> str:
    """Return the base64 of the root of RFC 9162 over some leaf hashes."""

    def tree(low: int, high: int) -> bytes:
        if high - low == 1:
            return leaves[low]
        middle = low + (1 << (high - low - 1).bit_length() - 1)
        return sha256(b"\x01" + tree(low, middle) + tree(middle, high)).digest()

    return b64encode(tree(0, len(leaves)) if leaves else sha256(b"").digest()).decode()


class Record:
    """A record while it is checked: each check returns what it found in order, or raises."""

    def __init__(self, data: bytes, expected_key: str) -> None:
        """Begin with the bytes of record.zip and the base64 of the key, or nothing."""
        self.data, self.expected_key = data, expected_key
        self.members: dict[str, bytes] = {}
        self.room, self.session, self.key = "", "", b""
        self.entries: dict[str, list[tuple[str, Object]]] = {}
        self.leaves: dict[str, list[bytes]] = {}

    def member(self, name: str, limit: int = TEXT_LIMIT) -> bytes:
        """Return a member's content."""
        content = self.members.get(name)
        fits = content is not None and len(content) <= limit
        need(fits, name, "thiếu hoặc quá lớn", "missing or too large")
        return content or b""

    def facts(self, log: str, *types: str) -> list[tuple[str, str, Object]]:
        """Return place, type and body of a log's facts of some types."""
        sound = {"room", "session"} <= self.entries.keys()
        need(sound, log, "chưa kiểm tra được vì những lỗi khác", "not checked: other faults")
        facts = [(at, str(e["type"]), field(at, e, "body", dict)) for at, e in self.entries[log]]
        return [fact for fact in facts if fact[1] in types]

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
        need(not wrong, wrong, "tệp nén không đúng dạng", "the container is not in order")
        return "tệp nén đúng từng byte", "every byte of the container is in order"

    def check_manifest(self) -> Said:
        """Compare the members with the manifest."""
        place = "manifest.json"
        manifest = canonical(place, self.member(place), NAME)
        files = field(place, manifest, "files", dict)
        room, session = (field(place, manifest, name, str) for name in ("room", "session"))
        known = field(place, manifest, "format", int) == 1 and len(manifest) == 4
        fits = known and re.fullmatch(ID, room) and re.fullmatch(ID, session)
        need(fits, place, "không đúng dạng", "not as written")
        self.room, self.session = room, session
        listed = set(files) | {place, "manifest.sig"}
        strange = {name for name in listed - FIXED if not re.fullmatch(PAPER, name)}
        strange |= (set(self.members) ^ listed) | (FIXED - listed)
        strange |= set(files) & {place, "manifest.sig"}
        need(not strange, min(strange, default=""), "thiếu hoặc thừa tệp", "missing or strange")
        for name, content in self.members.items():
            facts = {"bytes": len(content), "sha256": sha256(content).hexdigest()}
            is_same = written(files.get(name, facts)) == written(facts)
            need(is_same, name, "nội dung khác với danh mục", "differs from the manifest")
        return f"danh mục đúng với {len(files)} tệp", f"the manifest fits {len(files)} members"

    def check_signature(self) -> Said:
        """Check who signed the manifest."""
        name, _, key = self.member("room.pub").decode("latin-1").partition(" ")
        self.key = unbase64("room.pub", key.removesuffix("\n"), 32)
        ours = self.room in {"", name} and self.expected_key in {"", key[:-1]}
        need(ours and key[-1:] == "\n", "room.pub", "khóa không đúng", "not the key of this room")
        text = self.member("manifest.sig").decode("latin-1")
        need(text[-1:] == "\n", "manifest.sig", "không đúng dạng", "not as written")
        signature = unbase64("manifest.sig", text[:-1], 64)
        self.require_signed("manifest.sig", PREFIX + self.member("manifest.json"), signature)
        return f"chữ ký số đúng, khóa {key[:-1]}", f"the signature is right, by the key {key[:-1]}"

    def check_room_log(self) -> Said:
        """Check the room's log."""
        return self.check_log("room", self.room)

    def check_session_log(self) -> Said:
        """Check the session's log."""
        return self.check_log("session", self.session)

    def check_log(self, log: str, log_id: str) -> Said:
        """Check the chain of a log and its signed head."""
        place, leaves, entries = f"logs/{log}.jsonl", [bytes(32)], list[tuple[str, Object]]()
        *lines, rest = self.member(place, LOG_LIMIT).split(b"\n")
        need(not rest, place, "dòng cuối bị cắt cụt", "the last line is cut off")
        for seq, line in enumerate(lines):
            at = f"{place}:{seq + 1}"
            entry = canonical(at, line)
            unbase64(at, field(at, entry, "salt", str), 16)
            shape = {name: type(value).__name__ for name, value in entry.items()}
            known = shape == ENTRY and entry["v"] == 1 and field(at, entry, "t", int) >= 0
            need(known, at, "không phải một mục của nhật ký", "not an entry of a log")
            links = (entry["log"], entry["seq"], entry["prev"])
            follows = links == (log_id, seq, b64encode(leaves[-1]).decode())
            need(follows, at, "không nối tiếp mục đứng trước", "does not continue the one before")
            leaves.append(sha256(b"\x00" + line).digest())
            entries.append((at, entry))
        size = self.check_head(f"heads/{log}.txt", log_id, leaves[1:])
        self.entries[log], self.leaves[log] = entries, leaves[1:]
        return f"{place}: số mục và mã kiểm tra dữ liệu {size}", f"{place}: size and root {size}"

    def check_head(self, place: str, log_id: str, leaves: list[bytes]) -> str:
        """Check that a note is the room's signature of this log's size and root."""
        text = f"{self.room}/{log_id}\n{len(leaves)}\n{root(leaves)}\n"
        begin, note = f"{text}\n\u2014 {self.room} ".encode(), self.member(place)
        fits = note.startswith(begin) and note.endswith(b"\n")
        need(fits, place, "không khớp với nhật ký", "does not fit the log")
        signed = unbase64(place, note[len(begin) : -1].decode("latin-1"), 68)
        key_id = sha256(self.room.encode() + b"\n\x01" + self.key).digest()[:4]
        need(signed[:4] == key_id, place, "do khóa khác ký", "signed by another key")
        self.require_signed(place, text.encode(), signed[4:])
        return f"{len(leaves)}, {root(leaves)}"

    def check_origin(self) -> Said:
        """Check that the session begins out of the room's log."""
        opened = self.facts("session", "session_opened/1")
        need(opened, "logs/session.jsonl", "kỳ họp không được mở", "the session was not opened")
        at, _, body = opened[0]
        leaves, size = self.leaves["room"], field(at, body, "room_size", int)
        fits = 0 <= size <= len(leaves) and body.get("room_root") == root(leaves[:size])
        fits = fits and at.endswith(":1") and body.get("session") == self.session
        need(fits, at, "kỳ họp mở từ nhật ký khác", "opened from another log")
        return "kỳ họp mở từ phòng họp này", "the session was opened from this room"

    def check_register(self) -> Said:
        """Hash every person's entry again."""
        place, bound = "register.json", set[tuple[str, str]]()
        register = canonical(place, self.member(place))
        need(register.keys() == {"people"}, place, "không đúng dạng", "not as written")
        for person in field(place, register, "people", list):
            need(isinstance(person, dict), place, "không đúng dạng", "not as written")
            unbase64(place, field(place, person, "salt", str), 16)
            entry = b64encode(sha256(b"\x02" + written(person)).digest()).decode()
            bound.add((field(place, person, "person", str), entry))
        facts = self.facts("room", "person_registered/1")
        named = {
            (field(at, b, "person", str), field(at, b, "entry", str)): at for at, _, b in facts
        }
        for pair in (pair for pair in named if pair not in bound):
            need(None, named[pair], "người này không có trong danh sách", "not in the register")
        need(bound <= named.keys(), place, "có người ngoài nhật ký", "somebody is not in the log")
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

    def check_ballots(self) -> Said:
        """Count every ballot again."""
        kinds = ("ballot_opened/1", "vote_cast/1", "ballot_ended/1", "ballot_cancelled/1")
        known, last = set[str](), dict[str, dict[object, str]]()
        for at, kind, body in self.facts("session", *kinds):
            ballot = field(at, body, "ballot", str)
            if kind == "ballot_opened/1":
                last[ballot] = dict.fromkeys(map(str, field(at, body, "entitled", list)), "")
                fits = ballot not in known and len(last[ballot]) == field(at, body, "base", int)
                need(fits, at, "số đại biểu không đúng", "the base is wrong")
                known.add(ballot)
                continue
            need(ballot in last, at, "lần biểu quyết không mở", "the ballot is not open")
            if kind == "vote_cast/1":
                deputy, choice = (field(at, body, name, str) for name in ("deputy", "choice"))
                fits = deputy in last[ballot] and choice in CHOICES
                need(fits, at, "biểu quyết không hợp lệ", "the vote is not valid")
                last[ballot][deputy] = choice
                continue
            votes = Counter(last.pop(ballot).values())
            if kind == "ballot_ended/1":
                recount(at, body, votes)
        return f"{len(known)} lần biểu quyết đếm lại đúng", f"{len(known)} ballots recounted"


def recount(at: str, body: Object, votes: Counter[str]) -> None:
    """Compare a ballot's counts with its votes; who did not vote is under the empty choice."""
    counted = [votes[choice] for choice in CHOICES]
    said = [field(at, body, choice, int) for choice in CHOICES]
    need(said == counted, at, f"đếm lại được {counted}", f"recounted as {counted}")
    here, silent, away = (field(at, body, n, int) for n in ("present", "not_voted", "absent"))
    fits = min(silent, away) >= 0 and here == sum(said) + silent and silent + away == votes[""]
    need(fits, at, "các số không cộng lại đúng", "the counts do not add up")


def verify(data: bytes, expected_key: str = "") -> tuple[list[Said], list[Said]]:
    """Make every check; return what was found in order, and what is wrong and where."""
    record, passed, wrong = Record(data, expected_key), list[Said](), list[Said]()
    checks: list[Check] = [record.check_container, record.check_manifest]
    checks += [record.check_signature, record.check_room_log, record.check_session_log]
    checks += [record.check_origin, record.check_register, record.check_papers]
    for check in [*checks, record.check_ballots]:
        try:
            passed.append(check())
        except WrongError as error:
            wrong.append((error.args[0], error.args[1]))
    return passed, wrong


def main(arguments: list[str]) -> int:
    """Run the program and return its exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("record", type=Path)
    parser.add_argument("--en", action="store_true", help="sentences in English")
    parser.add_argument("--key", default="", help="base64 of the room's public key")
    options = parser.parse_args(arguments)
    try:
        with options.record.open("rb") as file:
            data = file.read(SIZE_LIMIT)
        passed, wrong = verify(data, options.key)
    except OSError:
        passed, wrong = [], [("không đọc được tệp", "the file cannot be read")]
    n = int(options.en)
    lines = [("Đạt: ", "Passed: ")[n] + said[n] for said in passed]
    lines += [("Sai: ", "Wrong: ")[n] + said[n] for said in wrong]
    sound = ("Dữ liệu phiên họp đầy đủ, chưa bị thay đổi.", "The record is complete and unchanged.")
    unsound = ("Hồ sơ đã bị thay đổi hoặc bị hỏng.", "The record was changed or damaged.")
    lines.append((unsound if wrong else sound)[n])
    sys.stdout.buffer.write("".join(line + "\n" for line in lines).encode())
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
