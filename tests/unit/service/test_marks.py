import pytest

from meetingroom.domain.refusals import MalformedError
from meetingroom.protocol.messages import MARK_BYTES
from meetingroom.service.marks import (
    MarkOutcome,
    StoredMark,
    WriteMark,
    check_write,
    decide_write,
)

_ROW = StoredMark(mark="m-1", version=3, seq=9, body=b"ink", deleted=False)
_GONE = StoredMark(mark="m-1", version=4, seq=10, body=b"", deleted=True)


def _write(
    body: bytes = b"more ink",
    *,
    op: str = "op-1",
    mark: str = "m-1",
    base: int = 3,
    deleted: bool = False,
) -> WriteMark:
    return WriteMark(op=op, mark=mark, base_version=base, body=body, deleted=deleted)


def test_a_new_mark_is_version_one() -> None:
    outcome = decide_write(None, _write(base=0), next_seq=12)

    assert outcome == MarkOutcome(
        accepted=True,
        row=StoredMark(mark="m-1", version=1, seq=12, body=b"more ink", deleted=False),
    )


def test_a_write_on_the_present_version_is_accepted() -> None:
    outcome = decide_write(_ROW, _write(), next_seq=12)

    assert outcome == MarkOutcome(
        accepted=True,
        row=StoredMark(mark="m-1", version=4, seq=12, body=b"more ink", deleted=False),
    )


@pytest.mark.parametrize("base", [0, 2, 4])
def test_a_write_on_another_version_is_told_what_stands(base: int) -> None:
    outcome = decide_write(_ROW, _write(base=base), next_seq=12)

    assert outcome == MarkOutcome(accepted=False, row=_ROW)


@pytest.mark.parametrize("base", [0, 2, 3])
def test_a_deletion_beats_an_edit_whatever_it_was_made_on(base: int) -> None:
    outcome = decide_write(_ROW, _write(b"", base=base, deleted=True), next_seq=12)

    assert outcome.accepted
    assert outcome.row == StoredMark(mark="m-1", version=4, seq=12, body=b"", deleted=True)


def test_a_deleted_mark_does_not_come_back() -> None:
    assert decide_write(_GONE, _write(base=4), next_seq=12) == MarkOutcome(
        accepted=False, row=_GONE
    )


def test_deleting_twice_changes_nothing() -> None:
    outcome = decide_write(_GONE, _write(b"", base=4, deleted=True), next_seq=12)

    assert outcome == MarkOutcome(accepted=True, row=_GONE)


@pytest.mark.parametrize(
    "write",
    [
        _write(op=""),
        _write(op="op 1"),
        _write(mark="../m"),
        _write(base=-1),
        _write(b"x" * (MARK_BYTES + 1)),
        _write(b"x", deleted=True),
    ],
)
def test_what_can_not_be_a_write_is_refused(write: WriteMark) -> None:
    with pytest.raises(MalformedError):
        check_write(write)


@pytest.mark.parametrize(
    "write",
    [_write(), _write(base=0), _write(b"x" * MARK_BYTES), _write(b"", deleted=True), _write(b"")],
)
def test_what_can_be_a_write_is_taken(write: WriteMark) -> None:
    check_write(write)
