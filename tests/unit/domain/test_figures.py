import pytest

from meetingroom.domain.figures import file_size, grouped
from meetingroom.domain.values import Language


@pytest.mark.parametrize(("number", "words"), [(0, "0"), (999, "999"), (1246, "1.246")])
def test_a_count_is_written_in_groups_of_three(number: int, words: str) -> None:
    assert grouped(number) == words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (22_400_000, "22,4 MB"),
        (48_000_000, "48 MB"),
        (1_249_999, "1,2 MB"),
        (1_250_000, "1,3 MB"),
        (1, "0,1 MB"),
        (0, "0 MB"),
    ],
)
def test_a_size_is_written_in_megabytes_with_one_decimal(size: int, words: str) -> None:
    assert file_size(size) == words


def test_english_has_its_own_separators() -> None:
    assert grouped(1_246, Language.ENGLISH) == "1,246"
    assert file_size(22_400_000, Language.ENGLISH) == "22.4 MB"
