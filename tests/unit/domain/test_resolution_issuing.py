from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import BallotId, ResolutionId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_wording import Paragraph, word
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    CorrectionPendingError,
    CorrectionUnknownError,
    MalformedError,
    NumberMissingError,
    NumberTakenError,
    ResolutionStepError,
    ResolutionUnknownError,
    ResolutionVotingError,
    SignedOnError,
    SignerOnlyError,
)
from meetingroom.domain.state import Correction, Resolution, ResolutionPhase
from tests.helpers.people import AN, CHAIR, CLERK, DEPUTIES, REGISTER, SECRETARY
from tests.helpers.sessions import (
    BALLOT,
    OTHER_BALLOT,
    RESOLUTION,
    Play,
    ballot_of,
    draft_of,
    in_session,
    voting,
)

_P = ResolutionPhase
_OTHER = ResolutionId("nghi-quyet-2")
_NUMBER = c.NumberResolution(resolution=RESOLUTION, number="34/NQ-HĐND")
_ISSUE = c.IssueResolution(resolution=RESOLUTION)
_LIST = c.ListCorrection(resolution=RESOLUTION, old="năm 2062", new="năm 2026")
_APPROVE = c.ApproveCorrection(resolution=RESOLUTION, number=1)
_DROP = c.DropCorrection(resolution=RESOLUTION, number=1, reason="Văn bản đã đúng")
_DAY_MS = 86_400_000


def _of(play: Play) -> Resolution:
    return play.state.resolutions[RESOLUTION]


def _put(
    play: Play,
    resolution: ResolutionId = RESOLUTION,
    ballot: BallotId = BALLOT,
    kind: v.ResolutionKind = v.ResolutionKind.INDIVIDUAL,
    in_favour: int = 6,
) -> Play:
    """Bring a resolution up to its declared ballot."""
    play.after(
        (CLERK, draft_of(resolution, kind=kind)),
        (CLERK, c.SubmitResolution(resolution=resolution)),
        (CLERK, ballot_of(ballot)),
        (CLERK, c.NameDecidingBallot(resolution=resolution, ballot=ballot)),
        (CHAIR, c.OpenBallot(ballot=ballot)),
    )
    for n, deputy in enumerate(DEPUTIES):
        choice = v.Choice.IN_FAVOUR if n < in_favour else v.Choice.AGAINST
        play.wish(deputy, voting(choice, ballot))
    return play.after((CHAIR, c.EndBallot(ballot=ballot)), (CHAIR, c.DeclareBallot(ballot=ballot)))


def _adopted() -> Play:
    return _put(in_session())


def _certify(play: Play, later_ms: int = 0) -> c.CertifyResolution:
    return c.CertifyResolution(resolution=RESOLUTION, signed_ms=_of(play).adopted_ms + later_ms)


def _certified() -> Play:
    play = _adopted()
    return play.after((CHAIR, _certify(play)))


def _said(play: Play) -> str:
    blocks = word(draw_up(play.state, REGISTER)).blocks
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph))


def test_an_adopted_resolution_is_signed_numbered_and_issued() -> None:
    play = _adopted()
    play.now_ms += 3 * _DAY_MS
    play.after((CHAIR, _certify(play, 2 * _DAY_MS)), (CLERK, _NUMBER), (SECRETARY, _ISSUE))

    known = _of(play)
    assert (known.phase, known.signed_by) == (_P.ISSUED, CHAIR)
    assert known.signed_ms - known.adopted_ms == 2 * _DAY_MS
    assert (known.number, known.issued_ms) == ("34/NQ-HĐND", play.now_ms)
    for wish in (_NUMBER, _ISSUE):
        with pytest.raises(ResolutionStepError):
            play.wish(CLERK, wish)


def test_it_is_signed_on_the_day_of_the_adoption_or_later_and_not_tomorrow() -> None:
    play = _adopted()
    morning = -9 * 3_600_000  # the sitting is after nine in the morning, in Vietnam

    for wish in (
        _certify(play, morning - 3_600_000),
        _certify(play, -_DAY_MS),
        replace(_certify(play), signed_ms=-(10**18)),
        replace(_certify(play), signed_ms=play.now_ms + 60_000),
    ):
        with pytest.raises(SignedOnError):
            play.wish(CHAIR, wish)
    play.wish(CHAIR, _certify(play, morning))
    assert _of(play).phase is _P.CERTIFIED


def test_only_the_signer_certifies() -> None:
    play = _adopted().after((CLERK, c.GrantRole(person=AN, role=v.Role.PRESIDER)))
    assert play.state.signer == CHAIR

    with pytest.raises(SignerOnlyError):
        play.wish(AN, _certify(play))
    play.after((CHAIR, c.NameSigner(person=AN)), (AN, _certify(play)))
    assert _of(play).signed_by == AN


def test_what_was_rejected_is_neither_signed_nor_numbered_nor_corrected() -> None:
    play = _put(in_session(), in_favour=3)

    wishes = ((CHAIR, c.CertifyResolution(resolution=RESOLUTION, signed_ms=1)), (CLERK, _NUMBER))
    for person, wish in (*wishes, (CLERK, _LIST)):
        with pytest.raises(ResolutionStepError):
            play.wish(person, wish)


def test_nothing_is_issued_without_a_signature_or_a_number() -> None:
    with pytest.raises(ResolutionStepError):
        _adopted().after((CLERK, _NUMBER)).wish(CLERK, _ISSUE)
    with pytest.raises(NumberMissingError):
        _certified().wish(CLERK, _ISSUE)
    with pytest.raises(ResolutionUnknownError):
        in_session().wish(CLERK, _ISSUE)


def test_the_clerk_may_enter_the_number_again_until_the_issue() -> None:
    play = _adopted().after((CLERK, _NUMBER), (CLERK, replace(_NUMBER, number="35/NQ-HĐND")))

    assert _of(play).number == "35/NQ-HĐND"
    with pytest.raises(MalformedError):
        play.wish(CLERK, replace(_NUMBER, number=""))


@pytest.mark.parametrize("number", ["34/NQ-HĐND", "34/nq-hđnd", " 34 / NQ-HĐND"])
def test_two_resolutions_of_a_kind_never_have_one_number(number: str) -> None:
    play = _put(_adopted().after((CLERK, _NUMBER)), _OTHER, OTHER_BALLOT)

    with pytest.raises(NumberTakenError):
        play.wish(CLERK, c.NumberResolution(resolution=_OTHER, number=number))
    play.wish(CLERK, _NUMBER)


def test_each_kind_of_resolution_has_a_series_of_numbers_of_its_own() -> None:
    normative = v.ResolutionKind.NORMATIVE
    play = _put(_adopted().after((CLERK, _NUMBER)), _OTHER, OTHER_BALLOT, normative)

    play.wish(CLERK, c.NumberResolution(resolution=_OTHER, number="34/NQ-HĐND"))

    assert play.state.resolutions[_OTHER].number == "34/NQ-HĐND"


def test_a_correction_is_listed_beside_the_text_and_approved_by_name() -> None:
    play = _adopted().after((CLERK, _LIST))
    listed_ms = play.now_ms
    play.after((CHAIR, _APPROVE))

    assert _of(play).corrections == (
        Correction(
            number=1,
            old="năm 2062",
            new="năm 2026",
            by=CLERK,
            at_ms=listed_ms,
            approved_by=CHAIR,
            approved_ms=play.now_ms,
        ),
    )
    for person, wish in ((CHAIR, _APPROVE), (CLERK, _DROP)):
        with pytest.raises(CorrectionUnknownError):
            play.wish(person, wish)


def test_nothing_is_signed_or_issued_while_a_correction_waits() -> None:
    play = _adopted().after((CLERK, _LIST))
    with pytest.raises(CorrectionPendingError):
        play.wish(CHAIR, _certify(play))

    play.after((CLERK, _DROP), (CHAIR, _certify(play)), (CLERK, _NUMBER), (CLERK, _LIST))
    assert _of(play).corrections[0].dropped == "Văn bản đã đúng"
    with pytest.raises(CorrectionPendingError):
        play.wish(CLERK, _ISSUE)
    play.after((CHAIR, replace(_APPROVE, number=2)), (CLERK, _ISSUE))
    assert [each.approved_by for each in _of(play).corrections] == [NOBODY, CHAIR]


def test_what_was_issued_can_still_be_corrected() -> None:
    play = _certified().after((CLERK, _NUMBER), (CLERK, _ISSUE), (CLERK, _LIST), (CHAIR, _APPROVE))

    assert _of(play).phase is _P.ISSUED
    assert _of(play).corrections[0].approved_by == CHAIR


@pytest.mark.parametrize(
    "wish",
    [replace(_LIST, old=""), replace(_LIST, new="năm 2062"), replace(_LIST, new="x" * 4001)],
)
def test_a_correction_says_what_becomes_of_which_words(wish: c.SessionCommand) -> None:
    with pytest.raises(MalformedError):
        _adopted().wish(CLERK, wish)


def test_a_resolution_has_two_hundred_corrections_at_most() -> None:
    play = _adopted().after(*((CLERK, _LIST) for _ in range(200)))

    with pytest.raises(MalformedError):
        play.wish(CLERK, _LIST)
    with pytest.raises(MalformedError):
        play.wish(CLERK, replace(_DROP, reason=""))


def test_what_was_issued_is_not_voted_on_again_and_nothing_is_issued_during_a_vote() -> None:
    again = c.RepeatBallot(ballot=OTHER_BALLOT, of=BALLOT, reason="Sự cố", decision="Biểu quyết")
    play = _certified().after((CLERK, _NUMBER), (CLERK, again))
    play.wish(CHAIR, c.OpenBallot(ballot=OTHER_BALLOT))
    with pytest.raises(ResolutionVotingError):
        play.wish(CLERK, _ISSUE)

    play = _certified().after((CLERK, _NUMBER), (CLERK, again), (CLERK, _ISSUE))
    with pytest.raises(ResolutionStepError):
        play.wish(CHAIR, c.OpenBallot(ballot=OTHER_BALLOT))


def test_the_minutes_tell_what_became_of_a_resolution() -> None:
    play = in_session().after(
        (CLERK, draft_of()),
        (CLERK, c.RecordExamination(resolution=RESOLUTION, examined_by="Ban Pháp chế")),
        (CLERK, c.SubmitResolution(resolution=RESOLUTION)),
    )
    for changes in ("Bổ sung Điều 2", "Bỏ Điều 5"):
        title = "Nghị quyết về đầu tư công"
        wish = c.ReviseResolution(resolution=RESOLUTION, title=title, changes=changes)
        play.wish(CLERK, wish)
    head = (
        "Nghị quyết trình kỳ họp:\n1. Nghị quyết về đầu tư công (nghị quyết cá biệt): cơ quan "
        "thẩm tra: Ban Pháp chế; nội dung tiếp thu, chỉnh lý: (1) Bổ sung Điều 2, (2) Bỏ Điều 5; "
    )
    assert f"{head}chưa có kết quả biểu quyết được tuyên bố." in _said(play)

    name = c.NameDecidingBallot(resolution=RESOLUTION, ballot=BALLOT)
    play.after((CLERK, ballot_of()), (CLERK, name), (CHAIR, c.OpenBallot(ballot=BALLOT)))
    for deputy in DEPUTIES:
        play.wish(deputy, voting())
    play.after(
        (CHAIR, c.EndBallot(ballot=BALLOT)),
        (CHAIR, c.DeclareBallot(ballot=BALLOT)),
        (CLERK, _LIST),
        (CHAIR, _APPROVE),
        (CLERK, replace(_LIST, old="được", new="")),
        (CHAIR, replace(_APPROVE, number=2)),
        (CLERK, _LIST),
        (CLERK, replace(_DROP, number=3)),
    )
    play.after((CHAIR, _certify(play)), (CLERK, _NUMBER), (CLERK, _ISSUE))
    chair = REGISTER[CHAIR].name
    assert (
        f"{head}được thông qua ngày 10 tháng 7 năm 2026; số, ký hiệu: 34/NQ-HĐND; Ông {chair} ký "
        "chứng thực ngày 10 tháng 7 năm 2026; sửa lỗi kỹ thuật sau khi thông qua: (1) “năm 2062” "
        f"sửa thành “năm 2026”, Ông {chair} duyệt, (2) bỏ “được”, Ông {chair} duyệt; ban hành ngày "
        "10 tháng 7 năm 2026."
    ) in _said(play)


def test_the_minutes_tell_of_what_was_rejected_or_withdrawn_and_not_of_drafts() -> None:
    play = _put(in_session(), in_favour=3).after((CLERK, draft_of(_OTHER)))
    rejected = "1. Nghị quyết về đầu tư công (nghị quyết cá biệt): không được thông qua ngày 10 "
    assert rejected in _said(play)
    assert "2. Nghị quyết" not in _said(play)

    play.wish(CLERK, c.SubmitResolution(resolution=_OTHER))
    play.wish(CLERK, c.WithdrawResolution(resolution=_OTHER, reason="Chưa đủ hồ sơ"))
    assert (
        "2. Nghị quyết về đầu tư công (nghị quyết cá biệt): rút, không đưa ra biểu quyết, lý do: "
        "Chưa đủ hồ sơ."
    ) in _said(play)
    assert "Nghị quyết trình kỳ họp:" not in _said(in_session())
