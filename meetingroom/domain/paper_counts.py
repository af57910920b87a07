"""Counts of ballot papers: do they add up, and do two of them agree? Integers only.

Law and practice ask for issued = returned + not returned and returned = valid + invalid, and that
no line has more marks than there are valid papers (guidance 883/HD-UBTVQH14 of 2 June 2021).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingroom.domain.secret_parts import BallotLine, MarkPlace, PaperCount
from meetingroom.domain.values import CountFigure, Mark, SecretKind

MARKS: Final[Mapping[SecretKind, tuple[Mark, ...]]] = {
    SecretKind.DECISION: (Mark.IN_FAVOUR, Mark.AGAINST, Mark.ABSTAIN),
    SecretKind.ELECTION: (Mark.IN_FAVOUR, Mark.AGAINST),
    SecretKind.RATING: (Mark.HIGH, Mark.MEDIUM, Mark.LOW),
    SecretKind.CONFIDENCE: (Mark.CONFIDENCE, Mark.NO_CONFIDENCE),
    SecretKind.VARIANTS: (Mark.IN_FAVOUR,),
}
"""The boxes on every line of a paper of a kind."""


class CountFault(StrEnum):
    """Why a count can't be true."""

    BELOW_ZERO = "below_zero"
    MORE_ISSUED_THAN_ENTITLED = "more_issued_than_entitled"
    ISSUED = "issued"
    RETURNED = "returned"
    LINE = "line"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """Where two counts say different numbers; never which."""

    figures: tuple[CountFigure, ...]
    marks: tuple[MarkPlace, ...]

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.figures or self.marks)


def places(kind: SecretKind, lines: Sequence[BallotLine]) -> tuple[MarkPlace, ...]:
    """Return every box of a paper: line by line, and on each in the order of ``MARKS``."""
    return tuple(MarkPlace(line=one.line, mark=mark) for one in lines for mark in MARKS[kind])


def is_whole(kind: SecretKind, lines: Sequence[BallotLine], count: PaperCount) -> bool:
    """Say whether a count has exactly the boxes of the paper, in their order."""
    return tuple(mark.place for mark in count.marks) == places(kind, lines)


def faults(
    kind: SecretKind, lines: Sequence[BallotLine], posts: int, entitled: int, count: PaperCount
) -> tuple[CountFault, ...]:
    """Return what makes a count impossible; nothing when it adds up.

    Args:
        kind: what the papers asked.
        lines: of the papers.
        posts: how many persons an election may mark in favour, 1 or more; else of no meaning.
        entitled: deputies who may have been given a paper.
        count: whole, as ``is_whole`` says.
    """
    return tuple(_faults(kind, lines, posts, entitled, count))


def _faults(
    kind: SecretKind, lines: Sequence[BallotLine], posts: int, entitled: int, count: PaperCount
) -> Iterator[CountFault]:
    figures = [figure_of(count, figure) for figure in CountFigure]
    if min(*figures, *(mark.papers for mark in count.marks)) < 0:
        yield CountFault.BELOW_ZERO
    if count.issued > entitled:
        yield CountFault.MORE_ISSUED_THAN_ENTITLED
    if count.issued != count.returned + count.not_returned:
        yield CountFault.ISSUED
    if count.returned != count.valid + count.invalid:
        yield CountFault.RETURNED
    if any(not _line_fits(kind, count, one) for one in lines):
        yield CountFault.LINE
    if not _whole_fits(kind, posts, count):
        yield CountFault.WHOLE


def _line_fits(kind: SecretKind, count: PaperCount, one: BallotLine) -> bool:
    marked = sum(count.on(one.line, mark) for mark in MARKS[kind])
    # A matter has one line, so a valid paper has exactly one box of it marked; a paper with
    # several lines stays valid when one of them was left alone.
    return marked == count.valid if kind is SecretKind.DECISION else marked <= count.valid


def _whole_fits(kind: SecretKind, posts: int, count: PaperCount) -> bool:
    in_favour = sum(m.papers for m in count.marks if m.mark is Mark.IN_FAVOUR)
    match kind:
        case SecretKind.ELECTION:
            # A paper with more names than posts is invalid.
            return in_favour <= posts * count.valid
        case SecretKind.VARIANTS:
            return in_favour <= count.valid
        case _:
            return True


def figure_of(count: PaperCount, figure: CountFigure) -> int:
    """Return one of a count's figures."""
    return {
        CountFigure.ISSUED: count.issued,
        CountFigure.EXCHANGED: count.exchanged,
        CountFigure.RETURNED: count.returned,
        CountFigure.NOT_RETURNED: count.not_returned,
        CountFigure.VALID: count.valid,
        CountFigure.INVALID: count.invalid,
    }[figure]


def differences(one: PaperCount, other: PaperCount) -> Differences:
    """Return where two counts of the same box differ; false when they agree in every figure."""
    return Differences(
        figures=tuple(f for f in CountFigure if figure_of(one, f) != figure_of(other, f)),
        marks=tuple(
            a.place for a, b in zip(one.marks, other.marks, strict=True) if a.papers != b.papers
        ),
    )
