"""Adopting the agenda, and adding, dropping and moving items before and after that."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda import adopted_by
from meetingroom.domain.agenda_order import branch, numbers, path
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import NO_BALLOT, NO_ITEM, BallotId, ItemId, PersonnelId
from meetingroom.domain.refusals import (
    AgendaAdoptedError,
    AlreadyThereError,
    BallotDecidesNotError,
    ItemInUseError,
    ItemTooDeepError,
    ItemUnknownError,
    MalformedError,
)
from meetingroom.domain.state import AgendaChange
from meetingroom.domain.values import AgendaStep, Choice, ItemKind, Matter
from tests.helpers.people import CHAIR, CLERK
from tests.helpers.secret import secret
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    OTHER_BALLOT,
    OTHER_ITEM,
    Play,
    ballot_of,
    draft_of,
    in_session,
    item_of,
    note_of,
    prepared,
    voting,
)

_THIRD = ItemId("noi-dung-3")
_CHANGE = BallotId("bieu-quyet-3")


def _voted(
    play: Play,
    ballot: BallotId = BALLOT,
    matter: Matter = Matter.AGENDA,
    choice: Choice = Choice.IN_FAVOUR,
) -> Play:
    """Return a sitting that voted on the agenda, everybody alike."""
    return play.after(
        (CHAIR, ballot_of(ballot, matter=matter, subject="chương trình kỳ họp")),
        (CHAIR, c.OpenBallot(ballot=ballot)),
        *((deputy, voting(choice, ballot)) for deputy in play.state.present()),
        (CHAIR, c.EndBallot(ballot=ballot)),
    )


def _adopted() -> Play:
    return _voted(in_session()).after((CHAIR, c.AdoptAgenda(ballot=BALLOT)))


def _below(parent: ItemId, item: str) -> c.AddItem:
    return replace(item_of(ItemId(item)), parent=parent)


def test_the_agenda_is_adopted_by_a_ballot_that_passed() -> None:
    play = _voted(in_session())

    facts = play.wish(CHAIR, c.AdoptAgenda(ballot=BALLOT))

    assert facts == (f.AgendaAdopted(ballot=BALLOT),)
    assert adopted_by(play.state) == BALLOT
    assert play.state.agenda_changes[-1] == AgendaChange(
        step=AgendaStep.ADOPTED, title="", ballot=BALLOT, reason="", at_ms=play.now_ms
    )


def test_an_agenda_that_nobody_voted_on_is_not_adopted() -> None:
    play = in_session()

    assert adopted_by(play.state) == NO_BALLOT
    with pytest.raises(BallotDecidesNotError):
        play.wish(CHAIR, c.AdoptAgenda(ballot=BALLOT))


@pytest.mark.parametrize("matter", [Matter.RESOLUTION, Matter.OTHER])
def test_a_ballot_on_something_else_does_not_adopt_the_agenda(matter: Matter) -> None:
    with pytest.raises(BallotDecidesNotError):
        _voted(in_session(), matter=matter).wish(CHAIR, c.AdoptAgenda(ballot=BALLOT))


def test_a_ballot_that_did_not_pass_does_not_adopt_the_agenda() -> None:
    play = _voted(in_session(), choice=Choice.AGAINST)

    with pytest.raises(BallotDecidesNotError):
        play.wish(CHAIR, c.AdoptAgenda(ballot=BALLOT))


def test_a_ballot_that_is_open_does_not_adopt_the_agenda() -> None:
    play = in_session().after(
        (CHAIR, ballot_of(matter=Matter.AGENDA)), (CHAIR, c.OpenBallot(ballot=BALLOT))
    )

    with pytest.raises(BallotDecidesNotError):
        play.wish(CHAIR, c.AdoptAgenda(ballot=BALLOT))


def test_a_ballot_that_was_repeated_does_not_adopt_the_agenda() -> None:
    play = _voted(in_session()).after(
        (CHAIR, c.RepeatBallot(ballot=OTHER_BALLOT, of=BALLOT, reason="x", decision="y")),
        (CHAIR, c.OpenBallot(ballot=OTHER_BALLOT)),
        (CHAIR, c.EndBallot(ballot=OTHER_BALLOT)),
    )

    for ballot in (BALLOT, OTHER_BALLOT):  # the second was voted on by nobody
        with pytest.raises(BallotDecidesNotError):
            play.wish(CHAIR, c.AdoptAgenda(ballot=ballot))


def test_the_agenda_is_adopted_once() -> None:
    play = _voted(_adopted(), OTHER_BALLOT)

    assert play.wish(CHAIR, c.AdoptAgenda(ballot=BALLOT)) == ()
    with pytest.raises(AlreadyThereError):
        play.wish(CHAIR, c.AdoptAgenda(ballot=OTHER_BALLOT))


@pytest.mark.parametrize("wish", [item_of(_THIRD), c.DropItem(item=OTHER_ITEM)])
def test_after_the_adoption_nothing_is_added_or_dropped_without_a_ballot(
    wish: c.AddItem | c.DropItem,
) -> None:
    with pytest.raises(AgendaAdoptedError):
        _adopted().wish(CLERK, wish)


@pytest.mark.parametrize("wish", [item_of(_THIRD), c.DropItem(item=OTHER_ITEM)])
def test_a_ballot_decides_on_one_change_only(wish: c.AddItem | c.DropItem) -> None:
    play = _voted(_adopted(), _CHANGE)

    with pytest.raises(BallotDecidesNotError):
        play.wish(CLERK, replace(wish, ballot=BALLOT))
    assert len(play.wish(CLERK, replace(wish, ballot=_CHANGE))) == 1
    with pytest.raises(BallotDecidesNotError):
        play.wish(CLERK, replace(item_of(ItemId("noi-dung-4")), ballot=_CHANGE))


def test_an_item_added_by_a_ballot_names_it() -> None:
    play = _voted(_adopted(), _CHANGE)

    play.wish(CLERK, replace(item_of(_THIRD, "Bổ sung"), ballot=_CHANGE))

    assert list(play.state.items) == [ITEM, OTHER_ITEM, _THIRD]
    assert play.state.agenda_changes[-1] == AgendaChange(
        step=AgendaStep.ADDED, title="Bổ sung", ballot=_CHANGE, reason="", at_ms=play.now_ms
    )


def test_an_item_is_dropped_with_all_below_it() -> None:
    play = prepared().after((CLERK, _below(ITEM, "a")), (CLERK, _below(ItemId("a"), "b")))

    play.wish(CLERK, c.DropItem(item=ITEM))

    assert list(play.state.items) == [OTHER_ITEM]
    assert play.state.agenda_changes[-1].title == "Thông qua nghị quyết"


def test_an_item_that_is_not_on_the_agenda_can_be_neither_dropped_nor_moved() -> None:
    for wish in (c.DropItem(item=_THIRD), c.MoveItem(item=_THIRD)):
        with pytest.raises(ItemUnknownError):
            prepared().wish(CLERK, wish)


def test_an_item_that_was_begun_stays_and_so_does_what_it_belongs_to() -> None:
    play = in_session().after(
        (CLERK, _below(OTHER_ITEM, "a")), (CHAIR, c.StartItem(item=ItemId("a")))
    )

    for item in (ITEM, OTHER_ITEM, ItemId("a")):
        with pytest.raises(ItemInUseError):
            play.wish(CLERK, c.DropItem(item=item))


@pytest.mark.parametrize(
    "wish",
    [
        ballot_of(item=OTHER_ITEM),
        replace(secret(), item=OTHER_ITEM),
        c.OpenPersonnel(personnel=PersonnelId("nhan-su-1"), item=OTHER_ITEM, subject="Bầu cử"),
        draft_of(item=OTHER_ITEM),
        note_of(item=OTHER_ITEM),
    ],
)
def test_an_item_with_a_ballot_a_matter_a_resolution_or_a_note_stays(
    wish: c.SessionCommand,
) -> None:
    play = in_session().after((CLERK, wish))

    with pytest.raises(ItemInUseError):
        play.wish(CLERK, c.DropItem(item=OTHER_ITEM))


def test_a_ballot_that_was_withdrawn_before_anybody_heard_of_it_keeps_no_item() -> None:
    ballot, paper = ballot_of(), secret(ballot=OTHER_BALLOT)
    play = prepared().after(
        (CLERK, ballot),
        (CLERK, paper),
        (CLERK, c.WithdrawBallot(ballot=ballot.ballot, reason="x")),
        (CLERK, c.WithdrawSecretBallot(ballot=paper.ballot, reason="x")),
    )

    assert play.wish(CLERK, c.DropItem(item=ITEM)) == (f.ItemDropped(item=ITEM),)


def test_a_ballot_that_was_announced_and_withdrawn_keeps_its_item() -> None:
    play = in_session().after(
        (CHAIR, ballot_of(item=OTHER_ITEM)),
        (CHAIR, c.AnnounceBallot(ballot=BALLOT)),
        (CHAIR, c.WithdrawBallot(ballot=BALLOT, reason="x")),
    )

    with pytest.raises(ItemInUseError):
        play.wish(CLERK, c.DropItem(item=OTHER_ITEM))


def test_an_item_moves_with_all_below_it() -> None:
    play = prepared().after(
        (CLERK, _below(ITEM, "a")),
        (CLERK, _below(OTHER_ITEM, "b")),
        (CLERK, _below(OTHER_ITEM, "c")),
        (CLERK, c.MoveItem(item=ITEM, parent=OTHER_ITEM, before=ItemId("c"))),
    )

    assert list(numbers(play.state.items).items()) == [
        (OTHER_ITEM, "1"),
        ("b", "1.1"),
        (ITEM, "1.2"),
        ("a", "1.2.1"),
        ("c", "1.3"),
    ]
    assert list(play.state.items) == list(numbers(play.state.items))


def test_an_item_goes_back_to_the_first_level_as_its_last() -> None:
    play = prepared().after((CLERK, _below(ITEM, "a")), (CLERK, c.MoveItem(item=ItemId("a"))))

    assert list(play.state.items) == [ITEM, OTHER_ITEM, "a"]
    assert path(play.state.items, ItemId("a")) == ("a",)


@pytest.mark.parametrize(
    "wish", [c.MoveItem(item=OTHER_ITEM), c.MoveItem(item=ITEM, before=OTHER_ITEM)]
)
def test_a_move_to_the_place_an_item_has_adds_no_fact(wish: c.MoveItem) -> None:
    assert prepared().wish(CLERK, wish) == ()


def test_before_the_first_sitting_a_move_needs_no_reason() -> None:
    facts = prepared().wish(CLERK, c.MoveItem(item=ITEM))

    assert facts == (f.ItemMoved(item=ITEM, parent=NO_ITEM, before=NO_ITEM, reason=""),)


def test_once_a_sitting_was_opened_a_move_needs_a_reason() -> None:
    play = in_session()

    with pytest.raises(MalformedError):
        play.wish(CLERK, c.MoveItem(item=ITEM))
    assert len(play.wish(CLERK, c.MoveItem(item=ITEM, reason="x" * 600))) == 1
    assert play.state.agenda_changes[-1].reason == "x" * 600


def test_a_reason_has_600_letters_at_most() -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, c.MoveItem(item=ITEM, reason="x" * 601))


@pytest.mark.parametrize(("parent", "before"), [("a", ""), (ITEM, ""), ("", ITEM), (ITEM, "a")])
def test_an_item_does_not_go_below_or_before_itself(parent: str, before: str) -> None:
    play = prepared().after((CLERK, _below(ITEM, "a")))
    wish = c.MoveItem(item=ITEM, parent=ItemId(parent), before=ItemId(before))

    with pytest.raises(MalformedError):
        play.wish(CLERK, wish)


@pytest.mark.parametrize(("parent", "before"), [("x", ""), ("", "x"), ("", "a")])
def test_an_item_goes_where_there_is_a_place(parent: str, before: str) -> None:
    play = prepared().after((CLERK, _below(ITEM, "a")))
    wish = c.MoveItem(item=OTHER_ITEM, parent=ItemId(parent), before=ItemId(before))

    with pytest.raises(ItemUnknownError):
        play.wish(CLERK, wish)


def test_a_branch_that_would_reach_a_fourth_level_does_not_move() -> None:
    play = prepared().after(
        (CLERK, _below(ITEM, "a")),
        (CLERK, _below(OTHER_ITEM, "b")),
        (CLERK, _below(ItemId("b"), "c")),
    )

    with pytest.raises(ItemTooDeepError):
        play.wish(CLERK, c.MoveItem(item=OTHER_ITEM, parent=ITEM))
    assert len(play.wish(CLERK, c.MoveItem(item=ItemId("b"), parent=ITEM))) == 1


_IDS = st.sampled_from([*"abcde"]).map(ItemId)
_PLACES = st.sampled_from(["", *"abcde"]).map(ItemId)
_WISHES = st.one_of(
    st.builds(
        c.AddItem,
        item=_IDS,
        kind=st.just(ItemKind.REPORT),
        title=st.just("Báo cáo"),
        presenter=st.just(""),
        parent=_PLACES,
    ),
    st.builds(c.DropItem, item=_IDS),
    st.builds(c.MoveItem, item=_IDS, parent=_PLACES, before=_PLACES),
)


@given(st.lists(_WISHES, max_size=20))
def test_whatever_is_done_the_agenda_is_a_tree_of_three_levels_in_the_order_of_reading(
    wishes: list[c.SessionCommand],
) -> None:
    play = Play()
    for wish in wishes:
        try:
            play.wish(CLERK, wish)
        except RefusedError:
            continue

        items = play.state.items
        assert list(items) == list(numbers(items))
        assert all(len(path(items, item)) <= 3 for item in items)
        for item in items:
            assert len(set(branch(items, item))) == len(branch(items, item))
