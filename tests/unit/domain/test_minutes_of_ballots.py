from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.minutes import ItemRecord, draw_up
from meetingroom.domain.minutes_ballots import Incident, IncidentRecord, TextRecord
from meetingroom.domain.minutes_wording import Paragraph, word
from meetingroom.domain.values import BallotForm, Matter, PauseCause
from tests.helpers.people import CHAIR, CLERK, REGISTER, SECRETARY
from tests.helpers.sessions import (
    BALLOT,
    FILE,
    OTHER_BALLOT,
    OTHER_ITEM,
    PAPER,
    Play,
    ballot_of,
    ballot_open,
    in_session,
    paper_of,
)

_SUBJECT = ballot_of().subject
_OPEN = c.OpenBallot(ballot=BALLOT)
_END = c.EndBallot(ballot=BALLOT)
_CANCEL = c.CancelBallot(ballot=BALLOT, reason="Nhầm nội dung")


def _item(play: Play) -> ItemRecord:
    (item,) = draw_up(play.state, REGISTER).items
    return item


def _happened(play: Play) -> list[tuple[Incident, str]]:
    return [(one.incident, one.reason) for one in _item(play).incidents]


def _said(play: Play) -> list[str]:
    blocks = word(draw_up(play.state, REGISTER)).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_an_open_ballot_has_no_result_and_a_cancelled_one_its_reason() -> None:
    play = ballot_open().after(
        (CHAIR, _CANCEL),
        (CLERK, ballot_of(OTHER_BALLOT, item=OTHER_ITEM)),
        (CHAIR, c.OpenBallot(ballot=OTHER_BALLOT)),
    )

    item = _item(play)
    assert item.ballots == ()
    assert item.incidents == (
        IncidentRecord(
            at_ms=play.state.ballots[BALLOT].ended_ms,
            incident=Incident.CANCELLED,
            subject=_SUBJECT,
            reason="Nhầm nội dung",
        ),
    )
    assert (
        f"Chủ tọa hủy lần biểu quyết: {_SUBJECT}; lý do: Nhầm nội dung. "
        "Các lựa chọn của lần biểu quyết này không được tính."
    ) in _said(play)


def test_a_cancelled_ballot_stands_even_where_the_sitting_never_turned() -> None:
    play = in_session().after((CLERK, ballot_of(item=OTHER_ITEM)), (CHAIR, _OPEN), (CHAIR, _CANCEL))

    titles = [item.incidents for item in draw_up(play.state, REGISTER).items]
    assert [len(incidents) for incidents in titles] == [0, 1]


def test_a_pause_stands_with_its_cause_and_what_followed() -> None:
    play = ballot_open().after(
        (CHAIR, c.PauseBallot(ballot=BALLOT)), (CHAIR, c.ResumeBallot(ballot=BALLOT))
    )
    play.happen(f.BallotPaused(ballot=BALLOT, left_ms=0, cause=PauseCause.RESTART))

    assert [incident for incident, _ in _happened(play)] == [
        Incident.PAUSED,
        Incident.RESUMED,
        Incident.RESTARTED,
    ]
    play.after((CHAIR, c.ResumeBallot(ballot=BALLOT)), (CHAIR, _END))
    said = _said(play)
    assert f"Chủ tọa tạm dừng biểu quyết: {_SUBJECT}." in said
    assert (
        f"Biểu quyết tạm dừng do máy chủ khởi động lại: {_SUBJECT}. "
        "Các lựa chọn đã ghi nhận được giữ nguyên."
    ) in said
    assert said.count(f"Tiếp tục biểu quyết: {_SUBJECT}.") == 2


def test_a_repetition_stands_with_its_reason_and_the_decision() -> None:
    again = c.RepeatBallot(
        ballot=OTHER_BALLOT, of=BALLOT, reason="Đọc nhầm", decision="Hội đồng nhân dân nhất trí"
    )
    play = ballot_open().after(
        (CHAIR, _END), (CHAIR, again), (CHAIR, c.OpenBallot(ballot=OTHER_BALLOT))
    )
    play.wish(CHAIR, c.EndBallot(ballot=OTHER_BALLOT))

    assert len(_item(play).ballots) == 2
    assert (
        f"Biểu quyết lại: {_SUBJECT}; lý do: Đọc nhầm; theo quyết định: Hội đồng nhân dân nhất trí."
    ) in _said(play)


@pytest.mark.parametrize(("announced", "lines"), [(True, 1), (False, 0)])
def test_only_what_the_hall_had_heard_of_is_said_to_be_withdrawn(
    announced: bool, lines: int
) -> None:
    play = in_session().after((CLERK, ballot_of()))
    if announced:
        play.wish(CHAIR, c.AnnounceBallot(ballot=BALLOT))
    play.wish(SECRETARY, c.WithdrawBallot(ballot=BALLOT, reason="Chưa đủ hồ sơ"))

    said = [text for text in _said(play) if text.startswith("Rút nội dung biểu quyết")]
    assert (
        said
        == [f"Rút nội dung biểu quyết đã được thông báo: {_SUBJECT}; lý do: Chưa đủ hồ sơ."] * lines
    )


def test_the_exact_text_and_the_decision_on_the_form_stand_with_the_result() -> None:
    play = in_session().after(
        (CLERK, paper_of()),
        (CLERK, c.AddPaperVersion(paper=PAPER, sha256=FILE, note="")),
        (CLERK, c.PublishPaper(paper=PAPER)),
        (CLERK, ballot_of()),
        (
            CLERK,
            c.ChooseBallotText(
                ballot=BALLOT, paper=PAPER, version=1, amendments=("Bỏ khoản 2", "Sửa Điều 3")
            ),
        ),
        (CLERK, c.DecideForm(form=BallotForm.ELECTRONIC, decision="Nhất trí biểu quyết điện tử")),
        (CHAIR, _OPEN),
        (CHAIR, _END),
        (CLERK, c.DecideForm(form=BallotForm.ELECTRONIC, decision="quyết định về sau")),
    )

    (ballot,) = _item(play).ballots
    assert ballot.texts == (
        TextRecord(title="Báo cáo", version=1, amendments=("Bỏ khoản 2", "Sửa Điều 3")),
    )
    assert ballot.decision == "Nhất trí biểu quyết điện tử"
    (line,) = [text for text in _said(play) if text.startswith("Hội đồng nhân dân biểu quyết")]
    assert (
        "Văn bản biểu quyết: Báo cáo, bản thứ 1; nội dung tiếp thu, chỉnh sửa: "
        "(1) Bỏ khoản 2; (2) Sửa Điều 3. "
        "Hình thức biểu quyết theo quyết định: Nhất trí biểu quyết điện tử. Kết thúc"
    ) in line


def test_a_decision_for_one_ballot_comes_before_the_one_for_all() -> None:
    play = in_session().after(
        (CLERK, ballot_of()),
        (
            CLERK,
            c.DecideForm(form=BallotForm.ELECTRONIC, ballots=(BALLOT,), decision="riêng lần này"),
        ),
        (CLERK, c.DecideForm(form=BallotForm.ELECTRONIC, decision="cả kỳ họp")),
        (CHAIR, _OPEN),
        (CHAIR, _END),
    )

    assert _item(play).ballots[0].decision == "riêng lần này"


def test_a_trial_never_reaches_the_minutes() -> None:
    trial = replace(ballot_of(), matter=Matter.TRIAL)
    play = ballot_open(prepare=trial).after(
        (CHAIR, _END),
        (CLERK, replace(trial, ballot=OTHER_BALLOT)),
        (CHAIR, c.AnnounceBallot(ballot=OTHER_BALLOT)),
        (CLERK, c.WithdrawBallot(ballot=OTHER_BALLOT, reason="Không cần thử nữa")),
    )

    item = _item(play)

    assert (item.ballots, item.incidents) == ((), ())
    assert not any("thử" in text for text in _said(play))


def test_an_item_under_which_only_a_trial_was_held_is_not_in_the_minutes() -> None:
    trial = replace(ballot_of(item=OTHER_ITEM), matter=Matter.TRIAL)

    play = ballot_open(prepare=trial).after((CHAIR, _CANCEL))

    assert _item(play).title == "Thông qua nghị quyết"
