from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain import values as v
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import ItemId, PaperId, ResolutionId
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    BallotUnknownError,
    ItemUnknownError,
    MalformedError,
    NotDecidingError,
    OtherTextError,
    PaperUnknownError,
    ResolutionStepError,
    ResolutionUnknownError,
    ResolutionVotingError,
)
from meetingroom.domain.state import Resolution, ResolutionPhase, Revision
from tests.helpers.people import CHAIR, CLERK, DEPUTIES, SECRETARY
from tests.helpers.sessions import (
    BALLOT,
    FILE,
    ITEM,
    OTHER_BALLOT,
    PAPER,
    RESOLUTION,
    Play,
    ballot_of,
    draft_of,
    in_session,
    paper_of,
    voting,
)

_P = ResolutionPhase
_OTHER = ResolutionId("nghi-quyet-2")
_SUBMIT = c.SubmitResolution(resolution=RESOLUTION)
_EXAMINED = c.RecordExamination(resolution=RESOLUTION, examined_by="Ban Kinh tế - Ngân sách")
_DISCUSSED = c.RecordDiscussion(resolution=RESOLUTION)
_REVISED = c.ReviseResolution(
    resolution=RESOLUTION, title="Nghị quyết về đầu tư công năm 2026", changes="Bổ sung Điều 2"
)
_WITHDRAW = c.WithdrawResolution(resolution=RESOLUTION, reason="Chưa đủ hồ sơ")
_NAMED = c.NameDecidingBallot(resolution=RESOLUTION, ballot=BALLOT)


def _of(play: Play, resolution: ResolutionId = RESOLUTION) -> Resolution:
    return play.state.resolutions[resolution]


def _submitted() -> Play:
    return in_session().after((CLERK, draft_of()), (CLERK, _SUBMIT))


def _before_the_vote() -> Play:
    return _submitted().after((CLERK, ballot_of()), (SECRETARY, _NAMED))


def _voted(play: Play, in_favour: int = 6, *, of: c.OpenBallot | None = None) -> Play:
    ballot = (of or c.OpenBallot(ballot=BALLOT)).ballot
    play.wish(CHAIR, c.OpenBallot(ballot=ballot))
    for n, deputy in enumerate(DEPUTIES):
        choice = v.Choice.IN_FAVOUR if n < in_favour else v.Choice.AGAINST
        play.wish(deputy, voting(choice, ballot))
    return play.after((CHAIR, c.EndBallot(ballot=ballot)))


def _declared(play: Play, in_favour: int = 6) -> Play:
    return _voted(play, in_favour).after((CHAIR, c.DeclareBallot(ballot=BALLOT)))


def _repeated(play: Play) -> Play:
    return play.after(
        (
            CLERK,
            c.RepeatBallot(ballot=OTHER_BALLOT, of=BALLOT, reason="Sự cố", decision="Biểu quyết"),
        )
    )


def test_a_draft_is_examined_submitted_discussed_and_revised() -> None:
    play = in_session().after((CLERK, draft_of()), (CLERK, _EXAMINED), (CLERK, _SUBMIT))
    submitted_ms = play.now_ms
    play.after((CLERK, _DISCUSSED), (CLERK, _REVISED), (CLERK, _DISCUSSED), (CHAIR, _REVISED))

    known = _of(play)
    assert (known.phase, known.submitted_ms) == (_P.REVISED, submitted_ms)
    assert known.examined_by == "Ban Kinh tế - Ngân sách"
    assert known.title == "Nghị quyết về đầu tư công năm 2026"
    assert known.revisions[-1] == Revision(changes="Bổ sung Điều 2", at_ms=play.now_ms)
    assert len(known.revisions) == 2
    assert known.discussed_ms == play.now_ms - 1000


def test_a_draft_can_be_drafted_anew_until_it_is_submitted_and_is_then_examined_anew() -> None:
    play = in_session().after((CLERK, draft_of()), (CLERK, _EXAMINED))
    play.wish(CLERK, draft_of(kind=v.ResolutionKind.NORMATIVE))

    known = _of(play)
    assert (known.phase, known.examined_by) == (_P.DRAFT, "")
    assert known.kind is v.ResolutionKind.NORMATIVE
    play.wish(CLERK, _SUBMIT)
    for wish in (draft_of(), _EXAMINED, _SUBMIT):
        with pytest.raises(ResolutionStepError):
            play.wish(CLERK, wish)


def test_a_draft_is_told_whole_when_it_is_submitted() -> None:
    play = in_session().after((CLERK, draft_of()), (CLERK, _EXAMINED))

    (fact,) = play.wish(CLERK, _SUBMIT)

    assert fact == f.ResolutionSubmitted(
        resolution=RESOLUTION,
        item=ITEM,
        kind=v.ResolutionKind.INDIVIDUAL,
        title="Nghị quyết về đầu tư công",
        papers=(),
        examined_by="Ban Kinh tế - Ngân sách",
    )


@pytest.mark.parametrize(
    ("draft", "refusal"),
    [
        (draft_of(ResolutionId("")), MalformedError),
        (draft_of(item=ItemId("la")), ItemUnknownError),
        (draft_of(papers=(PaperId("la"),)), PaperUnknownError),
        (draft_of(papers=(PAPER, PAPER)), MalformedError),
        (draft_of(papers=tuple(PaperId(f"p-{n}") for n in range(21))), MalformedError),
        (replace(draft_of(), title=" "), MalformedError),
    ],
)
def test_a_draft_names_an_item_papers_and_a_title(
    draft: c.DraftResolution, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        in_session().after((CLERK, paper_of())).wish(CLERK, draft)


@pytest.mark.parametrize(
    "wish",
    [
        replace(_EXAMINED, examined_by=""),
        replace(_REVISED, changes=""),
        replace(_REVISED, title=""),
        replace(_WITHDRAW, reason=""),
    ],
)
def test_what_is_recorded_has_words(wish: c.SessionCommand) -> None:
    play = in_session().after((CLERK, draft_of()))
    if isinstance(wish, c.ReviseResolution):
        play.wish(CLERK, _SUBMIT)

    with pytest.raises(MalformedError):
        play.wish(CLERK, wish)


@pytest.mark.parametrize("wish", [_EXAMINED, _SUBMIT, _DISCUSSED, _REVISED, _NAMED, _WITHDRAW])
def test_nothing_happens_to_a_resolution_that_is_not_there(wish: c.SessionCommand) -> None:
    with pytest.raises(ResolutionUnknownError):
        in_session().wish(CLERK, wish)


@pytest.mark.parametrize("wish", [_DISCUSSED, _REVISED, _NAMED])
def test_the_council_does_nothing_with_a_draft_before_it_is_submitted(
    wish: c.SessionCommand,
) -> None:
    play = in_session().after((CLERK, draft_of()), (CLERK, ballot_of()))

    with pytest.raises(ResolutionStepError):
        play.wish(CLERK, wish)


def test_a_declared_ballot_that_passed_adopts_on_the_day_on_which_it_ended() -> None:
    play = _voted(_before_the_vote())
    ended_ms = play.now_ms
    assert (_of(play).phase, _of(play).adopted_ms) == (_P.VOTED, 0)

    facts = play.wish(CHAIR, c.DeclareBallot(ballot=BALLOT))

    assert facts[-1] == f.ResolutionAdopted(resolution=RESOLUTION, ballot=BALLOT)
    assert (_of(play).phase, _of(play).adopted_ms) == (_P.ADOPTED, ended_ms)
    assert _of(play).votes == (BALLOT,)


def test_exactly_half_rejects() -> None:
    play = _declared(_before_the_vote(), in_favour=3)

    assert play.state.ballots[BALLOT].base == 6
    assert (_of(play).phase, _of(play).adopted_ms) == (_P.REJECTED, 0)


@pytest.mark.parametrize(
    ("in_favour", "phase"), [(4, _P.ADOPTED), (3, _P.REJECTED)], ids=["passed", "not passed"]
)
def test_a_ballot_named_after_it_was_declared_decides_at_once(
    in_favour: int, phase: ResolutionPhase
) -> None:
    play = _declared(_submitted().after((CLERK, ballot_of())), in_favour)
    assert _of(play).phase is _P.SUBMITTED

    play.wish(CLERK, _NAMED)

    assert (_of(play).phase, _of(play).votes) == (phase, (BALLOT,))


def test_a_ballot_named_after_it_ended_awaits_its_declaration() -> None:
    play = _voted(_submitted().after((CLERK, ballot_of()))).after((CLERK, _NAMED))
    assert _of(play).phase is _P.VOTED

    play.wish(CHAIR, c.DeclareBallot(ballot=BALLOT))
    assert _of(play).phase is _P.ADOPTED


def test_a_repeated_ballot_supersedes_what_was_decided_and_signed() -> None:
    play = _declared(_before_the_vote())
    certify = c.CertifyResolution(resolution=RESOLUTION, signed_ms=play.now_ms)
    play.wish(CHAIR, certify)
    assert (_of(play).phase, _of(play).signed_by) == (_P.CERTIFIED, CHAIR)

    _voted(_repeated(play), 2, of=c.OpenBallot(ballot=OTHER_BALLOT))

    known = _of(play)
    assert (known.phase, known.adopted_ms) == (_P.VOTED, 0)
    assert (known.signed_by, known.signed_ms) == (NOBODY, 0)
    assert known.votes == (BALLOT, OTHER_BALLOT)
    play.wish(CHAIR, c.DeclareBallot(ballot=OTHER_BALLOT))
    assert _of(play).phase is _P.REJECTED


def test_a_ballot_declared_after_it_was_repeated_decides_nothing() -> None:
    play = _repeated(_voted(_before_the_vote()))
    _voted(play, 2, of=c.OpenBallot(ballot=OTHER_BALLOT))

    assert play.wish(CHAIR, c.DeclareBallot(ballot=BALLOT)) == (f.BallotDeclared(ballot=BALLOT),)
    assert _of(play).phase is _P.VOTED


def test_a_ballot_on_nothing_named_decides_on_no_resolution() -> None:
    play = _declared(_submitted().after((CLERK, ballot_of())))

    assert _of(play).phase is _P.SUBMITTED


def test_only_a_ballot_on_a_resolution_with_a_result_to_come_is_named() -> None:
    play = _submitted().after((CLERK, ballot_of(matter=v.Matter.OTHER)))
    with pytest.raises(NotDecidingError):
        play.wish(CLERK, _NAMED)
    with pytest.raises(BallotUnknownError):
        play.wish(CLERK, replace(_NAMED, ballot=OTHER_BALLOT))

    play = _submitted().after(
        (CLERK, ballot_of()), (CLERK, c.WithdrawBallot(ballot=BALLOT, reason="Nhầm"))
    )
    with pytest.raises(NotDecidingError):
        play.wish(CLERK, _NAMED)

    play = _submitted().after((CLERK, ballot_of()), (CHAIR, c.OpenBallot(ballot=BALLOT)))
    play.wish(CHAIR, c.CancelBallot(ballot=BALLOT, reason="Nhầm"))
    with pytest.raises(NotDecidingError):
        play.wish(CLERK, _NAMED)


def test_a_ballot_that_was_repeated_is_not_named_but_the_one_that_repeats_it() -> None:
    play = _repeated(_declared(_submitted().after((CLERK, ballot_of()))))
    with pytest.raises(NotDecidingError):
        play.wish(CLERK, _NAMED)

    play.wish(CLERK, replace(_NAMED, ballot=OTHER_BALLOT))
    assert _of(play).ballots == (OTHER_BALLOT,)


def test_a_ballot_decides_on_one_resolution() -> None:
    play = _before_the_vote().after(
        (CLERK, draft_of(_OTHER)), (CLERK, c.SubmitResolution(resolution=_OTHER))
    )
    for ballot in (BALLOT, OTHER_BALLOT):
        with pytest.raises(NotDecidingError):
            play.wish(CLERK, c.NameDecidingBallot(resolution=_OTHER, ballot=ballot))
        if ballot == BALLOT:
            _repeated(_declared(play))


def test_a_ballot_may_be_named_while_it_is_open_and_holds_the_resolution_still() -> None:
    play = _submitted().after((CLERK, ballot_of()), (CHAIR, c.OpenBallot(ballot=BALLOT)))
    play.wish(CLERK, _NAMED)

    for wish in (_REVISED, _WITHDRAW, _DISCUSSED):
        with pytest.raises(ResolutionVotingError):
            play.wish(CLERK, wish)
    play.wish(CHAIR, c.CancelBallot(ballot=BALLOT, reason="Nhầm"))
    play.wish(CLERK, _REVISED)


def test_another_ballot_on_a_resolution_voted_on_has_to_be_a_repetition() -> None:
    play = _before_the_vote().after(
        (CLERK, ballot_of(OTHER_BALLOT)), (CLERK, replace(_NAMED, ballot=OTHER_BALLOT))
    )
    _declared(play)

    with pytest.raises(ResolutionStepError):
        play.wish(CHAIR, c.OpenBallot(ballot=OTHER_BALLOT))


def test_a_resolution_is_withdrawn_before_the_vote_and_its_ballot_does_not_open() -> None:
    play = _before_the_vote().after((CHAIR, _WITHDRAW))

    assert (_of(play).phase, _of(play).withdrawn) == (_P.WITHDRAWN, "Chưa đủ hồ sơ")
    with pytest.raises(ResolutionStepError):
        play.wish(CHAIR, c.OpenBallot(ballot=BALLOT))
    with pytest.raises(ResolutionStepError):
        _voted(_before_the_vote()).wish(CHAIR, _WITHDRAW)


def _with_texts(*papers: str) -> Play:
    """Bring a resolution of some papers before the vote, with a ballot on the first paper."""
    play = in_session()
    for paper in map(PaperId, ("tai-lieu-1", "tai-lieu-2")):
        play.after(
            (CLERK, paper_of(paper)),
            (CLERK, c.AddPaperVersion(paper=paper, sha256=FILE, note="")),
            (CLERK, c.PublishPaper(paper=paper)),
        )
    draft = draft_of(papers=tuple(map(PaperId, papers)))
    return play.after((CLERK, draft), (CLERK, _SUBMIT), (CLERK, ballot_of()))


_TEXT = c.ChooseBallotText(ballot=BALLOT, paper=PAPER, version=1, amendments=())


def test_the_text_voted_on_is_one_of_the_resolutions_papers_when_it_has_any() -> None:
    for papers in ((), (PAPER,), (PAPER, "tai-lieu-2")):
        play = _with_texts(*papers).after((CLERK, _TEXT), (CLERK, _NAMED))
        _declared(play)
        (vote,) = _of(play).votes
        assert play.state.ballots[vote].texts[0].sha256 == FILE

    with pytest.raises(OtherTextError):
        _with_texts("tai-lieu-2").after((CLERK, _TEXT)).wish(CLERK, _NAMED)
    play = _with_texts("tai-lieu-2").after((CLERK, _NAMED), (CLERK, _TEXT))
    with pytest.raises(OtherTextError):
        play.wish(CHAIR, c.OpenBallot(ballot=BALLOT))


def test_a_log_in_which_a_resolution_skips_a_step_or_a_result_is_broken() -> None:
    with pytest.raises(BrokenLogError):
        in_session().happen(f.ResolutionExamined(resolution=RESOLUTION, examined_by="x"))
    with pytest.raises(BrokenLogError):
        _submitted().happen(f.ResolutionAdopted(resolution=RESOLUTION, ballot=BALLOT))
    play = _before_the_vote().after((CHAIR, c.OpenBallot(ballot=BALLOT)))
    with pytest.raises(BrokenLogError):
        play.happen(f.ResolutionVoted(resolution=RESOLUTION, ballot=BALLOT))


def test_a_log_that_adopts_what_did_not_pass_or_was_not_declared_is_broken() -> None:
    adopted = f.ResolutionAdopted(resolution=RESOLUTION, ballot=BALLOT)
    with pytest.raises(BrokenLogError):
        _voted(_before_the_vote()).happen(adopted)
    play = _voted(_before_the_vote(), 3)
    play.happen(f.BallotDeclared(ballot=BALLOT))
    with pytest.raises(BrokenLogError):
        play.happen(adopted)
    play = _voted(_before_the_vote(), 4)
    play.happen(f.BallotDeclared(ballot=BALLOT))
    with pytest.raises(BrokenLogError):
        play.happen(f.ResolutionRejected(resolution=RESOLUTION, ballot=BALLOT))
