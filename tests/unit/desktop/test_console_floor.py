from meetingroom.desktop.reading.console_floor import ChairFloor, chair_floor_of
from meetingroom.desktop.reading.console_script import Script, script_of
from meetingroom.domain import commands as c
from meetingroom.domain.ids import RequestId
from meetingroom.domain.values import Language
from tests.helpers import scenes
from tests.helpers.scenes import CHAIR, FIRST_SPEAKER, Scene, scenario
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession

_FIRST = RequestId(f"r-{FIRST_SPEAKER}")


def _read(scene: Scene, language: Language = Language.VIETNAMESE) -> ChairFloor:
    return chair_floor_of(sight(ShownSession(scene, CHAIR), language))


def _script(scene: Scene) -> Script:
    return script_of(sight(ShownSession(scene, CHAIR)))


def test_who_waits_stands_in_the_order_of_asking() -> None:
    floor = _read(scenes.in_discussion())

    assert [(row.number, row.name, row.detail) for row in floor.queue] == [
        ("1", "Ông Trịnh Văn Linh", "Phát biểu, đăng ký 08:18"),
        ("2", "Bà Hồ Ngọc Ái", "Phát biểu, đăng ký 08:19"),
        ("3", "Bà Lưu Thị Phương Uyên", "Chất vấn, đăng ký 08:20"),
    ]
    assert all(row.can_call for row in floor.queue)
    english = _read(scenes.in_discussion(), Language.ENGLISH)
    assert english.queue[0].detail == "Speech, asked at 08:18"


def test_nobody_can_be_called_while_a_ballot_is_open() -> None:
    scene = scenes.in_discussion().ballot_opened(scenes.public_investment())

    floor = _read(scene)

    assert floor.call_reason == "Đang biểu quyết: chưa mời phát biểu được."
    assert not any(row.can_call for row in floor.queue)


def test_nobody_can_be_called_while_somebody_has_the_floor() -> None:
    scene = scenes.in_discussion().wish(CHAIR, c.CallSpeaker(request=_FIRST))

    floor = _read(scene)

    assert (floor.phase, floor.speaker) == ("called", "Ông Trịnh Văn Linh")
    assert floor.call_reason == (
        "Ông Trịnh Văn Linh đang được mời phát biểu. Xin kết thúc phát biểu trước."
    )
    assert (floor.start_reason, floor.end_reason) == ("", "")


def test_from_the_call_to_the_end_the_chair_presses_three_times() -> None:
    shown = ShownSession(scenes.in_discussion(), CHAIR)
    model = shown.model._console._floor

    model.callNext()
    model.start()
    model.end()
    model.call(shown.model._console._floor._shown.queue[1].key)

    assert [type(wish) for wish in shown.door.wished] == [
        c.CallSpeaker,
        c.StartSpeech,
        c.EndSpeech,
        c.CallSpeaker,
    ]
    assert shown.model._console._floor._shown.speaker == "Bà Lưu Thị Phương Uyên"
    assert shown.said == []


def test_after_a_ballot_the_chair_begins_the_paused_speech_again() -> None:
    ballot = scenes.public_investment()
    scene = scenes.in_discussion().speaking().ballot_opened(ballot)
    during = _read(scene)
    shown = ShownSession(scene.wish(CHAIR, c.EndBallot(ballot=ballot.ballot)), CHAIR)

    shown.model._console._floor.start()

    assert (during.phase, during.start_reason) == (
        "called",
        "Đang biểu quyết: chưa mời phát biểu được.",
    )
    assert [type(wish) for wish in shown.door.wished] == [c.ResumeSpeech]
    assert shown.model._console._floor._shown.phase == "speaking"


def test_with_nobody_waiting_and_nobody_speaking_nothing_is_sent() -> None:
    shown = ShownSession(Scene().opened().at_item(1), CHAIR)

    shown.model._console._floor.callNext()
    shown.model._console._floor.start()
    shown.model._console._floor.end()

    assert shown.door.wished == []


def test_before_and_after_a_session_the_script_says_so() -> None:
    closed = Scene().opened().wish(CHAIR, c.CloseSitting()).wish(CHAIR, c.CloseSession())

    assert _script(Scene()).say.startswith("Xin mời các vị đại biểu ổn định chỗ ngồi.")
    assert _script(closed).say.startswith("Kỳ họp đã bế mạc.")


def test_the_script_waits_for_the_quorum_and_then_opens() -> None:
    few = _script(Scene().roll_opened().checked_in(3))
    enough = _script(Scene().roll_opened().checked_in())

    assert few.say.endswith("Phiên họp khai mạc khi có ít nhất 19/28 đại biểu có mặt.")
    assert enough.say == (
        "Có 26/28 đại biểu có mặt, đủ điều kiện tiến hành. Tôi xin tuyên bố khai mạc phiên họp."
    )


def test_the_script_follows_the_item_the_queue_and_the_speech() -> None:
    scene = Scene().opened()
    assert _script(scene).say == "Hội đồng nhân dân bắt đầu làm việc theo chương trình."

    scene.at_item(12)
    assert _script(scene).say.startswith(
        "Hội đồng nhân dân chuyển sang nội dung 12: Thảo luận tại hội trường."
    )

    scene.queued()
    assert _script(scene).say == "Xin mời ông Trịnh Văn Linh phát biểu."

    scene.wish(CHAIR, c.CallSpeaker(request=_FIRST))
    assert _script(scene).say == "Xin mời ông Trịnh Văn Linh phát biểu."

    scene.wish(CHAIR, c.StartSpeech(request=_FIRST))
    assert _script(scene).say == (
        "Khi đại biểu kết thúc: Xin cảm ơn ông Trịnh Văn Linh. Tiếp theo, xin mời bà Hồ Ngọc Ái."
    )


def test_the_script_asks_to_vote_and_reads_the_result() -> None:
    ready = _script(Scene().opened().at_item(16))
    voting, ended = _script(scenes.in_ballot()), _script(scenes.after_ballot())

    assert ready.say.startswith("Hội đồng nhân dân biểu quyết thông qua Nghị quyết về việc")
    assert voting.say.startswith("Xin mời các vị đại biểu biểu quyết thông qua Nghị quyết về việc")
    assert voting.sentence.startswith("Có …/26 đại biểu có mặt biểu quyết tán thành, bằng …%")
    assert ended.sentence.startswith(
        "Có 25/26 đại biểu có mặt biểu quyết tán thành, bằng 89,29% tổng số đại biểu"
    )


def test_the_result_gives_way_when_the_floor_is_given() -> None:
    scene = scenes.after_ballot().queued().later(1_000)
    request = RequestId(f"r-{scenario().speeches[0].deputy}")
    scene.wish(CHAIR, c.CallSpeaker(request=request)).wish(CHAIR, c.EndSpeech(request=request))

    script = _script(scene)

    assert script.sentence == ""
    assert script.say == "Xin mời bà Hồ Ngọc Ái phát biểu."
