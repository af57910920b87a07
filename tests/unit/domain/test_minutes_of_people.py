"""The minutes say who signs, who counted secret ballots, and what was done by whose order."""

from meetingroom.domain import commands as c
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_wording import word
from meetingroom.domain.values import Role
from tests.helpers.people import AN, BINH, CHAIR, CHI, CLERK, DUNG, GUEST, REGISTER
from tests.helpers.sessions import ITEM, OTHER_ITEM, Play, in_session

_FORM = c.FormCommittee(head=AN, secretary=BINH, members=(CHI,), decision="Biểu quyết giơ tay")


def _words(play: Play) -> str:
    page = word(draw_up(play.state, REGISTER))
    return "\n".join(getattr(block, "text", "") for block in page.blocks)


def _signs(play: Play) -> str:
    return word(draw_up(play.state, REGISTER)).chair


def test_the_presider_who_was_named_to_sign_signs() -> None:
    play = in_session().after((CLERK, c.GrantRole(person=AN, role=Role.PRESIDER)))
    assert _signs(play) == "Nguyễn Văn Mẫu"

    play.wish(CLERK, c.NameSigner(person=AN))

    assert _signs(play) == "Trần Hòa An"


def test_where_nobody_presides_nobody_signs() -> None:
    play = in_session().after((CLERK, c.RevokeRole(person=CHAIR, role=Role.PRESIDER)))

    assert _signs(play) == ""


def test_the_counting_committee_stands_with_its_decision_and_its_changes() -> None:
    play = in_session().after(
        (CLERK, _FORM),
        (CLERK, c.ReplaceCounter(leaving=CHI, joining=DUNG, decision="Bà Chi vắng mặt")),
    )

    words = _words(play)
    assert (
        "Ban kiểm phiếu (theo quyết định: Biểu quyết giơ tay): Trưởng ban: ông Trần Hòa An; "
        "Thư ký: bà Đỗ Thanh Bình; Ủy viên: ông Bùi Đức Dũng."
    ) in words
    assert (
        "ông Bùi Đức Dũng thay bà Phạm Chi trong Ban kiểm phiếu, theo quyết định: Bà Chi vắng mặt."
    ) in words


def test_what_an_operator_did_is_said_to_be_by_the_chair_s_order() -> None:
    play = in_session().after(
        (CLERK, c.GrantRole(person=GUEST, role=Role.OPERATOR)),
        (GUEST, c.TakeOrders(presider=CHAIR)),
        (GUEST, c.StartItem(item=OTHER_ITEM)),
        (GUEST, c.StartItem(item=ITEM)),
    )

    assert (
        "ông Hoàng Khách thực hiện 2 thao tác trên máy theo lệnh của chủ tọa (ông Nguyễn Văn Mẫu)"
    ) in _words(play)
