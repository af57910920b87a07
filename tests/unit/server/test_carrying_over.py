"""Two sessions of one room, through the stores: what the first left open is the second's."""

from dataclasses import replace

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import LogId, SessionId
from meetingroom.domain.values import Language, RowPhase
from meetingroom.protocol.codec import session_fact
from meetingroom.server.answering import Wish
from meetingroom.server.founding import SessionPlan
from meetingroom.server.writer import decide
from meetingroom.service.ports import Commit
from tests.helpers.clocks import NOW_MS
from tests.helpers.house import Stores, founded, founding_on, plan_of_session, submission
from tests.helpers.ledger import OTHER_ROW, PETITION, PROMISE, ROW
from tests.helpers.people import CLERK
from tests.helpers.sessions import SESSION

_NEXT = SessionId("ky-hop-4")
_AFTER = SessionId("ky-hop-5")


def _wish(stores: Stores, session: SessionId, *commands: SessionCommand) -> None:
    books = stores.books()
    draft = books.draft()
    for number, command in enumerate(commands):
        sent = replace(submission(CLERK, command, f"{session}-{number}"), session=session)
        wish = Wish(submission=sent, digest=b"", language=Language.VIETNAMESE)
        assert decide(draft, wish, NOW_MS).refusal is None
    stores.logs.commit(Commit(appended=draft.appended(), answers=()))
    draft.keep()


def _plan(session: SessionId, ordinal: int) -> SessionPlan:
    return replace(plan_of_session(), session=session, ordinal=ordinal)


def _with_rows(*more: SessionCommand) -> Stores:
    stores = founded()
    _wish(
        stores,
        SESSION,
        c.EnterRow(row=ROW, terms=PROMISE),
        c.EnterRow(row=OTHER_ROW, terms=PETITION),
        c.MoveRow(row=ROW, phase=RowPhase.IN_PROGRESS, note="Đã giao"),
        *more,
    )
    return stores


def test_a_session_takes_over_what_the_closed_one_before_it_left_open() -> None:
    stores = _with_rows(c.CloseSession())

    founding_on(stores).open_session(_plan(_NEXT, 4))

    ledger = stores.books().house.sessions[_NEXT].state.ledger
    assert [(row.row, row.phase) for row in ledger.values()] == [
        (ROW, RowPhase.IN_PROGRESS),
        (OTHER_ROW, RowPhase.OPEN),
    ]
    assert {row.origin for row in ledger.values()} == {SESSION}
    assert {row.origin_words for row in ledger.values()} == {"kỳ họp thứ Ba"}
    entries = stores.logs.entries(LogId(_NEXT), 0, 3)
    kinds = [type(session_fact(entry).fact) for entry in entries]
    assert kinds == [f.SessionOpened, f.RowCarried, f.RowCarried]


def test_a_session_that_is_not_closed_keeps_its_rows() -> None:
    stores = _with_rows()

    founding_on(stores).open_session(_plan(_NEXT, 4))

    assert not stores.books().house.sessions[_NEXT].state.ledger


def test_what_was_done_in_the_second_session_is_not_carried_into_the_third() -> None:
    stores = _with_rows(c.CloseSession())
    founding_on(stores).open_session(_plan(_NEXT, 4))
    _wish(stores, _NEXT, c.MoveRow(row=ROW, phase=RowPhase.DONE, note="Đã xong"), c.CloseSession())

    founding_on(stores).open_session(_plan(_AFTER, 5))

    ledger = stores.books().house.sessions[_AFTER].state.ledger
    assert [(row.row, row.origin) for row in ledger.values()] == [(OTHER_ROW, SESSION)]
