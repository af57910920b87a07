from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import BallotId, ItemId, PersonId
from meetingroom.domain.refusals import (
    AlreadyThereError,
    AnotherBallotOpenError,
    BallotNotOpenError,
    BallotUnknownError,
    DeputyNotEntitledError,
    ItemUnknownError,
    MalformedError,
    NoQuorumError,
    NotAllowedError,
    NotCheckedInError,
)
from meetingroom.domain.state import BallotPhase, Count
from meetingroom.domain.values import (
    AttendanceStatus,
    BallotForm,
    Choice,
    MandateEnd,
    Matter,
    Threshold,
)
from tests.helpers.people import AN, BINH, CHAIR, CHI, CLERK, DEPUTIES, DUNG, SECRETARY
from tests.helpers.sessions import (
    BALLOT,
    OTHER_BALLOT,
    Play,
    ballot_of,
    ballot_open,
    in_session,
    prepared,
    voting,
)

_OPEN = c.OpenBallot(ballot=BALLOT)
_EXTEND = c.ExtendBallot(ballot=BALLOT, by_s=30)
_END = c.EndBallot(ballot=BALLOT)
_CANCEL = c.CancelBallot(ballot=BALLOT, reason="Nhầm nội dung")
_YES, _NO, _ABSTAIN = Choice.IN_FAVOUR, Choice.AGAINST, Choice.ABSTAIN


def _away(deputy: PersonId) -> c.MarkAttendance:
    return c.MarkAttendance(deputy=deputy, status=AttendanceStatus.LEFT_EARLY)


def _count(play: Play) -> Count:
    count = play.state.ballots[BALLOT].count
    assert count is not None
    return count


def test_a_prepared_ballot_is_a_draft() -> None:
    play = prepared().after((CLERK, ballot_of(threshold=Threshold.TWO_THIRDS_OF_ALL)))

    draft = play.state.drafts[BALLOT]
    assert (draft.subject, draft.matter) == ("Nghị quyết về đầu tư công", Matter.RESOLUTION)
    assert draft.threshold is Threshold.TWO_THIRDS_OF_ALL
    assert play.state.ballots == {}


def test_a_ballot_is_prepared_once_even_after_it_was_opened() -> None:
    play = in_session().after((CLERK, ballot_of()))
    with pytest.raises(AlreadyThereError):
        play.wish(CLERK, ballot_of())

    play.wish(CHAIR, _OPEN)

    with pytest.raises(AlreadyThereError):
        play.wish(CLERK, ballot_of())


def test_a_ballot_belongs_to_an_item_of_the_agenda() -> None:
    with pytest.raises(ItemUnknownError):
        prepared().wish(CLERK, ballot_of(item=ItemId("noi-dung-9")))


@pytest.mark.parametrize(
    "wish",
    [ballot_of(BallotId("lần 1")), ballot_of(subject=""), ballot_of(subject="x" * 601)],
)
def test_a_ballot_has_an_id_and_a_subject(wish: c.PrepareBallot) -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, wish)


@pytest.mark.parametrize("threshold", [Threshold.ONE_THIRD_REQUEST, Threshold.MAJORITY_OF_PRESENT])
def test_a_council_does_not_decide_by_what_a_request_or_a_committee_needs(
    threshold: Threshold,
) -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, replace(ballot_of(), threshold=threshold))


def test_an_opened_ballot_is_told_whole_with_its_base() -> None:
    play = in_session().after((CLERK, ballot_of()))

    facts = play.wish(CHAIR, _OPEN)

    assert facts == (
        f.BallotOpened(
            ballot=BALLOT,
            item=play.state.ballots[BALLOT].item,
            matter=Matter.RESOLUTION,
            subject="Nghị quyết về đầu tư công",
            threshold=Threshold.MAJORITY_OF_ALL,
            base=6,
            entitled=DEPUTIES,
            form=BallotForm.ELECTRONIC,
            repeats=(),
            texts=(),
            suspended=(),
            due_ms=play.now_ms + 60_000,
        ),
    )
    assert play.state.drafts == {}
    assert play.state.open_ballot == play.state.ballots[BALLOT]


def test_the_base_counts_deputies_in_office_and_not_those_present() -> None:
    play = ballot_open(here=DEPUTIES[:4])

    assert play.state.ballots[BALLOT].base == 6


def test_an_unknown_ballot_is_neither_opened_nor_answered_nor_ended() -> None:
    play = in_session()

    for person, wish in (
        (CHAIR, _OPEN),
        (AN, voting()),
        (CHAIR, _EXTEND),
        (CHAIR, _END),
        (CHAIR, _CANCEL),
    ):
        with pytest.raises(BallotUnknownError):
            play.wish(person, wish)


def test_a_draft_is_not_open_yet() -> None:
    play = in_session().after((CLERK, ballot_of()))

    for person, wish in ((AN, voting()), (CHAIR, _EXTEND), (CHAIR, _END), (CHAIR, _CANCEL)):
        with pytest.raises(BallotNotOpenError):
            play.wish(person, wish)


@pytest.mark.parametrize("over", [_END, _CANCEL])
def test_a_ballot_that_is_over_stays_over(over: c.EndBallot | c.CancelBallot) -> None:
    play = ballot_open().after((CHAIR, over))

    for person, wish in (
        (CHAIR, _OPEN),
        (AN, voting()),
        (CHAIR, _EXTEND),
        (CHAIR, _END),
        (CHAIR, _CANCEL),
    ):
        with pytest.raises(BallotNotOpenError):
            play.wish(person, wish)


def test_one_ballot_is_open_at_a_time() -> None:
    play = ballot_open().after((CLERK, ballot_of(OTHER_BALLOT)))

    with pytest.raises(AnotherBallotOpenError):
        play.wish(CHAIR, c.OpenBallot(ballot=OTHER_BALLOT))


def test_no_ballot_opens_without_a_quorum_and_nobody_overrides_that() -> None:
    play = in_session(here=DEPUTIES[:4]).after((CLERK, ballot_of()), (CLERK, _away(BINH)))
    play.after((CLERK, _away(SECRETARY)))

    with pytest.raises(NoQuorumError):
        play.wish(CHAIR, _OPEN)


def test_a_vote_is_kept_with_its_time() -> None:
    play = ballot_open()

    facts = play.wish(AN, voting(_NO))

    assert facts == (f.VoteCast(ballot=BALLOT, deputy=AN, choice=_NO),)
    vote = play.state.ballots[BALLOT].cast[AN]
    assert (vote.choice, vote.at_ms) == (_NO, play.now_ms)


def test_the_same_vote_sent_again_adds_no_fact() -> None:
    play = ballot_open().after((AN, voting(_NO)))

    assert play.wish(AN, voting(_NO)) == ()


def test_a_vote_changes_until_the_end_and_the_last_one_counts() -> None:
    play = ballot_open().after((AN, voting(_NO)), (AN, voting(_ABSTAIN)), (AN, voting(_YES)))

    play.wish(CHAIR, _END)

    assert (_count(play).in_favour, _count(play).against, _count(play).abstain) == (1, 0, 0)


def test_an_absent_deputy_can_not_vote_until_checking_in() -> None:
    play = ballot_open(here=DEPUTIES[:5])
    with pytest.raises(NotCheckedInError):
        play.wish(DUNG, voting())

    play.after((DUNG, c.CheckIn()), (DUNG, voting()))

    assert play.state.ballots[BALLOT].cast[DUNG].choice is _YES


def test_who_left_early_can_not_vote_any_more() -> None:
    play = ballot_open().after((CLERK, _away(AN)))

    with pytest.raises(NotCheckedInError):
        play.wish(AN, voting())


def test_a_vote_stands_when_its_deputy_leaves_before_the_end() -> None:
    play = ballot_open().after((AN, voting()), (CLERK, _away(AN)), (CHAIR, _END))

    assert _count(play) == Count(
        present=6, in_favour=1, against=0, abstain=0, not_voted=5, absent=0
    )


def test_who_leaves_without_voting_is_absent() -> None:
    play = ballot_open().after((CLERK, _away(AN)), (CHAIR, _END))

    assert (_count(play).present, _count(play).not_voted, _count(play).absent) == (5, 5, 1)


def test_the_clerk_has_no_vote() -> None:
    with pytest.raises(NotAllowedError):
        ballot_open().wish(CLERK, voting())


def test_a_deputy_who_was_not_in_office_at_the_opening_is_not_entitled() -> None:
    play = in_session()
    play.happen(
        f.BallotOpened(
            ballot=BALLOT,
            item=play.state.turns[-1].item,
            matter=Matter.OTHER,
            subject="Chương trình kỳ họp",
            threshold=Threshold.MAJORITY_OF_ALL,
            base=5,
            entitled=DEPUTIES[:5],
            form=BallotForm.ELECTRONIC,
            repeats=(),
            texts=(),
            suspended=(),
            due_ms=0,
        )
    )

    with pytest.raises(DeputyNotEntitledError):
        play.wish(DUNG, voting())


def test_a_mandate_that_ends_between_two_ballots_changes_the_base_of_the_next_only() -> None:
    play = ballot_open().after((AN, voting()), (CHAIR, _END))

    play.after(
        (CLERK, c.EndMandate(deputy=CHI, end=MandateEnd.CEASED)),
        (CLERK, ballot_of(OTHER_BALLOT)),
        (CHAIR, c.OpenBallot(ballot=OTHER_BALLOT)),
    )

    first, second = play.state.ballots[BALLOT], play.state.ballots[OTHER_BALLOT]
    assert (first.base, first.entitled) == (6, DEPUTIES)
    assert (second.base, CHI in second.entitled) == (5, False)
    with pytest.raises(NotAllowedError):
        play.wish(CHI, voting(ballot=OTHER_BALLOT))


def test_a_ballot_is_given_more_time_on_top_of_what_is_left() -> None:
    play = ballot_open()
    due_ms = play.state.ballots[BALLOT].due_ms

    facts = play.wish(CHAIR, _EXTEND)

    assert facts == (f.BallotExtended(ballot=BALLOT, due_ms=due_ms + 30_000),)
    assert play.state.ballots[BALLOT].due_ms == due_ms + 30_000
    assert play.state.ballots[BALLOT].phase is BallotPhase.OPEN


def test_a_ballot_whose_time_is_over_is_given_more_from_now() -> None:
    play = ballot_open()
    play.now_ms += 3_600_000

    play.wish(CHAIR, _EXTEND)

    assert play.state.ballots[BALLOT].due_ms == play.now_ms + 30_000


@pytest.mark.parametrize("by_s", [5, 600])
def test_five_seconds_to_ten_minutes_may_be_added(by_s: int) -> None:
    facts = ballot_open().wish(CHAIR, c.ExtendBallot(ballot=BALLOT, by_s=by_s))

    assert [type(fact) for fact in facts] == [f.BallotExtended]


@pytest.mark.parametrize("by_s", [4, 601, 0, -30])
def test_no_less_and_no_more_may_be_added(by_s: int) -> None:
    with pytest.raises(MalformedError):
        ballot_open().wish(CHAIR, c.ExtendBallot(ballot=BALLOT, by_s=by_s))


def test_answers_stand_when_a_ballot_is_given_more_time() -> None:
    play = ballot_open().after((AN, voting()), (CHAIR, _EXTEND), (BINH, voting()), (CHAIR, _END))

    assert _count(play).in_favour == 2


def test_a_cancelled_ballot_is_never_counted() -> None:
    play = ballot_open().after((AN, voting()))

    facts = play.wish(CHAIR, _CANCEL)

    ballot = play.state.ballots[BALLOT]
    assert facts == (f.BallotCancelled(ballot=BALLOT, reason="Nhầm nội dung"),)
    assert (ballot.phase, ballot.count) == (BallotPhase.CANCELLED, None)
    assert (ballot.cancel_reason, ballot.ended_ms) == ("Nhầm nội dung", play.now_ms)
    assert play.state.open_ballot is None


def test_cancelling_needs_a_reason() -> None:
    with pytest.raises(MalformedError):
        ballot_open().wish(CHAIR, c.CancelBallot(ballot=BALLOT, reason=" "))


def test_another_ballot_may_follow_a_cancelled_one() -> None:
    play = ballot_open().after((CHAIR, _CANCEL), (CLERK, ballot_of(OTHER_BALLOT)))

    facts = play.wish(CHAIR, c.OpenBallot(ballot=OTHER_BALLOT))

    assert [type(fact) for fact in facts] == [f.BallotOpened]


_WISHES = st.one_of(
    st.tuples(st.sampled_from(DEPUTIES), st.sampled_from(Choice)),
    st.tuples(st.sampled_from(DEPUTIES), st.sampled_from(AttendanceStatus)),
)


@given(here=st.sets(st.sampled_from(DEPUTIES), min_size=4), wishes=st.lists(_WISHES, max_size=20))
def test_the_five_states_always_add_up_to_the_base(
    here: set[PersonId], wishes: list[tuple[PersonId, Choice | AttendanceStatus]]
) -> None:
    play = ballot_open(here=[deputy for deputy in DEPUTIES if deputy in here])
    last: dict[PersonId, Choice] = {}
    for deputy, what in wishes:
        if isinstance(what, AttendanceStatus):
            play.wish(CLERK, c.MarkAttendance(deputy=deputy, status=what))
        elif deputy in play.state.present():
            play.wish(deputy, voting(what))
            last[deputy] = what

    seen = set(play.state.present()) | set(last)
    play.wish(CHAIR, _END)

    count, given = _count(play), list(last.values())
    assert (count.in_favour, count.against, count.abstain) == (
        given.count(_YES),
        given.count(_NO),
        given.count(_ABSTAIN),
    )
    assert count.present == len(seen)
    assert len(given) + count.not_voted == count.present
    assert count.present + count.absent == 6


@given(st.lists(st.tuples(st.sampled_from(DEPUTIES), st.sampled_from(Choice)), max_size=20))
def test_sending_every_vote_twice_changes_nothing(answers: list[tuple[PersonId, Choice]]) -> None:
    once, twice = ballot_open(), ballot_open()

    for deputy, choice in answers:
        first = once.wish(deputy, voting(choice))
        again = twice.after((deputy, voting(choice))).wish(deputy, voting(choice))
        assert again == ()
        assert [fact.choice for fact in first if isinstance(fact, f.VoteCast)] in ([], [choice])

    assert [recorded.fact for recorded in once.log] == [recorded.fact for recorded in twice.log]
