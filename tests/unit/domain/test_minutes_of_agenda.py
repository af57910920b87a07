"""What the minutes say of the agenda itself."""

from dataclasses import replace

from meetingroom.domain import commands as c
from meetingroom.domain.ids import BallotId, ItemId, SittingId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_wording import Paragraph, word
from meetingroom.domain.values import Matter
from tests.helpers.people import CHAIR, CLERK, REGISTER
from tests.helpers.sessions import (
    ITEM,
    OTHER_ITEM,
    SITTING,
    Play,
    ballot_of,
    in_session,
    item_of,
    plan_of,
    prepared,
    voting,
)

_AT = "lúc 09 giờ 20 phút, ngày 10 tháng 7 năm 2026"


def _said(play: Play) -> list[str]:
    blocks = word(draw_up(play.state, REGISTER)).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def _voted(play: Play, ballot: str, subject: str) -> Play:
    name = BallotId(ballot)
    return play.after(
        (CHAIR, ballot_of(name, matter=Matter.AGENDA, subject=subject)),
        (CHAIR, c.OpenBallot(ballot=name)),
        *((deputy, voting(ballot=name)) for deputy in play.state.present()),
        (CHAIR, c.EndBallot(ballot=name)),
    )


def test_adoption_and_changes_stand_with_time_ballot_and_reason() -> None:
    third = ItemId("noi-dung-3")
    play = _voted(in_session(), "a", "chương trình kỳ họp")
    play.wish(CLERK, c.AdoptAgenda(ballot=BallotId("a")))
    _voted(play, "b", "bổ sung nội dung về cầu")
    play.wish(CLERK, replace(item_of(third, "Nghị quyết về cầu"), ballot=BallotId("b")))
    play.wish(CLERK, c.MoveItem(item=third, before=ITEM, reason="phải về sớm"))
    _voted(play, "c", "bỏ báo cáo")
    play.wish(CLERK, c.DropItem(item=OTHER_ITEM, ballot=BallotId("c")))

    assert [line for line in _said(play) if "chương trình kỳ họp lúc" in line] == [
        (
            f"Hội đồng nhân dân thông qua chương trình kỳ họp {_AT}; theo kết quả biểu quyết về "
            "chương trình kỳ họp."
        ),
        (
            f"Bổ sung nội dung vào chương trình kỳ họp {_AT}: Nghị quyết về cầu; theo kết quả biểu "
            "quyết về bổ sung nội dung về cầu."
        ),
        (
            f"Thay đổi thứ tự nội dung trong chương trình kỳ họp {_AT}: Nghị quyết về cầu; lý do: "
            "phải về sớm."
        ),
        (
            f"Bỏ nội dung khỏi chương trình kỳ họp {_AT}: Báo cáo kinh tế - xã hội; theo kết quả "
            "biểu quyết về bỏ báo cáo."
        ),
    ]


def test_the_drafting_of_an_agenda_is_not_minuted() -> None:
    play = prepared().after((CLERK, c.MoveItem(item=ITEM)), (CLERK, c.DropItem(item=OTHER_ITEM)))

    assert draw_up(play.state, REGISTER).agenda == ()


def test_a_move_with_a_reason_is_minuted_also_before_the_first_sitting() -> None:
    play = prepared().after((CLERK, c.MoveItem(item=ITEM, reason="theo đề nghị")))

    assert [line.reason for line in draw_up(play.state, REGISTER).agenda] == ["theo đề nghị"]


def test_what_is_added_during_a_sitting_without_an_adopted_agenda_is_minuted() -> None:
    play = in_session().after((CLERK, item_of(ItemId("noi-dung-3"), "Bế mạc")))

    assert [line.title for line in draw_up(play.state, REGISTER).agenda] == ["Bế mạc"]


def _branch_added() -> Play:
    return in_session().after(
        (CLERK, replace(item_of(ItemId("a"), "Phần một"), parent=OTHER_ITEM)),
        (CLERK, replace(item_of(ItemId("b"), "Phần hai"), parent=OTHER_ITEM)),
        (CLERK, replace(item_of(ItemId("c"), "Phần của mục đầu"), parent=ITEM)),
    )


def test_what_no_sitting_came_to_is_named_as_a_whole() -> None:
    play = _branch_added().after((CHAIR, c.CloseSitting()))

    assert draw_up(play.state, REGISTER).unreached == ("Báo cáo kinh tế - xã hội",)
    assert "Nội dung chưa tiến hành: Báo cáo kinh tế - xã hội." in _said(play)


def test_of_an_item_that_was_begun_in_part_the_rest_is_named() -> None:
    play = _branch_added().after((CHAIR, c.StartItem(item=ItemId("a"))), (CHAIR, c.CloseSitting()))

    assert draw_up(play.state, REGISTER).unreached == ("Phần hai",)


def test_nothing_is_unreached_while_a_sitting_is_left() -> None:
    play = in_session()
    assert draw_up(play.state, REGISTER).unreached == ()

    play.after((CLERK, plan_of(SittingId("phien-2"))), (CHAIR, c.CloseSitting()))

    assert SITTING in play.state.sittings
    assert draw_up(play.state, REGISTER).unreached == ()
    assert not [line for line in _said(play) if "chưa tiến hành" in line]
