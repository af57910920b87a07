from meetingroom.desktop.reading.console_orders import Giver, Orders, orders_of
from meetingroom.domain import commands as c
from meetingroom.domain.values import Role
from tests.helpers import scenes
from tests.helpers.scenes import CHAIR, CLERK, Scene
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession


def _operated() -> Scene:
    return scenes.in_discussion().wish(CLERK, c.GrantRole(person=CLERK, role=Role.OPERATOR))


def _orders(scene: Scene) -> Orders:
    return orders_of(sight(ShownSession(scene, CLERK)))


def test_who_does_not_operate_takes_nobody_s_orders() -> None:
    assert _orders(scenes.in_discussion()) == Orders()


def test_an_operator_may_take_the_orders_of_any_presider() -> None:
    orders = _orders(_operated())

    assert (orders.is_operator, orders.taken) == (True, "")
    assert Giver(person=CHAIR, name="Ông Nguyễn Văn Mẫu") in orders.givers


def test_the_orders_taken_are_named() -> None:
    orders = _orders(_operated().wish(CLERK, c.TakeOrders(presider=CHAIR)))

    assert orders.taken == CHAIR
    assert orders.line == "Mọi thao tác được ghi biên bản là theo lệnh của chủ tọa này."


def test_the_orders_of_who_presides_no_more_are_nobody_s() -> None:
    scene = _operated().wish(CLERK, c.TakeOrders(presider=CHAIR))
    other = next(g.person for g in _orders(scene).givers if g.person != CHAIR)
    scene = scene.wish(CLERK, c.NameSigner(person=other))
    scene = scene.wish(CLERK, c.RevokeRole(person=CHAIR, role=Role.PRESIDER))

    assert _orders(scene).taken == ""
