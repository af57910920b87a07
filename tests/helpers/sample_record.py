"""A small session's record, made by hand: three ballots, three papers, four people."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from meetingroom.evidence import record
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.canonical import JsonValue, encode
from meetingroom.evidence.chain import Line, Withheld, check_chain
from meetingroom.evidence.entries import NO_PREVIOUS, Entry, leaf_hash, seal
from meetingroom.evidence.heads import Head, origin_of, sign_head
from meetingroom.evidence.register import register_hash
from meetingroom.records import bundle
from meetingroom.records.archive import pack, unpack
from meetingroom.records.bundle import BundleContents

Fact = tuple[str, Mapping[str, JsonValue]]

ROOM: Final = "phuong-mau"
SESSION: Final = "ky-hop-3"
KEY: Final = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC: Final = KEY.public_key().public_bytes_raw()
OTHER_KEY: Final = Ed25519PrivateKey.from_private_bytes(bytes(32))
PEOPLE: Final = ("an", "binh", "chi", "dung")
PAPERS: Final = (b"%PDF-1.7 to trinh", b"%PDF-1.7 bao cao", b"%PDF-1.7 du thao nghi quyet")
DRAFT: Final = b"%PDF-1.7 chua gui"


def check_ed25519(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Check a signature as the program does."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def person(name: str) -> dict[str, JsonValue]:
    """An entry of the register."""
    salt = hashlib.sha256(name.encode()).digest()[:16]
    return {
        "person": name,
        "honorific": "Ông",
        "name": f"Trần Văn {name}",
        "titles": ("Đại biểu Hội đồng nhân dân",),
        "salt": to_text(salt),
    }


def room_facts() -> list[Fact]:
    """The room's log: its people."""
    return [
        ("person_registered/1", {"person": name, "entry": to_text(register_hash(person(name)))})
        for name in PEOPLE
    ]


def opened(ballot: str, base: int = 4, entitled: tuple[str, ...] = PEOPLE) -> Fact:
    """A ballot was opened."""
    return "ballot_opened/1", {
        "ballot": ballot,
        "base": base,
        "entitled": entitled,
        "form": "electronic",
        "suspended": [],
    }


def vote(ballot: str, deputy: str, choice: str) -> Fact:
    """A deputy answered."""
    return "vote_cast/1", {"ballot": ballot, "deputy": deputy, "choice": choice}


def ended(ballot: str, **counts: int) -> Fact:
    """A ballot ended: three in favour, one absent, unless told otherwise."""
    usual = {"present": 3, "in_favour": 3, "against": 0, "abstain": 0, "not_voted": 0, "absent": 1}
    return "ballot_ended/1", {"ballot": ballot, **usual, **counts}


def ballot_facts() -> list[Fact]:
    """Two ballots that ended and one that was cancelled."""
    return [
        opened("b1"),
        vote("b1", "an", "against"),
        vote("b1", "binh", "in_favour"),
        vote("b1", "an", "in_favour"),
        vote("b1", "chi", "in_favour"),
        ended("b1"),
        opened("b2"),
        vote("b2", "an", "against"),
        vote("b2", "chi", "in_favour"),
        vote("b2", "an", "in_favour"),
        ("ballot_cancelled/1", {"ballot": "b2", "reason": "Nhầm nội dung"}),
        opened("b3"),
        vote("b3", "dung", "abstain"),
        ended("b3", present=2, in_favour=0, abstain=1, not_voted=1, absent=2),
    ]


def paper_facts(kind: str, papers: Iterable[bytes]) -> list[Fact]:
    """Versions were added, or published."""
    return [
        (kind, {"sha256": hashlib.sha256(paper).hexdigest(), "size": len(paper)})
        for paper in papers
    ]


def sealed(log: str, facts: Iterable[Fact]) -> tuple[bytes, ...]:
    """Write facts as the entries of a log."""
    entries: list[bytes] = []
    for seq, (kind, body) in enumerate(facts):
        entry = Entry(
            log=log,
            seq=seq,
            prev=leaf_hash(entries[-1]) if entries else NO_PREVIOUS,
            salt=hashlib.sha256(f"{log} {seq}".encode()).digest()[:16],
            at_ms=1_780_000_000_000 + 977 * seq,
            type=kind,
            actor="thu-ky",
            device="may-chu-toa",
            body=body,
        )
        entries.append(seal(entry))
    return tuple(entries)


def votes_of(*ballots: str) -> Callable[[Fact], bool]:
    """Choose the answers of some ballots."""
    return lambda fact: fact[0] == "vote_cast/1" and fact[1]["ballot"] in ballots


CANCELLED_VOTES: Final = votes_of("b2")


def exported(log: str, facts: Iterable[Fact], is_withheld: Callable[[Fact], bool]) -> list[Line]:
    """Write facts as the lines of a log, some of them withheld."""
    known = tuple(facts)
    return [
        Withheld(seq=seq, leaf=leaf_hash(entry)) if is_withheld(fact) else entry
        for seq, (fact, entry) in enumerate(zip(known, sealed(log, known), strict=True))
    ]


def head_of(log: str, lines: Iterable[Line], key: Ed25519PrivateKey = KEY) -> str:
    """Sign the head of a log."""
    tree = check_chain(log, lines)
    head = Head(origin=origin_of(ROOM, log), size=tree.size, root=tree.root())
    return sign_head(head, ROOM, PUBLIC, key.sign)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What a record is made of; `contents` signs whatever stands here, sound or not."""

    room_facts: tuple[Fact, ...] = field(default_factory=lambda: tuple(room_facts()))
    opening: Mapping[str, JsonValue] = field(default_factory=dict)
    facts: tuple[Fact, ...] = field(
        default_factory=lambda: (
            *paper_facts("paper_version_added/1", (*PAPERS, DRAFT)),
            *paper_facts("paper_published/1", PAPERS),
            *ballot_facts(),
            ("note_written/1", {"note": "n1", "item": "i1", "text": "Đại biểu thảo luận."}),
        )
    )
    people: tuple[Mapping[str, JsonValue], ...] = field(
        default_factory=lambda: tuple(map(person, PEOPLE))
    )
    papers: tuple[bytes, ...] = PAPERS
    is_withheld: Callable[[Fact], bool] = CANCELLED_VOTES

    def contents(self) -> BundleContents:
        """Seal the facts and sign the heads."""
        room_log = exported(ROOM, self.room_facts, self.is_withheld)
        opening = {
            "session": SESSION,
            "room_size": len(room_log),
            "room_root": to_text(check_chain(ROOM, room_log).root()),
            **self.opening,
        }
        facts = [("session_opened/1", opening), *self.facts]
        session_log = exported(SESSION, facts, self.is_withheld)
        return BundleContents(
            room=ROOM,
            session=SESSION,
            public_key=PUBLIC,
            room_log=tuple(room_log),
            session_log=tuple(session_log),
            room_head=head_of(ROOM, room_log),
            session_head=head_of(SESSION, session_log),
            register=encode({"people": self.people}),
            papers=self.papers,
            minutes_docx=b"PK docx",
            minutes_pdf=b"%PDF-1.7 bien ban",
        )

    def with_ballots(self, *facts: Fact) -> "Sample":
        """The same session with other facts instead of its ballots."""
        kept = tuple(fact for fact in self.facts if "ballot" not in fact[1])
        return replace(self, facts=(*kept, *facts))


def members_of(data: bytes) -> dict[str, bytes]:
    """Take a container's members out, to change them."""
    return {name: bytes(content) for name, content in unpack(data).members.items()}


def repacked(members: Mapping[str, bytes]) -> bytes:
    """Put members into a canonical container again."""
    return b"".join(pack(members))


def relisted(members: Mapping[str, bytes], key: Ed25519PrivateKey = KEY) -> dict[str, bytes]:
    """Make the manifest and its signature again for changed members, with some key."""
    own = {bundle.MANIFEST, bundle.SIGNATURE}
    files = {n: record.facts_of(content) for n, content in members.items() if n not in own}
    listed = msgspec.json.decode(members[bundle.MANIFEST], type=record.Manifest)
    manifest = record.Manifest(
        format=listed.format, room=listed.room, session=listed.session, files=files
    ).encoded()
    signature = to_text(key.sign(record.SIGNED_PREFIX + manifest)).encode() + b"\n"
    return {**members, bundle.MANIFEST: manifest, bundle.SIGNATURE: signature}
