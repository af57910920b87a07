from meetingroom.desktop.reading.header import header_of
from meetingroom.domain import commands as c
from meetingroom.domain.values import Language
from tests.helpers import scenes
from tests.helpers.scenes import CHAIR, DEPUTY, Scene
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession


def test_who_presides_and_who_keeps_the_minutes_are_named_as_within_a_sentence() -> None:
    header = header_of(sight(ShownSession(scenes.in_discussion(), CHAIR)))

    assert header.presiders == "ông Nguyễn Văn Mẫu, bà Trần Thị Thúy Liễu"
    assert header.secretaries == "bà Lê Thị Mẫu"


def test_before_a_secretary_is_chosen_nobody_is_named() -> None:
    header = header_of(sight(ShownSession(Scene(), CHAIR)))

    assert header.secretaries == ""


def test_a_sitting_is_over_when_none_is_planned_after_it() -> None:
    closed = Scene().opened().wish(CHAIR, c.CloseSitting())

    told = [header_of(sight(ShownSession(scene, CHAIR))).has_sat for scene in (Scene(), closed)]

    assert told == [False, True]


def test_the_desk_sees_how_many_devices_are_joined() -> None:
    shown = [ShownSession(Scene(), person) for person in (CHAIR, DEPUTY)]

    assert [header_of(sight(each)).devices for each in shown] == [26, 0]


def test_the_unit_is_named_in_the_readers_language() -> None:
    shown = ShownSession(Scene(), CHAIR)

    titles = [header_of(sight(shown, language)).title for language in Language]

    assert titles == [
        "Kỳ họp thứ Ba, Hội đồng nhân dân phường Mẫu",
        "Kỳ họp thứ Ba, People's Council of Mẫu Ward",
    ]
