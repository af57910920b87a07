from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.refusals import (
    FiguresUnreconciledError,
    MalformedError,
    NotACounterError,
    NotReleasingError,
    SecretStepError,
)
from meetingroom.domain.secret_counting import counters
from meetingroom.domain.secret_parts import MarkPlace, PaperCount
from meetingroom.domain.state import SecretPhase
from meetingroom.domain.values import CountFigure, MandateEnd, Mark, Role, SecretKind
from tests.helpers.people import AN, BINH, CHAIR, CLERK, DEPUTIES, SECRETARY, rule_set
from tests.helpers.secret import MATTER, NO_PAPERS, counted, secret, with_committee
from tests.helpers.sessions import BALLOT, Play, in_session

_COUNT = counted(SecretKind.DECISION, {MATTER: (4, 1, 0)}, valid=5, invalid=1)
_OTHER = counted(SecretKind.DECISION, {MATTER: (3, 1, 0)}, valid=4, invalid=2)
_RELEASE = c.ReleaseCount(ballot=BALLOT)


def _counting(*, count_by_one: bool = True) -> Play:
    return in_session(DEPUTIES, rule_set(count_by_one=count_by_one)).after(
        (CLERK, secret()),
        (CHAIR, c.AnnounceSecretBallot(ballot=BALLOT)),
        (CHAIR, c.OpenSecretBallot(ballot=BALLOT)),
        (CHAIR, c.CloseBox(ballot=BALLOT)),
    )


def _enter(count: PaperCount = _COUNT) -> c.EnterPaperCount:
    return c.EnterPaperCount(ballot=BALLOT, count=count)


def _told(play: Play, person: PersonId, count: PaperCount = _COUNT) -> f.SessionFact:
    entered, told = play.wish(person, _enter(count))
    assert entered == f.PaperCountEntered(ballot=BALLOT, by=person, count=count)
    return told


def test_a_count_is_entered_twice_by_two_and_agrees() -> None:
    play = _counting()

    first = _told(play, CLERK)
    assert first == f.PaperCountNoted(ballot=BALLOT, by=CLERK, figures=(), marks=())
    assert play.state.secret_ballots[BALLOT].phase is SecretPhase.BOX_CLOSED
    assert _told(play, SECRETARY) == f.PaperCountAgreed(ballot=BALLOT, by=SECRETARY)
    assert play.state.secret_ballots[BALLOT].phase is SecretPhase.COUNTED


def test_what_differs_is_named_without_its_numbers_and_both_entries_stay() -> None:
    play = _counting()
    _told(play, CLERK)

    told = _told(play, SECRETARY, _OTHER)

    assert told == f.PaperCountNoted(
        ballot=BALLOT,
        by=SECRETARY,
        figures=(CountFigure.VALID, CountFigure.INVALID),
        marks=(MarkPlace(line=MATTER, mark=Mark.IN_FAVOUR),),
    )
    entries = play.state.secret_ballots[BALLOT].entries
    assert [(entry.by, entry.count) for entry in entries] == [
        (CLERK, _COUNT),
        (SECRETARY, _OTHER),
    ]


def test_who_erred_enters_it_again_and_then_it_agrees() -> None:
    play = _counting()
    for person, count in ((CLERK, _OTHER), (SECRETARY, _COUNT)):
        _told(play, person, count)

    assert _told(play, CLERK) == f.PaperCountAgreed(ballot=BALLOT, by=CLERK)
    assert [note.agrees for note in play.state.secret_ballots[BALLOT].notes] == [
        False,
        False,
        True,
    ]


def test_where_two_may_enter_it_one_person_is_not_two() -> None:
    play = _counting()
    _told(play, CLERK)

    told = _told(play, CLERK)

    assert told == f.PaperCountNoted(ballot=BALLOT, by=CLERK, figures=(), marks=())


@pytest.mark.parametrize("allowed", [True, False])
def test_who_is_alone_enters_it_twice_where_the_rules_allow_that(allowed: bool) -> None:
    play = _counting(count_by_one=allowed)
    play.wish(CLERK, c.RevokeRole(person=SECRETARY, role=Role.SECRETARY))
    _told(play, CLERK)

    told = _told(play, CLERK)

    assert isinstance(told, f.PaperCountAgreed) is allowed


def test_a_third_counter_agrees_with_either_of_two_who_differ() -> None:
    play = _counting().after((CLERK, c.GrantRole(person=AN, role=Role.SECRETARY)))
    _told(play, CLERK, _OTHER)
    _told(play, SECRETARY)

    assert _told(play, AN, _OTHER) == f.PaperCountAgreed(ballot=BALLOT, by=AN)
    play.wish(CHAIR, _RELEASE)
    assert play.state.secret_ballots[BALLOT].count == _OTHER


@pytest.mark.parametrize(
    ("count", "refusal"),
    [
        (NO_PAPERS, MalformedError),
        (replace(_COUNT, not_returned=1), FiguresUnreconciledError),
        (replace(_COUNT, issued=7, not_returned=1), FiguresUnreconciledError),
    ],
)
def test_a_count_that_can_not_be_true_is_not_taken(
    count: PaperCount, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        _counting().wish(CLERK, _enter(count))


@pytest.mark.parametrize("person", [CHAIR, BINH])
def test_who_does_not_count_enters_nothing(person: PersonId) -> None:
    with pytest.raises(NotACounterError):
        _counting().wish(person, _enter())


def test_nothing_is_counted_before_the_box_is_closed_or_after_two_agree() -> None:
    early = in_session().after((CLERK, secret()))
    late = _counting().after((CLERK, _enter()), (SECRETARY, _enter()))

    for play in (early, late):
        with pytest.raises(SecretStepError):
            play.wish(CLERK, _enter())


def test_figures_are_released_when_two_agree_and_not_by_anybody() -> None:
    play = _counting().after((CLERK, _enter()))
    with pytest.raises(SecretStepError):
        play.wish(CHAIR, _RELEASE)

    play.wish(SECRETARY, _enter())
    with pytest.raises(NotReleasingError):
        play.wish(AN, _RELEASE)
    assert play.wish(CHAIR, _RELEASE) == (f.CountReleased(ballot=BALLOT, count=_COUNT),)


def test_the_committee_and_the_clerk_count_and_its_head_releases() -> None:
    play = with_committee(_counting(), BINH, AN, CHAIR)

    with pytest.raises(NotACounterError):
        play.wish(SECRETARY, _enter())
    play.after((AN, _enter()), (CLERK, _enter()))
    for person in (CHAIR, AN):
        with pytest.raises(NotReleasingError):
            play.wish(person, _RELEASE)
    assert play.wish(BINH, _RELEASE)


def test_a_member_whose_mandate_ended_counts_no_more() -> None:
    play = with_committee(_counting(), BINH, AN, CHAIR)
    play.wish(CLERK, c.EndMandate(deputy=AN, end=MandateEnd.CEASED))

    assert counters(play.state) == {BINH, CHAIR, CLERK}
