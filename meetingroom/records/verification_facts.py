"""The checks of what the logs say: where the session began, its people, its papers.

They read the facts from their bytes with shapes of their own, not with the program's domain, so
that a mistake there is not repeated here.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeVar, cast

import msgspec

from meetingroom.evidence import canonical, record
from meetingroom.evidence.base64text import from_text, to_text
from meetingroom.evidence.canonical import JsonValue
from meetingroom.evidence.chain import Withheld
from meetingroom.evidence.entries import SALT_BYTES, Entry
from meetingroom.evidence.errors import NotCanonicalError
from meetingroom.evidence.register import register_hash
from meetingroom.records import bundle
from meetingroom.records.verification_logs import Identity, Log
from meetingroom.records.verification_report import Check, Finding, Place, Verdict, Words

_REGISTER_LIMIT: Final = 16 * 1024 * 1024
"""Largest register that is read; ten thousand people have 3 MB."""

FORMLESS: Final = Words(
    "nội dung của mục không đúng định dạng", "the entry's body is not as written"
)
"""What is said of a fact whose members are not those of its type."""

_WITHHELD: Final = Words(
    "mục này không công khai, nên không kiểm tra được danh sách có đủ người hay không",
    "this entry is withheld, so that the register may lack somebody",
)

_OF_PAPERS: Final = frozenset({"paper_version_added/1", "paper_published/1"})

B = TypeVar("B", bound=msgspec.Struct)


class _SessionOpened(msgspec.Struct):
    session: str
    room_size: int
    room_root: str


class _PersonRegistered(msgspec.Struct):
    person: str
    entry: str


class _PaperVersion(msgspec.Struct):
    sha256: str
    size: int


def body_as(kind: type[B], entry: Entry) -> B | None:
    """Read a fact's body; None when it has not the members of that kind."""
    try:
        return msgspec.convert(entry.body, kind)
    except msgspec.ValidationError:
        return None


def check_origin(identity: Identity, room_log: Log, session_log: Log) -> Verdict:
    """Check that the session's log begins with this session, out of this room's log."""
    findings = _origin_findings(identity, room_log, session_log)
    passed = Words(
        "kỳ họp được mở từ nhật ký của phòng họp này.",
        "the session was opened from this room's log.",
    )
    return Verdict(check=Check.ORIGIN, findings=tuple(findings), passed=passed)


def _origin_findings(identity: Identity, room_log: Log, session_log: Log) -> Iterator[Finding]:
    place, entry = next(session_log.entries(), (Place(member=session_log.member), None))
    body = None
    if isinstance(entry, Entry) and entry.type == "session_opened/1":
        body = body_as(_SessionOpened, entry)
    if body is None or body.session != identity.session:
        words = Words(
            "nhật ký không bắt đầu bằng việc mở kỳ họp này",
            "the log does not begin with the opening of this session",
        )
        yield Finding(place=place, words=words)
    elif not _is_earlier_root(body, room_log):
        words = Words(
            "kỳ họp được mở từ một nhật ký khác của phòng họp",
            "the session was opened from another log of the room",
        )
        yield Finding(place=place, words=words)


def _is_earlier_root(body: _SessionOpened, room_log: Log) -> bool:
    tree = room_log.tree
    return 0 <= body.room_size <= tree.size and body.room_root == to_text(tree.root(body.room_size))


def check_register(members: Mapping[str, memoryview], room_log: Log) -> Verdict:
    """Check that the register's entries are those which the room's log binds by their hashes."""
    people = _people(members.get(record.REGISTER))
    if people is None:
        words = Words(
            "danh sách thiếu hoặc không đúng định dạng", "the register is missing or not as written"
        )
        finding = Finding(place=Place(member=record.REGISTER), words=words)
        return Verdict(check=Check.REGISTER, findings=(finding,))
    passed = Words(
        f"danh sách {len(people)} người khớp với nhật ký.",
        f"the register's {len(people)} entries fit the log.",
    )
    findings = tuple(_register_findings(people, room_log))
    return Verdict(check=Check.REGISTER, findings=findings, passed=passed)


def _people(content: memoryview | None) -> frozenset[tuple[str, str]] | None:
    """Return person and base64 hash of every entry, or None when there is no register."""
    if content is None or len(content) > _REGISTER_LIMIT:
        return None
    try:
        match canonical.decode(bytes(content)):
            case {"people": list(entries), **others} if not others:
                return frozenset(_bound(entry) for entry in entries)
            case _:
                return None
    except NotCanonicalError:
        return None


def _bound(entry: JsonValue) -> tuple[str, str]:
    match entry:
        case {"person": str(person), "salt": str(salt)}:
            from_text(salt, SALT_BYTES)
            return person, to_text(register_hash(cast("Mapping[str, JsonValue]", entry)))
        case _:
            raise NotCanonicalError("this is no entry of the register")


def _register_findings(people: frozenset[tuple[str, str]], room_log: Log) -> Iterator[Finding]:
    unbound = set(people)
    for place, entry in room_log.entries():
        if isinstance(entry, Withheld):
            yield Finding(place=place, words=_WITHHELD)
            continue
        if entry.type != "person_registered/1":
            continue
        body = body_as(_PersonRegistered, entry)
        if body is None:
            yield Finding(place=place, words=FORMLESS)
            continue
        unbound.discard((body.person, body.entry))
        if (body.person, body.entry) not in people:
            words = Words(
                f"người {body.person!r} không có trong danh sách, hoặc thông tin đã bị thay đổi",
                f"the person {body.person!r} is not in the register, or was changed there",
            )
            yield Finding(place=place, words=words)
    for person, _ in sorted(unbound):
        words = Words(
            f"người {person!r} không khớp với nhật ký", f"the person {person!r} is not in the log"
        )
        yield Finding(place=Place(member=record.REGISTER), words=words)


def check_papers(members: Mapping[str, memoryview], session_log: Log) -> Verdict:
    """Check that every published paper is there, is what its name says, and that no other is."""
    added, published, findings = _named_papers(session_log)
    there = {
        paper[1]: content
        for name, content in members.items()
        if (paper := bundle.PAPER_MEMBER.fullmatch(name))
    }
    findings = [
        *findings,
        *_missing_papers(published, there),
        *_foreign_papers(added, there),
    ]
    passed = Words(
        f"{len(there)} tài liệu đã gửi đại biểu có đủ và chưa bị thay đổi.",
        f"{len(there)} published papers are all there and unchanged.",
    )
    return Verdict(check=Check.PAPERS, findings=tuple(findings), passed=passed)


def _named_papers(
    session_log: Log,
) -> tuple[Mapping[str, int], Sequence[tuple[Place, str]], list[Finding]]:
    """Return the sizes of added versions by hash, the published ones, and formless facts."""
    added, published = dict[str, int](), list[tuple[Place, str]]()
    findings = list[Finding]()
    for place, entry in session_log.entries():
        # Where entries may be withheld is for the check of the ballots to say: no paper is there.
        if isinstance(entry, Withheld) or entry.type not in _OF_PAPERS:
            continue
        body = body_as(_PaperVersion, entry)
        if body is None:
            findings.append(Finding(place=place, words=FORMLESS))
        elif entry.type == "paper_published/1":
            published.append((place, body.sha256))
        else:
            added[body.sha256] = body.size
    return added, published, findings


def _missing_papers(
    published: Sequence[tuple[Place, str]], there: Mapping[str, memoryview]
) -> Iterator[Finding]:
    for place, sha256 in published:
        if sha256 not in there:
            words = Words(
                f"thiếu tài liệu đã gửi {sha256!r}", f"the published paper {sha256!r} is missing"
            )
            yield Finding(place=place, words=words)


def _foreign_papers(added: Mapping[str, int], there: Mapping[str, memoryview]) -> Iterator[Finding]:
    for sha256, content in there.items():
        place = Place(member=bundle.paper_member(sha256))
        if hashlib.sha256(content).hexdigest() != sha256:
            words = Words("tài liệu đã bị thay đổi", "the paper was changed")
            yield Finding(place=place, words=words)
        if added.get(sha256) != len(content):
            words = Words(
                "nhật ký không ghi tài liệu này với kích thước này",
                "the log has no such paper of this size",
            )
            yield Finding(place=place, words=words)
