from meetingroom.domain.ink import MarkBody, PageRef
from meetingroom.protocol.mark_body import encoded
from meetingroom.sync.ink_reading import InkMemo, ink_of_paper
from meetingroom.sync.marks import MarkId
from tests.helpers.ink import PAGE, SHA256, line, words_at

_A, _B, _C = MarkId("a"), MarkId("b"), MarkId("c")
_SECOND = PageRef(paper=PAGE.paper, sha256=SHA256, index=1)
_OTHER = PageRef(paper=PAGE.paper, sha256="cd" * 32, index=0)


def _raw(page: PageRef, x: int = 0) -> bytes:
    return encoded(MarkBody(page=page, items=(line((x, 0)), words_at(x, 50))))


def test_a_page_shows_its_own_marks_oldest_first() -> None:
    shown = {_B: _raw(PAGE, 2), _C: _raw(_SECOND), _A: _raw(PAGE, 1), MarkId("d"): _raw(_OTHER)}

    ink = ink_of_paper(shown, SHA256, InkMemo())

    assert ink.on_page(0) == (
        (_A, (line((1, 0)), words_at(1, 50))),
        (_B, (line((2, 0)), words_at(2, 50))),
    )
    assert [mark for mark, _ in ink.on_page(1)] == [_C]
    assert ink.on_page(2) == ()


def test_marks_that_cannot_be_read_are_told_of_and_shown_nowhere() -> None:
    later = b"\x02" + bytes.fromhex(SHA256) + b"later"
    shown = {_A: later, _B: _raw(PAGE)[:-3], _C: b"\x02" + bytes(32), MarkId("d"): b""}

    ink = ink_of_paper(shown, SHA256, InkMemo())

    assert ink.bodies == {}
    assert ink.closed == (_A, _B)


def test_only_what_changed_is_read_again() -> None:
    memo, shown = InkMemo(), {_A: _raw(PAGE, 1), _B: _raw(PAGE, 2)}
    before = ink_of_paper(shown, SHA256, memo)

    after = ink_of_paper({**shown, _B: _raw(PAGE, 3)}, SHA256, memo)

    assert after.bodies[_A] is before.bodies[_A]
    assert after.on_page(0)[1][1][0] == line((3, 0))


def test_what_is_gone_is_forgotten() -> None:
    memo, shown = InkMemo(), {_A: _raw(PAGE, 1)}
    before = ink_of_paper(shown, SHA256, memo)
    ink_of_paper({}, SHA256, memo)

    after = ink_of_paper(shown, SHA256, memo)

    assert after == before
    assert after.bodies[_A] is not before.bodies[_A]
