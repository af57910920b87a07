"""What the figures of a secret ballot mean. Integers only.

Elections: more than half of all deputies in office and the most votes; the tied who are above half
and too many are voted on again, after that the rules ask and suggest the older. Confidence:
resolution 96/2023/QH15.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingroom.domain.ids import LineId
from meetingroom.domain.rules import RuleSet, passes
from meetingroom.domain.secret_parts import PaperCount
from meetingroom.domain.state import SecretBallot
from meetingroom.domain.values import Mark, SecretKind, Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionOutcome:
    """Who is elected, and whom the votes can't tell apart.

    Attributes:
        elected: most votes first; equals in the order of the paper.
        tied: above the threshold with equal votes, more of them than posts are left; in the order
            of the paper. Empty when there is no such tie.
        left: posts that nobody was elected to; with a tie, those the tied are voted on again for.
    """

    elected: tuple[LineId, ...]
    tied: tuple[LineId, ...]
    left: int


class Consequence(StrEnum):
    """What follows from marks of low confidence (resolution 96/2023/QH15)."""

    NONE = "none"
    MAY_RESIGN = "may_resign"
    TO_BE_RELIEVED = "to_be_relieved"


class ShareBase(StrEnum):
    """What the shares of a secret ballot are out of."""

    DEPUTIES = "deputies"
    ISSUED = "issued"
    VALID = "valid"


_CONFIDENCE: Final = frozenset({SecretKind.RATING, SecretKind.CONFIDENCE})


def share_base(ballot: SecretBallot, count: PaperCount, rules: RuleSet) -> tuple[ShareBase, int]:
    """Return what shares are out of, and how many that is.

    Confidence goes by the rule set's ``confidence_base``; everything else by N.
    """
    if ballot.question.kind in _CONFIDENCE and rules.confidence_base == 2:
        return ShareBase.ISSUED, count.issued
    if ballot.question.kind in _CONFIDENCE and rules.confidence_base == 3:
        return ShareBase.VALID, count.valid
    return ShareBase.DEPUTIES, ballot.base


def elect(
    votes: Mapping[LineId, int], base: int, posts: int, *, by_majority: bool = True
) -> ElectionOutcome:
    """Return who is elected.

    Args:
        votes: papers in favour of each, in the order of the paper.
        base: N, the deputies in office, 1 or more.
        posts: how many are to be elected, 1 or more.
        by_majority: more than half of N is needed; without it, one vote at least.
    """
    fit = {line: n for line, n in votes.items() if _is_enough(n, base, by_majority=by_majority)}
    # Sorting is stable, so equals stay in the order of the paper.
    ranked = sorted(fit, key=lambda line: -fit[line])
    if len(ranked) <= posts:
        return ElectionOutcome(elected=tuple(ranked), tied=(), left=posts - len(ranked))
    last, next_one = fit[ranked[posts - 1]], fit[ranked[posts]]
    if last > next_one:
        return ElectionOutcome(elected=tuple(ranked[:posts]), tied=(), left=0)
    above = tuple(line for line in ranked if fit[line] > last)
    tied = tuple(line for line in ranked if fit[line] == last)
    return ElectionOutcome(elected=above, tied=tied, left=posts - len(above))


def election_of(ballot: SecretBallot, rules: RuleSet) -> ElectionOutcome:
    """Return what a secret ballot elected; nobody by one of another kind or before its release."""
    question, count = ballot.question, ballot.count
    if question.kind is not SecretKind.ELECTION or count is None:
        return ElectionOutcome(elected=(), tied=(), left=0)
    votes = {one.line: count.on(one.line, Mark.IN_FAVOUR) for one in question.lines}
    by_majority = rules.revote_majority or not question.is_revote
    return elect(votes, ballot.base, question.posts, by_majority=by_majority)


def _is_enough(votes: int, base: int, *, by_majority: bool) -> bool:
    return passes(Threshold.MAJORITY_OF_ALL, votes, base) if by_majority else votes > 0


def suggested(outcome: ElectionOutcome, by_age: Sequence[LineId]) -> tuple[LineId, ...]:
    """Return whom the rules suggest among those tied again: the older ones.

    Args:
        outcome: of the vote that was repeated.
        by_age: the tied, the oldest first.
    """
    return tuple(line for line in by_age if line in outcome.tied)[: outcome.left]


def consequence(low: int, base: int) -> Consequence:
    """Return what follows for a person rated.

    Args:
        low: papers that say *tín nhiệm thấp*.
        base: what the rule set counts out of; of no papers nothing follows.
    """
    if low and passes(Threshold.TWO_THIRDS_OF_ALL, low, base):
        return Consequence.TO_BE_RELIEVED
    if passes(Threshold.MAJORITY_OF_ALL, low, base):
        return Consequence.MAY_RESIGN
    return Consequence.NONE


def has_lost_confidence(no_confidence: int, base: int) -> bool:
    """Say whether more than half have no confidence, so that the person is put for relief."""
    return passes(Threshold.MAJORITY_OF_ALL, no_confidence, base)


def chosen_variants(
    votes: Mapping[LineId, int], base: int, threshold: Threshold
) -> tuple[LineId, ...]:
    """Return the alternative that has enough votes out of N; none or one, as thresholds go."""
    return tuple(line for line, n in votes.items() if passes(threshold, n, base))
