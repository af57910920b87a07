import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId, PersonnelId
from meetingroom.domain.session import fold
from meetingroom.domain.values import Closure, NominatedBy
from meetingroom.service.projection import may_see, resync_for, view
from tests.helpers.people import AN, BINH, CHAIR, CLERK, DEPUTIES, GUEST, STRANGER
from tests.helpers.secret import PERSONNEL, line
from tests.helpers.sessions import ITEM, SITTING, Play, in_session

_OPEN = c.OpenPersonnel(personnel=PERSONNEL, item=ITEM, subject="bầu Phó Chủ tịch")
_CLOSE = c.DecideClosure(sitting=SITTING, closure=Closure.CLOSED, decision="Họp kín")


def _named(person: PersonId) -> c.NominatePerson:
    return c.NominatePerson(
        personnel=PERSONNEL, line=line(person), by=NominatedBy.SELF, nominator=person
    )


def _public() -> Play:
    return in_session().after((CLERK, _OPEN), (CLERK, _named(AN)))


def _closed() -> Play:
    return in_session().after((CLERK, _CLOSE), (CLERK, _OPEN), (CLERK, _named(AN)))


def _closed_later() -> Play:
    return _public().after((CLERK, _CLOSE), (CLERK, _named(BINH)))


@pytest.mark.parametrize("who", [*DEPUTIES, CLERK, GUEST, STRANGER])
@pytest.mark.parametrize("play", [_public(), _closed(), _closed_later()])
def test_the_facts_one_may_see_fold_to_the_view_one_may_have(play: Play, who: PersonId) -> None:
    seen = [recorded for recorded in play.log if may_see(play.state, recorded.fact, who)]

    assert fold(seen) == view(play.state, who)


@pytest.mark.parametrize("who", [AN, CHAIR, CLERK, GUEST])
def test_who_stands_is_everybodys_to_know_in_a_public_sitting(who: PersonId) -> None:
    assert list(view(_public().state, who).personnel) == [PERSONNEL]


@pytest.mark.parametrize("play", [_closed(), _closed_later()])
def test_who_stands_in_a_closed_sitting_is_the_councils_to_know(play: Play) -> None:
    assert [list(view(play.state, who).personnel) for who in (AN, CLERK, GUEST)] == [
        [PERSONNEL],
        [PERSONNEL],
        [],
    ]


def test_outsiders_take_a_new_snapshot_when_a_matter_comes_into_a_closed_sitting() -> None:
    play = _closed()
    before = play.state
    (opened,) = play.wish(
        CLERK, c.OpenPersonnel(personnel=PersonnelId("p-2"), item=ITEM, subject="bầu Trưởng ban")
    )
    assert GUEST in resync_for(before, play.state, opened)

    before = play.state
    (named,) = play.wish(CLERK, _named(BINH))
    assert resync_for(before, play.state, named) == frozenset()
