"""An operator runs the chair's console by spoken order, and says whose orders these are first."""

from meetingroom.domain import commands as c
from meetingroom.domain.values import Role
from tests.helpers import scenes
from tests.helpers.scenes import CHAIR, CLERK, Scene
from tests.helpers.stages import TABLET, Stage, stage_of
from tests.helpers.windows import ShownSession

_OPERATOR = CLERK


def _operated() -> Scene:
    return scenes.in_discussion().wish(CLERK, c.GrantRole(person=CLERK, role=Role.OPERATOR))


def _shown(scene: Scene) -> tuple[ShownSession, Stage]:
    shown = ShownSession(scene, _OPERATOR)
    stage = stage_of(shown, TABLET)
    stage.tap("page-console")
    return shown, stage


def test_an_operator_says_whose_orders_these_are_before_anything_else() -> None:
    shown, stage = _shown(_operated())

    assert stage.says("Xin chọn chủ tọa ra lệnh trước khi thao tác.")
    assert stage.says("Người vận hành chỉ thao tác theo lệnh của chủ tọa.")
    stage.tap("Ông Nguyễn Văn Mẫu")
    stage.close()

    assert shown.door.wished == [c.TakeOrders(presider=CHAIR)]


def test_by_order_the_operator_leads_the_sitting_on() -> None:
    scene = _operated().wish(_OPERATOR, c.TakeOrders(presider=CHAIR))
    shown, stage = _shown(scene)

    assert stage.says("Mọi thao tác được ghi biên bản là theo lệnh của chủ tọa này.")
    stage.tap("turnOn")
    stage.close()

    (wish,) = shown.door.wished
    assert isinstance(wish, c.StartItem)


def test_a_presider_sees_nothing_of_orders() -> None:
    stage = stage_of(ShownSession(scenes.in_discussion(), CHAIR), TABLET)

    assert not any(item.isVisible() for item in stage.all_of("ordersLine"))
    stage.close()
