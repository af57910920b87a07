"""A council's rule set: legal numbers are data, each with its basis in words.

A rule set comes from ``data/rules/*.toml``; a session keeps the one it was opened with.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, assert_never

from meetingroom.domain.errors import RuleSetError
from meetingroom.domain.values import FloorPurpose, Threshold

_LONGEST_S: Final = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """The numbers a session runs by.

    Attributes:
        name: which rule set this is, as ``commune``.
        quorum_over: numerator of the share of all deputies that must be present.
        quorum_under: its denominator.
        floor_s: seconds a speech may take, by purpose; 1 to 3600, a warning and never a cut.
        ballot_s: seconds a ballot is meant to stay open, 5 to 3600; the chair ends it.
        names_shown: whether everybody sees who chose what once a ballot has ended.
        basis: the legal basis of each value, by its key, in words.
    """

    name: str
    quorum_over: int
    quorum_under: int
    floor_s: Mapping[FloorPurpose, int]
    ballot_s: int
    names_shown: bool
    basis: Mapping[str, str]

    def quorum_of(self, base: int) -> int:
        """Return how many of ``base`` deputies in office must be present (rounded up)."""
        return -(-self.quorum_over * base // self.quorum_under)


def needed(threshold: Threshold, base: int) -> int:
    """Return the least number in favour that passes among ``base`` deputies in office."""
    match threshold:
        case Threshold.MAJORITY_OF_ALL:
            return base // 2 + 1
        case Threshold.TWO_THIRDS_OF_ALL:
            return -(-2 * base // 3)
        case _:
            assert_never(threshold)


def passes(threshold: Threshold, in_favour: int, base: int) -> bool:
    """Say whether a ballot passes: ``2*yes > N``, or ``3*yes >= 2*N``. Exactly half does not."""
    match threshold:
        case Threshold.MAJORITY_OF_ALL:
            return 2 * in_favour > base
        case Threshold.TWO_THIRDS_OF_ALL:
            return 3 * in_favour >= 2 * base
        case _:
            assert_never(threshold)


def hundredths(part: int, base: int) -> int:
    """Return ``part`` of ``base`` in hundredths of a percent, rounded half up, integers only.

    Raises:
        ValueError: base is 0 or less; a share of nobody has no figure.
    """
    if base <= 0:
        raise ValueError
    return (20000 * part + base) // (2 * base)


def rule_set_of(name: str, table: Mapping[str, object]) -> RuleSet:
    """Read a rule set from a parsed TOML table.

    Each rule is a table with ``value`` and ``basis`` (the legal basis in words).

    Args:
        name: name of the file, without its ending; errors quote it.
        table: what the TOML file says.

    Raises:
        RuleSetError: a key is missing, of the wrong type or out of range; says file, key, reason.
    """
    reader = _Reader(name, table)
    floor = {
        purpose: reader.integer(f"floor_{purpose}_s", 1, _LONGEST_S) for purpose in FloorPurpose
    }
    over, under = reader.integer("quorum_over", 1, 100), reader.integer("quorum_under", 1, 100)
    if over > under:
        raise RuleSetError(name, "quorum_over", "must not exceed quorum_under")
    return RuleSet(
        name=name,
        quorum_over=over,
        quorum_under=under,
        floor_s=floor,
        ballot_s=reader.integer("ballot_s", 5, _LONGEST_S),
        names_shown=reader.boolean("names_shown"),
        basis=reader.basis,
    )


class _Reader:
    """Takes checked values out of a rule set's table and gathers their legal basis."""

    def __init__(self, name: str, table: Mapping[str, object]) -> None:
        self._name = name
        self._table = table
        self.basis: dict[str, str] = {}

    def integer(self, key: str, least: int, most: int) -> int:
        """Return the integer under ``key`` between ``least`` and ``most``."""
        value = self._value(key)
        if type(value) is not int or not least <= value <= most:
            raise RuleSetError(self._name, key, f"must be a whole number, {least} to {most}")
        return value

    def boolean(self, key: str) -> bool:
        """Return the truth value under ``key``."""
        value = self._value(key)
        if not isinstance(value, bool):
            raise RuleSetError(self._name, key, "must be true or false")
        return value

    def _value(self, key: str) -> object:
        rule = self._table.get(key)
        if not isinstance(rule, Mapping):
            raise RuleSetError(self._name, key, "is missing")
        basis = rule.get("basis")
        if not isinstance(basis, str) or not basis.strip():
            raise RuleSetError(self._name, key, "has no legal basis in words")
        self.basis[key] = basis
        return rule.get("value")
