from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import RowId, SessionId
from meetingroom.domain.ledger import carried_over
from meetingroom.domain.ledger_parts import RowTerms
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_wording import Paragraph, word
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    AlreadyThereError,
    DayError,
    MalformedError,
    PersonUnknownError,
    RowStepError,
    RowUnknownError,
)
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import RowKind, RowPhase
from tests.helpers.ledger import OTHER_ROW, PETITION, PROMISE, ROW
from tests.helpers.people import AN, CLERK, GUEST, REGISTER, STRANGER
from tests.helpers.sessions import Play, prepared

_ENTER = c.EnterRow(row=ROW, terms=PROMISE)


def _moved(phase: RowPhase, row: RowId = ROW) -> c.MoveRow:
    return c.MoveRow(row=row, phase=phase, note="Đã giao phòng Kinh tế")


def _entered() -> Play:
    return prepared().after((CLERK, _ENTER))


def _closed(*moves: c.MoveRow, row: RowId = ROW) -> SessionState:
    play = prepared().after((CLERK, c.EnterRow(row=row, terms=PROMISE)))
    return play.after(*((CLERK, m) for m in moves), (CLERK, c.CloseSession())).state


def _later(name: str, *facts: f.RowCarried) -> Play:
    play = prepared()
    play.state = replace(play.state, session=SessionId(name))
    for fact in facts:
        play.happen(fact)
    return play


def test_a_promise_has_who_sees_to_it_and_until_when() -> None:
    row = _entered().state.ledger[ROW]

    assert (row.terms.person, row.terms.due_on, row.phase) == (AN, "2026-09-30", RowPhase.OPEN)
    assert row.origin_words == "kỳ họp thứ Ba"


def test_a_petition_needs_no_day_and_may_name_an_organ_in_words() -> None:
    play = prepared().after((CLERK, c.EnterRow(row=OTHER_ROW, terms=PETITION)))

    assert play.state.ledger[OTHER_ROW].terms == PETITION


def test_an_official_without_a_mandate_may_see_to_a_promise() -> None:
    terms = replace(PROMISE, person=GUEST)

    play = prepared().after((CLERK, c.EnterRow(row=ROW, terms=terms)))

    assert play.state.ledger[ROW].terms.person == GUEST


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        (replace(PROMISE, text=""), MalformedError),
        (replace(PROMISE, source=""), MalformedError),
        (replace(PROMISE, person=NOBODY), MalformedError),
        (replace(PROMISE, name="Ông A"), MalformedError),
        (replace(PROMISE, post="Trưởng phòng"), MalformedError),
        (replace(PROMISE, person=STRANGER), PersonUnknownError),
        (replace(PROMISE, due_on=""), DayError),
        (replace(PROMISE, kind=RowKind.WRITTEN_ANSWER, due_on=""), DayError),
        (replace(PROMISE, due_on="2026-02-30"), DayError),
        (replace(PROMISE, due_on="20260930"), DayError),
        (replace(PROMISE, kind=RowKind.PETITION, due_on="30/9/2026"), DayError),
    ],
)
def test_a_row_that_does_not_say_who_what_and_when_is_refused(
    terms: RowTerms, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        prepared().wish(CLERK, c.EnterRow(row=ROW, terms=terms))


def test_a_row_is_entered_once() -> None:
    with pytest.raises(AlreadyThereError):
        _entered().wish(CLERK, _ENTER)


def test_a_row_goes_on_with_a_note_each_time() -> None:
    play = _entered().after((CLERK, _moved(RowPhase.IN_PROGRESS)), (CLERK, _moved(RowPhase.DONE)))

    row = play.state.ledger[ROW]
    assert row.phase is RowPhase.DONE
    assert [step.phase for step in row.steps] == [RowPhase.IN_PROGRESS, RowPhase.DONE]


@pytest.mark.parametrize("end", [RowPhase.DONE, RowPhase.NOT_DONE])
@pytest.mark.parametrize("phase", RowPhase)
def test_a_concluded_row_stays_concluded(end: RowPhase, phase: RowPhase) -> None:
    play = _entered().after((CLERK, _moved(end)))

    with pytest.raises(RowStepError):
        play.wish(CLERK, _moved(phase))
    with pytest.raises(BrokenLogError):
        play.happen(f.RowMoved(row=ROW, phase=phase, note="x"))


def test_a_row_that_is_not_there_does_not_move() -> None:
    with pytest.raises(RowUnknownError):
        prepared().wish(CLERK, _moved(RowPhase.DONE))


def test_a_move_gives_a_note() -> None:
    with pytest.raises(MalformedError):
        _entered().wish(CLERK, c.MoveRow(row=ROW, phase=RowPhase.DONE, note=" "))


@pytest.mark.parametrize(
    ("moves", "is_carried"),
    [
        ((), True),
        ((_moved(RowPhase.IN_PROGRESS),), True),
        ((_moved(RowPhase.DONE),), False),
        ((_moved(RowPhase.NOT_DONE),), False),
    ],
)
def test_a_closed_session_leaves_what_it_did_not_conclude(
    moves: tuple[c.MoveRow, ...], is_carried: bool
) -> None:
    carried = carried_over([_closed(*moves)])

    assert [fact.row for fact in carried] == ([ROW] if is_carried else [])


def test_a_session_that_goes_on_keeps_its_rows() -> None:
    assert carried_over([_entered().state]) == ()


def test_a_row_is_in_the_hands_of_one_session_at_a_time() -> None:
    first = _closed()
    second = _later("ky-hop-4", *carried_over([first]))

    assert carried_over([first, second.state]) == ()

    second.after((CLERK, _moved(RowPhase.IN_PROGRESS)), (CLERK, c.CloseSession()))
    third = carried_over([first, second.state])

    assert [fact.carried.phase for fact in third] == [RowPhase.IN_PROGRESS]
    assert [fact.carried.origin for fact in third] == [first.session]


def test_a_row_concluded_later_is_not_carried_from_where_it_began() -> None:
    first = _closed()
    second = _later("ky-hop-4", *carried_over([first]))
    second.after((CLERK, _moved(RowPhase.DONE)), (CLERK, c.CloseSession()))

    assert carried_over([first, second.state]) == ()


def test_of_two_rows_with_one_id_the_second_waits_for_the_session_after() -> None:
    first = _closed()
    other = _later("ky-hop-4")
    other.after((CLERK, _ENTER), (CLERK, c.CloseSession()))

    carried = carried_over([first, other.state])
    third = _later("ky-hop-5", *carried).after((CLERK, c.CloseSession()))

    assert [fact.carried.origin for fact in carried] == [first.session]
    assert {fact.carried.origin for fact in carried_over([first, other.state, third.state])} == {
        first.session
    }
    done = _later("ky-hop-5", *carried)
    done.after((CLERK, _moved(RowPhase.DONE)), (CLERK, c.CloseSession()))
    last = carried_over([first, other.state, done.state])
    assert [fact.carried.origin for fact in last] == [other.state.session]


def test_the_minutes_list_promises_and_petitions() -> None:
    play = _later("ky-hop-4", *carried_over([_closed()]))
    play.after(
        (CLERK, c.EnterRow(row=OTHER_ROW, terms=PETITION)), (CLERK, _moved(RowPhase.IN_PROGRESS))
    )

    blocks = word(draw_up(play.state, REGISTER)).blocks
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]

    an = REGISTER[AN]
    titles = "".join(f", {title}" for title in an.titles)
    assert "Sổ theo dõi lời hứa và kiến nghị của cử tri:" in texts
    assert (
        "1. Lời hứa: Hoàn thành sửa đường số 1; nguồn: Trả lời chất vấn; trách nhiệm: "
        f"{an.addressed}{titles}; thời hạn: 30/9/2026; chuyển từ kỳ họp thứ Ba; "
        "tình trạng: đang thực hiện (Đã giao phòng Kinh tế)." in texts
    )
    assert (
        "2. Kiến nghị của cử tri: Lắp đèn chiếu sáng; nguồn: Cử tri tổ dân phố số 3; "
        "trách nhiệm: Ủy ban nhân dân phường; tình trạng: chưa thực hiện." in texts
    )


def test_an_answer_owed_in_writing_is_a_row_with_its_day() -> None:
    terms = replace(PROMISE, kind=RowKind.WRITTEN_ANSWER, text="Tiến độ chợ", source="Chất vấn")
    play = prepared().after((CLERK, c.EnterRow(row=ROW, terms=terms)))

    lines = draw_up(play.state, REGISTER).ledger

    assert lines[1].startswith("1. Trả lời chất vấn bằng văn bản: Tiến độ chợ; nguồn: Chất vấn;")
    assert "; thời hạn: 30/9/2026;" in lines[1]
