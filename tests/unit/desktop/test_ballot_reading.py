from dataclasses import replace

import pytest

from meetingroom.desktop.reading.ballot import OpenBallot, open_ballot_of
from meetingroom.desktop.reading.ballot_results import last_result_of, past_of
from meetingroom.desktop.reading.ballot_words import Answer
from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import AttendanceStatus, Choice, Language
from tests.helpers import scenes
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession

BALLOT = scenes.public_investment().ballot


def _open(shown: ShownSession, language: Language = Language.VIETNAMESE) -> OpenBallot:
    return open_ballot_of(sight(shown, language))


def _voted(choice: Choice, person: PersonId = scenes.DEPUTY) -> ShownSession:
    scene = scenes.in_ballot(26).wish(person, c.CastVote(ballot=BALLOT, choice=choice))
    return ShownSession(scene, person)


def test_the_title_says_what_is_decided_and_how_many_are_needed() -> None:
    ballot = _open(ShownSession(scenes.in_ballot(), scenes.DEPUTY))

    assert ballot.title == ("Thông qua Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026")
    assert ballot.need == "Cần ít nhất 15/28 đại biểu tán thành"


def test_without_a_ballot_the_reason_says_that_none_is_open() -> None:
    ballot = _open(ShownSession(scenes.in_discussion(), scenes.DEPUTY))

    assert (ballot.key, ballot.reason) == ("", "Chưa mở biểu quyết")


def test_who_prepares_ballots_reads_how_many_resolutions_there_are() -> None:
    ballot = _open(ShownSession(scenes.in_ballot(), scenes.CHAIR))

    assert ballot.place == "Nghị quyết thứ 1 trong 4"


def test_who_does_not_know_how_many_will_come_reads_no_total() -> None:
    ballot = _open(ShownSession(scenes.in_ballot(), scenes.DEPUTY))

    assert ballot.place == "Nghị quyết thứ 1"


def test_the_draft_that_is_named_by_the_ballot_is_the_one_to_look_at() -> None:
    ballot = _open(ShownSession(scenes.in_ballot(), scenes.DEPUTY))

    assert ballot.paper == "du-thao-nghi-quyet-dau-tu-cong"
    assert ballot.paper_words == "Bản biểu quyết: dự thảo lần 1"


@pytest.mark.parametrize(
    ("choice", "word"),
    [
        (Choice.IN_FAVOUR, "TÁN THÀNH"),
        (Choice.AGAINST, "KHÔNG TÁN THÀNH"),
        (Choice.ABSTAIN, "KHÔNG BIỂU QUYẾT"),
    ],
)
def test_a_recorded_choice_is_said_back_with_its_time(choice: Choice, word: str) -> None:
    ballot = _open(_voted(choice))

    assert (ballot.answer, ballot.recorded) == (Answer.RECORDED, choice)
    assert ballot.told.headline == f"Ông đã biểu quyết: {word}"
    assert ballot.told.detail == (
        "Ghi nhận lúc 08:25. Có thể thay đổi đến khi chủ tọa kết thúc biểu quyết."
    )


def test_a_woman_is_spoken_to_as_such() -> None:
    ballot = _open(_voted(Choice.IN_FAVOUR, scenes.SECRETARY))

    assert ballot.told.headline == "Bà đã biểu quyết: TÁN THÀNH"


def test_without_a_line_nothing_is_sent_and_the_words_say_so() -> None:
    shown = ShownSession(scenes.in_ballot(), scenes.DEPUTY)
    shown.lose_line()

    ballot = _open(shown)

    assert ballot.answer == Answer.NOT_SENT
    assert ballot.told.headline == "Chưa gửi được: đang mất kết nối"
    assert ballot.reason.startswith("Đang mất kết nối.")


def test_a_recorded_choice_stays_so_when_the_line_is_lost() -> None:
    shown = _voted(Choice.AGAINST)
    shown.lose_line()

    ballot = _open(shown)

    assert ballot.told.headline == "Ông đã biểu quyết: KHÔNG TÁN THÀNH"
    assert ballot.told.detail.startswith("Ghi nhận lúc 08:25. Đang mất kết nối.")


def test_a_choice_under_way_is_not_confirmed_and_never_shown_as_recorded() -> None:
    shown = ShownSession(scenes.in_ballot(), scenes.DEPUTY)
    shown.put_off(c.CastVote(ballot=BALLOT, choice=Choice.AGAINST))

    ballot = _open(shown)

    assert (ballot.answer, ballot.recorded) == (Answer.NOT_CONFIRMED, "")
    assert ballot.under_way == Choice.AGAINST
    assert ballot.told.headline == "Chưa có xác nhận: KHÔNG TÁN THÀNH"
    assert ballot.told_late.detail == "Xin báo thư ký hoặc giơ tay. Máy vẫn đang gửi lại."
    assert ballot.reason.startswith("Xin chờ máy chủ xác nhận")


def test_a_change_under_way_tells_what_the_server_still_has() -> None:
    shown = _voted(Choice.IN_FAVOUR)
    shown.put_off(c.CastVote(ballot=BALLOT, choice=Choice.AGAINST))

    ballot = _open(shown)

    assert ballot.recorded == Choice.IN_FAVOUR
    assert ballot.told.detail == (
        "Đang gửi đến máy chủ. Máy chủ đang ghi nhận: TÁN THÀNH, lúc 08:25."
    )


def test_a_fact_that_is_faster_than_its_answer_is_recorded() -> None:
    shown = _voted(Choice.IN_FAVOUR)
    shown.put_off(c.CastVote(ballot=BALLOT, choice=Choice.IN_FAVOUR))

    assert _open(shown).answer == Answer.RECORDED


def test_a_choice_that_waits_since_before_is_counted_by_the_servers_clock() -> None:
    shown = ShownSession(scenes.in_ballot(), scenes.DEPUTY)
    shown.put_off(c.CastVote(ballot=BALLOT, choice=Choice.AGAINST))
    seen = sight(shown)
    seat = replace(seen.view.seat, ahead_ms=90_000)

    ballot = open_ballot_of(replace(seen, view=replace(seen.view, seat=seat)))

    assert ballot.since_ms == shown.scene.now_ms + 90_000


def test_who_has_not_checked_in_reads_it() -> None:
    scene = scenes.in_ballot()
    away = AttendanceStatus.LEFT_EARLY
    scene.wish(scenes.CLERK, c.MarkAttendance(deputy=scenes.DEPUTY, status=away))

    ballot = _open(ShownSession(scene, scenes.DEPUTY))

    assert ballot.answer == Answer.REFUSED
    assert ballot.told.detail == "Ông chưa điểm danh. Xin điểm danh trước, rồi thực hiện lại."


def test_how_many_have_answered_is_the_servers_to_say() -> None:
    ballot = _open(ShownSession(scenes.in_ballot(), scenes.DEPUTY))

    assert (ballot.answered, ballot.here) == (22, 26)


def test_a_result_stands_on_both_bases_with_the_sentence_of_the_chair() -> None:
    result = last_result_of(sight(ShownSession(scenes.after_ballot(), scenes.DEPUTY)))

    assert result.outcome == "Đã được thông qua"
    assert result.of_present == "25/26 đại biểu có mặt tán thành (96,15%)"
    assert result.of_all == "89,29% trên tổng số 28 đại biểu"
    assert result.rest == "Chưa biểu quyết: 0. Vắng mặt: 2."
    assert result.sentence == (
        "Có 25/26 đại biểu có mặt biểu quyết tán thành, bằng 89,29% tổng số đại biểu Hội đồng "
        "nhân dân phường (28 đại biểu). Như vậy, Hội đồng nhân dân phường đã thông qua Nghị quyết "
        "về việc điều chỉnh Kế hoạch đầu tư công năm 2026."
    )
    assert [row.count for row in result.counts] == [25, 1, 0]


def test_a_ballot_that_is_over_keeps_the_own_choice() -> None:
    later = scenes.scenario().ballots[3]
    scene = scenes.after_ballot().at_item(17).ballot_opened(later).ended(later.ballot)
    seen = sight(ShownSession(scene, scenes.DEPUTY))
    past = past_of(seen)

    assert last_result_of(seen).key == later.ballot
    assert [row.own for row in past] == ["Ông đã biểu quyết: TÁN THÀNH"]
    assert (
        past[0].figures
        == "25/26 đại biểu có mặt tán thành (96,15%), 89,29% trên tổng số 28 đại biểu"
    )


def test_a_cancelled_ballot_is_no_result_but_stays_in_the_list() -> None:
    scene = scenes.in_ballot().wish(
        scenes.CHAIR, c.CancelBallot(ballot=BALLOT, reason="Nhầm nội dung")
    )
    seen = sight(ShownSession(scene, scenes.DEPUTY))

    assert last_result_of(seen).key == ""
    assert past_of(seen)[0].outcome == "Đã hủy lần biểu quyết này: Nhầm nội dung"


def test_a_ballot_speaks_english_too() -> None:
    ballot = _open(_voted(Choice.ABSTAIN), Language.ENGLISH)

    assert ballot.told.headline == "You have voted: ABSTAIN"
    assert ballot.need == "At least 15 of 28 deputies must be in favour"
    assert ballot.place == "Resolution 1"
