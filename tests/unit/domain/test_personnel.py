from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain import values as v
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import BallotId, ItemId, LineId, PersonId, PersonnelId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_wording import Paragraph, word
from meetingroom.domain.people import NOBODY
from meetingroom.domain.personnel import elected_in
from meetingroom.domain.refusals import (
    AlreadyThereError,
    BallotNotPassedError,
    BallotUnknownError,
    CandidateCountsError,
    ItemUnknownError,
    MalformedError,
    NobodyElectedError,
    PersonnelStepError,
    PersonnelUnknownError,
    PersonUnknownError,
)
from meetingroom.domain.secret_parts import BallotLine
from meetingroom.domain.state import PersonnelPhase, SecretPhase
from meetingroom.domain.values import NominatedBy, SecretKind
from tests.helpers.people import (
    AN,
    BINH,
    CHAIR,
    CHI,
    CLERK,
    DEPUTIES,
    DUNG,
    GUEST,
    REGISTER,
    SECRETARY,
    STRANGER,
)
from tests.helpers.secret import PERSONNEL, counted, line, with_committee
from tests.helpers.sessions import ITEM, OTHER_ITEM, Play, ballot_of, in_session, voting

_LIST, _CONFIRM = BallotId("danh-sach"), BallotId("xac-nhan")
_PAPERS, _AGAIN = BallotId("bo-phieu-1"), BallotId("bo-phieu-2")
_OPEN = c.OpenPersonnel(personnel=PERSONNEL, item=ITEM, subject="bầu Phó Chủ tịch")
_DROP = c.DropPersonnel(personnel=PERSONNEL, reason="Chuyển kỳ họp sau")
_PUT = c.PutToVote(personnel=PERSONNEL, ballot=_PAPERS)
_CONFIRMED = c.ConfirmElection(personnel=PERSONNEL, ballot=_CONFIRM)


def _named(
    person: PersonId,
    by: NominatedBy = NominatedBy.COMPETENT,
    nominator: PersonId = NOBODY,
    words: str = "",
) -> c.NominatePerson:
    competent = "Chủ tịch Hội đồng nhân dân" if by is NominatedBy.COMPETENT else ""
    return c.NominatePerson(
        personnel=PERSONNEL,
        line=line(person),
        by=by,
        nominator=nominator,
        nominator_words=words or competent,
    )


def _decided(posts: int = 1, lines: tuple[str, ...] = (AN, BINH, CHI)) -> c.DecideList:
    return c.DecideList(
        personnel=PERSONNEL, ballot=_LIST, posts=posts, lines=tuple(map(LineId, lines))
    )


def _voted(play: Play, ballot: BallotId, in_favour: int = 6) -> Play:
    """Hold a ballot at the seats in which so many are in favour and the rest against."""
    play.after((CLERK, ballot_of(ballot)), (CHAIR, c.OpenBallot(ballot=ballot)))
    for n, deputy in enumerate(DEPUTIES):
        choice = v.Choice.IN_FAVOUR if n < in_favour else v.Choice.AGAINST
        play.wish(deputy, voting(choice, ballot))
    return play.after((CHAIR, c.EndBallot(ballot=ballot)))


def _nominated() -> Play:
    return in_session().after(
        (CLERK, _OPEN),
        (CLERK, _named(AN)),
        (CLERK, _named(BINH, NominatedBy.DEPUTY, DUNG)),
        (CLERK, _named(CHI, NominatedBy.SELF, CHI)),
    )


def _listed(posts: int = 1) -> Play:
    return _voted(_nominated(), _LIST).after((CLERK, _decided(posts)))


def _counted(play: Play, ballot: BallotId, *in_favour: int) -> Play:
    marks = {
        LineId(person): (n, 6 - n) for person, n in zip((AN, BINH, CHI), in_favour, strict=False)
    }
    enter = c.EnterPaperCount(ballot=ballot, count=counted(SecretKind.ELECTION, marks, valid=6))
    if play.state.committee is None:
        with_committee(play)
    return play.after(
        (CHAIR, c.AnnounceSecretBallot(ballot=ballot)),
        (CHAIR, c.OpenSecretBallot(ballot=ballot)),
        (CHAIR, c.CloseBox(ballot=ballot)),
        (CLERK, enter),
        (SECRETARY, enter),
        (DUNG, c.ReleaseCount(ballot=ballot)),
    )


def _declared(play: Play, ballot: BallotId = _PAPERS) -> Play:
    return play.after((CHAIR, c.DeclareSecretResult(ballot=ballot)))


def _elected(play: Play) -> tuple[str, ...]:
    return elected_in(play.state, play.state.personnel[PERSONNEL])


def test_a_matter_goes_from_nominations_to_the_confirming_resolution() -> None:
    play = _listed().after((CLERK, _PUT))
    _declared(_counted(play, _PAPERS, 4, 1, 1))
    _voted(play, _CONFIRM).after((CLERK, _CONFIRMED))

    known = play.state.personnel[PERSONNEL]
    assert known.phase is PersonnelPhase.CONFIRMED
    (confirmed,) = known.confirmations
    assert (confirmed.ballot, confirmed.elected) == (_CONFIRM, (LineId(AN),))
    assert known.votes == (_PAPERS,)


def test_the_paper_has_the_list_in_its_order_and_its_posts() -> None:
    play = _voted(_nominated(), _LIST).after((CLERK, _decided(2, (CHI, AN))), (CLERK, _PUT))

    question = play.state.secret_ballots[_PAPERS].question
    assert [one.person for one in question.lines] == [CHI, AN]
    assert (question.posts, question.kind, question.item) == (2, SecretKind.ELECTION, ITEM)
    assert question.subject == "bầu Phó Chủ tịch"


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (_OPEN, AlreadyThereError),
        (replace(_OPEN, personnel=PersonnelId("x"), item=ItemId("x")), ItemUnknownError),
        (replace(_OPEN, personnel=PersonnelId("no id")), MalformedError),
        (replace(_OPEN, personnel=PersonnelId("x"), subject=""), MalformedError),
        (_named(AN), AlreadyThereError),
        (replace(_named(AN), line=line(AN, name="again")), AlreadyThereError),
        (replace(_named(DUNG), line=line(DUNG, name=AN)), AlreadyThereError),
        (_named(STRANGER), PersonUnknownError),
        (replace(_named(DUNG), nominator_words=""), MalformedError),
        (replace(_named(DUNG), nominator=CHAIR), MalformedError),
        (_named(DUNG, NominatedBy.SELF, CHAIR), MalformedError),
        (_named(GUEST, NominatedBy.SELF, GUEST), PersonUnknownError),
        (_named(DUNG, NominatedBy.DEPUTY, GUEST), PersonUnknownError),
        (_named(DUNG, NominatedBy.DEPUTY, CHAIR, "Chủ tịch"), MalformedError),
        (replace(_named(DUNG), personnel=PersonnelId("x")), PersonnelUnknownError),
        (
            c.WithdrawNomination(personnel=PERSONNEL, line=LineId(DUNG), reason="x"),
            PersonnelUnknownError,
        ),
        (
            c.WithdrawNomination(personnel=PERSONNEL, line=LineId(AN), reason=""),
            MalformedError,
        ),
        (replace(_DROP, reason=""), MalformedError),
        (_PUT, PersonnelStepError),
        (_CONFIRMED, PersonnelStepError),
    ],
)
def test_what_does_not_fit_is_refused(wish: c.SessionCommand, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        _nominated().wish(CLERK, wish)


@pytest.mark.parametrize(
    "wish",
    [
        _decided(0),
        _decided(4),
        _decided(1, ()),
        _decided(1, (AN, AN)),
        _decided(1, (AN, DUNG)),
    ],
)
def test_a_list_holds_who_stands_and_at_least_as_many_as_there_are_posts(
    wish: c.DecideList,
) -> None:
    with pytest.raises(MalformedError):
        _voted(_nominated(), _LIST).wish(CLERK, wish)


def test_number_and_list_need_a_ballot_that_passed_since_the_nominations_began() -> None:
    with pytest.raises(BallotUnknownError):
        _nominated().wish(CLERK, _decided())
    with pytest.raises(BallotNotPassedError):
        _voted(_nominated(), _LIST, in_favour=3).wish(CLERK, _decided())
    early = _voted(in_session(), _LIST).after((CLERK, _OPEN), (CLERK, _named(AN)))
    with pytest.raises(BallotNotPassedError):
        early.wish(CLERK, _decided(1, (AN,)))
    open_still = _nominated().after((CLERK, ballot_of(_LIST)), (CHAIR, c.OpenBallot(ballot=_LIST)))
    with pytest.raises(BallotNotPassedError):
        open_still.wish(CLERK, _decided())


def test_nobody_on_the_list_is_in_the_counting_committee() -> None:
    play = with_committee(_voted(_nominated(), _LIST), DUNG, AN)

    with pytest.raises(CandidateCountsError):
        play.wish(CLERK, _decided())
    play.wish(CLERK, _decided(1, (BINH, CHI)))


@pytest.mark.parametrize(
    "wish",
    [_named(DUNG), c.WithdrawNomination(personnel=PERSONNEL, line=LineId(AN), reason="Xin rút")],
)
def test_who_comes_or_goes_after_the_list_has_it_decided_again(wish: c.SessionCommand) -> None:
    play = _listed().after((CLERK, wish))

    assert play.state.personnel[PERSONNEL].phase is PersonnelPhase.NOMINATING
    with pytest.raises(PersonnelStepError):
        play.wish(CLERK, _PUT)


def test_who_withdrew_may_be_named_again_on_a_line_of_its_own() -> None:
    withdraw = c.WithdrawNomination(personnel=PERSONNEL, line=LineId(AN), reason="Xin rút")
    again = replace(_named(AN), line=line(AN, name="an-2"))
    play = _nominated().after((CLERK, withdraw), (CLERK, again))

    assert [one.line for one in play.state.personnel[PERSONNEL].standing] == [BINH, CHI, "an-2"]


def test_no_more_than_a_hundred_stand() -> None:
    play = in_session().after((CLERK, _OPEN))
    for n in range(100):
        stands = BallotLine(line=LineId(f"n{n}"), person=NOBODY, words=f"Ông Số {n}")
        play.wish(CLERK, replace(_named(AN), line=stands))

    with pytest.raises(MalformedError):
        play.wish(CLERK, _named(AN))


def test_a_vote_is_prepared_again_only_when_the_first_came_to_nothing() -> None:
    play = _listed().after((CLERK, _PUT))
    again = replace(_PUT, ballot=_AGAIN)
    with pytest.raises(PersonnelStepError):
        play.wish(CLERK, again)

    play.wish(CLERK, c.WithdrawSecretBallot(ballot=_PAPERS, reason="In nhầm phiếu"))
    with pytest.raises(AlreadyThereError):
        play.wish(CLERK, _PUT)
    play.wish(CLERK, again)
    assert play.state.personnel[PERSONNEL].votes == (_PAPERS, _AGAIN)


def test_nobody_is_elected_before_the_result_is_declared() -> None:
    play = _counted(_listed().after((CLERK, _PUT)), _PAPERS, 4, 1, 1)
    assert play.state.secret_ballots[_PAPERS].phase is SecretPhase.RELEASED
    assert _elected(play) == ()

    with pytest.raises(NobodyElectedError):
        play.wish(CLERK, _CONFIRMED)
    assert _elected(_declared(play)) == (AN,)


def test_a_ballot_that_was_repeated_since_decides_nothing() -> None:
    play = _voted(_nominated(), _LIST)
    repeat = c.RepeatBallot(ballot=_CONFIRM, of=_LIST, reason="Đọc nhầm", decision="Nhất trí")
    play.after((CLERK, repeat), (CHAIR, c.OpenBallot(ballot=_CONFIRM)))
    play.after((CHAIR, c.EndBallot(ballot=_CONFIRM)))

    with pytest.raises(BallotNotPassedError):
        play.wish(CLERK, _decided())


def test_the_confirming_ballot_passes_after_the_election_and_not_before() -> None:
    play = _voted(_listed().after((CLERK, _PUT)), _CONFIRM)
    _declared(_counted(play, _PAPERS, 4, 1, 1))

    with pytest.raises(BallotNotPassedError):
        play.wish(CLERK, _CONFIRMED)
    late = BallotId("sau-do")
    with pytest.raises(BallotNotPassedError):
        _voted(play, late, in_favour=2).wish(CLERK, replace(_CONFIRMED, ballot=late))


def test_a_vote_among_the_tied_adds_to_who_was_elected_and_a_decision_does_too() -> None:
    play = _declared(_counted(_listed(2).after((CLERK, _PUT)), _PAPERS, 4, 4, 4))
    assert _elected(play) == ()
    play.wish(CLERK, c.PrepareRevote(ballot=_AGAIN, of=_PAPERS, decision="Nhất trí"))
    _counted(play, _AGAIN, 5, 3, 3)
    play.wish(
        CLERK,
        c.DecideTie(
            ballot=_AGAIN, elected=(LineId(CHI),), decided_by="Chủ tọa", reason="Nhiều tuổi hơn"
        ),
    )

    assert _elected(_declared(play, _AGAIN)) == (AN, CHI)


def test_of_a_vote_that_was_repeated_the_last_result_counts() -> None:
    play = _declared(_counted(_listed().after((CLERK, _PUT)), _PAPERS, 4, 1, 1))
    repeat = c.RepeatSecretBallot(
        ballot=_AGAIN, of=_PAPERS, reason="In nhầm phiếu", decision="Nhất trí"
    )
    _declared(_counted(play.after((CLERK, repeat)), _AGAIN, 1, 4, 1), _AGAIN)

    assert _elected(play) == (BINH,)


def test_a_matter_that_is_dropped_goes_no_further() -> None:
    play = _listed().after((CLERK, _DROP))

    known = play.state.personnel[PERSONNEL]
    assert (known.phase, known.dropped, known.dropped_ms) == (
        PersonnelPhase.DROPPED,
        "Chuyển kỳ họp sau",
        play.now_ms,
    )
    for wish in (_PUT, _DROP, _named(DUNG)):
        with pytest.raises(PersonnelStepError):
            play.wish(CLERK, wish)


def test_a_log_in_which_a_matter_skips_a_step_is_broken() -> None:
    with pytest.raises(BrokenLogError):
        _nominated().happen(f.PersonnelPutToVote(personnel=PERSONNEL, ballot=_PAPERS))


def test_the_minutes_tell_who_stood_by_whom_the_list_and_the_confirmation() -> None:
    play = _nominated().after((CLERK, _named(DUNG)))
    play.wish(CLERK, c.WithdrawNomination(personnel=PERSONNEL, line=LineId(DUNG), reason="Xin rút"))
    _voted(play, _LIST).after((CLERK, _decided()), (CLERK, _PUT))
    _declared(_counted(play, _PAPERS, 4, 1, 1))
    _voted(play, _CONFIRM).after((CLERK, _CONFIRMED))

    blocks = word(draw_up(play.state, REGISTER)).blocks
    said = "\n".join(block.text for block in blocks if isinstance(block, Paragraph))
    assert (
        "Giới thiệu nhân sự bầu Phó Chủ tịch: 1. Ông Trần Hòa An, Phó Chủ tịch (Chủ tịch Hội đồng "
        "nhân dân giới thiệu); 2. Bà Đỗ Thanh Bình, Phó Chủ tịch (Ông Bùi Đức Dũng giới thiệu); "
        "3. Bà Phạm Chi, Phó Chủ tịch (tự ứng cử); 4. Ông Bùi Đức Dũng, Phó Chủ tịch (Chủ tịch "
        "Hội đồng nhân dân giới thiệu; đã rút, lý do: Xin rút)."
    ) in said
    assert (
        "Hội đồng nhân dân quyết định bầu 01 người trong danh sách 03 người: Ông Trần Hòa An, Phó "
        "Chủ tịch; Bà Đỗ Thanh Bình, Phó Chủ tịch; Bà Phạm Chi, Phó Chủ tịch (theo lần biểu quyết "
        "lúc "
    ) in said
    assert (
        "Hội đồng nhân dân thông qua nghị quyết xác nhận kết quả bầu Phó Chủ tịch: Ông Trần Hòa "
        "An, Phó Chủ tịch (theo lần biểu quyết lúc "
    ) in said


def test_a_dropped_matter_stands_in_the_minutes_with_its_reason() -> None:
    play = in_session().after((CLERK, replace(_OPEN, item=OTHER_ITEM)), (CLERK, _DROP))

    (_, item) = draw_up(play.state, REGISTER).items
    assert [each.text for each in item.personnel] == [
        "Không tiếp tục nội dung bầu Phó Chủ tịch; lý do: Chuyển kỳ họp sau."
    ]
