from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain import values as v
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import BallotId, LineId
from meetingroom.domain.refusals import (
    AnotherBallotOpenError,
    CandidateCountsError,
    CommitteeMissingError,
    FloorTakenError,
    MalformedError,
    MustBeInPersonError,
    NoQuorumError,
    NoTieError,
    SecretStepError,
    TieUndecidedError,
)
from meetingroom.domain.secret_parts import PaperCount, SecretQuestion
from meetingroom.domain.secret_results import election_of
from meetingroom.domain.state import RequestPhase, SecretPhase
from meetingroom.domain.values import SecretKind
from tests.helpers.people import AN, BINH, CHAIR, CHI, CLERK, DEPUTIES, DUNG, SECRETARY, rule_set
from tests.helpers.secret import MATTER, counted, line, secret, with_committee
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    OTHER_BALLOT,
    OTHER_ITEM,
    REQUEST,
    SITTING,
    Play,
    asking,
    ballot_of,
    in_session,
    prepared,
)

_ANNOUNCE = c.AnnounceSecretBallot(ballot=BALLOT)
_OPEN = c.OpenSecretBallot(ballot=BALLOT)
_CLOSE = c.CloseBox(ballot=BALLOT)
_DECLARE = c.DeclareSecretResult(ballot=BALLOT)
_CANCEL = c.CancelSecretBallot(ballot=BALLOT, reason="In nhầm phiếu")
_COUNT = counted(SecretKind.DECISION, {MATTER: (4, 1, 0)}, valid=5, not_returned=1)
_LINES = tuple(map(line, (AN, BINH, CHI)))
_TIED = {one.line: (4, 2) for one in _LINES}


def _opened(wish: c.PrepareSecretBallot | None = None, play: Play | None = None) -> Play:
    play = play or in_session()
    return play.after((CLERK, wish or secret()), (CHAIR, _ANNOUNCE), (CHAIR, _OPEN))


def _released(play: Play, ballot: BallotId, count: PaperCount | None = None) -> Play:
    for person in (CLERK, SECRETARY):
        play.wish(person, c.EnterPaperCount(ballot=ballot, count=count or _COUNT))
    head = CHAIR if play.state.committee is None else DUNG
    return play.after((head, c.ReleaseCount(ballot=ballot)))


def _tied_twice(rules: dict[str, bool] | None = None) -> Play:
    """Return an election of two posts in which three were tied, and were tied again."""
    play = _opened(
        secret(SecretKind.ELECTION, _LINES, posts=2),
        with_committee(in_session(DEPUTIES, rule_set(**rules or {}))),
    )
    count = counted(SecretKind.ELECTION, _TIED, valid=6)
    _released(play.after((CHAIR, _CLOSE)), BALLOT, count)
    play.after(
        (CLERK, c.PrepareRevote(ballot=OTHER_BALLOT, of=BALLOT, decision="Nhất trí bầu lại")),
        (CHAIR, c.AnnounceSecretBallot(ballot=OTHER_BALLOT)),
        (CHAIR, c.OpenSecretBallot(ballot=OTHER_BALLOT)),
        (CHAIR, c.CloseBox(ballot=OTHER_BALLOT)),
    )
    return _released(play, OTHER_BALLOT, count)


def test_a_secret_ballot_goes_its_way_and_its_times_are_kept() -> None:
    play = _opened()
    opened_ms = play.now_ms
    play.after((CHAIR, _CLOSE))
    closed_ms = play.now_ms
    _released(play, BALLOT)
    released_ms = play.now_ms
    play.wish(CHAIR, _DECLARE)

    known = play.state.secret_ballots[BALLOT]
    assert known.phase is SecretPhase.DECLARED
    assert (known.opened_ms, known.closed_ms, known.released_ms, known.declared_ms) == (
        opened_ms,
        closed_ms,
        released_ms,
        play.now_ms,
    )
    assert (known.count, known.sitting, known.present) == (_COUNT, SITTING, 6)
    assert play.wish(CHAIR, _DECLARE) == ()


def test_n_and_who_gets_a_paper_are_fixed_when_the_papers_are_given_out() -> None:
    play = in_session().after((CLERK, c.SuspendMandate(deputy=DUNG)))
    _opened(play=play)

    play.wish(CLERK, c.EndMandate(deputy=AN, end=v.MandateEnd.CEASED))

    known = play.state.secret_ballots[BALLOT]
    assert (known.base, known.suspended) == (6, (DUNG,))
    assert set(known.entitled) == set(DEPUTIES) - {DUNG}


def test_without_a_quorum_no_papers_are_given_out() -> None:
    play = in_session().after((CLERK, secret()), (CHAIR, _ANNOUNCE))
    for deputy in (AN, BINH, CHI):
        play.wish(
            SECRETARY,
            c.MarkAttendance(deputy=deputy, status=v.AttendanceStatus.LEFT_EARLY),
        )

    with pytest.raises(NoQuorumError):
        play.wish(CHAIR, _OPEN)


@pytest.mark.parametrize("kind", [SecretKind.ELECTION, SecretKind.RATING, SecretKind.CONFIDENCE])
def test_papers_on_persons_need_a_counting_committee(kind: SecretKind) -> None:
    with pytest.raises(CommitteeMissingError):
        _opened(secret(kind))
    assert _opened(secret(kind), with_committee(in_session())).state.open_box is not None


@pytest.mark.parametrize("kind", [SecretKind.ELECTION, SecretKind.RATING])
def test_nobody_counts_papers_with_the_own_name(kind: SecretKind) -> None:
    play = in_session().after((CLERK, secret(kind)), (CHAIR, _ANNOUNCE))
    play.happen(f.CommitteeFormed(head=DUNG, secretary=AN, members=(), decision="Nhất trí"))

    with pytest.raises(CandidateCountsError):
        play.wish(CHAIR, _OPEN)


def test_no_papers_are_given_out_while_somebody_sits_elsewhere() -> None:
    play = in_session().after((CLERK, secret()), (CHAIR, _ANNOUNCE))
    sitting = replace(play.state.sittings[SITTING], sites=("Xã đảo",))
    play.state = replace(play.state, sittings={SITTING: sitting})

    with pytest.raises(MustBeInPersonError):
        play.wish(CHAIR, _OPEN)


def test_papers_and_seats_are_not_voted_at_the_same_time() -> None:
    seats_first = in_session().after(
        (CLERK, secret()),
        (CHAIR, _ANNOUNCE),
        (CLERK, ballot_of(OTHER_BALLOT)),
        (CHAIR, c.OpenBallot(ballot=OTHER_BALLOT)),
    )
    papers_first = _opened().after((CLERK, ballot_of(OTHER_BALLOT)))

    with pytest.raises(AnotherBallotOpenError):
        seats_first.wish(CHAIR, _OPEN)
    with pytest.raises(AnotherBallotOpenError):
        papers_first.wish(CHAIR, c.OpenBallot(ballot=OTHER_BALLOT))
    papers_first.after((CHAIR, _CLOSE), (CHAIR, c.OpenBallot(ballot=OTHER_BALLOT)))
    assert papers_first.state.open_ballot is not None


@pytest.mark.parametrize("wish", [c.StartItem(item=OTHER_ITEM), c.CloseSitting()])
def test_while_papers_are_out_the_sitting_stays_where_it_is(wish: c.SessionCommand) -> None:
    with pytest.raises(AnotherBallotOpenError):
        _opened().wish(CHAIR, wish)


def test_the_speakers_clock_stands_still_while_papers_are_out() -> None:
    play = prepared().after((CHAIR, c.OpenRoll(sitting=SITTING)))
    play.after(*((deputy, c.CheckIn()) for deputy in DEPUTIES))
    play.after((CHAIR, c.OpenSitting()), (CHAIR, c.StartItem(item=ITEM)))
    play.after(
        (AN, asking()),
        (CHAIR, c.CallSpeaker(request=REQUEST)),
        (CHAIR, c.StartSpeech(request=REQUEST)),
        (CLERK, secret()),
        (CHAIR, _ANNOUNCE),
    )

    facts = play.wish(CHAIR, _OPEN)

    assert [type(fact) for fact in facts] == [f.SpeechPaused, f.SecretBallotOpened]
    assert play.state.requests[REQUEST].phase is RequestPhase.PAUSED
    with pytest.raises(FloorTakenError):
        play.wish(CHAIR, c.ResumeSpeech(request=REQUEST))


@pytest.mark.parametrize("wish", [_CLOSE, _DECLARE, _CANCEL, c.ReleaseCount(ballot=BALLOT)])
def test_steps_are_taken_in_their_order(wish: c.SessionCommand) -> None:
    play = in_session().after((CLERK, secret()))

    with pytest.raises(SecretStepError):
        play.wish(CHAIR, wish)
    with pytest.raises(SecretStepError):
        play.wish(CHAIR, _OPEN)


def test_a_secret_ballot_is_cancelled_until_its_figures_are_released_and_not_after() -> None:
    for play in (_opened(), _opened().after((CHAIR, _CLOSE))):
        play.wish(CHAIR, _CANCEL)
        known = play.state.secret_ballots[BALLOT]
        assert (known.phase, known.ended_reason) == (SecretPhase.CANCELLED, "In nhầm phiếu")
        assert known.ended_ms == play.now_ms

    released = _released(_opened().after((CHAIR, _CLOSE)), BALLOT)
    with pytest.raises(SecretStepError):
        released.wish(CHAIR, _CANCEL)


def test_the_tied_above_the_half_are_voted_on_again_for_the_posts_left() -> None:
    play = _tied_twice()

    question = play.state.secret_ballots[OTHER_BALLOT].question
    assert (question.lines, question.posts, question.is_revote) == (_LINES, 2, True)
    assert [r.ballot for r in question.repeats] == [BALLOT]


def test_tied_again_the_rules_ask_and_do_not_vote_a_third_time() -> None:
    play = _tied_twice()
    third = c.PrepareRevote(ballot=BallotId("x"), of=OTHER_BALLOT, decision="Nhất trí")

    with pytest.raises(TieUndecidedError):
        play.wish(CLERK, third)
    with pytest.raises(TieUndecidedError):
        play.wish(CHAIR, c.DeclareSecretResult(ballot=OTHER_BALLOT))

    decide = _decide((CHI, AN))
    play.wish(CLERK, decide)
    (tie,) = play.state.secret_ballots[OTHER_BALLOT].ties
    assert tie.elected == _lines(CHI, AN)
    assert (tie.decided_by, tie.reason) == ("Chủ tọa", "Nhiều tuổi hơn")
    with pytest.raises(SecretStepError):
        play.wish(CLERK, decide)
    play.wish(CHAIR, c.DeclareSecretResult(ballot=OTHER_BALLOT))


def _lines(*people: str) -> tuple[LineId, ...]:
    return tuple(map(LineId, people))


def _decide(
    elected: tuple[str, ...], by_age: tuple[str, ...] = (), ballot: BallotId = OTHER_BALLOT
) -> c.DecideTie:
    return c.DecideTie(
        ballot=ballot,
        elected=_lines(*elected),
        by_age=_lines(*by_age),
        decided_by="Chủ tọa",
        reason="Nhiều tuổi hơn",
    )


@pytest.mark.parametrize(
    ("elected", "by_age"),
    [
        ((AN,), ()),
        ((AN, AN), ()),
        ((AN, BINH, CHI), ()),
        ((AN, DUNG), ()),
        ((AN, BINH), (AN, BINH)),
        ((AN, BINH), (AN, BINH, DUNG)),
    ],
)
def test_as_many_of_the_tied_are_chosen_as_posts_are_left(
    elected: tuple[str, ...], by_age: tuple[str, ...]
) -> None:
    with pytest.raises(MalformedError):
        _tied_twice().wish(CLERK, _decide(elected, by_age))


def test_the_ages_of_the_tied_are_kept_as_they_were_entered() -> None:
    play = _tied_twice().after((CLERK, _decide((CHI, AN), (CHI, AN, BINH))))

    assert play.state.secret_ballots[OTHER_BALLOT].ties[0].by_age == _lines(CHI, AN, BINH)


def test_a_first_tie_is_voted_on_and_not_decided() -> None:
    play = _tied_twice()

    with pytest.raises(NoTieError):
        play.wish(CLERK, _decide((CHI, AN), ballot=BALLOT))


def test_a_vote_repeated_among_the_tied_may_need_more_than_half_again() -> None:
    marks = dict(zip(_lines(AN, BINH, CHI), [(3, 3), (2, 4), (1, 5)], strict=True))
    few = counted(SecretKind.ELECTION, marks, valid=6)
    outcomes = []
    for again in (False, True):
        play = _tied_twice({"revote_majority": again})
        ballot = replace(play.state.secret_ballots[OTHER_BALLOT], count=few)
        outcomes.append(election_of(ballot, play.state.rules).elected)

    assert outcomes == [_lines(AN, BINH), ()]


def test_what_is_no_election_or_not_released_elects_nobody() -> None:
    decision = _released(_opened().after((CHAIR, _CLOSE)), BALLOT)
    election = _opened(secret(SecretKind.ELECTION), with_committee(in_session()))

    for play in (decision, election):
        assert election_of(play.state.secret_ballots[BALLOT], play.state.rules).elected == ()


def test_a_log_in_which_a_secret_ballot_skips_a_step_is_broken() -> None:
    play = in_session().after((CLERK, secret()))

    with pytest.raises(BrokenLogError):
        play.happen(f.BoxClosed(ballot=BALLOT))
    play.after((CHAIR, _ANNOUNCE), (CHAIR, _OPEN))
    for fact in (
        f.SecretBallotPrepared(ballot=BALLOT, question=_question(play)),
        f.SecretBallotAnnounced(ballot=BALLOT, question=_question(play)),
    ):
        with pytest.raises(BrokenLogError):
            play.happen(fact)


def _question(play: Play) -> SecretQuestion:
    return play.state.secret_ballots[BALLOT].question
