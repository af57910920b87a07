"""The result of a secret ballot in words; the same words stand on screens and in the minutes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from meetingroom.domain.ids import LineId
from meetingroom.domain.paper_counts import MARKS
from meetingroom.domain.people import Council
from meetingroom.domain.rules import RuleSet, hundredths, needed, passes
from meetingroom.domain.secret_parts import PaperCount, SecretQuestion
from meetingroom.domain.secret_results import (
    Consequence,
    ShareBase,
    chosen_variants,
    consequence,
    election_of,
    has_lost_confidence,
    share_base,
)
from meetingroom.domain.sentences import missed_words, threshold_words
from meetingroom.domain.state import SecretBallot
from meetingroom.domain.text import percent
from meetingroom.domain.values import Mark, SecretKind, Threshold

_MARK_WORDS: Final[Mapping[Mark, str]] = {
    Mark.IN_FAVOUR: "tán thành",
    Mark.AGAINST: "không tán thành",
    Mark.ABSTAIN: "không biểu quyết",
    Mark.HIGH: "tín nhiệm cao",
    Mark.MEDIUM: "tín nhiệm",
    Mark.LOW: "tín nhiệm thấp",
    Mark.CONFIDENCE: "tín nhiệm",
    Mark.NO_CONFIDENCE: "không tín nhiệm",
}
_OF_ELECTIONS: Final[Mapping[Mark, str]] = {
    Mark.IN_FAVOUR: "đồng ý",
    Mark.AGAINST: "không đồng ý",
}
_CONSEQUENCES: Final[Mapping[Consequence, str]] = {
    Consequence.NONE: "tỷ lệ tín nhiệm thấp chưa quá nửa",
    Consequence.MAY_RESIGN: (
        "quá nửa nhưng chưa đến hai phần ba đánh giá tín nhiệm thấp, có thể xin từ chức; nếu không "
        "xin từ chức thì Thường trực Hội đồng nhân dân trình Hội đồng nhân dân bỏ phiếu tín nhiệm "
        "tại kỳ họp này hoặc kỳ họp tiếp theo"
    ),
    Consequence.TO_BE_RELIEVED: (
        "từ hai phần ba trở lên đánh giá tín nhiệm thấp, cơ quan hoặc người giới thiệu để bầu có "
        "trách nhiệm trình Hội đồng nhân dân miễn nhiệm tại kỳ họp này hoặc kỳ họp tiếp theo"
    ),
}
_LOST: Final = (
    "quá nửa không tín nhiệm, cơ quan hoặc người giới thiệu để bầu trình Hội đồng nhân dân miễn "
    "nhiệm"
)
_BASIS_KEYS: Final[Mapping[SecretKind, tuple[str, ...]]] = {
    SecretKind.DECISION: (),
    SecretKind.ELECTION: (),
    SecretKind.RATING: ("rating_allowed", "confidence_base"),
    SecretKind.CONFIDENCE: ("confidence_vote_allowed", "confidence_base"),
    SecretKind.VARIANTS: ("variants_allowed",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkResult:
    """A box of a line: how many papers have it, and their share in hundredths of a percent."""

    words: str
    papers: int
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineResult:
    """A line of the papers with its boxes; ``verdict`` is empty where only the whole has one."""

    name: str
    marks: tuple[MarkResult, ...]
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretResult:
    """What a secret ballot came to.

    Attributes:
        base: what the shares are out of, and ``base_words``: the same in words.
        threshold: what is needed, in words.
        needed: least number of papers that is enough.
        sentence: the outcome as the chair reads it out.
        basis: on what it rests, as the session's rule set says; may be empty.
    """

    base: int
    base_words: str
    threshold: str
    needed: int
    lines: tuple[LineResult, ...]
    sentence: str
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """Everything the words are made from."""

    council: Council
    rules: RuleSet
    ballot: SecretBallot
    count: PaperCount
    names: Mapping[LineId, str]

    @property
    def question(self) -> SecretQuestion:
        return self.ballot.question

    def named(self, lines: Sequence[LineId]) -> str:
        return ", ".join(self.names[line] for line in lines)

    def votes(self) -> Mapping[LineId, int]:
        return {one.line: self.count.on(one.line, Mark.IN_FAVOUR) for one in self.question.lines}


def secret_result(
    council: Council,
    rules: RuleSet,
    ballot: SecretBallot,
    count: PaperCount,
    names: Mapping[LineId, str],
) -> SecretResult:
    """Word the result of a secret ballot.

    Args:
        council: whose deputies voted.
        rules: the session's.
        ballot: whose figures were released.
        count: those figures.
        names: how documents name each line of the paper.
    """
    case = _Case(council=council, rules=rules, ballot=ballot, count=count, names=names)
    kind_of_base, base = share_base(ballot, count, rules)
    threshold, least = _needed(case, base)
    return SecretResult(
        base=base,
        base_words=_base_words(council, kind_of_base, base),
        threshold=threshold,
        needed=least,
        lines=tuple(_lines(case, base)),
        sentence=_sentence(case, kind_of_base, base),
        basis=tuple(_basis(case)),
    )


def _base_words(council: Council, kind: ShareBase, base: int) -> str:
    match kind:
        case ShareBase.DEPUTIES:
            return f"tổng số đại biểu Hội đồng nhân dân {council.kind} ({base} đại biểu)"
        case ShareBase.ISSUED:
            return f"số phiếu phát ra ({base} phiếu)"
        case ShareBase.VALID:
            return f"số phiếu hợp lệ ({base} phiếu)"
        case _:
            assert_never(kind)


def _needed(case: _Case, base: int) -> tuple[str, int]:
    majority = needed(Threshold.MAJORITY_OF_ALL, base)
    match case.question.kind:
        case SecretKind.DECISION | SecretKind.VARIANTS:
            threshold = case.question.threshold
            return threshold_words(threshold), needed(threshold, base)
        case SecretKind.ELECTION:
            if case.question.is_revote and not case.rules.revote_majority:
                return "nhiều phiếu hơn giữa những người bằng phiếu", 1
            return "quá nửa tổng số đại biểu và nhiều phiếu hơn", majority
        case SecretKind.RATING:
            return "quá nửa và hai phần ba đánh giá tín nhiệm thấp", majority
        case SecretKind.CONFIDENCE:
            return "quá nửa không tín nhiệm", majority
        case _:
            assert_never(case.question.kind)


def _lines(case: _Case, base: int) -> Iterator[LineResult]:
    kind = case.question.kind
    for one in case.question.lines:
        papers = {mark: case.count.on(one.line, mark) for mark in MARKS[kind]}
        yield LineResult(
            name=case.names[one.line],
            marks=tuple(
                MarkResult(words=mark_words(kind, mark), papers=n, share=_share(n, base))
                for mark, n in papers.items()
            ),
            verdict=_verdict(kind, papers, base),
        )


def _share(papers: int, base: int) -> int:
    # Nobody took a paper: nothing of nothing is nothing.
    return hundredths(papers, base) if base else 0


def mark_words(kind: SecretKind, mark: Mark) -> str:
    """Name a box as its paper does."""
    is_election = kind is SecretKind.ELECTION
    return _OF_ELECTIONS[mark] if is_election else _MARK_WORDS[mark]


def _verdict(kind: SecretKind, papers: Mapping[Mark, int], base: int) -> str:
    match kind:
        case SecretKind.RATING:
            return _CONSEQUENCES[consequence(papers[Mark.LOW], base)]
        case SecretKind.CONFIDENCE:
            is_lost = has_lost_confidence(papers[Mark.NO_CONFIDENCE], base)
            return _LOST if is_lost else "tỷ lệ không tín nhiệm chưa quá nửa"
        case _:
            return ""


def _sentence(case: _Case, kind_of_base: ShareBase, base: int) -> str:
    words = _base_words(case.council, kind_of_base, base)
    match case.question.kind:
        case SecretKind.DECISION:
            return _decided(case, words)
        case SecretKind.ELECTION:
            return _elected(case, words)
        case SecretKind.VARIANTS:
            return _chosen(case, words)
        case SecretKind.RATING | SecretKind.CONFIDENCE:
            each = "; ".join(f"{one.name}: {one.verdict}" for one in _lines(case, base))
            return f"Tỷ lệ tính trên {words}. {each}."
        case _:
            assert_never(case.question.kind)


def _decided(case: _Case, base_words: str) -> str:
    threshold, (in_favour,) = case.question.threshold, case.votes().values()
    figures = f"Có {in_favour} phiếu tán thành, bằng {_percent(case, in_favour)} {base_words}"
    if passes(threshold, in_favour, case.ballot.base):
        outcome = f"Hội đồng nhân dân {case.council.kind} đã thông qua {case.question.subject}"
        return f"{figures}. Như vậy, {outcome}."
    missed = missed_words(threshold)
    return f"{figures}, {missed}. Như vậy, {case.question.subject} chưa được thông qua."


def _percent(case: _Case, papers: int) -> str:
    return percent(_share(papers, case.ballot.base))


def _elected(case: _Case, base_words: str) -> str:
    outcome = election_of(case.ballot, case.rules)
    votes = case.votes()
    figures = "; ".join(
        f"{case.names[line]} được {n} phiếu đồng ý, bằng {_percent(case, n)}"
        for line, n in votes.items()
    )
    parts = [f"Tỷ lệ tính trên {base_words}. {figures}."]
    parts.append(f"Như vậy, trúng cử: {case.named(outcome.elected)}." if outcome.elected else "")
    parts += [
        f"{tie.decided_by} quyết định chọn {case.named(tie.elected)}; lý do: {tie.reason}."
        for tie in case.ballot.ties
    ]
    if outcome.tied and not case.ballot.ties:
        again = "vẫn bằng phiếu nhau" if case.question.is_revote else "bằng phiếu nhau"
        then = "xin ý kiến quyết định" if case.question.is_revote else "bỏ phiếu lại"
        parts.append(f"{case.named(outcome.tied)} {again}: {then} để chọn {outcome.left} người.")
    elif outcome.left and not outcome.tied:
        parts.append(f"Còn {outcome.left} người chưa bầu được.")
    return " ".join(part for part in parts if part)


def _chosen(case: _Case, base_words: str) -> str:
    votes, threshold = case.votes(), case.question.threshold
    figures = "; ".join(
        f"{case.names[line]}: {n} phiếu, bằng {_percent(case, n)}" for line, n in votes.items()
    )
    chosen = chosen_variants(votes, case.ballot.base, threshold)
    outcome = (
        f"Hội đồng nhân dân {case.council.kind} chọn: {case.named(chosen)}"
        if chosen
        else f"chưa phương án nào được {threshold_words(threshold)}"
    )
    return f"Tỷ lệ tính trên {base_words}. {figures}. Như vậy, {outcome}."


def _basis(case: _Case) -> Iterator[str]:
    keys = _BASIS_KEYS[case.question.kind]
    for key in (*keys, *(("revote_majority",) if case.question.is_revote else ())):
        if key in case.rules.basis:
            yield case.rules.basis[key].vi
