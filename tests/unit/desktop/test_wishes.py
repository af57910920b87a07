import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import ItemId
from tests.helpers import scenes
from tests.helpers.windows import ShownSession

ITEM_4, ITEM_5 = (c.StartItem(item=ItemId(f"item-0{n}")) for n in (4, 5))


@pytest.fixture
def shown() -> ShownSession:
    shown = ShownSession(scenes.Scene().opened().at_item(3), scenes.CHAIR)
    shown.is_slow = True
    return shown


def test_a_double_touch_wishes_once(shown: ShownSession) -> None:
    console = shown.model._console

    console.turnOn()
    console.turnOn()

    assert shown.door.wished == [ITEM_4]


def test_what_was_answered_can_be_wished_again(shown: ShownSession) -> None:
    console = shown.model._console
    console.turnTo(ITEM_4.item)
    shown.answer_all()
    console.turnTo(ITEM_5.item)

    console.turnTo(ITEM_4.item)

    assert shown.door.wished == [ITEM_4, ITEM_5, ITEM_4]


def test_a_wish_that_another_one_followed_is_sent_again(shown: ShownSession) -> None:
    wishes = shown.model.wishes
    wishes.send(ITEM_4)
    wishes.send(ITEM_5)

    wishes.send(ITEM_4)

    assert shown.door.wished == [ITEM_4, ITEM_5, ITEM_4]


def test_a_double_touch_on_what_gives_more_time_gives_it_once() -> None:
    shown = ShownSession(scenes.in_ballot(), scenes.CHAIR)
    shown.is_slow = True
    ballot = shown.model._console._ballot

    ballot.extend()
    ballot.extend()

    assert len(shown.door.wished) == 1
