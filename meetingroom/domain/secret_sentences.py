"""The result of a secret ballot in words; the same words stand on screens and in the minutes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from meetingroom.domain.ids import LineId
from meetingroom.domain.paper_counts import MARKS
from meetingroom.domain.people import Council
from meetingroom.domain.results import threshold_basis
from meetingroom.domain.rules import RuleSet, hundredths, needed, passes
from meetingroom.domain.secret_parts import PaperCount, SecretQuestion
from meetingroom.domain.secret_phrases import PHRASES, SecretPhrases
from meetingroom.domain.secret_results import (
    chosen_variants,
    consequence,
    election_of,
    has_lost_confidence,
    share_base,
)
from meetingroom.domain.sentences import missed_words, threshold_words
from meetingroom.domain.state import SecretBallot
from meetingroom.domain.text import percent
from meetingroom.domain.values import Language, Mark, SecretKind, Threshold

_BASIS_KEYS: Final[Mapping[SecretKind, tuple[str, ...]]] = {
    SecretKind.DECISION: (),
    SecretKind.ELECTION: (),
    SecretKind.RATING: ("rating_allowed", "confidence_base"),
    SecretKind.CONFIDENCE: ("confidence_vote_allowed", "confidence_base"),
    SecretKind.VARIANTS: ("variants_allowed",),
}
_OF_CONFIDENCE: Final = frozenset({SecretKind.RATING, SecretKind.CONFIDENCE})


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
        basis: on what it rests: the law, and what the session's rule set says.
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
    language: Language

    @property
    def question(self) -> SecretQuestion:
        return self.ballot.question

    @property
    def say(self) -> SecretPhrases:
        return PHRASES[self.language]

    @property
    def base(self) -> int:
        return share_base(self.ballot, self.count, self.rules)[1]

    @property
    def base_words(self) -> str:
        kind, base = share_base(self.ballot, self.count, self.rules)
        return self.say.bases[kind].format(kind=self.council.kind, n=base)

    def named(self, lines: Sequence[LineId]) -> str:
        return ", ".join(self.names[line] for line in lines)

    def votes(self) -> Mapping[LineId, int]:
        return {one.line: self.count.on(one.line, Mark.IN_FAVOUR) for one in self.question.lines}

    def percent(self, papers: int) -> str:
        return percent(_share(papers, self.base), self.language)

    def each(self, phrase: str) -> str:
        """Say of every line how many are in favour."""
        return "; ".join(
            phrase.format(name=self.names[line], n=n, share=self.percent(n))
            for line, n in self.votes().items()
        )


def secret_result(
    council: Council,
    rules: RuleSet,
    ballot: SecretBallot,
    count: PaperCount,
    names: Mapping[LineId, str],
    language: Language = Language.VIETNAMESE,
) -> SecretResult:
    """Word the result of a secret ballot.

    Args:
        council: whose deputies voted.
        rules: the session's.
        ballot: whose figures were released.
        count: those figures.
        names: how documents name each line of the paper.
        language: of the reader; the chair and the minutes speak Vietnamese.
    """
    case = _Case(
        council=council, rules=rules, ballot=ballot, count=count, names=names, language=language
    )
    threshold, least = _needed(case)
    return SecretResult(
        base=case.base,
        base_words=case.base_words,
        threshold=threshold,
        needed=least,
        lines=tuple(_lines(case)),
        sentence=_sentence(case),
        basis=tuple(_basis(case)),
    )


def _needed(case: _Case) -> tuple[str, int]:
    majority = needed(Threshold.MAJORITY_OF_ALL, case.base)
    match case.question.kind:
        case SecretKind.DECISION | SecretKind.VARIANTS:
            threshold = case.question.threshold
            return threshold_words(threshold, case.language), needed(threshold, case.base)
        case SecretKind.ELECTION:
            if case.question.is_revote and not case.rules.revote_majority:
                return case.say.most_of_tied, 1
            return case.say.most_and_majority, majority
        case SecretKind.RATING:
            return case.say.rating, majority
        case SecretKind.CONFIDENCE:
            return case.say.no_confidence, majority
        case _:
            assert_never(case.question.kind)


def _lines(case: _Case) -> Iterator[LineResult]:
    kind = case.question.kind
    for one in case.question.lines:
        papers = {mark: case.count.on(one.line, mark) for mark in MARKS[kind]}
        yield LineResult(
            name=case.names[one.line],
            marks=tuple(
                MarkResult(
                    words=mark_words(kind, mark, case.language),
                    papers=n,
                    share=_share(n, case.base),
                )
                for mark, n in papers.items()
            ),
            verdict=_verdict(case, papers),
        )


def _share(papers: int, base: int) -> int:
    # Nobody took a paper: nothing of nothing is nothing.
    return hundredths(papers, base) if base else 0


def mark_words(kind: SecretKind, mark: Mark, language: Language = Language.VIETNAMESE) -> str:
    """Name a box as its paper does."""
    say = PHRASES[language]
    return say.of_elections[mark] if kind is SecretKind.ELECTION else say.marks[mark]


def _verdict(case: _Case, papers: Mapping[Mark, int]) -> str:
    match case.question.kind:
        case SecretKind.RATING:
            return case.say.consequences[consequence(papers[Mark.LOW], case.base)]
        case SecretKind.CONFIDENCE:
            is_lost = has_lost_confidence(papers[Mark.NO_CONFIDENCE], case.base)
            return case.say.lost if is_lost else case.say.kept
        case _:
            return ""


def _sentence(case: _Case) -> str:
    match case.question.kind:
        case SecretKind.DECISION:
            return _decided(case)
        case SecretKind.ELECTION:
            return _elected(case)
        case SecretKind.VARIANTS:
            return _chosen(case)
        case SecretKind.RATING | SecretKind.CONFIDENCE:
            each = "; ".join(f"{one.name}: {one.verdict}" for one in _lines(case))
            return f"{case.say.shares.format(base=case.base_words)} {each}."
        case _:
            assert_never(case.question.kind)


def _decided(case: _Case) -> str:
    threshold, (in_favour,) = case.question.threshold, case.votes().values()
    passed = passes(threshold, in_favour, case.ballot.base)
    return (case.say.adopted if passed else case.say.not_adopted).format(
        n=in_favour,
        share=case.percent(in_favour),
        base=case.base_words,
        kind=case.council.kind,
        subject=case.question.subject,
        missed=missed_words(threshold, case.language),
    )


def _elected(case: _Case) -> str:
    outcome, say = election_of(case.ballot, case.rules), case.say
    parts = [f"{say.shares.format(base=case.base_words)} {case.each(say.votes)}."]
    if outcome.elected:
        parts.append(say.elected.format(names=case.named(outcome.elected)))
    parts += [
        say.decided.format(by=tie.decided_by, names=case.named(tie.elected), reason=tie.reason)
        for tie in case.ballot.ties
    ]
    if outcome.tied and not case.ballot.ties:
        tied = say.tied_again if case.question.is_revote else say.tied
        parts.append(tied.format(names=case.named(outcome.tied), left=outcome.left))
    elif outcome.left and not outcome.tied:
        parts.append(say.left.format(left=outcome.left))
    return " ".join(parts)


def _chosen(case: _Case) -> str:
    say, threshold = case.say, case.question.threshold
    chosen = chosen_variants(case.votes(), case.ballot.base, threshold)
    outcome = (say.chosen if chosen else say.none_chosen).format(
        kind=case.council.kind,
        names=case.named(chosen),
        threshold=threshold_words(threshold, case.language),
    )
    shares = say.shares.format(base=case.base_words)
    return f"{shares} {case.each(say.alternative)}. {outcome}"


def _basis(case: _Case) -> Iterator[str]:
    if case.question.kind not in _OF_CONFIDENCE:
        yield threshold_basis(case.question.threshold, case.language)
    keys = _BASIS_KEYS[case.question.kind]
    for key in (*keys, *(("revote_majority",) if case.question.is_revote else ())):
        if key in case.rules.basis:
            yield case.rules.basis[key].line(case.language)
