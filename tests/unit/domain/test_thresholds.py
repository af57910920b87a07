from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.rules import hundredths, is_depleted, needed, passes
from meetingroom.domain.values import Threshold
from tests.helpers.people import rule_set

_MAJORITY, _TWO_THIRDS = Threshold.MAJORITY_OF_ALL, Threshold.TWO_THIRDS_OF_ALL
_REMAINING, _REQUEST = Threshold.MORE_THAN_TWO_THIRDS_OF_REMAINING, Threshold.ONE_THIRD_REQUEST
_PRESENT = Threshold.MAJORITY_OF_PRESENT
_COUNCILS = range(1, 131)

# Independent of the rules: exact fractions against the words of the law.
_ORACLE: dict[Threshold, Callable[[Fraction], bool]] = {
    _MAJORITY: lambda share: share > Fraction(1, 2),
    _TWO_THIRDS: lambda share: share >= Fraction(2, 3),
    _REMAINING: lambda share: share > Fraction(2, 3),
    _REQUEST: lambda share: share >= Fraction(1, 3),
    _PRESENT: lambda share: share > Fraction(1, 2),
}

# N, majority, at least two thirds, at least one third: the table the council's office works by.
_TABLE = [
    (15, 8, 10, 5),
    (19, 10, 13, 7),
    (21, 11, 14, 7),
    (26, 14, 18, 9),
    (30, 16, 20, 10),
    (35, 18, 24, 12),
    (47, 24, 32, 16),
    (50, 26, 34, 17),
    (82, 42, 55, 28),
    (85, 43, 57, 29),
    (105, 53, 70, 35),
    (125, 63, 84, 42),
]


@pytest.mark.parametrize(("base", "majority", "two_thirds", "one_third"), _TABLE)
def test_the_needed_number_is_the_one_of_the_table(
    base: int, majority: int, two_thirds: int, one_third: int
) -> None:
    assert needed(_MAJORITY, base) == majority
    assert needed(_TWO_THIRDS, base) == two_thirds
    assert needed(_REQUEST, base) == one_third
    assert rule_set(over=1, under=3).quorum_of(base) == one_third
    assert rule_set(over=2, under=3).quorum_of(base) == two_thirds


@pytest.mark.parametrize("base", _COUNCILS)
def test_a_ballot_passes_from_the_needed_number_on_and_not_below(base: int) -> None:
    for threshold in Threshold:
        passing = [yes for yes in range(base + 1) if passes(threshold, yes, base)]

        assert passing == list(range(needed(threshold, base), base + 1))


@pytest.mark.parametrize("base", _COUNCILS)
@pytest.mark.parametrize("threshold", Threshold)
def test_every_threshold_agrees_with_exact_fractions(threshold: Threshold, base: int) -> None:
    for yes in range(base + 1):
        assert passes(threshold, yes, base) is _ORACLE[threshold](Fraction(yes, base)), yes


@pytest.mark.parametrize("base", [n for n in _COUNCILS if n % 2 == 0])
def test_exactly_half_does_not_pass(base: int) -> None:
    assert not passes(_MAJORITY, base // 2, base)
    assert passes(_MAJORITY, base // 2 + 1, base)


@pytest.mark.parametrize("base", [n for n in _COUNCILS if n % 3 == 0])
def test_exactly_two_thirds_pass(base: int) -> None:
    assert passes(_TWO_THIRDS, 2 * base // 3, base)
    assert not passes(_TWO_THIRDS, 2 * base // 3 - 1, base)


@pytest.mark.parametrize("base", [n for n in _COUNCILS if n % 3 == 0])
def test_exactly_two_thirds_are_not_enough_for_a_depleted_council(base: int) -> None:
    assert not passes(_REMAINING, 2 * base // 3, base)
    assert passes(_REMAINING, 2 * base // 3 + 1, base)


@pytest.mark.parametrize("elected", _COUNCILS)
def test_a_council_is_depleted_below_two_thirds_of_the_elected(elected: int) -> None:
    for left in range(elected + 1):
        assert is_depleted(left, elected) is (Fraction(left, elected) < Fraction(2, 3))


@pytest.mark.parametrize("base", _COUNCILS)
def test_the_quorum_is_the_least_number_that_reaches_the_share(base: int) -> None:
    quorum = rule_set(over=2, under=3).quorum_of(base)

    assert Fraction(quorum, base) >= Fraction(2, 3)
    assert Fraction(quorum - 1, base) < Fraction(2, 3)


@pytest.mark.parametrize("base", _COUNCILS)
def test_a_share_is_rounded_half_up_to_hundredths(base: int) -> None:
    for part in range(base + 1):
        exact = Fraction(10_000 * part, base)

        assert hundredths(part, base) == (exact + Fraction(1, 2)).__floor__()


@pytest.mark.parametrize(
    ("part", "base", "figure"),
    [(446, 473, 9429), (434, 473, 9175), (470, 494, 9514), (19, 47, 4043), (2, 47, 426)],
)
def test_a_share_is_the_one_that_was_published(part: int, base: int, figure: int) -> None:
    assert hundredths(part, base) == figure


@given(base=st.integers(1, 10_000))
def test_all_are_a_hundred_percent_and_nobody_is_none(base: int) -> None:
    assert hundredths(base, base) == 10_000
    assert hundredths(0, base) == 0


@pytest.mark.parametrize("base", [0, -1])
def test_a_share_of_nobody_has_no_figure(base: int) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        hundredths(0, base)
