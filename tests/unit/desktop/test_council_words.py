import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.desktop.reading.council_words import council_words
from meetingroom.domain.values import Language

VI, EN = Language.VIETNAMESE, Language.ENGLISH


@pytest.mark.parametrize(
    ("unit", "english"),
    [
        ("xã Mẫu", "Mẫu Commune"),
        ("phường Mẫu", "Mẫu Ward"),
        ("phường 5", "Ward 5"),
        ("đặc khu Phú Quốc", "Phú Quốc Special Zone"),
        ("tỉnh Lào Cai", "Lào Cai Province"),
        ("thành phố Hải Phòng", "Hải Phòng City"),
        ("Thành phố Hồ Chí Minh", "Hồ Chí Minh City"),
    ],
)
@pytest.mark.parametrize("council", ["Hội đồng nhân dân", "HĐND"])
def test_a_council_is_named_in_english_with_its_kind_behind(
    council: str, unit: str, english: str
) -> None:
    assert council_words(f"{council} {unit}", EN) == f"People's Council of {english}"


def test_letters_typed_in_pieces_are_known_too() -> None:
    typed = unicodedata.normalize("NFD", "Hội đồng nhân dân phường Mẫu")

    assert council_words(typed, EN) == "People's Council of Mẫu Ward"


@pytest.mark.parametrize("typed", ["", "Mẫu", "Hội đồng nhân dân quận Hồng Bàng", "HĐND phường"])
def test_what_is_not_known_stays_as_typed(typed: str) -> None:
    assert council_words(typed, EN) == typed


@given(st.text())
def test_in_vietnamese_a_name_stays_as_typed(typed: str) -> None:
    assert council_words(typed, VI) == typed
