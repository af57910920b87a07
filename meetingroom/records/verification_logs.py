"""The check of the two logs in a bundle: each is one chain, and its signed head fits it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.chain import Withheld, check_chain, read_line
from meetingroom.evidence.entries import Entry, unseal
from meetingroom.evidence.errors import BadNoteError, BadSignatureError, BrokenChainError, Fault
from meetingroom.evidence.heads import CheckSignature, Head, open_note, origin_of
from meetingroom.evidence.merkle import Tree
from meetingroom.records.verification_report import Check, Finding, Place, Verdict, Words

_LOG_LIMIT: Final = 256 * 1024 * 1024
"""Longest log that is read; half a million entries have it."""

_NOTE_LIMIT: Final = 4096

_CHAIN_WORDS: Final = {
    Fault.NOT_CANONICAL: Words("không đúng định dạng chuẩn", "not in canonical form"),
    Fault.MALFORMED: Words("không phải một mục của nhật ký", "not an entry of a log"),
    Fault.WRONG_LOG: Words("mục này thuộc nhật ký khác", "the entry is of another log"),
    Fault.SEQUENCE_GAP: Words(
        "số thứ tự không liên tục: thiếu, thừa hoặc đổi chỗ một mục",
        "a gap in the sequence: an entry is missing, added or moved",
    ),
    Fault.PREVIOUS_MISMATCH: Words(
        "không nối tiếp mục đứng trước: mục này hoặc mục đứng trước đã bị thay đổi",
        "does not continue the entry before: this one or that one was changed",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whose bundle this is.

    Attributes:
        room: the room's id.
        session: the session's id.
        public_key: raw Ed25519 public key of the room, 32 bytes.
    """

    room: str
    session: str
    public_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LogNames:
    """Where a log lies in a bundle.

    Attributes:
        check: the check of this log.
        log: the log's id.
        entries: the member with the entries.
        head: the member with the signed head.
        title: what a person calls the log.
    """

    check: Check
    log: str
    entries: str
    head: str
    title: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """A log whose chain is sound.

    Attributes:
        member: where it lies in the bundle.
        lines: the bytes of each line: E, or what stands for it.
        tree: the tree over them.
    """

    member: str
    lines: tuple[bytes, ...]
    tree: Tree

    def entries(self) -> Iterator[tuple[Place, Entry | Withheld]]:
        """Yield every entry, or that it is withheld, with its place in the bundle."""
        offset = 0
        for number, raw in enumerate(self.lines, 1):
            line = read_line(raw)
            entry = line if isinstance(line, Withheld) else unseal(line)
            yield Place(member=self.member, line=number, offset=offset), entry
            offset += len(raw) + 1


def check_log(
    members: Mapping[str, memoryview],
    names: LogNames,
    identity: Identity,
    check_signature: CheckSignature,
) -> tuple[Verdict, Log | None]:
    """Check a log and its head.

    Returns:
        The verdict, and the log unless its chain is broken.
    """
    findings = list[Finding]()
    log = _read_log(members, names, findings)
    head = _read_head(members, names, identity, check_signature, findings)
    if log is None or head is None:
        return Verdict(check=names.check, findings=tuple(findings)), log
    if (head.size, head.root) != (log.tree.size, log.tree.root()):
        words = Words(
            f"mã kiểm tra dữ liệu không khớp với nhật ký ({head.size} mục theo chữ ký số, "
            f"{log.tree.size} mục trong nhật ký)",
            f"the head does not fit the log ({head.size} entries signed, {log.tree.size} there)",
        )
        findings.append(Finding(place=Place(member=names.head), words=words))
    size, root = log.tree.size, to_text(log.tree.root())
    passed = Words(
        f"{names.title.vi} có {size} mục liên tục, mã kiểm tra dữ liệu {root}.",
        f"{names.title.en} has {size} entries in one chain, root {root}.",
    )
    return Verdict(check=names.check, findings=tuple(findings), passed=passed), log


def _read_log(
    members: Mapping[str, memoryview], names: LogNames, findings: list[Finding]
) -> Log | None:
    content = members.get(names.entries)
    if content is None or len(content) > _LOG_LIMIT:
        words = Words("nhật ký thiếu hoặc quá lớn", "the log is missing or too large")
        findings.append(Finding(place=Place(member=names.entries), words=words))
        return None
    *lines, rest = bytes(content).split(b"\n")
    if rest:
        words = Words("dòng cuối bị cắt cụt", "the last line is cut off")
        place = _place(names.entries, lines, len(lines))
        findings.append(Finding(place=place, words=words))
        return None
    try:
        tree = check_chain(names.log, map(read_line, lines))
    except BrokenChainError as error:
        place = _place(names.entries, lines, error.index)
        findings.append(Finding(place=place, words=_CHAIN_WORDS[error.fault]))
        return None
    return Log(member=names.entries, lines=tuple(lines), tree=tree)


def _read_head(
    members: Mapping[str, memoryview],
    names: LogNames,
    identity: Identity,
    check_signature: CheckSignature,
    findings: list[Finding],
) -> Head | None:
    words = Words("mã kiểm tra dữ liệu không đúng định dạng", "this is not a signed head")
    try:
        note = bytes(members.get(names.head, memoryview(b""))[:_NOTE_LIMIT]).decode()
        head = open_note(note, identity.room, identity.public_key, check_signature)
        if head.origin == origin_of(identity.room, names.log):
            return head
        words = Words("mã kiểm tra dữ liệu của nhật ký khác", "the head is that of another log")
    except BadSignatureError:
        words = Words(
            "chữ ký số không khớp với mã kiểm tra dữ liệu", "the signature does not fit the head"
        )
    except (UnicodeDecodeError, BadNoteError):
        pass
    findings.append(Finding(place=Place(member=names.head), words=words))
    return None


def _place(member: str, lines: Sequence[bytes], index: int) -> Place:
    offset = sum(len(line) + 1 for line in lines[:index])
    return Place(member=member, line=index + 1, offset=offset)
