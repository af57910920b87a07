from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ballot_parts import Repetition
from meetingroom.domain.ids import BallotId, ItemId, LineId, PersonId
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    AlreadyThereError,
    BallotNotOverError,
    BallotUnknownError,
    ItemUnknownError,
    MalformedError,
    NewerVersionError,
    NoTieError,
    PaperUnknownError,
    PersonUnknownError,
    SecretKindUnavailableError,
    SecretStepError,
)
from meetingroom.domain.secret_parts import BallotLine
from meetingroom.domain.secret_preparing import secret_form_decision
from meetingroom.domain.state import SecretPhase
from meetingroom.domain.values import BallotForm, SecretKind, Threshold
from tests.helpers.people import AN, BINH, CHAIR, CLERK, DEPUTIES, STRANGER, rule_set
from tests.helpers.secret import MATTER, line, secret
from tests.helpers.sessions import (
    BALLOT,
    FILE,
    ITEM,
    NEWER_FILE,
    OTHER_BALLOT,
    PAPER,
    Play,
    ballot_of,
    in_session,
    paper_of,
)

_ELECTION = SecretKind.ELECTION
_ANNOUNCE = c.AnnounceSecretBallot(ballot=BALLOT)


def test_a_decision_asks_about_its_subject_on_one_line() -> None:
    (fact,) = in_session().wish(CLERK, secret())

    assert isinstance(fact, f.SecretBallotPrepared)
    assert fact.question.lines == (
        BallotLine(line=MATTER, person=NOBODY, words="Nghị quyết về việc miễn nhiệm"),
    )
    assert fact.question.posts == 1


def test_an_election_asks_about_persons_also_such_as_the_session_does_not_know() -> None:
    outside = line(words="Ông Phạm Đức, Trưởng phòng Kinh tế", name="duc")
    play = in_session()

    play.wish(CLERK, secret(_ELECTION, [line(AN), line(BINH, words=""), outside], posts=2))

    known = play.state.secret_ballots[BALLOT]
    assert known.phase is SecretPhase.PREPARED
    assert [one.line for one in known.question.lines] == [AN, BINH, "duc"]
    assert (known.question.posts, known.question.is_revote) == (2, False)


@pytest.mark.parametrize(
    "wish",
    [
        secret(_ELECTION, []),
        secret(_ELECTION, [line(AN)], posts=2),
        secret(_ELECTION, [line(AN)], posts=0),
        secret(_ELECTION, [line(AN), line(BINH, name=AN)]),
        secret(_ELECTION, [line(AN), line(AN, name="again")]),
        secret(_ELECTION, [line(words="", name="x")]),
        secret(_ELECTION, [line(AN, name="no id")]),
        secret(_ELECTION, threshold=Threshold.TWO_THIRDS_OF_ALL),
        secret(_ELECTION, [line(name=f"n{n}") for n in range(101)]),
        secret(SecretKind.RATING, posts=2),
        secret(SecretKind.DECISION, [line(name="x")]),
        secret(threshold=Threshold.MAJORITY_OF_PRESENT),
        secret(SecretKind.VARIANTS, [line(words="Phương án 1", name="a")]),
        secret(SecretKind.VARIANTS, [line(AN), line(BINH)]),
        replace(secret(), subject=""),
        replace(secret(), ballot=BallotId("no id")),
    ],
)
def test_what_does_not_fit_the_kind_is_refused(wish: c.PrepareSecretBallot) -> None:
    with pytest.raises(MalformedError):
        in_session().wish(CLERK, wish)


def test_nobody_unknown_to_the_register_stands_on_a_paper_by_id() -> None:
    with pytest.raises(PersonUnknownError):
        in_session().wish(CLERK, secret(_ELECTION, [line(STRANGER)]))


def test_a_role_in_the_session_is_enough_to_stand_on_a_paper() -> None:
    play = in_session().after((CLERK, secret(_ELECTION, [line(PersonId("guest"))])))

    assert BALLOT in play.state.secret_ballots


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        (SecretKind.RATING, "rating_allowed"),
        (SecretKind.CONFIDENCE, "confidence_vote_allowed"),
        (SecretKind.VARIANTS, "variants_allowed"),
    ],
)
def test_kinds_that_the_rule_set_does_not_allow_are_refused(kind: SecretKind, rule: str) -> None:
    lines = [line(words="Phương án 1", name="a"), line(words="Phương án 2", name="b")]
    wish = secret(kind, lines)

    assert in_session().wish(CLERK, wish)
    with pytest.raises(SecretKindUnavailableError):
        in_session(DEPUTIES, rule_set(**{rule: False})).wish(CLERK, wish)


def test_a_matter_may_need_two_thirds() -> None:
    play = in_session().after((CLERK, secret(threshold=Threshold.TWO_THIRDS_OF_ALL)))

    question = play.state.secret_ballots[BALLOT].question
    assert question.threshold is Threshold.TWO_THIRDS_OF_ALL


def test_an_id_names_one_ballot_of_either_sort() -> None:
    paper = in_session().after((CLERK, secret()))
    seats = in_session().after((CLERK, ballot_of()))

    for play in (paper, seats):
        for wish in (secret(), ballot_of()):
            with pytest.raises(AlreadyThereError):
                play.wish(CLERK, wish)


def test_a_secret_ballot_stands_under_an_item_there_is() -> None:
    with pytest.raises(ItemUnknownError):
        in_session().wish(CLERK, replace(secret(), item=ItemId("x")))


def test_the_chair_announces_once_and_before_that_it_can_be_withdrawn() -> None:
    play = in_session().after((CLERK, secret()), (CHAIR, _ANNOUNCE))
    known = play.state.secret_ballots[BALLOT]

    assert known.phase is SecretPhase.ANNOUNCED
    assert known.announced_ms == play.now_ms
    assert play.wish(CHAIR, _ANNOUNCE) == ()

    play.wish(CLERK, c.WithdrawSecretBallot(ballot=BALLOT, reason="Chưa đủ hồ sơ"))
    known = play.state.secret_ballots[BALLOT]
    assert (known.phase, known.ended_reason) == (SecretPhase.WITHDRAWN, "Chưa đủ hồ sơ")
    with pytest.raises(SecretStepError):
        play.wish(CLERK, c.WithdrawSecretBallot(ballot=BALLOT, reason="Chưa đủ hồ sơ"))


def test_a_draft_that_was_withdrawn_is_not_announced() -> None:
    withdraw = c.WithdrawSecretBallot(ballot=BALLOT, reason="Nhầm")
    play = in_session().after((CLERK, secret()), (CLERK, withdraw))

    with pytest.raises(SecretStepError):
        play.wish(CHAIR, _ANNOUNCE)


@pytest.mark.parametrize(
    "wish",
    [
        _ANNOUNCE,
        c.OpenSecretBallot(ballot=BALLOT),
        c.DeclareSecretResult(ballot=BALLOT),
    ],
)
def test_nothing_is_done_with_a_secret_ballot_that_is_not_there(wish: c.SessionCommand) -> None:
    with pytest.raises(BallotUnknownError):
        in_session().wish(CHAIR, wish)


def test_only_what_is_over_is_repeated_and_by_a_decision_that_names_the_reason() -> None:
    repeat = c.RepeatSecretBallot(
        ballot=OTHER_BALLOT, of=BALLOT, reason="In nhầm phiếu", decision="Nhất trí"
    )
    play = in_session().after(
        (CLERK, secret()), (CHAIR, _ANNOUNCE), (CHAIR, c.OpenSecretBallot(ballot=BALLOT))
    )
    with pytest.raises(BallotNotOverError):
        play.wish(CLERK, repeat)

    play.wish(CHAIR, c.CancelSecretBallot(ballot=BALLOT, reason="In nhầm phiếu"))
    play.wish(CLERK, repeat)

    first, second = (play.state.secret_ballots[b].question for b in (BALLOT, OTHER_BALLOT))
    assert second == replace(
        first,
        repeats=(Repetition(ballot=BALLOT, reason="In nhầm phiếu", decision="Nhất trí"),),
    )
    with pytest.raises(NoTieError):
        play.wish(CLERK, c.PrepareRevote(ballot=BallotId("x"), of=BALLOT, decision="Nhất trí"))


def test_the_councils_decision_on_voting_secretly_is_cited_its_own_before_the_general() -> None:
    play = in_session().after((CLERK, secret()))
    ballot = play.state.secret_ballots[BALLOT]
    assert secret_form_decision(play.state, ballot) is None

    for form, ballots, decision in (
        (BallotForm.SECRET, (BALLOT,), "riêng"),
        (BallotForm.SECRET, (), "chung"),
        (BallotForm.HANDS, (), "giơ tay"),
    ):
        play.wish(CLERK, c.DecideForm(form=form, decision=decision, ballots=ballots))
    play.after((CHAIR, _ANNOUNCE), (CHAIR, c.OpenSecretBallot(ballot=BALLOT)))
    play.wish(CLERK, c.DecideForm(form=BallotForm.SECRET, decision="quá muộn", ballots=(BALLOT,)))
    opened = play.state.secret_ballots[BALLOT]

    found = secret_form_decision(play.state, opened)
    assert found is not None
    assert found.decision == "riêng"
    other = secret_form_decision(play.state, replace(opened, ballot=OTHER_BALLOT))
    assert other is not None
    assert other.decision == "chung"


def test_the_form_of_a_ballot_that_is_not_there_is_not_decided() -> None:
    with pytest.raises(BallotUnknownError):
        in_session().wish(
            CLERK, c.DecideForm(form=BallotForm.SECRET, decision="x", ballots=(BALLOT,))
        )


def test_a_line_is_named_by_its_own_id() -> None:
    assert line(AN).line == LineId(AN)
    assert secret().item == ITEM


_CHOOSE = c.ChooseSecretText(ballot=BALLOT, paper=PAPER, version=1, amendments=("Bỏ Điều 3",))


def _with_paper(wish: c.PrepareSecretBallot | None = None) -> Play:
    return in_session().after(
        (CLERK, paper_of()),
        (CLERK, c.AddPaperVersion(paper=PAPER, sha256=FILE, note="")),
        (CLERK, c.PublishPaper(paper=PAPER)),
        (CLERK, wish or secret()),
    )


def _renewed(play: Play) -> Play:
    return play.after(
        (CLERK, c.AddPaperVersion(paper=PAPER, sha256=NEWER_FILE, note="")),
        (CLERK, c.PublishPaper(paper=PAPER)),
    )


def test_a_matter_is_voted_on_by_an_exact_text_with_what_is_read_out() -> None:
    play = _with_paper()
    (fact,) = play.wish(CLERK, _CHOOSE)

    assert isinstance(fact, f.SecretBallotPrepared)
    (text,) = play.state.secret_ballots[BALLOT].question.texts
    assert (text.sha256, text.version, text.amendments) == (FILE, 1, ("Bỏ Điều 3",))


def test_a_newer_version_is_chosen_or_refused_before_papers_are_given_out() -> None:
    play = _renewed(_with_paper().after((CLERK, _CHOOSE)))
    with pytest.raises(NewerVersionError):
        play.wish(CHAIR, _ANNOUNCE)

    play.after((CLERK, replace(_CHOOSE, version=2)), (CHAIR, _ANNOUNCE))
    assert play.state.secret_ballots[BALLOT].question.texts[0].sha256 == NEWER_FILE
    opened = c.OpenSecretBallot(ballot=BALLOT)
    again = _renewed(_with_paper().after((CLERK, _CHOOSE), (CHAIR, _ANNOUNCE)))
    with pytest.raises(NewerVersionError):
        again.wish(CHAIR, opened)
    # An older one, knowingly: everybody is told anew.
    (fact,) = again.wish(CLERK, _CHOOSE)
    assert isinstance(fact, f.SecretBallotAnnounced)
    again.wish(CHAIR, opened)
    with pytest.raises(SecretStepError):
        again.wish(CLERK, _CHOOSE)


def test_papers_on_persons_have_no_text_and_a_repeated_ballot_chooses_its_own() -> None:
    with pytest.raises(MalformedError):
        _with_paper(secret(_ELECTION)).wish(CLERK, _CHOOSE)
    with pytest.raises(PaperUnknownError):
        _with_paper().wish(CLERK, replace(_CHOOSE, version=2))

    play = _with_paper().after(
        (CLERK, _CHOOSE),
        (CHAIR, _ANNOUNCE),
        (CHAIR, c.OpenSecretBallot(ballot=BALLOT)),
        (CHAIR, c.CancelSecretBallot(ballot=BALLOT, reason="In nhầm phiếu")),
        (
            CLERK,
            c.RepeatSecretBallot(
                ballot=OTHER_BALLOT, of=BALLOT, reason="In nhầm phiếu", decision="Nhất trí"
            ),
        ),
    )
    assert play.state.secret_ballots[OTHER_BALLOT].question.texts == ()
