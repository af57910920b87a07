"""What a rule set may say: every key with what it takes, in one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias, TypeGuard

from meetingroom.domain.values import FloorPurpose

RuleValue: TypeAlias = int | bool
"""What a rule's value is: a whole number or a switch."""

_LONGEST_S: Final = 3600


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within a range, both ends included."""

    least: int
    most: int

    @property
    def words(self) -> str:
        """What the value must be."""
        return f"a whole number, {self.least} to {self.most}"

    def takes(self, value: object) -> TypeGuard[RuleValue]:
        """Say whether a value is one of these; a switch is no number."""
        return type(value) is int and self.least <= value <= self.most


@dataclass(frozen=True, slots=True)
class Switch:
    """True or false."""

    @property
    def words(self) -> str:
        """What the value must be."""
        return "true or false"

    def takes(self, value: object) -> TypeGuard[RuleValue]:
        """Say whether a value is one of these."""
        return isinstance(value, bool)


Rule: TypeAlias = Whole | Switch


def floor_key(purpose: FloorPurpose) -> str:
    """Return the key of the seconds that a speech of a purpose may take."""
    return f"floor_{purpose}_s"


KEYS: Final[Mapping[str, Rule]] = {
    "quorum_over": Whole(1, 100),
    "quorum_under": Whole(1, 100),
    **{floor_key(purpose): Whole(1, _LONGEST_S) for purpose in FloorPurpose},
    "debates_most": Whole(1, 20),
    "ballot_s": Whole(5, _LONGEST_S),
    "names_shown": Switch(),
    "suspended_counted": Switch(),
    "ordinal_in_words": Switch(),
    "thematic_own_series": Switch(),
    "check_in_confirmed": Switch(),
    "rating_allowed": Switch(),
    "confidence_vote_allowed": Switch(),
    "variants_allowed": Switch(),
    "confidence_base": Whole(1, 3),
    "revote_majority": Switch(),
    "count_by_one": Switch(),
    "seat_silent_minutes": Whole(1, 240),
    "committee_least": Whole(2, 30),
}
