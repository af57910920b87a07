import unicodedata

import pytest

from meetingroom.domain.sentences import (
    awaited_sentence,
    result_sentence,
    threshold_words,
    wall_sentence,
)
from meetingroom.domain.state import Ballot, Count
from meetingroom.domain.values import Matter, Threshold
from tests.helpers.people import council, numbered
from tests.helpers.sessions import BALLOT, ITEM, SITTING

_PLAN = "Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026"


def _ballot(
    subject: str = _PLAN,
    *,
    base: int = 28,
    matter: Matter = Matter.RESOLUTION,
    threshold: Threshold = Threshold.MAJORITY_OF_ALL,
) -> Ballot:
    return Ballot(
        ballot=BALLOT,
        item=ITEM,
        matter=matter,
        subject=subject,
        threshold=threshold,
        sitting=SITTING,
        base=base,
        entitled=numbered(base),
        opened_ms=1,
        due_ms=2,
    )


def _count(in_favour: int, *, present: int = 26, base: int = 28) -> Count:
    return Count(
        present=present,
        in_favour=in_favour,
        against=present - in_favour,
        abstain=0,
        not_voted=0,
        absent=base - present,
    )


def test_an_adopted_resolution_is_read_out_word_for_word() -> None:
    assert result_sentence(council(), _ballot(), _count(25)) == (
        "Có 25/26 đại biểu có mặt biểu quyết tán thành, bằng 89,29% tổng số đại biểu "
        "Hội đồng nhân dân phường (28 đại biểu). Như vậy, Hội đồng nhân dân phường đã thông qua "
        "Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026."
    )


def test_before_the_end_the_same_words_have_blanks() -> None:
    awaited = awaited_sentence(council(), _ballot(), 26)

    assert awaited == (
        "Có …/26 đại biểu có mặt biểu quyết tán thành, bằng …% tổng số đại biểu "
        "Hội đồng nhân dân phường (28 đại biểu). Như vậy, …"
    )
    golden = result_sentence(council(), _ballot(), _count(25))
    filled = awaited.replace("…/26", "25/26").replace("…%", "89,29%").removesuffix("…")
    assert golden.startswith(filled)


def test_a_resolution_lost_at_exactly_half_is_read_out_word_for_word() -> None:
    assert result_sentence(council(), _ballot(), _count(14)) == (
        "Có 14/26 đại biểu có mặt biểu quyết tán thành, bằng 50,00% tổng số đại biểu "
        "Hội đồng nhân dân phường (28 đại biểu), chưa quá nửa. Như vậy, "
        "dự thảo Nghị quyết chưa được thông qua."
    )


def test_a_removal_short_of_two_thirds_says_so() -> None:
    ballot = _ballot("Nghị quyết bãi nhiệm đại biểu", threshold=Threshold.TWO_THIRDS_OF_ALL)

    sentence = result_sentence(council(), ballot, _count(18))

    assert "bằng 64,29% tổng số đại biểu" in sentence
    assert "(28 đại biểu), chưa đủ hai phần ba. Như vậy, dự thảo Nghị quyết" in sentence


def test_a_depleted_council_needs_more_than_two_thirds_of_those_left() -> None:
    threshold = Threshold.MORE_THAN_TWO_THIRDS_OF_REMAINING
    at_two_thirds = result_sentence(
        council(), _ballot(base=18, threshold=threshold), _count(12, present=18, base=18)
    )

    assert "bằng 66,67% tổng số đại biểu" in at_two_thirds
    assert "(18 đại biểu), chưa quá hai phần ba. Như vậy" in at_two_thirds


def test_what_is_no_resolution_is_called_by_its_own_name() -> None:
    ballot = _ballot("Chương trình kỳ họp", matter=Matter.OTHER)

    lost = result_sentence(council(), ballot, _count(3))
    won = result_sentence(council(), ballot, _count(26))

    assert lost.endswith("chưa quá nửa. Như vậy, Chương trình kỳ họp chưa được thông qua.")
    assert won.endswith("Hội đồng nhân dân phường đã thông qua Chương trình kỳ họp.")


def test_a_province_is_called_by_its_kind() -> None:
    sentence = result_sentence(council(kind="thành phố"), _ballot(), _count(25))

    assert "tổng số đại biểu Hội đồng nhân dân thành phố (28 đại biểu)" in sentence
    assert "Như vậy, Hội đồng nhân dân thành phố đã thông qua" in sentence


def test_a_base_of_another_size_changes_the_share_and_not_the_words() -> None:
    sentence = result_sentence(council(), _ballot(base=3), _count(3, present=3, base=3))

    assert sentence.startswith(
        "Có 3/3 đại biểu có mặt biểu quyết tán thành, bằng 100,00% tổng số đại biểu "
        "Hội đồng nhân dân phường (3 đại biểu). "
    )


@pytest.mark.parametrize(
    ("threshold", "words"),
    [
        (Threshold.MAJORITY_OF_ALL, "quá nửa tổng số đại biểu"),
        (Threshold.TWO_THIRDS_OF_ALL, "ít nhất hai phần ba tổng số đại biểu"),
        (
            Threshold.MORE_THAN_TWO_THIRDS_OF_REMAINING,
            "quá hai phần ba tổng số đại biểu còn lại",
        ),
        (Threshold.ONE_THIRD_REQUEST, "ít nhất một phần ba tổng số đại biểu"),
        (Threshold.MAJORITY_OF_PRESENT, "quá nửa số người có mặt"),
    ],
)
def test_a_threshold_is_named_in_full(threshold: Threshold, words: str) -> None:
    assert threshold_words(threshold) == words
    assert unicodedata.is_normalized("NFC", threshold_words(threshold))


@pytest.mark.parametrize(
    ("threshold", "need"),
    [
        (Threshold.MAJORITY_OF_ALL, "cần quá nửa."),
        (Threshold.TWO_THIRDS_OF_ALL, "cần ít nhất hai phần ba."),
        (Threshold.MORE_THAN_TWO_THIRDS_OF_REMAINING, "cần quá hai phần ba."),
    ],
)
def test_the_wall_reads_share_base_and_need_in_one_line(threshold: Threshold, need: str) -> None:
    sentence = wall_sentence(_ballot(threshold=threshold), _count(25))

    assert sentence == (
        f"Có 25/26 đại biểu có mặt tán thành, bằng 89,29% tổng số đại biểu (28 đại biểu); {need}"
    )
