from dataclasses import replace
from typing import Final

import pytest

from meetingroom.domain.people import Council
from meetingroom.domain.units import unit_kinds, unit_words
from meetingroom.domain.values import Language, Level

_COUNCIL: Final = Council(
    level=Level.COMMUNE,
    kind="phường",
    name="Mẫu",
    legislature="II",
    term_from=2026,
    term_to=2031,
    elected=28,
)


def test_the_kinds_of_unit_are_those_with_a_council_today() -> None:
    offered = {(each.level, each.kind) for each in unit_kinds()}

    assert offered == {
        (Level.COMMUNE, "phường"),
        (Level.COMMUNE, "xã"),
        (Level.COMMUNE, "đặc khu"),
        (Level.PROVINCE, "tỉnh"),
        (Level.PROVINCE, "thành phố"),
    }
    assert all(each.english.isascii() for each in unit_kinds())


@pytest.mark.parametrize(
    ("kind", "name", "named"),
    [
        ("phường", "Mẫu", "Mẫu Ward"),
        ("phường", "12", "Ward 12"),
        ("đặc khu", "Ví Dụ", "Ví Dụ Special Zone"),
        ("khu tự quản", "Cũ", "khu tự quản Cũ"),
    ],
)
def test_a_unit_is_named_in_english_with_its_kind_where_that_is_known(
    kind: str, name: str, named: str
) -> None:
    council = replace(_COUNCIL, kind=kind, name=name)

    assert unit_words(council, Language.ENGLISH) == named
    assert unit_words(council, Language.VIETNAMESE) == f"{kind} {name}"
