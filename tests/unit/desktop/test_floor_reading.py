from dataclasses import replace

import pytest

from meetingroom.desktop.reading.floor import Floor, OwnPlace, floor_of
from meetingroom.desktop.reading.floor_words import span_words
from meetingroom.domain import commands as c
from meetingroom.domain.ids import RequestId
from meetingroom.domain.rules import Basis
from meetingroom.domain.rules.rule_set import with_own
from meetingroom.domain.values import FloorPurpose, Language
from tests.helpers import scenes
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession

MINE = RequestId("mine")
ASK = c.AskForFloor(request=MINE, purpose=FloorPurpose.DISCUSSION)


def _floor(scene: scenes.Scene, language: Language = Language.VIETNAMESE) -> Floor:
    return floor_of(sight(ShownSession(scene, scenes.DEPUTY), language))


def test_each_purpose_names_the_minutes_of_the_rules_and_their_basis() -> None:
    floor = _floor(scenes.in_discussion())

    assert [row.words.replace("\N{NO-BREAK SPACE}", " ") for row in floor.purposes] == [
        "Đăng ký phát biểu (7 phút)",
        "Đăng ký chất vấn (1 phút)",
        "Đăng ký tranh luận (2 phút)",
    ]
    assert floor.basis == (
        "Phát biểu: 7 phút. Chất vấn: 1 phút. Tranh luận: 2 phút.\n"
        "Nội quy của Hội đồng nhân dân; mặc định theo nếp của Quốc hội"
    )


def test_minutes_of_the_councils_own_stand_apart_with_their_basis() -> None:
    scene = scenes.in_discussion()
    own = Basis(vi="Điều 9 Nội quy kỳ họp", en="Article 9 of the session rules")
    rules = with_own(scene.state.rules, "floor_debate_s", 90, own)
    scene.state = replace(scene.state, rules=rules)

    assert _floor(scene, Language.ENGLISH).basis.splitlines() == [
        "Speech: 7 minutes. Question: 1 minute.",
        "The council's own rules; by default the National Assembly's custom",
        "Debate: 1 minute 30 seconds.",
        "Article 9 of the session rules",
    ]


def test_minutes_set_by_the_chair_stand_apart_and_say_so() -> None:
    scene = scenes.in_discussion()
    scene.wish(scenes.CHAIR, c.LimitPurpose(purpose=FloorPurpose.DISCUSSION, limit_s=300))

    floor = _floor(scene)

    assert (
        floor.purposes[0].words.replace("\N{NO-BREAK SPACE}", " ") == "Đăng ký phát biểu (5 phút)"
    )
    assert floor.basis.startswith("Phát biểu: 5 phút.\nChủ tọa quy định cho nội dung này\n")


def test_an_official_entered_by_the_desk_waits_under_name_and_post() -> None:
    scene = scenes.in_discussion()
    scene.wish(
        scenes.CHAIR,
        c.EnterSpeaker(
            request=RequestId("official"),
            purpose=FloorPurpose.REPLY,
            name="Ông Nguyễn Văn Mẫu",
            post="Trưởng Công an phường",
        ),
    )

    row = _floor(scene).queue[-1]

    assert (row.name, row.is_own) == ("Ông Nguyễn Văn Mẫu", False)
    assert row.detail.startswith("Trưởng Công an phường\n")


def test_a_deputy_who_is_here_may_ask() -> None:
    floor = _floor(scenes.in_discussion())

    assert (floor.reason, floor.own) == ("", OwnPlace.NONE)


def test_before_the_sitting_asking_waits_for_the_chair() -> None:
    assert _floor(scenes.before_opening()).reason == (
        "Lúc này chưa thực hiện được việc này. Xin chờ chủ tọa điều hành."
    )


def test_before_the_first_item_there_is_nothing_to_speak_on() -> None:
    assert _floor(scenes.Scene().opened()).reason == (
        "Phiên họp chưa bắt đầu nội dung nào. Xin chờ chủ tọa điều hành."
    )


def test_the_own_place_is_counted_among_those_who_wait() -> None:
    floor = _floor(scenes.in_discussion().wish(scenes.DEPUTY, ASK))

    assert floor.own_headline == "Ông đang ở vị trí thứ 4"
    assert floor.own_request == MINE
    assert floor.reason == "Ông đã đăng ký phát biểu. Xin chờ chủ tọa mời."
    assert [row.is_own for row in floor.queue] == [False, False, False, True]


def test_whoever_waits_moves_up_when_another_is_called() -> None:
    scene = scenes.in_discussion().wish(scenes.DEPUTY, ASK).speaking()

    assert _floor(scene).own_headline == "Ông đang ở vị trí thứ 3"


def test_who_is_called_reads_it_and_may_still_withdraw() -> None:
    scene = scenes.in_discussion().wish(scenes.DEPUTY, ASK)
    scene.wish(scenes.CHAIR, c.CallSpeaker(request=MINE))

    floor = _floor(scene)

    assert floor.own_headline == "Chủ tọa mời Ông phát biểu"
    assert floor.own_request == MINE
    assert not floor.has_begun


def test_who_speaks_has_a_clock_and_nothing_to_withdraw() -> None:
    scene = scenes.in_discussion().wish(scenes.DEPUTY, ASK)
    scene.wish(scenes.CHAIR, c.CallSpeaker(request=MINE))
    scene.wish(scenes.CHAIR, c.StartSpeech(request=MINE))

    floor = _floor(scene)

    assert (floor.own, floor.own_request) == (OwnPlace.SPEAKING, "")
    assert floor.ends_ms == scene.now_ms + 420_000


def test_who_is_paused_reads_that_the_pause_does_not_count() -> None:
    scene = scenes.in_discussion().wish(scenes.DEPUTY, ASK)
    for wish in (c.CallSpeaker, c.StartSpeech, c.PauseSpeech):
        scene.wish(scenes.CHAIR, wish(request=MINE))

    floor = _floor(scene)

    assert (floor.own, floor.has_begun, floor.ends_ms) == (OwnPlace.PAUSED, False, 0)
    assert floor.own_headline == "Phát biểu của Ông đang tạm dừng"


def test_everybody_sees_who_speaks_and_for_what() -> None:
    floor = _floor(scenes.in_discussion().speaking())

    assert (floor.speaker, floor.speaker_detail) == ("Ông Trịnh Văn Linh", "Phát biểu")
    assert floor.queue[0].detail == "Trưởng Khu phố 7\nPhát biểu, 08:19"


def test_a_wish_under_way_is_not_shown_as_a_place() -> None:
    shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY)
    shown.put_off(ASK)

    floor = floor_of(sight(shown))

    assert (floor.own, floor.asking) == (OwnPlace.ASKING, "discussion")
    assert floor.own_headline == "Chưa có xác nhận của máy chủ"


@pytest.mark.parametrize(
    ("seconds", "vietnamese", "english"),
    [
        (60, "1 phút", "1 minute"),
        (90, "1 phút 30 giây", "1 minute 30 seconds"),
        (45, "45 giây", "45 seconds"),
    ],
)
def test_a_time_allowed_is_said_in_words(seconds: int, vietnamese: str, english: str) -> None:
    assert span_words(seconds, Language.VIETNAMESE) == vietnamese
    assert span_words(seconds, Language.ENGLISH) == english


def test_the_floor_speaks_english_too() -> None:
    floor = _floor(scenes.in_discussion().wish(scenes.DEPUTY, ASK), Language.ENGLISH)

    assert floor.own_headline == "You are number 4 in the queue"
