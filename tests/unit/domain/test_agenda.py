import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda_order import numbers, path
from meetingroom.domain.ids import NO_ITEM, ItemId
from meetingroom.domain.refusals import (
    AlreadyThereError,
    AnotherBallotOpenError,
    FloorTakenError,
    ItemTooDeepError,
    ItemUnknownError,
    MalformedError,
    NoTalkHereError,
)
from meetingroom.domain.state import Item, ItemTurn
from meetingroom.domain.values import FloorPurpose as P
from meetingroom.domain.values import ItemKind
from tests.helpers.people import AN, CHAIR, CLERK
from tests.helpers.sessions import (
    ITEM,
    OTHER_ITEM,
    REQUEST,
    SITTING,
    Play,
    asking,
    ballot_open,
    in_session,
    item_of,
    prepared,
)

_THIRD = ItemId("noi-dung-3")


def _add(*, item: ItemId = _THIRD, title: str = "Bế mạc", presenter: str = "Ông A") -> c.AddItem:
    return c.AddItem(item=item, kind=ItemKind.CLOSING, title=title, presenter=presenter)


def _below(parent: ItemId, item: ItemId = _THIRD, minutes: int = 1440) -> c.AddItem:
    return c.AddItem(
        item=item,
        kind=ItemKind.REPORT,
        title="Báo cáo",
        presenter="",
        parent=parent,
        minutes=minutes,
    )


def test_an_item_is_added_at_the_end() -> None:
    play = prepared()

    play.wish(CLERK, _add())

    assert list(play.state.items) == [ITEM, OTHER_ITEM, _THIRD]
    assert play.state.items[_THIRD] == Item(
        item=_THIRD,
        kind=ItemKind.CLOSING,
        title="Bế mạc",
        presenter="Ông A",
        parent=NO_ITEM,
        minutes=0,
        discussed=True,
        questioned=True,
    )


def test_an_item_is_added_once() -> None:
    with pytest.raises(AlreadyThereError):
        prepared().wish(CLERK, item_of())


@pytest.mark.parametrize(
    "wish",
    [
        _add(item=ItemId("")),
        _add(title=""),
        _add(title="x" * 601),
        _add(presenter="x" * 201),
        _add(presenter="\x07"),
        _below(NO_ITEM, minutes=-1),
        _below(NO_ITEM, minutes=1441),
    ],
)
def test_a_field_out_of_its_range_is_refused(wish: c.AddItem) -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, wish)


def test_an_item_may_lack_a_presenter_and_have_the_longest_title() -> None:
    facts = prepared().wish(CLERK, _add(title="x" * 600, presenter=""))

    assert [type(fact) for fact in facts] == [f.ItemAdded]


def test_an_agenda_has_three_levels_numbered_from_one_below_each_item() -> None:
    a, b = ItemId("a"), ItemId("b")
    play = prepared().after(
        (CLERK, _below(ITEM, a)),
        (CLERK, _below(a, b)),
        (CLERK, _below(ITEM, ItemId("c"))),
        (CLERK, _below(OTHER_ITEM, _THIRD)),
    )

    assert path(play.state.items, b) == (ITEM, a, b)
    assert list(numbers(play.state.items).items()) == [
        (ITEM, "1"),
        (a, "1.1"),
        (b, "1.1.1"),
        ("c", "1.2"),
        (OTHER_ITEM, "2"),
        (_THIRD, "2.1"),
    ]
    with pytest.raises(ItemTooDeepError):
        play.wish(CLERK, _below(b, ItemId("d")))


def test_an_item_belongs_to_one_that_is_on_the_agenda() -> None:
    with pytest.raises(ItemUnknownError):
        prepared().wish(CLERK, _below(_THIRD, ItemId("d")))


@pytest.mark.parametrize("kind", ItemKind)
def test_a_ceremony_alone_is_never_discussed_nor_questioned(
    kind: ItemKind,
) -> None:
    wish = c.AddItem(item=_THIRD, kind=kind, title="Nội dung", presenter="")
    allowed = kind is not ItemKind.CEREMONY

    item = prepared().after((CLERK, wish)).state.items[_THIRD]

    assert (item.discussed, item.questioned) == (allowed, allowed)


def _at_item(*, discussed: bool, questioned: bool) -> Play:
    item = c.AddItem(
        item=_THIRD,
        kind=ItemKind.REPORT,
        title="Báo cáo",
        presenter="",
        discussed=discussed,
        questioned=questioned,
    )
    return in_session().after((CLERK, item), (CHAIR, c.StartItem(item=_THIRD)))


@pytest.mark.parametrize(
    ("discussed", "questioned", "allowed"),
    [
        (True, True, set(P)),
        (True, False, set(P) - {P.QUESTION}),
        (False, True, set(P) - {P.DISCUSSION}),
        (False, False, {P.PROCEDURAL}),
    ],
)
def test_the_floor_is_asked_for_only_as_the_present_item_allows(
    discussed: bool, questioned: bool, allowed: set[P]
) -> None:
    for purpose in P:
        play = _at_item(discussed=discussed, questioned=questioned)

        if purpose in allowed:
            assert len(play.wish(AN, asking(purpose=purpose))) == 1
        else:
            with pytest.raises(NoTalkHereError):
                play.wish(AN, asking(purpose=purpose))


def test_the_sitting_turns_to_items_forward_and_back() -> None:
    play = in_session().after(
        (CHAIR, c.StartItem(item=OTHER_ITEM)), (CHAIR, c.StartItem(item=ITEM))
    )

    assert [turn.item for turn in play.state.turns] == [ITEM, OTHER_ITEM, ITEM]
    assert play.state.turns[-1] == ItemTurn(item=ITEM, sitting=SITTING, at_ms=play.now_ms)
    assert play.state.current_item == ITEM


def test_turning_to_the_present_item_adds_no_fact() -> None:
    assert in_session().wish(CHAIR, c.StartItem(item=ITEM)) == ()


def test_an_item_that_is_not_on_the_agenda_can_not_be_turned_to() -> None:
    with pytest.raises(ItemUnknownError):
        in_session().wish(CHAIR, c.StartItem(item=_THIRD))


def test_the_sitting_does_not_turn_away_from_an_open_ballot() -> None:
    with pytest.raises(AnotherBallotOpenError):
        ballot_open().wish(CHAIR, c.StartItem(item=OTHER_ITEM))


def test_the_sitting_does_not_turn_away_from_whoever_has_the_floor() -> None:
    play = in_session().after((AN, asking()), (CHAIR, c.CallSpeaker(request=REQUEST)))

    with pytest.raises(FloorTakenError):
        play.wish(CHAIR, c.StartItem(item=OTHER_ITEM))
