from meetingroom.domain.units import unit_kinds
from meetingroom.domain.values import Level


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
