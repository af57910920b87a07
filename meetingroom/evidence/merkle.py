"""The Merkle tree of RFC 9162 over the leaf hashes of a log, and the checks of its proofs.

Every complete subtree is kept (two hashes a leaf, 64 bytes), so a root or a proof of any earlier
size costs some twenty hashes. A writer appends speculatively and takes back what the disk refused
with `truncate`, which costs only what was appended. A persistent structure was rejected: it pays
for every append what is needed once, on the day the disk is full.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

EMPTY_ROOT: Final = hashlib.sha256().digest()
"""Root of the tree without leaves."""

_NO_SUCH: Final = "the tree has no such place or size"


class Tree:
    """An append-only list of leaf hashes that knows its root at every size it has had."""

    __slots__ = ("_levels",)

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        """Grow a tree.

        Args:
            leaves: leaf hashes, 32 bytes each, in the log's order.
        """
        # _levels[k][i] is the hash of the leaves from i * 2**k to (i + 1) * 2**k.
        self._levels: list[list[bytes]] = [[]]
        for leaf in leaves:
            self.append(leaf)

    @property
    def size(self) -> int:
        """Number of leaves."""
        return len(self._levels[0])

    def append(self, leaf: bytes) -> None:
        """Add a leaf hash of 32 bytes at the end; one hash on average."""
        height = 0
        self._levels[0].append(leaf)
        while len(level := self._levels[height]) % 2 == 0:
            height += 1
            if height == len(self._levels):
                self._levels.append([])
            self._levels[height].append(node_hash(level[-2], level[-1]))

    def truncate(self, size: int) -> None:
        """Take back every leaf from `size` on, as if it had never been appended.

        Raises:
            ValueError: the tree never had that size.
        """
        if not 0 <= size <= self.size:
            raise ValueError(_NO_SUCH)
        for height, level in enumerate(self._levels):
            del level[size >> height :]

    def leaf(self, index: int) -> bytes:
        """Return a leaf hash.

        Raises:
            ValueError: there is no leaf at that place.
        """
        if not 0 <= index < self.size:
            raise ValueError(_NO_SUCH)
        return self._levels[0][index]

    def root(self, size: int | None = None) -> bytes:
        """Return the root of the first `size` leaves (all when not given).

        Raises:
            ValueError: the tree is not that large.
        """
        wanted = self.size if size is None else size
        if not 0 <= wanted <= self.size:
            raise ValueError(_NO_SUCH)
        return self._hash_of(0, wanted) if wanted else EMPTY_ROOT

    def inclusion_proof(self, index: int, size: int) -> tuple[bytes, ...]:
        """Prove that a leaf is in the tree of the first `size` leaves (RFC 9162, 2.1.3.1).

        Raises:
            ValueError: not 0 <= index < size <= the tree's size.
        """
        if not 0 <= index < size <= self.size:
            raise ValueError(_NO_SUCH)
        low, high, path = 0, size, list[bytes]()
        while high - low > 1:
            middle = low + _split(high - low)
            if index < middle:
                path.append(self._hash_of(middle, high))
                high = middle
            else:
                path.append(self._hash_of(low, middle))
                low = middle
        return tuple(reversed(path))

    def consistency_proof(self, old: int, new: int) -> tuple[bytes, ...]:
        """Prove that the first `new` leaves begin with the first `old` ones (RFC 9162, 2.1.4.1).

        Returns:
            The proof; empty when `old` is 0 or equals `new`, where there is nothing to show.

        Raises:
            ValueError: not 0 <= old <= new <= the tree's size.
        """
        if not 0 <= old <= new <= self.size:
            raise ValueError(_NO_SUCH)
        if old == 0:
            return ()
        low, high, path = 0, new, list[bytes]()
        while high != old:
            middle = low + _split(high - low)
            if old <= middle:
                path.append(self._hash_of(middle, high))
                high = middle
            else:
                path.append(self._hash_of(low, middle))
                low = middle
        # A subtree that starts at 0 is the old root itself, which the checker has.
        return tuple(reversed([*path, self._hash_of(low, high)] if low else path))

    def _hash_of(self, low: int, high: int) -> bytes:
        width = high - low
        if width & (width - 1) == 0:
            return self._levels[width.bit_length() - 1][low // width]
        middle = low + _split(width)
        return node_hash(self._hash_of(low, middle), self._hash_of(middle, high))


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash two subtrees into one: SHA-256 of 0x01, left, right."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """Tell whether a proof shows a leaf at its place under a root (RFC 9162, 2.1.3.2).

    Args:
        leaf: leaf hash, 32 bytes.
        index: its place, from 0.
        size: number of leaves under the root.
        proof: hashes from the leaf upwards.
        root: the root to reach.
    """
    if not 0 <= index < size:
        return False
    place, last, reached = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if place % 2 or place == last:
            reached = node_hash(sibling, reached)
            place, last = _climb_while_left(place, last)
        else:
            reached = node_hash(reached, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and reached == root


def verify_consistency(
    old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Tell whether a proof shows that a tree only grew (RFC 9162, 2.1.4.2).

    Args:
        old: number of leaves before.
        old_root: root of those.
        new: number of leaves now.
        new_root: root of these.
        proof: what `consistency_proof` gave; empty when `old` is 0 or equals `new`.
    """
    if old in (0, new):
        expected = new_root if old == new else EMPTY_ROOT
        return 0 <= old <= new and not proof and old_root == expected
    if not 0 < old < new:
        return False
    is_complete = old & (old - 1) == 0
    return _climb_both(
        old, old_root, new, new_root, iter([old_root, *proof] if is_complete else proof)
    )


def _climb_both(
    old: int, old_root: bytes, new: int, new_root: bytes, path: Iterator[bytes]
) -> bool:
    place, last = old - 1, new - 1
    while place % 2:
        place, last = place >> 1, last >> 1
    start = next(path, None)
    if start is None:
        return False
    before = after = start
    for sibling in path:
        if last == 0:
            return False
        if place % 2 or place == last:
            before, after = node_hash(sibling, before), node_hash(sibling, after)
            place, last = _climb_while_left(place, last)
        else:
            after = node_hash(after, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and before == old_root and after == new_root


def _climb_while_left(place: int, last: int) -> tuple[int, int]:
    # An incomplete right edge has no sibling on these levels; the proof skips them.
    while place % 2 == 0 and place != 0:
        place, last = place >> 1, last >> 1
    return place, last


def _split(size: int) -> int:
    """Return the largest power of two below a size above 1."""
    return 1 << (size - 1).bit_length() - 1
