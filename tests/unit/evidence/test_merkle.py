import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.evidence.merkle import EMPTY_ROOT, Tree, verify_consistency, verify_inclusion

SIZES = st.integers(0, 70)


def leaves(count: int) -> list[bytes]:
    return [hashlib.sha256(b"\x00" + bytes([n])).digest() for n in range(count)]


def split(count: int) -> int:
    power = 1
    while power * 2 < count:
        power *= 2
    return power


def rfc_root(hashes: Sequence[bytes]) -> bytes:
    """RFC 9162, 2.1.1, word for word."""
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    k = split(len(hashes))
    return hashlib.sha256(b"\x01" + rfc_root(hashes[:k]) + rfc_root(hashes[k:])).digest()


def rfc_path(m: int, hashes: Sequence[bytes]) -> list[bytes]:
    """RFC 9162, 2.1.3.1, word for word."""
    if len(hashes) == 1:
        return []
    k = split(len(hashes))
    if m < k:
        return [*rfc_path(m, hashes[:k]), rfc_root(hashes[k:])]
    return [*rfc_path(m - k, hashes[k:]), rfc_root(hashes[:k])]


def rfc_subproof(m: int, hashes: Sequence[bytes], is_whole: bool) -> list[bytes]:
    """RFC 9162, 2.1.4.1, word for word."""
    if m == len(hashes):
        return [] if is_whole else [rfc_root(hashes)]
    k = split(len(hashes))
    if m <= k:
        return [*rfc_subproof(m, hashes[:k], is_whole), rfc_root(hashes[k:])]
    return [*rfc_subproof(m - k, hashes[k:], False), rfc_root(hashes[:k])]


@given(SIZES)
def test_the_root_of_every_earlier_size_is_that_of_the_rfc(size: int) -> None:
    tree = Tree(leaves(size))

    assert [tree.root(n) for n in range(size + 1)] == [rfc_root(leaves(n)) for n in range(size + 1)]


def test_the_root_of_nothing_is_the_hash_of_nothing() -> None:
    assert Tree().root() == EMPTY_ROOT == hashlib.sha256(b"").digest()


@given(st.integers(1, 70), st.data())
def test_inclusion_proofs_are_those_of_the_rfc_and_hold(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    tree = Tree(leaves(70))

    proof = tree.inclusion_proof(index, size)

    assert list(proof) == rfc_path(index, leaves(size))
    assert verify_inclusion(leaves(70)[index], index, size, proof, tree.root(size))


@given(st.integers(1, 70), st.data())
def test_consistency_proofs_are_those_of_the_rfc_and_hold(new: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, new))
    tree = Tree(leaves(70))

    proof = tree.consistency_proof(old, new)

    assert list(proof) == rfc_subproof(old, leaves(new), is_whole=True)
    assert verify_consistency(old, tree.root(old), new, tree.root(new), proof)


@given(SIZES)
def test_every_tree_grew_from_the_empty_one(new: int) -> None:
    tree = Tree(leaves(new))

    assert tree.consistency_proof(0, new) == ()
    assert verify_consistency(0, EMPTY_ROOT, new, tree.root(), ())


@given(st.integers(1, 40), st.integers(-1, 40), st.data())
def test_a_wrong_leaf_place_size_or_proof_shows_no_inclusion(
    size: int, index: int, data: st.DataObject
) -> None:
    tree = Tree(leaves(40))
    true_index = data.draw(st.integers(0, size - 1))
    proof = list(tree.inclusion_proof(true_index, size))
    leaf = leaves(40)[true_index]
    broken = [proof[1:], [*proof, leaf], [bytes(32), *proof[1:]], [*proof[:-1], bytes(32)]]

    for wrong in broken:
        if wrong != proof:
            assert not verify_inclusion(leaf, true_index, size, wrong, tree.root(size))
    if index != true_index:
        assert not verify_inclusion(leaf, index, size, proof, tree.root(size))
    assert not verify_inclusion(bytes(32), true_index, size, proof, tree.root(size))
    assert not verify_inclusion(leaf, true_index, true_index, proof, tree.root(size))


@given(st.integers(2, 60), st.data())
def test_a_rewritten_history_is_not_consistent(new: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, new - 1))
    tree = Tree(leaves(new))
    forged = Tree([bytes(32), *leaves(new)[1:]])
    proof = list(tree.consistency_proof(old, new))

    assert not verify_consistency(old, forged.root(old), new, tree.root(), proof)
    assert not verify_consistency(old, tree.root(old), new, forged.root(), proof)
    assert not verify_consistency(
        old, tree.root(old), new, forged.root(), forged.consistency_proof(old, new)
    )
    for wrong in (proof[1:], proof[:-1], [*proof, bytes(32)], []):
        assert not verify_consistency(old, tree.root(old), new, tree.root(), wrong)


def test_sizes_that_do_not_grow_are_not_consistent() -> None:
    tree = Tree(leaves(5))

    assert verify_consistency(5, tree.root(), 5, tree.root(), ())
    assert not verify_consistency(5, tree.root(), 5, tree.root(), (bytes(32),))
    assert not verify_consistency(5, tree.root(), 5, tree.root(4), ())
    assert not verify_consistency(5, tree.root(), 4, tree.root(4), ())
    assert not verify_consistency(-1, tree.root(), -1, tree.root(), ())
    assert not verify_consistency(0, tree.root(), 5, tree.root(), ())


@given(SIZES, SIZES, SIZES)
def test_what_was_taken_back_leaves_no_trace(kept: int, thrown: int, more: int) -> None:
    tree = Tree(leaves(70)[:kept])
    for leaf in leaves(thrown):
        tree.append(leaf)

    tree.truncate(kept)
    for leaf in leaves(more):
        tree.append(leaf)

    fresh = Tree([*leaves(70)[:kept], *leaves(more)])
    assert tree.size == fresh.size == kept + more
    assert tree.root() == fresh.root()
    assert [tree.leaf(n) for n in range(tree.size)] == [fresh.leaf(n) for n in range(fresh.size)]


def test_places_and_sizes_the_tree_never_had_are_errors() -> None:
    tree = Tree(leaves(3))

    for ask in (
        lambda: tree.root(4),
        lambda: tree.root(-1),
        lambda: tree.leaf(3),
        lambda: tree.leaf(-1),
        lambda: tree.truncate(4),
        lambda: tree.inclusion_proof(3, 3),
        lambda: tree.inclusion_proof(0, 4),
        lambda: tree.consistency_proof(2, 4),
        lambda: tree.consistency_proof(3, 2),
    ):
        with pytest.raises(ValueError, match="no such place"):
            ask()


def test_a_hundred_thousand_leaves_cost_two_hashes_each() -> None:
    tree = Tree(n.to_bytes(32) for n in range(100_000))

    proof = tree.inclusion_proof(77_777, 100_000)

    assert len(proof) == 17
    assert verify_inclusion((77_777).to_bytes(32), 77_777, 100_000, proof, tree.root())
    assert verify_consistency(
        33_333,
        tree.root(33_333),
        100_000,
        tree.root(),
        tree.consistency_proof(33_333, 100_000),
    )
