import pytest

from meetingroom.desktop.reading.console_ballot import ChairBallot, chair_ballot_of
from meetingroom.desktop.reading.console_tiles import short_names
from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import BallotId, DeviceId, PersonId
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.session import evolve
from meetingroom.domain.values import AttendanceStatus, Choice, Language, PauseCause
from tests.helpers import scenes
from tests.helpers.scenes import CHAIR, CLERK, DEPUTY, Scene, public_investment, scenario
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession

_BALLOT = public_investment().ballot
STAMP = Stamp(at_ms=scenes.START_MS, by=PersonId("server"), device=DeviceId("server"))
_MARK_LEFT = c.MarkAttendance(deputy=DEPUTY, status=AttendanceStatus.LEFT_EARLY)


def _read(scene: Scene, language: Language = Language.VIETNAMESE) -> ChairBallot:
    return chair_ballot_of(sight(ShownSession(scene, CHAIR), language))


def _answered(ballot: ChairBallot) -> dict[str, str]:
    return {tile.key: tile.answered for tile in ballot.tiles}


def test_the_open_ballot_says_how_many_are_needed_and_how_many_have_answered() -> None:
    ballot = _read(scenes.in_ballot())

    assert ballot.need == "Quá nửa tổng số đại biểu, cần ít nhất 15/28"
    assert (ballot.answered, ballot.here) == (22, 26)
    assert ballot.title.startswith("Thông qua Nghị quyết về việc điều chỉnh")
    assert ballot.reason == ""


def test_two_thirds_are_named_as_such() -> None:
    removal = scenario().ballots[1]
    scene = Scene().opened().at_item(15).ballot_opened(removal)

    assert _read(scene).need == "Ít nhất hai phần ba tổng số đại biểu, cần ít nhất 19/28"
    assert _read(scene, Language.ENGLISH).need == "At least two thirds of all deputies: 19 of 28"


def test_every_deputy_in_office_has_a_tile_by_given_name() -> None:
    tiles = _read(scenes.in_ballot()).tiles

    assert len(tiles) == 28
    assert [tile.name for tile in tiles[:4]] == ["Hồ Ái", "Tống Ân", "Lý Bảo", "Vương Chi"]
    assert tiles[0].full == "Bà Hồ Ngọc Ái"


def test_a_tile_says_answered_not_yet_or_absent() -> None:
    tiles = list(_answered(_read(scenes.in_ballot())).values())

    counts = [tiles.count(word) for word in ("yes", "not_yet", "absent")]

    assert counts == [22, 4, 2]


def test_who_answered_and_left_has_answered_and_counts_as_here() -> None:
    ballot = _read(scenes.in_ballot(0).wish(CLERK, _MARK_LEFT))

    assert _answered(ballot)[DEPUTY] == "yes"
    assert (ballot.answered, ballot.here) == (26, 26)


def test_who_left_without_an_answer_is_absent() -> None:
    ballot = _read(scenes.in_ballot(26).wish(CLERK, _MARK_LEFT))

    assert _answered(ballot)[DEPUTY] == "absent"
    assert (ballot.answered, ballot.here, ballot.share) == (0, 25, 0)


def test_before_the_server_has_counted_nothing_is_said_of_it() -> None:
    shown = ShownSession(scenes.in_ballot(), CHAIR)
    shown._glance = lambda: None  # type: ignore[method-assign]  # a server that is silent yet

    ballot = chair_ballot_of(sight(shown))

    assert ballot.answered == -1
    assert "yes" not in _answered(ballot).values()


def test_names_that_would_be_mistaken_are_written_in_full() -> None:
    names = ("Nguyễn Văn An", "Nguyễn Thị An", "Trần Hòa An", "Chi")

    assert short_names(names) == {
        "Nguyễn Văn An": "Nguyễn Văn An",
        "Nguyễn Thị An": "Nguyễn Thị An",
        "Trần Hòa An": "Trần An",
        "Chi": "Chi",
    }


def test_the_drafts_of_the_current_item_stand_first() -> None:
    drafts = _read(Scene().opened().at_item(17)).drafts

    assert [draft.is_here for draft in drafts] == [True, False, False, False, False]
    assert drafts[0].key == "bieu-quyet-4"
    assert drafts[0].detail == "Quá nửa tổng số đại biểu, cần ít nhất 15/28"
    assert drafts[1].detail.startswith("Nội dung 5. Quá nửa")
    assert all(draft.reason == "" for draft in drafts)


@pytest.mark.parametrize(
    ("scene", "reason"),
    [
        (scenes.before_opening, "Phiên họp chưa khai mạc."),
        (scenes.in_ballot, "Đang có một lần biểu quyết chưa kết thúc."),
    ],
)
def test_a_draft_that_can_not_be_opened_says_why(scene: object, reason: str) -> None:
    assert callable(scene)

    drafts = _read(scene()).drafts

    assert all(draft.reason.startswith(reason) for draft in drafts)


def test_a_draft_can_be_opened_while_somebody_speaks() -> None:
    drafts = _read(scenes.in_discussion().speaking()).drafts

    assert all(draft.reason == "" for draft in drafts)


def test_without_a_quorum_no_draft_can_be_opened() -> None:
    scene = Scene().opened().at_item(16)
    for deputy in scenario().present[10:]:
        scene.wish(CLERK, c.MarkAttendance(deputy=deputy, status=AttendanceStatus.LEFT_EARLY))

    assert _read(scene).drafts[0].reason.startswith("Chưa đủ số đại biểu có mặt")


def test_the_result_is_shown_under_its_own_item() -> None:
    here = _read(scenes.after_ballot())
    elsewhere = _read(scenes.after_ballot().wish(CHAIR, c.StartItem(item=scenario().items[0].item)))

    assert (here.key, here.shows_result) == ("", True)
    assert not elsewhere.shows_result


def test_a_cancelled_ballot_is_named_with_its_reason_and_has_no_result() -> None:
    scene = scenes.in_ballot().wish(CHAIR, c.CancelBallot(ballot=_BALLOT, reason="Nhầm"))

    ballot = _read(scene)

    assert not ballot.shows_result
    assert ballot.cancelled.startswith("Đã hủy lần biểu quyết “Thông qua Nghị quyết")
    assert ballot.cancelled.endswith("”: Nhầm")


def test_one_touch_gives_thirty_seconds_more() -> None:
    shown = ShownSession(scenes.in_ballot(), CHAIR)
    model = shown.model._console._ballot
    before_ms = model._remaining_ms

    model.extend()

    assert shown.door.wished == [c.ExtendBallot(ballot=_BALLOT, by_s=30)]
    assert model._remaining_ms == before_ms + 30_000


def test_the_clock_runs_down_to_nothing_and_the_ballot_stays_open() -> None:
    shown = ShownSession(scenes.in_ballot(), CHAIR)

    shown.pass_time(600_000)

    assert shown.model._console._ballot._remaining_ms == 0
    assert shown.model._console._ballot._shown.key == _BALLOT


def test_opening_ending_and_cancelling_are_decided_by_the_rules() -> None:
    shown = ShownSession(Scene().opened().at_item(16), CHAIR)
    model = shown.model._console._ballot

    model.open(_BALLOT)
    model.end(_BALLOT)
    model.open("bieu-quyet-4")
    model.cancel("bieu-quyet-4", " Nhầm nội dung ")

    assert shown.said == []
    assert shown.door.wished == [
        c.OpenBallot(ballot=_BALLOT),
        c.EndBallot(ballot=_BALLOT),
        c.OpenBallot(ballot=BallotId("bieu-quyet-4")),
        c.CancelBallot(ballot=BallotId("bieu-quyet-4"), reason="Nhầm nội dung"),
    ]


def test_a_second_touch_ends_only_the_ballot_whose_title_it_repeated() -> None:
    shown = ShownSession(scenes.in_ballot(), CHAIR)

    shown.model._console._ballot.end("bieu-quyet-4")
    shown.model._console._ballot.cancel("bieu-quyet-4", "Nhầm")
    shown.model._console._ballot.cancel(_BALLOT, "  ")

    assert shown.door.wished == []


def test_a_ballot_that_can_not_be_opened_is_not_asked_for() -> None:
    shown = ShownSession(scenes.in_ballot(), CHAIR)

    shown.model._console._ballot.open("bieu-quyet-4")
    shown.model._console._ballot.open("no-such")

    assert shown.door.wished == []


@pytest.mark.parametrize("choice", Choice)
def test_what_somebody_chose_changes_nothing_of_the_open_ballot(choice: Choice) -> None:
    def scene(given: Choice) -> Scene:
        return scenes.in_ballot(26).wish(DEPUTY, c.CastVote(ballot=_BALLOT, choice=given))

    assert _read(scene(choice)) == _read(scene(Choice.IN_FAVOUR))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.VIETNAMESE, "Biểu quyết đang tạm dừng. Lựa chọn đã ghi nhận được giữ nguyên."),
        (Language.ENGLISH, "The ballot is paused. Recorded choices stay."),
    ],
)
def test_a_paused_ballot_says_so_and_can_go_on_or_be_cancelled(
    language: Language, words: str
) -> None:
    ballot = _read(scenes.paused_ballot(), language)

    assert (ballot.paused, ballot.resume_reason, ballot.reason) == (words, "", "")
    assert ballot.left_ms == 48_000


def test_after_a_restart_the_chair_reads_why_the_ballot_stands_still() -> None:
    scene = scenes.in_ballot()
    fact = f.BallotPaused(ballot=_BALLOT, left_ms=30_000, cause=PauseCause.RESTART)
    scene.state = evolve(scene.state, Recorded(stamp=STAMP, fact=fact))

    assert _read(scene).paused.startswith("Máy chủ vừa khởi động lại")


def test_a_ballot_that_runs_is_not_paused_and_can_not_go_on() -> None:
    ballot = _read(scenes.in_ballot())

    assert (ballot.paused, ballot.left_ms) == ("", -1)
    assert ballot.resume_reason != ""
