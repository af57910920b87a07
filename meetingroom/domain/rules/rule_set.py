"""A council's rule set: each legal number with its basis in words.

A rule set comes from ``data/rules/*.toml`` with the council's own values laid over it; a session
keeps the one it was opened with.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from meetingroom.domain.errors import RuleSetError
from meetingroom.domain.rules.keys import KEYS, RuleValue, floor_key
from meetingroom.domain.values import FloorPurpose, Language, Role

LONGEST_LINE: Final = 120
"""Letters a basis may have, so that it stands in one line or two beside its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Why a value is what it is.

    Attributes:
        vi: one line in Vietnamese, as everybody reads it.
        en: the same in English.
        note: what those who keep the rules should know besides, in Vietnamese; may be empty.
        unsure: the source was not read whole, so that its keepers are warned.
    """

    vi: str
    en: str
    note: str = ""
    unsure: bool = False

    def line(self, language: Language) -> str:
        """Return the line a person reads."""
        return self.vi if language is Language.VIETNAMESE else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A command that a role may not give here though the program's table lets it.

    Attributes:
        command: its name in the table of rights, as ``DecideForm``.
    """

    role: Role
    command: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """The numbers and switches a session runs by.

    Attributes:
        name: which rule set this is, as ``commune``.
        values: a value for every key of ``keys.KEYS``.
        basis: the legal basis of each value, by the same keys.
        denied: rights that this rule set takes away; it can never add any.
    """

    name: str
    values: Mapping[str, int | bool]
    basis: Mapping[str, Basis]
    denied: tuple[Denial, ...] = ()

    def denied_to(self, command: str) -> frozenset[Role]:
        """Return the roles from which a command was taken."""
        return frozenset(denial.role for denial in self.denied if denial.command == command)

    @property
    def ballot_s(self) -> int:
        """Seconds a ballot is meant to stay open; the chair ends it."""
        return int(self.values["ballot_s"])

    @property
    def debates_most(self) -> int:
        """Times one deputy may debate an item: a warning and never a block."""
        return int(self.values["debates_most"])

    @property
    def names_shown(self) -> bool:
        """Whether everybody sees who chose what once a ballot has ended."""
        return bool(self.values["names_shown"])

    @property
    def suspended_counted(self) -> bool:
        """Whether a suspended deputy still counts in N."""
        return bool(self.values["suspended_counted"])

    @property
    def ordinal_in_words(self) -> bool:
        """Whether a session's number stands in words, as ``thứ Ba``; digits otherwise."""
        return bool(self.values["ordinal_in_words"])

    @property
    def thematic_own_series(self) -> bool:
        """Whether thematic and urgent sessions are each counted in a series of their own."""
        return bool(self.values["thematic_own_series"])

    @property
    def check_in_confirmed(self) -> bool:
        """Whether a deputy's check-in counts at once; else the secretary confirms it."""
        return bool(self.values["check_in_confirmed"])

    @property
    def rating_allowed(self) -> bool:
        """Whether the council rates confidence in those it elected (lấy phiếu tín nhiệm)."""
        return bool(self.values["rating_allowed"])

    @property
    def confidence_vote_allowed(self) -> bool:
        """Whether the council votes on its confidence in somebody (bỏ phiếu tín nhiệm)."""
        return bool(self.values["confidence_vote_allowed"])

    @property
    def variants_allowed(self) -> bool:
        """Whether a paper may offer one of several alternatives."""
        return bool(self.values["variants_allowed"])

    @property
    def confidence_base(self) -> int:
        """What shares of confidence are out of: 1 deputies, 2 papers issued, 3 valid papers."""
        return int(self.values["confidence_base"])

    @property
    def revote_majority(self) -> bool:
        """Whether a vote repeated among the tied asks for more than half of all again."""
        return bool(self.values["revote_majority"])

    @property
    def count_by_one(self) -> bool:
        """Whether one person may enter a count twice where nobody else may enter it."""
        return bool(self.values["count_by_one"])

    @property
    def seat_silent_ms(self) -> int:
        """Milliseconds without a sign of a deputy's device until the secretary is shown it."""
        return 60_000 * int(self.values["seat_silent_minutes"])

    @property
    def committee_least(self) -> int:
        """Members a counting committee has at least, its head and secretary among them."""
        return int(self.values["committee_least"])

    def quorum_of(self, base: int) -> int:
        """Return how many of ``base`` deputies in office must be present (rounded up)."""
        return -(-int(self.values["quorum_over"]) * base // int(self.values["quorum_under"]))

    def floor_s(self, purpose: FloorPurpose) -> int:
        """Return the seconds a speech of a purpose may take: a warning and never a cut."""
        return int(self.values[floor_key(purpose)])


def checked(rules: RuleSet) -> RuleSet:
    """Return a rule set whose values are whole and make sense beside each other.

    Raises:
        RuleSetError: a key has no value or one it does not take, or a share is above the whole.
    """
    for key, rule in KEYS.items():
        if not rule.takes(rules.values.get(key)):
            raise RuleSetError(rules.name, key, f"must be {rule.words}")
    if rules.values["quorum_over"] > rules.values["quorum_under"]:
        raise RuleSetError(rules.name, "quorum_over", "must not exceed quorum_under")
    return rules


def with_own(rules: RuleSet, key: str, value: RuleValue, basis: Basis) -> RuleSet:
    """Return a rule set with a council's own value laid over one of its values.

    Raises:
        RuleSetError: there is no such key, or it does not take the value.
    """
    if key not in KEYS:
        raise RuleSetError(rules.name, key, "is no rule of this program")
    return checked(
        replace(rules, values={**rules.values, key: value}, basis={**rules.basis, key: basis})
    )
