import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import CommandId, DeviceId, LogId, PersonId
from meetingroom.domain.state import BallotPhase
from meetingroom.domain.values import PauseCause, Role
from meetingroom.protocol.codec import session_fact
from meetingroom.server.books import Books
from meetingroom.server.restarting import pause_open_ballots
from meetingroom.service.house import Submission, step
from meetingroom.service.ports import Commit, StoreFailedError
from tests.helpers.house import Stores, founded
from tests.helpers.people import AN, CHAIR, CLERK, DEPUTIES
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    SESSION,
    SITTING,
    ballot_of,
    item_of,
    plan_of,
    voting,
)

LOG = LogId(SESSION)
START_MS = 1_783_650_000_000
_TO_VOTE: tuple[tuple[PersonId, c.SessionCommand], ...] = (
    (CLERK, c.GrantRole(person=CHAIR, role=Role.PRESIDER)),
    (CLERK, plan_of()),
    (CLERK, item_of()),
    (CLERK, ballot_of()),
    (CHAIR, c.OpenRoll(sitting=SITTING)),
    *((deputy, c.CheckIn()) for deputy in DEPUTIES),
    (CHAIR, c.OpenSitting()),
    (CHAIR, c.StartItem(item=ITEM)),
    (CHAIR, c.OpenBallot(ballot=BALLOT)),
    (AN, voting()),
)


def _stopped(*wishes: tuple[PersonId, c.SessionCommand]) -> Stores:
    """Return what is on disk after some wishes, a second apart; the server just stopped."""
    stores = founded()
    books = stores.books()
    for number, (person, command) in enumerate(wishes):
        submission = Submission(
            id=CommandId(f"lenh-{number}"),
            person=person,
            device=DeviceId(f"may-{person}"),
            session=SESSION,
            command=command,
        )
        draft = books.draft()
        house, outcome = step(draft.house, submission, START_MS + 1000 * number)
        assert outcome.refusal is None, command
        draft.write(house, outcome.records)
        stores.logs.commit(Commit(appended=draft.appended(), answers=()))
        draft.keep()
    return stores


def _started(stores: Stores, at_ms: int) -> Books:
    books = stores.books()
    pause_open_ballots(books, stores.logs, lambda: at_ms)
    return books


def test_an_open_ballot_returns_paused_with_its_choices_and_remaining_time() -> None:
    stores = _stopped(*_TO_VOTE)
    before = stores.books().house.sessions[SESSION].state.ballots[BALLOT]

    ballot = _started(stores, START_MS + 900_000).house.sessions[SESSION].state.ballots[BALLOT]

    assert ballot.phase is BallotPhase.PAUSED
    assert ballot.cast == before.cast != {}
    assert ballot.pauses[-1].cause is PauseCause.RESTART
    last_ms = START_MS + 1000 * (len(_TO_VOTE) - 1)
    assert ballot.pauses[-1].left_ms == before.due_ms - last_ms
    assert stores.books().house.sessions[SESSION].state.ballots[BALLOT] == ballot


@pytest.mark.parametrize(
    "wishes",
    [
        (),
        _TO_VOTE[:-2],
        (*_TO_VOTE, (CHAIR, c.PauseBallot(ballot=BALLOT))),
        (*_TO_VOTE, (CHAIR, c.EndBallot(ballot=BALLOT))),
    ],
    ids=["nothing yet", "none open", "paused", "ended"],
)
def test_what_was_not_open_gets_no_fact(
    wishes: tuple[tuple[PersonId, c.SessionCommand], ...],
) -> None:
    stores = _stopped(*wishes)
    size = stores.logs.size(LOG)

    _started(stores, START_MS + 900_000)

    assert stores.logs.size(LOG) == size


def test_starting_twice_pauses_once() -> None:
    stores = _stopped(*_TO_VOTE)
    _started(stores, START_MS + 900_000)
    size = stores.logs.size(LOG)

    _started(stores, START_MS + 901_000)

    assert stores.logs.size(LOG) == size
    (last,) = stores.logs.entries(LOG, size - 1, size)
    assert isinstance(session_fact(last).fact, f.BallotPaused)


def test_a_disk_that_says_no_records_nothing() -> None:
    stores = _stopped(*_TO_VOTE)
    books = stores.books()
    size = stores.logs.size(LOG)
    stores.logs.fail_next_commit = True

    with pytest.raises(StoreFailedError):
        pause_open_ballots(books, stores.logs, lambda: START_MS)

    assert stores.logs.size(LOG) == size
    assert books.house.sessions[SESSION].state.ballots[BALLOT].phase is BallotPhase.OPEN
