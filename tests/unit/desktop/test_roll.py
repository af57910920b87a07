from dataclasses import replace

import pytest

from meetingroom.desktop.models.roll_model import RollModel
from meetingroom.desktop.reading.roll import Roll, RollRow, roll_of, rows_shown
from meetingroom.desktop.reading.roll_words import Shows
from meetingroom.desktop.rows import Rows
from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.domain.rules import Basis
from meetingroom.domain.rules.rule_set import with_own
from meetingroom.domain.text import clock_time
from meetingroom.domain.values import AttendanceStatus, Language
from meetingroom.protocol.messages import AwaySeat
from tests.helpers import scenes
from tests.helpers.scenes import CHAIR, CLERK, DEPUTY, SECRETARY, Scene, scenario
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession


def _read(scene: Scene, person: PersonId = CLERK, language: Language = Language.VIETNAMESE) -> Roll:
    return roll_of(sight(ShownSession(scene, person), language))


def _mark(status: AttendanceStatus) -> c.MarkAttendance:
    return c.MarkAttendance(deputy=DEPUTY, status=status)


def _words(roll: Roll) -> str:
    return next(row.words for row in roll.rows if row.key == DEPUTY)


def test_everybody_in_office_stands_by_given_name_with_group_and_titles() -> None:
    rows = _read(scenes.before_opening()).rows

    assert len(rows) == 28
    assert [row.name for row in rows[:3]] == [
        "Bà Hồ Ngọc Ái",
        "Ông Tống Khánh Ân",
        "Ông Lý Gia Bảo",
    ]
    assert rows[2].detail == "Tổ đại biểu số 3. Bí thư Đoàn Thanh niên phường"


@pytest.mark.parametrize(
    ("status", "words", "english"),
    [
        (AttendanceStatus.PRESENT, "Có mặt từ 07:48", "Present since 07:48"),
        (AttendanceStatus.LATE, "Đến muộn, có mặt từ 07:48", "Came late, present since 07:48"),
        (AttendanceStatus.LEFT_EARLY, "Về sớm lúc 07:48", "Left early at 07:48"),
        (AttendanceStatus.EXCUSED, "Vắng có lý do", "Absent, excused"),
        (AttendanceStatus.UNEXCUSED, "Vắng không lý do", "Absent, not excused"),
    ],
)
def test_a_state_is_said_in_words_with_its_time(
    status: AttendanceStatus, words: str, english: str
) -> None:
    scene = scenes.before_opening().wish(CLERK, _mark(status))

    assert _words(_read(scene)) == words
    assert _words(_read(scene, language=Language.ENGLISH)) == english


_QUIET_MS = 10 * 60_000


def _details(session: ShownSession) -> str:
    roll: object = session.model.roll
    assert isinstance(roll, RollModel)
    rows: object = roll.rows
    assert isinstance(rows, Rows)
    shown = (row for row in rows.rows if isinstance(row, RollRow))
    return next(row.detail for row in shown if row.key == DEPUTY)


def _lost(scene: Scene, person: PersonId = CLERK) -> ShownSession:
    """Return a window of the desk after the deputy's device was lost this minute."""
    session = ShownSession(scene, person)
    session.away = (AwaySeat(person=DEPUTY, since_ms=scene.now_ms),)
    session.refresh()
    return session


def test_a_device_silent_for_ten_minutes_is_shown_in_its_deputy_s_row() -> None:
    session = _lost(scenes.in_discussion())
    at = clock_time(session.scene.now_ms)

    session.pass_time(_QUIET_MS - 1)
    before = _details(session)
    session.pass_time(1)

    assert "mất liên lạc" not in before
    assert _details(session).splitlines()[1:] == [f"Máy mất liên lạc từ {at}"]
    assert before == _details(session).splitlines()[0]


def test_the_rule_set_says_how_long_a_device_may_be_silent() -> None:
    scene = scenes.in_discussion()
    own = Basis(vi="Nội quy", en="Rules")
    scene.state = replace(
        scene.state, rules=with_own(scene.state.rules, "seat_silent_minutes", 1, own)
    )
    session = _lost(scene)

    session.pass_time(60_000)

    assert "mất liên lạc" in _details(session)


def test_a_device_that_came_back_is_shown_no_more() -> None:
    session = _lost(scenes.in_discussion())
    session.pass_time(_QUIET_MS)

    session.away = ()
    session.refresh()

    assert "mất liên lạc" not in _details(session)


def test_of_who_is_marked_away_no_device_is_missed() -> None:
    scene = scenes.in_discussion().wish(CLERK, _mark(AttendanceStatus.LEFT_EARLY))
    session = _lost(scene)

    session.pass_time(_QUIET_MS)

    assert "mất liên lạc" not in _details(session)


def test_without_a_sitting_no_device_is_missed() -> None:
    session = _lost(Scene())

    session.pass_time(_QUIET_MS)

    assert "mất liên lạc" not in _details(session)


def test_of_whom_nobody_has_said_anything_is_said() -> None:
    assert _words(_read(scenes.before_opening())) == "Chưa điểm danh"
    assert _words(_read(Scene())) == "Chưa điểm danh"


def test_filters_say_how_many_they_show() -> None:
    roll = _read(scenes.in_discussion())

    assert [row.words for row in roll.filters] == [
        "Tất cả (28)",
        "Có mặt (26)",
        "Chưa điểm danh (0)",
        "Đến muộn (0)",
        "Về sớm (0)",
        "Vắng có lý do (1)",
        "Vắng không lý do (1)",
    ]


def test_who_came_late_is_present_too() -> None:
    scene = scenes.before_opening().wish(CLERK, _mark(AttendanceStatus.LATE))

    rows = _read(scene).rows

    assert len(rows_shown(rows, Shows.HERE, "")) == 20
    assert [row.key for row in rows_shown(rows, Shows.LATE, "")] == [DEPUTY]


@pytest.mark.parametrize("words", ["ly gia bao", "Lý Gia Bảo", "BẢO", "doan thanh nien"])
def test_a_deputy_is_found_with_and_without_accents(words: str) -> None:
    rows = _read(scenes.before_opening()).rows

    assert [row.name for row in rows_shown(rows, Shows.ALL, words)] == ["Ông Lý Gia Bảo"]


def test_the_quorum_is_said_with_its_legal_basis() -> None:
    roll = _read(scenes.before_opening())

    assert roll.quorum == "19/28 đại biểu có mặt, đủ điều kiện họp (cần\N{NO-BREAK SPACE}19)"
    assert roll.basis.startswith("Ít nhất hai phần ba tổng số đại biểu: quy tắc chung")


def test_the_confirmation_says_how_many_and_when() -> None:
    assert _read(scenes.before_opening()).confirmed == ""
    assert _read(scenes.in_discussion()).confirmed == "Đã xác nhận 26/28 lúc 07:48"


@pytest.mark.parametrize(("person", "may"), [(CLERK, True), (SECRETARY, True), (CHAIR, False)])
def test_who_may_mark_is_said_by_the_rights(person: PersonId, may: bool) -> None:
    roll = _read(scenes.in_discussion(), person)

    assert roll.can_mark is may
    assert (roll.mark_reason == "") is may
    assert (roll.confirm_reason == "") is may


def test_without_an_open_roll_nothing_can_be_marked_for_a_reason() -> None:
    roll = _read(Scene())

    assert roll.can_mark
    assert roll.mark_reason != ""
    assert roll.confirm_reason != ""
    assert not roll.is_counted


def test_one_touch_marks_and_one_confirms() -> None:
    shown = ShownSession(scenes.before_opening(), CLERK)

    shown.model._roll.mark(DEPUTY, "excused")
    shown.model._roll.confirm()

    assert shown.door.wished == [_mark(AttendanceStatus.EXCUSED), c.ConfirmRoll()]
    assert shown.model._roll._shown.confirmed == "Đã xác nhận 19/28 lúc 07:48"


def test_the_chair_neither_marks_nor_confirms() -> None:
    shown = ShownSession(scenes.before_opening(), CHAIR)

    shown.model._roll.mark(DEPUTY, "excused")
    shown.model._roll.confirm()

    assert shown.door.wished == []


def test_what_is_looked_for_stays_through_updates() -> None:
    scene = scenes.before_opening()
    shown = ShownSession(scene, CLERK)
    shown.model._roll.showOnly("not_said")
    shown.model._roll.search("mau")

    scene.wish(scenario().present[1], c.CheckIn())
    shown.refresh()

    assert shown.model._roll._shows is Shows.NOT_SAID
    assert all("mau" in row.found_by for row in shown.model._roll._rows.rows)


def test_whoever_has_no_page_of_the_roll_is_shown_none() -> None:
    assert ShownSession(scenes.in_discussion(), DEPUTY).model._roll._shown == Roll()


def test_a_check_in_that_waits_says_since_when() -> None:
    scene = scenes.waiting_check_in()

    assert _words(_read(scene)) == "Đã điểm danh lúc 07:48, chờ xác nhận"
    assert _words(_read(scene, language=Language.ENGLISH)) == "Checked in at 07:48, to be confirmed"
