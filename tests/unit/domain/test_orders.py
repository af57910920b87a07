"""An operator gives the chair's commands by spoken order, and the log carries both names."""

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.refusals import NotAllowedError, NotPresiderError, OrderMissingError
from meetingroom.domain.state import OrderedActs
from meetingroom.domain.values import Role
from tests.helpers.people import AN, CHAIR, CLERK
from tests.helpers.sessions import ITEM, OTHER_ITEM, SITTING, Play, in_session

_OPERATOR = PersonId("operator")
_ORDERS = c.TakeOrders(presider=CHAIR)
_ACT = c.StartItem(item=OTHER_ITEM)
_ORDERED = f.ActOrdered(operator=_OPERATOR, presider=CHAIR)


def _operated() -> Play:
    return in_session().after((CLERK, c.GrantRole(person=_OPERATOR, role=Role.OPERATOR)))


def test_an_operator_acts_only_by_the_order_of_a_presider() -> None:
    play = _operated()

    with pytest.raises(OrderMissingError):
        play.wish(_OPERATOR, _ACT)
    with pytest.raises(NotPresiderError):
        play.wish(_OPERATOR, c.TakeOrders(presider=AN))


def test_what_an_operator_does_carries_both_names() -> None:
    play = _operated().after((_OPERATOR, _ORDERS))

    facts = play.wish(_OPERATOR, _ACT)

    assert facts == (_ORDERED, f.ItemStarted(item=OTHER_ITEM, sitting=SITTING))
    assert play.log[-1].stamp.by == _OPERATOR


def test_an_order_that_changes_nothing_leaves_no_trace() -> None:
    play = _operated().after((_OPERATOR, _ORDERS), (_OPERATOR, _ACT))

    assert play.wish(_OPERATOR, _ACT) == ()
    assert play.wish(_OPERATOR, _ORDERS) == ()


def test_the_session_knows_how_often_an_operator_acted_by_whose_order_and_when() -> None:
    play = _operated().after((_OPERATOR, _ORDERS), (_OPERATOR, _ACT))
    first_ms = play.now_ms
    play.after((_OPERATOR, c.StartItem(item=ITEM)), (_OPERATOR, c.CloseSitting()))

    assert play.state.ordered == (
        OrderedActs(
            operator=_OPERATOR, presider=CHAIR, acts=3, first_ms=first_ms, last_ms=play.now_ms
        ),
    )


def test_the_orders_of_another_presider_are_counted_for_themselves() -> None:
    play = _operated().after(
        (CLERK, c.GrantRole(person=AN, role=Role.PRESIDER)),
        (_OPERATOR, _ORDERS),
        (_OPERATOR, _ACT),
        (_OPERATOR, c.TakeOrders(presider=AN)),
        (_OPERATOR, c.StartItem(item=ITEM)),
    )

    assert [(acts.presider, acts.acts) for acts in play.state.ordered] == [(CHAIR, 1), (AN, 1)]


def test_the_orders_of_who_presides_no_more_do_not_count() -> None:
    play = _operated().after(
        (CLERK, c.GrantRole(person=AN, role=Role.PRESIDER)),
        (_OPERATOR, c.TakeOrders(presider=AN)),
        (CLERK, c.RevokeRole(person=AN, role=Role.PRESIDER)),
    )

    with pytest.raises(OrderMissingError):
        play.wish(_OPERATOR, _ACT)


def test_a_presider_who_operates_too_needs_nobody_s_order() -> None:
    play = in_session().after((CLERK, c.GrantRole(person=CHAIR, role=Role.OPERATOR)))

    assert play.wish(CHAIR, _ACT) == (f.ItemStarted(item=OTHER_ITEM, sitting=SITTING),)


def test_an_operator_does_nothing_that_the_chair_may_not_do() -> None:
    play = _operated().after((_OPERATOR, _ORDERS))

    with pytest.raises(NotAllowedError):
        play.wish(_OPERATOR, c.ConfirmRoll())
