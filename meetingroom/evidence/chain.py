"""The check of a whole log: each entry continues the one before it.

Times are not compared: the server's clock may be set back in the middle of a sitting, and the order
of a log is the order of its places.
"""

from collections.abc import Iterable

from meetingroom.evidence.entries import NO_PREVIOUS, Entry, leaf_hash, unseal
from meetingroom.evidence.errors import (
    BrokenChainError,
    Fault,
    MalformedEntryError,
    NotCanonicalError,
)
from meetingroom.evidence.merkle import Tree


def check_chain(log: str, entries: Iterable[bytes]) -> Tree:
    """Check a log from its first entry on.

    Args:
        log: the id of the log.
        entries: the bytes E in the log's order, as stored.

    Returns:
        The tree over all entries, whose root a signed head has to name.

    Raises:
        BrokenChainError: names the first entry that does not continue the log, and why.
    """
    tree = Tree()
    for index, sealed in enumerate(entries):
        previous = tree.leaf(index - 1) if index else NO_PREVIOUS
        _require_link(log, index, previous, _read(index, sealed))
        tree.append(leaf_hash(sealed))
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
    if entry.seq != index:
        raise BrokenChainError(index, Fault.SEQUENCE_GAP, f"it says it is entry {entry.seq}")
    if entry.prev != previous:
        raise BrokenChainError(index, Fault.PREVIOUS_MISMATCH, "another entry went before it")
