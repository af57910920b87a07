import pytest

from meetingroom.desktop.reading.console import Console, console_of
from meetingroom.domain import commands as c
from meetingroom.domain.ids import SittingId
from meetingroom.domain.values import Language, SittingKind
from tests.helpers import scenes
from tests.helpers.scenes import CHAIR, CLERK, Scene, scenario
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession


def _read(scene: Scene, language: Language = Language.VIETNAMESE) -> Console:
    return console_of(sight(ShownSession(scene, CHAIR), language))


def test_items_are_done_current_or_ahead() -> None:
    console = _read(scenes.in_discussion())

    standings = [row.standing for row in console.items]

    assert standings == ["done"] * 11 + ["current"] + ["ahead"] * 7
    assert console.place == 12


def test_an_item_says_how_many_papers_and_ballots_it_has() -> None:
    console = _read(scenes.in_discussion())

    assert [console.items[at].detail for at in (1, 4, 11, 15)] == [
        "",
        "2 tài liệu, 1 lần biểu quyết",
        "",
        "1 lần biểu quyết",
    ]
    assert _read(scenes.in_discussion(), Language.ENGLISH).items[4].detail == "2 papers, 1 ballot"


def test_the_neighbours_of_the_current_item_can_be_turned_to() -> None:
    console = _read(scenes.in_discussion())

    assert (console.before, console.after) == ("item-11", "item-13")
    assert console.turn_reason == ""
    assert [row.key for row in console.items if not row.can_turn] == ["item-12"]


def test_at_the_first_and_the_last_item_there_is_one_neighbour() -> None:
    first, last = _read(Scene().opened().at_item(1)), _read(Scene().opened().at_item(19))

    assert (first.before, first.after, first.is_at_end) == ("", "item-02", False)
    assert (last.before, last.after, last.is_at_end) == ("item-18", "", True)


def test_before_the_first_item_the_first_comes_next() -> None:
    console = _read(Scene().opened())

    assert (console.place, console.before, console.after) == (0, "", "item-01")


def test_no_item_can_be_turned_to_while_a_ballot_is_open() -> None:
    console = _read(scenes.in_ballot())

    assert console.turn_reason == (
        "Đang có một lần biểu quyết chưa kết thúc. Xin kết thúc biểu quyết trước."
    )
    assert not any(row.can_turn for row in console.items)


def test_no_item_can_be_turned_to_while_a_deputy_speaks() -> None:
    scene = scenes.in_discussion().speaking()

    assert _read(scene).turn_reason == (
        "Ông Trịnh Văn Linh đang phát biểu. Xin kết thúc phát biểu trước."
    )
    assert _read(scene, Language.ENGLISH).turn_reason.startswith("Ông Trịnh Văn Linh is speaking.")


def test_before_the_opening_the_chair_is_told_that_and_not_to_wait_for_the_chair() -> None:
    console = _read(scenes.before_opening())

    assert console.turn_reason == "Phiên họp chưa khai mạc."


def test_the_next_planned_sitting_has_its_roll_opened() -> None:
    console = _read(Scene())

    assert (console.planned, console.sitting) == (scenario().session.sitting, "Phiên họp toàn thể")
    assert console.roll_reason == ""


def test_without_a_planned_sitting_the_chair_is_told_to_ask_for_one() -> None:
    closed = Scene().opened().wish(CHAIR, c.CloseSitting())

    console = _read(closed)

    assert console.planned == ""
    assert console.roll_reason.startswith("Chưa có phiên họp nào trong kế hoạch.")


def test_after_the_last_sitting_the_chair_is_told_that_it_is_over() -> None:
    closed = Scene().opened().wish(CHAIR, c.CloseSitting())

    assert _read(closed).turn_reason == "Phiên họp đã bế mạc."


def test_a_sitting_is_opened_only_with_a_quorum() -> None:
    few = _read(Scene().roll_opened().checked_in(18))
    enough = _read(Scene().roll_opened().checked_in(19))

    assert (few.has_quorum, few.quorum) == (
        False,
        "18/28 đại biểu có mặt, chưa đủ điều kiện họp (cần\N{NO-BREAK SPACE}19)",
    )
    assert few.open_reason.startswith("Chưa đủ số đại biểu có mặt để tiến hành.")
    assert (enough.has_quorum, enough.open_reason) == (True, "")


def test_a_sitting_is_not_closed_over_an_open_ballot() -> None:
    assert _read(scenes.in_ballot()).close_reason != ""
    assert _read(scenes.after_ballot()).close_reason == ""


def test_a_closed_session_says_so() -> None:
    scene = Scene().opened().wish(CHAIR, c.CloseSitting()).wish(CHAIR, c.CloseSession())

    assert _read(scene).turn_reason == "Kỳ họp đã bế mạc."


def test_without_a_line_everything_is_off_with_the_line_as_its_reason() -> None:
    shown = ShownSession(scenes.in_discussion(), CHAIR)

    shown.lose_line()
    shown.model._console.turnOn()

    assert shown.model._console._shown.turn_reason.startswith("Đang mất kết nối.")
    assert shown.door.wished == []


@pytest.mark.parametrize(
    ("slot", "wish"),
    [
        ("turnOn", c.StartItem(item=scenario().items[12].item)),
        ("turnBack", c.StartItem(item=scenario().items[10].item)),
        ("closeSitting", c.CloseSitting()),
    ],
)
def test_a_press_sends_one_wish(slot: str, wish: c.SessionCommand) -> None:
    shown = ShownSession(scenes.in_discussion(), CHAIR)

    getattr(shown.model._console, slot)()

    assert shown.door.wished == [wish]
    assert shown.said == []


def test_the_chair_opens_roll_and_sitting() -> None:
    scene = Scene()
    shown = ShownSession(scene, CHAIR)

    shown.model._console.openRoll()
    scene.checked_in()
    shown.refresh()
    shown.model._console.openSitting()

    assert shown.door.wished == [
        c.OpenRoll(sitting=scenario().session.sitting),
        c.OpenSitting(),
    ]
    assert shown.model._console._shown.stage == "in_session"


def test_what_the_rules_refuse_is_not_even_sent() -> None:
    shown = ShownSession(scenes.in_ballot(), CHAIR)

    shown.model._console.turnOn()
    shown.model._console.turnTo("item-01")
    shown.model._console.closeSitting()
    shown.model._console.openSitting()
    shown.model._console.openRoll()

    assert shown.door.wished == []


def test_whoever_does_not_preside_has_an_empty_console() -> None:
    shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY)

    assert shown.model._console._shown == Console()


def test_every_kind_of_sitting_has_a_name_in_both_languages() -> None:
    names = set()
    for kind in SittingKind:
        scene = Scene().opened().wish(CHAIR, c.CloseSitting())
        scene.wish(CLERK, c.PlanSitting(sitting=SittingId(f"s-{kind}"), kind=kind))
        names |= {_read(scene).sitting, _read(scene, Language.ENGLISH).sitting}

    assert len(names) == 2 * len(SittingKind)
