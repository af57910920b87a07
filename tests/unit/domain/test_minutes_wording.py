import re

import pytest

from meetingroom.domain.minutes_roll import SittingRecord
from meetingroom.domain.minutes_wording import (
    ItemHeading,
    PageCount,
    Paragraph,
    VoteTable,
    Wording,
    word,
)
from meetingroom.domain.values import Threshold
from tests.helpers.minutes import (
    ballot_of,
    item_of,
    minutes_of,
    note_of,
    sitting_of,
    speech_of,
    whole_session,
)

NUMBER_OF_THE_DOCUMENT = "Số:        /BB-HĐND"


def texts(wording: Wording) -> list[str]:
    said: list[str] = []
    for block in wording.blocks:
        match block:
            case Paragraph(text=text, lead=lead):
                said.append(f"{lead}: {text}" if lead else text)
            case VoteTable(heads=heads, figures=figures):
                said.extend((*heads, *figures))
            case PageCount(before=before, after=after):
                said.append(f"{before}…{after}")
            case _:
                said.append(block.text)
    return said


def test_the_heading_names_the_council_the_session_and_leaves_the_number_blank() -> None:
    wording = word(minutes_of())

    assert wording.issuer == ("HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG MẪU")
    assert wording.number == NUMBER_OF_THE_DOCUMENT
    assert wording.place_date == "Phường Mẫu, ngày 10 tháng 7 năm 2026"
    assert wording.subjects == (
        "Kỳ họp thứ Ba (kỳ họp thường lệ giữa năm 2026)",
        "Hội đồng nhân dân phường Mẫu khóa II, nhiệm kỳ 2026 - 2031",
    )


def test_the_roll_says_who_is_present_of_how_many_and_who_is_away_and_how() -> None:
    said = texts(word(minutes_of()))

    assert "1. Đại biểu Hội đồng nhân dân: có mặt 26 trên tổng số 28 đại biểu." in said
    assert "Đại biểu vắng mặt có lý do (01): bà Vương Thị Quế Chi." in said
    assert not any("không có lý do" in text for text in said)


def test_presiders_and_secretaries_are_named_with_their_titles() -> None:
    said = texts(word(minutes_of()))

    assert (
        "2. Chủ tọa: ông Nguyễn Văn Mẫu, Bí thư Đảng ủy phường, Chủ tịch Hội đồng nhân dân phường."
    ) in said
    assert "3. Thư ký kỳ họp: bà Lê Thị Mẫu, Phó Trưởng Ban Văn hóa - Xã hội." in said


def test_what_happened_under_an_item_stands_in_the_order_of_time() -> None:
    item = item_of(
        1,
        "Thảo luận",
        papers=("Báo cáo", "Phụ lục"),
        speeches=(speech_of(20), speech_of(40, duration_s=0)),
        notes=(note_of(30, "Ghi chú."),),
        ballots=(ballot_of("Nghị quyết", minute=25),),
    )

    said = texts(word(minutes_of(item)))

    start = said.index("1. Thảo luận")
    assert said[start + 1] == "Bắt đầu lúc 08 giờ 06 phút; thực hiện: Ủy ban nhân dân phường."
    assert said[start + 2] == "Tài liệu: Báo cáo; Phụ lục."
    assert said[start + 3] == (
        "08 giờ 25 phút: Ông Trịnh Văn Linh, Trưởng Khu phố 7 thảo luận (02 phút 58 giây)."
    )
    assert said[start + 4].startswith("08 giờ 30 phút: Hội đồng nhân dân biểu quyết công khai")
    assert said[-5:-3] == [
        "08 giờ 35 phút: Ghi chú.",
        "08 giờ 45 phút: Ông Trịnh Văn Linh, Trưởng Khu phố 7 thảo luận.",
    ]


def test_a_vote_says_base_present_five_states_share_threshold_and_sentence() -> None:
    ballot = ballot_of("Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026")

    wording = word(minutes_of(item_of(1, "Thông qua", ballots=(ballot,))))

    said = texts(wording)
    [table] = [block for block in wording.blocks if isinstance(block, VoteTable)]
    assert dict(zip(table.heads, table.figures, strict=True)) == {
        "Tổng số đại biểu": "28",
        "Có mặt": "26",
        "Tán thành": "25",
        "Không tán thành": "1",
        "Không biểu quyết": "0",
        "Chưa biểu quyết": "0",
        "Vắng mặt": "2",
        "Tỷ lệ tán thành trên tổng số 28 đại biểu": "89,29%",
    }
    assert any("quá nửa tổng số đại biểu, cần ít nhất 15 đại biểu tán thành" in t for t in said)
    assert (
        "Có 25/26 đại biểu có mặt biểu quyết tán thành, bằng 89,29% tổng số đại biểu Hội đồng nhân "
        "dân phường (28 đại biểu). Như vậy, Hội đồng nhân dân phường đã thông qua Nghị quyết về "
        "việc điều chỉnh Kế hoạch đầu tư công năm 2026."
    ) in said


def test_a_vote_lost_at_exactly_half_says_so() -> None:
    ballot = ballot_of("Nghị quyết", in_favour=14, against=9, abstain=3)

    said = texts(word(minutes_of(item_of(1, "Thông qua", ballots=(ballot,)))))

    assert any("bằng 50,00%" in t and "chưa quá nửa" in t for t in said)


def test_a_vote_that_needs_two_thirds_names_the_number_that_is_needed() -> None:
    ballot = ballot_of("Nghị quyết", threshold=Threshold.TWO_THIRDS_OF_ALL)

    said = texts(word(minutes_of(item_of(1, "Thông qua", ballots=(ballot,)))))

    assert any("ít nhất hai phần ba tổng số đại biểu, cần ít nhất 19 đại biểu" in t for t in said)


def test_several_sittings_are_each_named_with_times_and_roll() -> None:
    sittings = (sitting_of(opened=0, closed=120), sitting_of(opened=300, closed=420))

    said = texts(word(minutes_of(sittings=sittings)))

    assert (
        "- Phiên họp toàn thể: từ 13 giờ 05 phút, ngày 10 tháng 7 năm 2026 đến 15 giờ 05 phút, "
        "ngày 10 tháng 7 năm 2026."
    ) in said
    assert [text[:2] for text in said if "tại phiên họp toàn thể: có mặt 26" in text] == [
        "1.",
        "2.",
    ]
    assert any(text.startswith("3. Chủ tọa:") for text in said)
    assert "Kỳ họp bế mạc lúc 15 giờ 05 phút, ngày 10 tháng 7 năm 2026." in said


@pytest.mark.parametrize(
    ("sittings", "words"),
    [((), "kỳ họp chưa khai mạc"), ((sitting_of(closed=None),), "Kỳ họp chưa bế mạc.")],
)
def test_minutes_drawn_up_early_say_what_has_not_happened(
    sittings: tuple[SittingRecord, ...], words: str
) -> None:
    said = texts(word(minutes_of(sittings=sittings)))

    assert any(words in text for text in said)


def test_before_the_opening_the_people_are_numbered_from_one() -> None:
    said = texts(word(minutes_of(sittings=())))

    assert any(text.startswith("1. Chủ tọa:") for text in said)
    assert any(text.startswith("2. Thư ký kỳ họp:") for text in said)


def test_without_a_date_there_is_room_for_one() -> None:
    assert word(minutes_of(sittings=())).place_date == "Phường Mẫu, ngày      tháng      năm"


def test_nothing_is_abbreviated() -> None:
    wording = word(whole_session())

    said = " ".join((*texts(wording), *wording.subjects, *wording.issuer))

    assert not re.search(r"\b(HĐND|UBND|TT|BQ|NQ|KH|STT|Tr\.|TM\.|KT\.)", said)


def test_the_number_of_pages_has_a_place_and_items_their_numbers() -> None:
    wording = word(minutes_of(item_of(1, "Một"), item_of(2, "Hai")))

    assert [b.text for b in wording.blocks if isinstance(b, ItemHeading)] == ["1. Một", "2. Hai"]
    assert isinstance(wording.blocks[-1], PageCount)
