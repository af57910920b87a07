"""How many are enough. Integers only; the base is the deputies in office, never those present.

Law 77/2015/QH13 art. 91: a resolution needs more than half of all deputies in favour, the removal
of a deputy at least two thirds of all. Exactly half does not pass.
"""

from typing import Final, assert_never

from meetingroom.domain.values import Threshold

COUNCIL_THRESHOLDS: Final = frozenset(
    {
        Threshold.MAJORITY_OF_ALL,
        Threshold.TWO_THIRDS_OF_ALL,
        Threshold.MORE_THAN_TWO_THIRDS_OF_REMAINING,
    }
)
"""What a ballot of the council may ask for."""


def needed(threshold: Threshold, base: int) -> int:
    """Return the least number in favour that passes, out of ``base``."""
    match threshold:
        case Threshold.MAJORITY_OF_ALL | Threshold.MAJORITY_OF_PRESENT:
            return base // 2 + 1
        case Threshold.TWO_THIRDS_OF_ALL:
            return -(-2 * base // 3)
        case Threshold.MORE_THAN_TWO_THIRDS_OF_REMAINING:
            return 2 * base // 3 + 1
        case Threshold.ONE_THIRD_REQUEST:
            return -(-base // 3)
        case _:
            assert_never(threshold)


def passes(threshold: Threshold, in_favour: int, base: int) -> bool:
    """Say whether so many in favour are enough.

    Args:
        threshold: the rule.
        in_favour: 0 to ``base``.
        base: the deputies in office; for ``MAJORITY_OF_PRESENT`` the members present.
    """
    match threshold:
        case Threshold.MAJORITY_OF_ALL | Threshold.MAJORITY_OF_PRESENT:
            return 2 * in_favour > base
        case Threshold.TWO_THIRDS_OF_ALL:
            return 3 * in_favour >= 2 * base
        case Threshold.MORE_THAN_TWO_THIRDS_OF_REMAINING:
            return 3 * in_favour > 2 * base
        case Threshold.ONE_THIRD_REQUEST:
            return 3 * in_favour >= base
        case _:
            assert_never(threshold)


def is_depleted(in_office: int, elected: int) -> bool:
    """Say whether fewer than two thirds of the deputies elected are left (65/2025/QH15 art. 46)."""
    return 3 * in_office < 2 * elected


def hundredths(part: int, base: int) -> int:
    """Return ``part`` of ``base`` in hundredths of a percent, rounded half up, integers only.

    Raises:
        ValueError: base is 0 or less; a share of nobody has no figure.
    """
    if base <= 0:
        raise ValueError
    return (20000 * part + base) // (2 * base)
