"""The check of a whole log: each entry continues the one before it.

Times are not compared: the server's clock may be set back in the middle of a sitting, and the order
of a log is the order of its places.

An entry that its reader may not see stands in the log as its leaf hash alone. Chain and tree are
checked through it, and its salt keeps what it says from being guessed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias, assert_never

from meetingroom.evidence import canonical
from meetingroom.evidence.base64text import from_text, to_text
from meetingroom.evidence.entries import HASH_BYTES, NO_PREVIOUS, Entry, leaf_hash, unseal
from meetingroom.evidence.errors import (
    BrokenChainError,
    Fault,
    MalformedEntryError,
    NotCanonicalError,
)
from meetingroom.evidence.merkle import Tree

_WITHHELD: Final = re.compile(rb'\{"leaf":"([A-Za-z0-9+/]{43}=)","seq":(0|[1-9][0-9]{0,14})\}')


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """What stands in a log for an entry that is not shown.

    Attributes:
        seq: place in the log, from 0.
        leaf: leaf hash of the entry, 32 bytes.
    """

    seq: int
    leaf: bytes


Line: TypeAlias = bytes | Withheld
"""One line of a log: the bytes E, or what stands for them."""


def write_line(line: Line) -> bytes:
    """Return the bytes of a line, without a line end: E, or `{"leaf":"<base64>","seq":n}`."""
    if isinstance(line, Withheld):
        return canonical.encode({"leaf": to_text(line.leaf), "seq": line.seq})
    return line


def read_line(line: bytes) -> Line:
    """Tell whether the bytes of a line are an entry or stand for a withheld one.

    Args:
        line: from anywhere, without a line end.

    Returns:
        What `write_line` wrote. Bytes that are neither come back as they are, so that
        `check_chain` refuses them as the entry that they are not, and names their place.
    """
    parts = _WITHHELD.fullmatch(line)
    if parts is None:
        return line
    try:
        leaf = from_text(parts[1].decode(), HASH_BYTES)
    except NotCanonicalError:
        return line
    return Withheld(seq=int(parts[2]), leaf=leaf)


def check_chain(log: str, lines: Iterable[Line]) -> Tree:
    """Check a log from its first entry on.

    Args:
        log: the id of the log.
        lines: the bytes E in the log's order, as stored, or what stands for them.

    Returns:
        The tree over all entries, whose root a signed head has to name.

    Raises:
        BrokenChainError: names the first entry that does not continue the log, and why. What
            stands for a withheld entry is checked by the entry after it and by the head.
    """
    tree = Tree()
    for index, line in enumerate(lines):
        previous = tree.leaf(index - 1) if index else NO_PREVIOUS
        match line:
            case Withheld(seq=seq, leaf=leaf):
                _require_place(index, seq)
                tree.append(leaf)
            case bytes():
                _require_link(log, index, previous, _read(index, line))
                tree.append(leaf_hash(line))
            case _:
                assert_never(line)
    return tree


def _read(index: int, sealed: bytes) -> Entry:
    try:
        return unseal(sealed)
    except MalformedEntryError as error:
        raise BrokenChainError(index, Fault.MALFORMED, str(error)) from error
    except NotCanonicalError as error:
        raise BrokenChainError(index, Fault.NOT_CANONICAL, str(error)) from error


def _require_link(log: str, index: int, previous: bytes, entry: Entry) -> None:
    if entry.log != log:
        raise BrokenChainError(index, Fault.WRONG_LOG, f"it is of the log {entry.log}")
    _require_place(index, entry.seq)
    if entry.prev != previous:
        raise BrokenChainError(index, Fault.PREVIOUS_MISMATCH, "another entry went before it")


def _require_place(index: int, seq: int) -> None:
    if seq != index:
        raise BrokenChainError(index, Fault.SEQUENCE_GAP, f"it says it is entry {seq}")
