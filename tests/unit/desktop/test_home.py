from dataclasses import replace

import pytest

from meetingroom.desktop.reading.home import CheckedIn, Home, Standing, home_of
from meetingroom.desktop.reading.home_papers import Arrival
from meetingroom.domain import commands as c
from meetingroom.domain.ids import PaperId
from meetingroom.domain.values import AttendanceStatus, Language
from meetingroom.seat.papers import PapersHere
from tests.helpers import scenes
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession


def _home(shown: ShownSession, language: Language = Language.VIETNAMESE) -> Home:
    return home_of(sight(shown, language))


def test_without_a_roll_the_check_in_says_that_none_is_open() -> None:
    home = _home(ShownSession(scenes.Scene(), scenes.DEPUTY))

    assert home.checked_in == CheckedIn.NOT_ASKED
    assert home.words == "Chưa mở điểm danh. Xin chờ chủ tọa điều hành."


def test_with_an_open_roll_a_deputy_may_check_in() -> None:
    home = _home(ShownSession(scenes.before_opening(), scenes.DEPUTY))

    assert (home.checked_in, home.reason) == (CheckedIn.OPEN, "")


def test_who_has_checked_in_reads_when() -> None:
    scene = scenes.before_opening().wish(scenes.DEPUTY, c.CheckIn())

    home = _home(ShownSession(scene, scenes.DEPUTY))

    assert home.checked_in == CheckedIn.PRESENT
    assert home.words == "Đã điểm danh có mặt lúc\u00a007:48"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (AttendanceStatus.EXCUSED, "Thư ký đã ghi: vắng mặt có lý do. "),
        (AttendanceStatus.UNEXCUSED, "Thư ký đã ghi: vắng mặt không có lý do. "),
        (AttendanceStatus.LEFT_EARLY, "Thư ký đã ghi: về sớm lúc 07:48. "),
    ],
)
def test_who_was_marked_as_away_reads_it_and_may_still_check_in(
    status: AttendanceStatus, words: str
) -> None:
    scene = scenes.before_opening()
    scene.wish(scenes.CLERK, c.MarkAttendance(deputy=scenes.DEPUTY, status=status))

    home = _home(ShownSession(scene, scenes.DEPUTY))

    assert home.checked_in == CheckedIn.AWAY
    assert home.words == words + "Nếu Ông đang có mặt, xin điểm danh."
    assert home.reason == ""


def test_a_check_in_under_way_is_not_shown_as_recorded() -> None:
    shown = ShownSession(scenes.before_opening(), scenes.DEPUTY)
    shown.put_off(c.CheckIn())

    home = _home(shown)

    assert home.checked_in == CheckedIn.ON_ITS_WAY
    assert home.words.startswith("Chưa có xác nhận của máy chủ.")


def test_without_a_line_the_check_in_is_off_and_says_so() -> None:
    shown = ShownSession(scenes.before_opening(), scenes.DEPUTY)
    shown.lose_line()

    assert _home(shown).reason.startswith("Đang mất kết nối.")


def test_a_clerk_has_no_check_in() -> None:
    home = _home(ShownSession(scenes.before_opening(), scenes.CLERK))

    assert not home.is_deputy
    assert home.words == ""


def test_the_quorum_is_counted_by_the_rules() -> None:
    home = _home(ShownSession(scenes.before_opening(), scenes.DEPUTY))

    assert (home.present, home.base, home.quorum) == (19, 28, 19)
    assert home.present_share == home.quorum_share


def test_the_agenda_tells_what_is_done_current_and_ahead() -> None:
    home = _home(ShownSession(scenes.in_discussion(), scenes.DEPUTY))

    standing = [row.standing for row in home.agenda]
    assert standing == [Standing.DONE] * 11 + [Standing.CURRENT] + [Standing.AHEAD] * 7


def test_an_item_names_its_presenter_and_counts_its_papers() -> None:
    home = _home(ShownSession(scenes.in_discussion(), scenes.DEPUTY))

    assert home.agenda[4].detail == "Chủ tọa kỳ họp, 2 tài liệu"
    assert home.agenda[4].paper == "chuong-trinh-ky-hop"
    assert home.agenda[5].paper == ""


def test_the_papers_stand_in_the_order_of_the_agenda_with_their_sum() -> None:
    home = _home(ShownSession(scenes.in_discussion(), scenes.DEPUTY))

    assert home.papers[0].title == "Chương trình kỳ họp thứ Ba"
    assert home.papers_title == "25 tài liệu, 710 trang"
    assert home.papers_here == "0 tài liệu đã có trên máy, đọc được cả khi mất kết nối"


def test_a_paper_tells_whether_it_is_on_this_device() -> None:
    shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY)
    first, second = (scenes.sha_of(row.key) for row in _home(shown).papers[:2])
    shown.papers = PapersHere(files=frozenset({first}), arriving=second, arrived_bytes=172_800)

    papers = _home(shown).papers

    assert [row.arrival for row in papers[:3]] == [Arrival.HERE, Arrival.ARRIVING, Arrival.WAITING]
    assert (papers[1].percent, papers[1].share) == (72, 0.72)
    assert papers[1].detail == "7 trang, 0,2 MB"


def test_a_newer_version_is_told_and_is_not_on_the_device_with_the_old_one() -> None:
    scene = scenes.in_discussion()
    paper, newer = PaperId("chuong-trinh-ky-hop"), scenes.sha_of("newer")
    scene.stored[newer] = replace(scene.stored[scenes.sha_of(paper)], sha256=newer)
    scene.wish(scenes.CLERK, c.AddPaperVersion(paper=paper, sha256=newer, note=""))
    scene.wish(scenes.CLERK, c.PublishPaper(paper=paper))
    shown = ShownSession(scene, scenes.DEPUTY)
    shown.papers = PapersHere(files=frozenset({scenes.sha_of(paper)}))

    row = _home(shown).papers[0]

    assert row.is_new
    assert row.arrival == Arrival.WAITING
    assert row.detail == "2 trang, 0,1 MB, bản lần 2"


def test_the_first_page_speaks_english_too() -> None:
    home = _home(ShownSession(scenes.in_discussion(), scenes.DEPUTY), Language.ENGLISH)

    assert home.words == "Checked in at 07:48"
    assert home.papers_title == "25 papers, 710 pages"
    assert home.papers[0].detail == "2 pages, 0.1 MB"


def test_who_waits_for_the_secretary_reads_that_the_check_in_was_recorded() -> None:
    scene = scenes.waiting_check_in()

    home = _home(ShownSession(scene, scenes.DEPUTY))

    assert home.checked_in == CheckedIn.ON_ITS_WAY
    assert home.words == "Đã ghi nhận điểm danh. Xin chờ thư ký kỳ họp xác nhận."
