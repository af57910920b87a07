from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ballot_parts import Repetition, VotedText
from meetingroom.domain.ballot_preparing import form_decision
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import BallotId, PaperId
from meetingroom.domain.refusals import (
    AlreadyThereError,
    BallotNotOpenError,
    BallotNotOverError,
    BallotUnknownError,
    FormUnavailableError,
    MalformedError,
    NewerVersionError,
    PaperUnknownError,
)
from meetingroom.domain.state import BallotPhase, FormDecision
from meetingroom.domain.values import BallotForm
from tests.helpers.people import AN, CHAIR, CLERK, SECRETARY
from tests.helpers.sessions import (
    BALLOT,
    FILE,
    ITEM,
    NEWER_FILE,
    OTHER_BALLOT,
    PAPER,
    Play,
    ballot_of,
    ballot_open,
    in_session,
    paper_of,
    prepared,
    voting,
)

_ANNOUNCE = c.AnnounceBallot(ballot=BALLOT)
_OPEN = c.OpenBallot(ballot=BALLOT)
_END = c.EndBallot(ballot=BALLOT)
_WITHDRAW = c.WithdrawBallot(ballot=BALLOT, reason="Chưa đủ hồ sơ")
_AGAIN = c.RepeatBallot(
    ballot=OTHER_BALLOT, of=BALLOT, reason="Đọc nhầm văn bản", decision="Hội đồng nhân dân nhất trí"
)
_NEWER = (
    (CLERK, c.AddPaperVersion(paper=PAPER, sha256=NEWER_FILE, note="tiếp thu")),
    (CLERK, c.PublishPaper(paper=PAPER)),
)


def _choose(version: int = 1, *amendments: str) -> c.ChooseBallotText:
    return c.ChooseBallotText(ballot=BALLOT, paper=PAPER, version=version, amendments=amendments)


def _text(version: int = 1, newest: int = 1, *amendments: str) -> VotedText:
    sha256 = {1: FILE, 2: NEWER_FILE}[version]
    return VotedText(
        paper=PAPER, version=version, sha256=sha256, newest=newest, amendments=amendments
    )


def _with_paper() -> Play:
    return in_session().after(
        (CLERK, paper_of()),
        (CLERK, c.AddPaperVersion(paper=PAPER, sha256=FILE, note="")),
        (CLERK, c.PublishPaper(paper=PAPER)),
        (CLERK, ballot_of()),
    )


def test_the_text_put_to_the_vote_is_an_exact_version_with_what_was_read_out() -> None:
    play = _with_paper()

    facts = play.wish(CLERK, _choose(1, "Bỏ khoản 2 Điều 3", "Thay từ «có thể» bằng «phải»"))

    text = _text(1, 1, "Bỏ khoản 2 Điều 3", "Thay từ «có thể» bằng «phải»")
    assert facts == (f.BallotTextChosen(ballot=BALLOT, text=text),)
    (opened,) = play.wish(CHAIR, _OPEN)
    assert isinstance(opened, f.BallotOpened)
    assert opened.texts == (text,) == play.state.ballots[BALLOT].texts


def test_what_is_taken_on_paper_is_not_opened_for_seats() -> None:
    with pytest.raises(FormUnavailableError):
        in_session().wish(CLERK, replace(ballot_of(), form=BallotForm.SECRET))


def test_the_last_chosen_text_counts() -> None:
    play = _with_paper().after(*_NEWER, (CLERK, _choose(1)), (CLERK, _choose(2)))

    assert play.state.drafts[BALLOT].texts == (_text(2, 2),)


@pytest.mark.parametrize("wish", [_ANNOUNCE, _OPEN])
def test_a_newer_version_has_to_be_chosen_or_refused_first(wish: c.SessionCommand) -> None:
    play = _with_paper().after((CLERK, _choose()), *_NEWER)

    with pytest.raises(NewerVersionError):
        play.wish(CHAIR, wish)


@pytest.mark.parametrize("version", [1, 2])
def test_whoever_chose_again_knowingly_may_open(version: int) -> None:
    play = _with_paper().after((CLERK, _choose()), *_NEWER, (CLERK, _choose(version)))

    play.wish(CHAIR, _OPEN)

    assert play.state.ballots[BALLOT].texts == (_text(version, 2),)


def test_a_version_that_nobody_was_given_does_not_stop_a_ballot() -> None:
    play = _with_paper().after((CLERK, _choose()), _NEWER[0])

    assert play.wish(CHAIR, _OPEN)


@pytest.mark.parametrize("version", [0, 2, 3])
def test_only_a_published_version_can_be_voted_on(version: int) -> None:
    play = _with_paper().after(_NEWER[0])

    with pytest.raises(PaperUnknownError):
        play.wish(CLERK, _choose(version))


def test_only_a_paper_of_the_session_can_be_voted_on() -> None:
    wish = c.ChooseBallotText(ballot=BALLOT, paper=PaperId("khac"), version=1)

    with pytest.raises(PaperUnknownError):
        _with_paper().wish(CLERK, wish)


@pytest.mark.parametrize("amendments", [("",), ("x" * 4001,), ("x",) * 101])
def test_amendments_have_a_length_and_a_number(amendments: tuple[str, ...]) -> None:
    with pytest.raises(MalformedError):
        _with_paper().wish(CLERK, _choose(1, *amendments))


def test_announcing_tells_the_whole_ballot_and_opens_nothing() -> None:
    play = _with_paper().after((CLERK, _choose()))

    (fact,) = play.wish(CHAIR, _ANNOUNCE)

    assert isinstance(fact, f.BallotAnnounced)
    assert (fact.subject, fact.texts) == (ballot_of().subject, (_text(),))
    draft = play.state.drafts[BALLOT]
    assert (draft.phase, draft.announced_ms) == (BallotPhase.ANNOUNCED, play.now_ms)
    assert play.state.open_ballot is None


def test_announcing_twice_adds_no_fact() -> None:
    play = in_session().after((CLERK, ballot_of()), (CHAIR, _ANNOUNCE))

    assert play.wish(CHAIR, _ANNOUNCE) == ()


def test_a_text_chosen_after_the_announcement_is_announced_anew() -> None:
    play = _with_paper().after((CLERK, _choose()), (CHAIR, _ANNOUNCE), *_NEWER)

    (fact,) = play.wish(CLERK, _choose(2))

    assert isinstance(fact, f.BallotAnnounced)
    assert fact.texts == (_text(2, 2),) == play.state.drafts[BALLOT].texts


def test_a_ballot_withdrawn_before_its_opening_never_opens() -> None:
    play = in_session().after((CLERK, ballot_of()))

    assert play.wish(SECRETARY, _WITHDRAW) == (
        f.BallotWithdrawn(ballot=BALLOT, reason="Chưa đủ hồ sơ"),
    )

    draft = play.state.drafts[BALLOT]
    assert (draft.phase, draft.withdrawn) == (BallotPhase.WITHDRAWN, "Chưa đủ hồ sơ")
    assert play.state.waiting_ballots == ()
    for person, wish in ((CHAIR, _OPEN), (CHAIR, _ANNOUNCE), (CLERK, _WITHDRAW)):
        with pytest.raises(BallotNotOpenError):
            play.wish(person, wish)


def test_a_withdrawal_needs_a_reason() -> None:
    with pytest.raises(MalformedError):
        prepared().after((CLERK, ballot_of())).wish(
            CLERK, c.WithdrawBallot(ballot=BALLOT, reason="")
        )


@pytest.mark.parametrize("wish", [_ANNOUNCE, _choose(), _WITHDRAW])
def test_what_is_not_prepared_is_unknown_and_what_was_opened_is_past_that(
    wish: c.SessionCommand,
) -> None:
    with pytest.raises(BallotUnknownError):
        in_session().wish(CHAIR, wish)
    with pytest.raises(BallotNotOpenError):
        ballot_open().wish(CHAIR, wish)


def test_a_ballot_that_is_over_is_repeated_by_a_decision_that_names_the_reason() -> None:
    play = ballot_open().after((AN, voting()), (CHAIR, _END))
    count = play.state.ballots[BALLOT].count

    (fact,) = play.wish(CHAIR, _AGAIN)

    assert isinstance(fact, f.BallotPrepared)
    assert (fact.ballot, fact.item, fact.subject) == (OTHER_BALLOT, ITEM, ballot_of().subject)
    repeats = (Repetition(ballot=BALLOT, reason=_AGAIN.reason, decision=_AGAIN.decision),)
    assert fact.repeats == repeats
    play.wish(CHAIR, c.OpenBallot(ballot=OTHER_BALLOT))
    assert play.state.ballots[OTHER_BALLOT].repeats == repeats
    assert play.state.ballots[OTHER_BALLOT].cast == {}
    assert play.state.ballots[BALLOT].count == count


def test_a_cancelled_ballot_may_be_repeated_too() -> None:
    play = ballot_open().after((CHAIR, c.CancelBallot(ballot=BALLOT, reason="Nhầm")))

    assert play.wish(CHAIR, _AGAIN)


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (replace(_AGAIN, of=BallotId("khac")), BallotUnknownError),
        (replace(_AGAIN, reason=""), MalformedError),
        (replace(_AGAIN, decision=""), MalformedError),
        (replace(_AGAIN, ballot=BALLOT), AlreadyThereError),
        (replace(_AGAIN, ballot=BallotId("lần 2")), MalformedError),
    ],
)
def test_a_repetition_names_what_when_and_why(
    wish: c.RepeatBallot, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        ballot_open().after((CHAIR, _END)).wish(CHAIR, wish)


def test_what_is_not_over_is_not_repeated() -> None:
    with pytest.raises(BallotNotOverError):
        ballot_open().wish(CHAIR, _AGAIN)


def _form(form: BallotForm, *ballots: BallotId) -> c.DecideForm:
    return c.DecideForm(form=form, ballots=ballots, decision="Biểu quyết giơ tay thông qua")


def test_the_councils_decision_on_the_form_covers_a_session_or_a_ballot() -> None:
    play = in_session().after((CLERK, ballot_of()))
    assert form_decision(play.state, play.state.drafts[BALLOT]) is None

    play.wish(CLERK, _form(BallotForm.ELECTRONIC))
    general = form_decision(play.state, play.state.drafts[BALLOT])
    play.wish(CLERK, _form(BallotForm.ELECTRONIC, BALLOT))
    own = form_decision(play.state, play.state.drafts[BALLOT])
    play.wish(CLERK, _form(BallotForm.ELECTRONIC))

    assert isinstance(general, FormDecision)
    assert isinstance(own, FormDecision)
    assert (general.ballots, own.ballots) == ((), (BALLOT,))
    assert form_decision(play.state, play.state.drafts[BALLOT]) == own


def test_a_decision_for_another_form_covers_nothing() -> None:
    play = in_session().after((CLERK, ballot_of()), (CLERK, _form(BallotForm.HANDS)))

    assert form_decision(play.state, play.state.drafts[BALLOT]) is None


def test_a_ballot_opens_without_its_decision_which_is_only_warned_of() -> None:
    play = in_session().after((CLERK, ballot_of()))

    assert play.wish(CHAIR, _OPEN)


def test_a_decision_has_words_and_is_for_ballots_still_to_open() -> None:
    with pytest.raises(MalformedError):
        in_session().wish(CLERK, c.DecideForm(form=BallotForm.HANDS, decision=""))
    with pytest.raises(BallotNotOpenError):
        ballot_open().wish(CLERK, _form(BallotForm.HANDS, BALLOT))


@pytest.mark.parametrize(
    "fact",
    [
        f.BallotWithdrawn(ballot=BALLOT, reason="x"),
        f.BallotTextChosen(ballot=BALLOT, text=_text()),
    ],
)
def test_what_can_not_have_happened_to_a_withdrawn_ballot_breaks_the_log(
    fact: f.SessionFact,
) -> None:
    play = in_session().after((CLERK, ballot_of()), (CLERK, _WITHDRAW))

    with pytest.raises(BrokenLogError):
        play.happen(fact)
