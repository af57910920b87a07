from itertools import count

import pytest

from meetingroom.sync.marks import (
    HeldMark,
    MarkAnswer,
    MarkBook,
    MarkDraft,
    MarkId,
    OpId,
    answered,
    delete,
    pulled,
    take_batch,
    write,
)

_M = MarkId("m")
_OP = [OpId(f"op-{number}") for number in range(9)]
_MB = 1024 * 1024


def _row(version: int, body: bytes = b"", *, deleted: bool = False, mark: MarkId = _M) -> HeldMark:
    return HeldMark(mark=mark, version=version, body=body, deleted=deleted)


def _holding(version: int = 3, body: bytes = b"old") -> MarkBook:
    return MarkBook(held={_M: _row(version, body)})


def _sent(book: MarkBook) -> MarkBook:
    return take_batch(book, _MB)[0]


def _answer(book: MarkBook, op: OpId, row: HeldMark, *, accepted: bool = True) -> MarkBook:
    numbers = count(1)
    return answered(
        book,
        MarkAnswer(op=op, accepted=accepted, row=row),
        new_mark=lambda: MarkId(f"new-{next(numbers)}"),
    )


def test_a_new_mark_is_written_on_nothing_and_shown_at_once() -> None:
    book = write(MarkBook(), _OP[0], _M, b"ink")

    assert book.drafts == (
        MarkDraft(op=_OP[0], mark=_M, base_version=0, body=b"ink", deleted=False),
    )
    assert book.shown() == {_M: b"ink"}


def test_an_edit_is_made_on_the_version_that_is_held() -> None:
    book = write(_holding(), _OP[0], _M, b"ink")

    assert book.drafts[0].base_version == 3
    assert book.shown() == {_M: b"ink"}


def test_a_deleted_mark_is_not_shown() -> None:
    book = delete(_holding(), _OP[0], _M)

    assert book.drafts[0] == MarkDraft(op=_OP[0], mark=_M, base_version=3, body=b"", deleted=True)
    assert book.shown() == {}


def test_what_is_unsent_becomes_one_write() -> None:
    book = write(write(_holding(), _OP[0], _M, b"one"), _OP[1], _M, b"two")

    assert book.drafts == (
        MarkDraft(op=_OP[0], mark=_M, base_version=3, body=b"two", deleted=False),
    )


def test_other_marks_are_left_as_they_are_when_one_is_coalesced() -> None:
    book = write(MarkBook(), _OP[0], MarkId("n"), b"other")

    book = write(write(book, _OP[1], _M, b"one"), _OP[2], _M, b"two")

    assert [(draft.mark, draft.body) for draft in book.drafts] == [("n", b"other"), (_M, b"two")]


def test_a_deletion_that_was_not_sent_may_be_taken_back() -> None:
    book = write(delete(_holding(), _OP[0], _M), _OP[1], _M, b"back")

    assert book.shown() == {_M: b"back"}
    assert len(book.drafts) == 1


def test_a_mark_the_server_never_saw_just_vanishes() -> None:
    book = write(write(MarkBook(), _OP[0], MarkId("n"), b"other"), _OP[1], _M, b"ink")

    book = delete(book, _OP[2], _M)

    assert [draft.mark for draft in book.drafts] == ["n"]


def test_what_was_sent_is_never_changed_any_more() -> None:
    book = write(_sent(write(_holding(), _OP[0], _M, b"one")), _OP[1], _M, b"two")

    assert [(d.body, d.base_version, d.is_sent) for d in book.drafts] == [
        (b"one", 3, True),
        (b"two", None, False),
    ]
    assert book.shown() == {_M: b"two"}


def test_a_batch_has_one_write_a_mark_and_repeats_what_has_no_answer() -> None:
    book = _sent(write(_holding(), _OP[0], _M, b"one"))
    book = write(write(book, _OP[1], _M, b"two"), _OP[2], MarkId("n"), b"other")

    book, batch = take_batch(book, _MB)

    assert [draft.op for draft in batch] == [_OP[0], _OP[2]]
    assert all(draft.is_sent for draft in batch)
    assert [draft.is_sent for draft in book.drafts] == [True, False, True]


@pytest.mark.parametrize(("most_bytes", "taken"), [(0, 1), (3, 1), (6, 2), (8, 2), (9, 3)])
def test_a_batch_stays_below_its_size_but_is_never_empty(most_bytes: int, taken: int) -> None:
    book = MarkBook()
    for number in range(3):
        book = write(book, _OP[number], MarkId(f"m-{number}"), b"ink")

    _, batch = take_batch(book, most_bytes)

    assert [draft.op for draft in batch] == _OP[:taken]


def test_an_accepted_write_is_held() -> None:
    book = _answer(_sent(write(MarkBook(), _OP[0], _M, b"ink")), _OP[0], _row(1, b"ink"))

    assert (book.drafts, book.held) == ((), {_M: _row(1, b"ink")})


def test_a_chained_write_is_made_on_what_the_one_before_returned() -> None:
    book = write(_sent(write(_holding(), _OP[0], _M, b"one")), _OP[1], _M, b"two")
    book = pulled(book, (_row(7, b"of another device"),), cursor=20)

    book = _answer(book, _OP[0], _row(4, b"one"))

    assert book.drafts[0].base_version == 4
    assert book.held[_M].version == 7


def test_an_answer_older_than_what_is_held_changes_nothing() -> None:
    book = pulled(_holding(), (_row(5, b"newer"),), cursor=9)

    assert _answer(book, _OP[0], _row(4, b"older")) == book


def test_a_write_that_came_too_late_becomes_a_mark_of_its_own() -> None:
    book = _sent(write(_holding(), _OP[0], _M, b"mine"))

    book = _answer(book, _OP[0], _row(5, b"theirs"), accepted=False)

    assert book.shown() == {_M: b"theirs", "new-1": b"mine"}
    assert book.drafts == (
        MarkDraft(
            op=OpId("new-1-0"), mark=MarkId("new-1"), base_version=0, body=b"mine", deleted=False
        ),
    )


def test_the_write_chained_to_one_that_came_too_late_becomes_the_new_mark() -> None:
    book = write(_sent(write(_holding(), _OP[0], _M, b"mine")), _OP[1], _M, b"mine, longer")

    book = _answer(book, _OP[0], _row(5, b"theirs"), accepted=False)

    assert book.shown() == {_M: b"theirs", "new-1": b"mine, longer"}
    assert [(d.op, d.base_version) for d in book.drafts] == [(_OP[1], 0)]


def test_a_deletion_chained_to_a_write_that_came_too_late_still_deletes() -> None:
    book = delete(_sent(write(_holding(), _OP[0], _M, b"mine")), _OP[1], _M)

    book = _answer(book, _OP[0], _row(5, b"theirs"), accepted=False)

    assert book.shown() == {}
    assert book.drafts == (MarkDraft(op=_OP[1], mark=_M, base_version=5, body=b"", deleted=True),)


def test_an_edit_that_met_a_deletion_is_kept_among_the_recently_deleted() -> None:
    book = _sent(write(_holding(), _OP[0], _M, b"mine"))

    book = _answer(book, _OP[0], _row(4, deleted=True), accepted=False)

    assert (book.shown(), book.drafts) == ({}, ())
    assert book.rescued == {_M: b"mine"}


def test_the_last_words_of_an_edit_that_met_a_deletion_are_the_ones_kept() -> None:
    book = write(_sent(write(_holding(), _OP[0], _M, b"mine")), _OP[1], _M, b"mine, longer")

    book = _answer(book, _OP[0], _row(4, deleted=True), accepted=False)

    assert (book.drafts, book.rescued) == ((), {_M: b"mine, longer"})


def test_an_edit_that_was_deleted_here_and_there_is_kept_too() -> None:
    book = delete(_sent(write(_holding(), _OP[0], _M, b"mine")), _OP[1], _M)

    book = _answer(book, _OP[0], _row(4, deleted=True), accepted=False)

    assert (book.drafts, book.rescued) == ((), {_M: b"mine"})


def test_an_empty_body_leaves_nothing_to_keep() -> None:
    book = _sent(write(_holding(), _OP[0], _M, b""))

    assert _answer(book, _OP[0], _row(4, deleted=True), accepted=False).rescued == {}


def test_a_page_moves_the_cursor_on_and_never_back() -> None:
    book = pulled(MarkBook(), (_row(1, b"ink"), _row(2, deleted=True, mark=MarkId("n"))), cursor=9)

    assert book.shown() == {_M: b"ink"}
    assert pulled(book, (), cursor=4).cursor == 9
