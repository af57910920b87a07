"""Who is not of the council sees nothing of what happens in a closed sitting."""

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.facts import SittingClosed
from meetingroom.domain.ids import PersonId, RequestId, SittingId
from meetingroom.domain.session import fold
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import Closure, FloorPurpose, MandateEnd, SittingKind
from meetingroom.service.projection import may_see, resync_for, view
from meetingroom.service.visibility.closed_sittings import is_outsider, sees_ballot
from tests.helpers.people import AN, BINH, CHAIR, CLERK, DEPUTIES, GUEST, SECRETARY
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    REQUEST,
    RESOLUTION,
    SITTING,
    Play,
    asking,
    ballot_of,
    draft_of,
    in_session,
    prepared,
    voting,
)

_CLOSE = c.DecideClosure(sitting=SITTING, closure=Closure.CLOSED, decision="Họp kín")
_REOPEN = c.DecideClosure(sitting=SITTING, closure=Closure.PUBLIC, decision="Họp công khai")
_OPEN = c.OpenBallot(ballot=BALLOT)
_OFFICIAL = c.EnterSpeaker(
    request=RequestId("can-bo"), purpose=FloorPurpose.REPLY, name="Ông Nguyễn Văn Mẫu"
)
_SECOND = SittingId("phien-2")


def _busy(play: Play) -> Play:
    """Let a deputy and an official speak, and a ballot be announced, taken and ended."""
    return play.after(
        (CHAIR, c.LimitPurpose(purpose=FloorPurpose.DISCUSSION, limit_s=300)),
        (CLERK, _OFFICIAL),
        (AN, asking()),
        (CHAIR, c.CallSpeaker(request=REQUEST)),
        (CHAIR, c.StartSpeech(request=REQUEST)),
        (CHAIR, c.EndSpeech(request=REQUEST)),
        (CLERK, ballot_of()),
        (CHAIR, c.AnnounceBallot(ballot=BALLOT)),
        (CHAIR, _OPEN),
        (BINH, voting()),
        (CHAIR, c.EndBallot(ballot=BALLOT)),
    )


def _closed() -> Play:
    play = in_session()
    return _busy(play.after((CLERK, _CLOSE)))


def _nothing_of_it(state: SessionState, who: PersonId) -> bool:
    seen = view(state, who)
    sitting = seen.sittings[SITTING]
    told = (
        seen.turns,
        seen.ballots,
        seen.drafts,
        seen.requests,
        seen.floor_limits,
        sitting.attendance,
    )
    return not any(told) and sitting.confirmed is None


def test_a_guest_sees_neither_roll_nor_items_nor_speeches_nor_ballots_of_it() -> None:
    play = _closed()

    assert _nothing_of_it(play.state, GUEST)
    assert not sees_ballot(play.state, BALLOT, GUEST)
    assert view(play.state, GUEST).sittings[SITTING].closure is Closure.CLOSED


@pytest.mark.parametrize("who", [AN, CHAIR, SECRETARY, CLERK])
def test_the_council_and_its_office_see_it(who: PersonId) -> None:
    seen = view(_closed().state, who)

    assert set(seen.ballots) == {BALLOT}
    assert set(seen.requests) == {REQUEST, _OFFICIAL.request}
    assert [turn.item for turn in seen.turns] == [ITEM]
    assert set(seen.sittings[SITTING].attendance) == set(DEPUTIES)


def test_whoever_s_mandate_has_ended_is_not_of_the_council() -> None:
    play = _closed()
    before = play.state
    play.wish(CLERK, c.EndMandate(deputy=AN, end=MandateEnd.CEASED))

    assert is_outsider(play.state, AN)
    assert _nothing_of_it(play.state, AN)
    assert resync_for(before, play.state, play.log[-1].fact) == {AN}


def test_a_sitting_that_was_closed_for_a_while_stays_so_for_outsiders() -> None:
    play = _closed().after((CLERK, _REOPEN))

    assert _nothing_of_it(play.state, GUEST)


def test_a_sitting_that_was_planned_closed_and_held_in_public_is_seen() -> None:
    play = prepared()
    play.after((CLERK, _CLOSE), (CLERK, _REOPEN), (CHAIR, c.OpenRoll(sitting=SITTING)))
    play.after(*((deputy, c.CheckIn()) for deputy in DEPUTIES), (CHAIR, c.OpenSitting()))

    assert set(view(play.state, GUEST).sittings[SITTING].attendance) == set(DEPUTIES)


@pytest.mark.parametrize("closes", [_CLOSE, c.OpenRoll(sitting=SITTING)])
def test_outsiders_take_a_new_snapshot_when_a_sitting_closes_to_them(
    closes: c.SessionCommand,
) -> None:
    is_roll = isinstance(closes, c.OpenRoll)
    play = prepared().after((CLERK, _CLOSE)) if is_roll else in_session()
    before = play.state

    play.wish(CHAIR, closes)

    assert resync_for(before, play.state, play.log[-1].fact) == {GUEST}


def test_a_ballot_that_was_announced_in_public_is_out_of_sight_once_it_opens_behind_doors() -> None:
    play = in_session().after((CLERK, ballot_of()), (CHAIR, c.AnnounceBallot(ballot=BALLOT)))
    play.after((CHAIR, c.CloseSitting()), (CLERK, _plan_of_second()), (CHAIR, _open_second()))
    play.after(*((deputy, c.CheckIn()) for deputy in DEPUTIES), (CHAIR, c.OpenSitting()))
    assert set(view(play.state, GUEST).drafts) == {BALLOT}
    before = play.state

    play.wish(CHAIR, _OPEN)

    seen = view(play.state, GUEST)
    assert (seen.drafts, seen.ballots) == ({}, {})
    assert resync_for(before, play.state, play.log[-1].fact) == {GUEST}


def _plan_of_second() -> c.PlanSitting:
    return c.PlanSitting(
        sitting=_SECOND, kind=SittingKind.PLENARY, closure=Closure.CLOSED, decision="Họp kín"
    )


def _open_second() -> c.OpenRoll:
    return c.OpenRoll(sitting=_SECOND)


def test_what_an_outsider_may_see_folds_to_the_outsider_s_view() -> None:
    play = _closed()

    seen = [r for r in play.log if may_see(play.state, r.fact, GUEST)]

    assert fold(seen) == view(play.state, GUEST)


def test_a_resolution_that_was_voted_on_behind_doors_is_out_of_sight_for_outsiders() -> None:
    play = in_session().after(
        (CLERK, draft_of()),
        (CLERK, c.SubmitResolution(resolution=RESOLUTION)),
        (CLERK, ballot_of()),
        (CLERK, c.NameDecidingBallot(resolution=RESOLUTION, ballot=BALLOT)),
    )
    assert RESOLUTION in view(play.state, GUEST).resolutions

    play.after((CLERK, _CLOSE), (CHAIR, _OPEN), (CHAIR, c.EndBallot(ballot=BALLOT)))

    assert not view(play.state, GUEST).resolutions
    assert RESOLUTION in view(play.state, AN).resolutions
    seen = [r for r in play.log if may_see(play.state, r.fact, GUEST)]
    assert fold(seen) == view(play.state, GUEST)


def test_a_resolution_is_out_of_sight_from_the_moment_at_which_it_names_a_private_vote() -> None:
    play = _closed().after((CLERK, _REOPEN))
    play.happen(SittingClosed(sitting=SITTING))
    play.after((CLERK, draft_of()), (CLERK, c.SubmitResolution(resolution=RESOLUTION)))
    before = play.state
    assert RESOLUTION in view(before, GUEST).resolutions

    *_, voted = play.wish(CLERK, c.NameDecidingBallot(resolution=RESOLUTION, ballot=BALLOT))

    assert not view(play.state, GUEST).resolutions
    assert resync_for(before, play.state, voted) == {GUEST}
    assert may_see(play.state, voted, AN)


def test_a_resolution_that_is_drafted_in_public_moves_nobody() -> None:
    play = in_session()
    before = play.state

    play.wish(CLERK, draft_of())

    assert resync_for(before, play.state, play.log[-1].fact) == frozenset()
