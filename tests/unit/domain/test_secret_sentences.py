from collections.abc import Sequence
from dataclasses import fields, replace
from string import Formatter

import pytest

from meetingroom.domain.ids import BallotId, ItemId, LineId
from meetingroom.domain.paper_counts import MARKS
from meetingroom.domain.people import NOBODY
from meetingroom.domain.results import threshold_basis
from meetingroom.domain.rules import Basis, RuleSet
from meetingroom.domain.secret_parts import BallotLine, SecretQuestion
from meetingroom.domain.secret_phrases import PHRASES, SecretPhrases
from meetingroom.domain.secret_sentences import SecretResult, mark_words, secret_result
from meetingroom.domain.state import SecretBallot, TieDecision
from meetingroom.domain.values import Language, Mark, SecretKind, Threshold
from tests.helpers.people import council, rule_set
from tests.helpers.secret import counted

_NAMES = {
    LineId("a"): "Ông Trần Hòa An",
    LineId("b"): "Bà Đỗ Thanh Bình",
    LineId("c"): "Bà Phạm Chi",
}
_TIE = TieDecision(
    elected=(LineId("b"),),
    by_age=(),
    decided_by="Hội đồng nhân dân",
    reason="nhiều tuổi hơn",
    at_ms=1,
)


def _result(
    kind: SecretKind,
    *marks: Sequence[int],
    posts: int = 1,
    is_revote: bool = False,
    ties: tuple[TieDecision, ...] = (),
    threshold: Threshold = Threshold.MAJORITY_OF_ALL,
    rules: RuleSet | None = None,
    valid: int = 25,
    language: Language = Language.VIETNAMESE,
) -> SecretResult:
    """Return the result in words of 25 valid papers of 26, in a council of 28."""
    lines = tuple(list(_NAMES)[: len(marks)])
    ballot = SecretBallot(
        ballot=BallotId("b"),
        question=SecretQuestion(
            item=ItemId("i"),
            kind=kind,
            subject="Nghị quyết về việc miễn nhiệm",
            threshold=threshold,
            posts=posts,
            lines=tuple(BallotLine(line=one, person=NOBODY, words="x") for one in lines),
            repeats=(),
            is_revote=is_revote,
        ),
        base=28,
        ties=ties,
    )
    count = counted(kind, dict(zip(lines, marks, strict=True)), valid=valid, invalid=1)
    ballot = replace(ballot, count=count)
    return secret_result(council(), rules or rule_set(), ballot, count, _NAMES, language)


def test_a_matter_is_decided_out_of_all_deputies() -> None:
    result = _result(SecretKind.DECISION, (20, 3, 2))

    assert result.sentence == (
        "Có 20 phiếu tán thành, bằng 71,43% tổng số đại biểu Hội đồng nhân dân phường "
        "(28 đại biểu). Như vậy, Hội đồng nhân dân phường đã thông qua Nghị quyết về việc miễn "
        "nhiệm."
    )
    assert (result.threshold, result.needed) == ("quá nửa tổng số đại biểu", 15)


def test_exactly_half_decides_nothing_and_the_sentence_says_so() -> None:
    sentence = _result(SecretKind.DECISION, (14, 9, 2)).sentence

    assert sentence == (
        "Có 14 phiếu tán thành, bằng 50,00% tổng số đại biểu Hội đồng nhân dân phường "
        "(28 đại biểu), chưa quá nửa. Như vậy, Nghị quyết về việc miễn nhiệm chưa được thông qua."
    )


def test_the_removal_of_a_deputy_needs_two_thirds() -> None:
    result = _result(SecretKind.DECISION, (18, 5, 2), threshold=Threshold.TWO_THIRDS_OF_ALL)

    assert result.needed == 19
    assert "chưa đủ hai phần ba" in result.sentence


def test_an_election_names_who_is_elected_and_how_many_posts_are_left() -> None:
    result = _result(SecretKind.ELECTION, (20, 5), (14, 11), posts=2)

    assert result.sentence == (
        "Tỷ lệ tính trên tổng số đại biểu Hội đồng nhân dân phường (28 đại biểu). Ông Trần Hòa An "
        "được 20 phiếu đồng ý, bằng 71,43%; Bà Đỗ Thanh Bình được 14 phiếu đồng ý, bằng 50,00%. "
        "Như vậy, trúng cử: Ông Trần Hòa An. Còn 1 người chưa bầu được."
    )
    assert (result.threshold, result.needed) == (
        "quá nửa tổng số đại biểu và nhiều phiếu hơn",
        15,
    )
    assert [(m.words, m.papers, m.share) for m in result.lines[0].marks] == [
        ("đồng ý", 20, 7143),
        ("không đồng ý", 5, 1786),
    ]


def test_when_everybody_is_elected_nothing_is_left_to_say() -> None:
    assert _result(SecretKind.ELECTION, (20, 5)).sentence.endswith("trúng cử: Ông Trần Hòa An.")


_LAW = threshold_basis(Threshold.MAJORITY_OF_ALL)
_TIED = ((22, 3), (16, 5), (16, 5))


def test_a_tie_says_what_comes_next() -> None:
    first = _result(SecretKind.ELECTION, *_TIED, posts=2).sentence
    again = _result(SecretKind.ELECTION, *_TIED, posts=2, is_revote=True).sentence
    decided = _result(SecretKind.ELECTION, *_TIED, posts=2, is_revote=True, ties=(_TIE,)).sentence

    assert first.endswith(
        "trúng cử: Ông Trần Hòa An. Bà Đỗ Thanh Bình, Bà Phạm Chi bằng phiếu nhau: bỏ phiếu lại "
        "để chọn 1 người."
    )
    assert again.endswith("vẫn bằng phiếu nhau: xin ý kiến quyết định để chọn 1 người.")
    assert decided.endswith(
        "Hội đồng nhân dân quyết định chọn Bà Đỗ Thanh Bình; lý do: nhiều tuổi hơn."
    )


@pytest.mark.parametrize(
    ("again", "words", "needed"),
    [
        (False, "nhiều phiếu hơn giữa những người bằng phiếu", 1),
        (True, "quá nửa tổng số đại biểu và nhiều phiếu hơn", 15),
    ],
)
def test_what_a_repeated_vote_needs_is_the_rule_sets_to_say(
    again: bool, words: str, needed: int
) -> None:
    rules = rule_set(revote_majority=again)
    rules = replace(rules, basis={"revote_majority": Basis(vi="Nội quy", en="Own rules")})

    result = _result(SecretKind.ELECTION, (20, 5), is_revote=True, rules=rules)

    assert (result.threshold, result.needed, result.basis) == (words, needed, (_LAW, "Nội quy"))


@pytest.mark.parametrize(
    ("low", "verdict"),
    [
        (14, "tỷ lệ tín nhiệm thấp chưa quá nửa"),
        (15, "có thể xin từ chức; nếu không"),
        (18, "có thể xin từ chức; nếu không"),
        (19, "trình Hội đồng nhân dân miễn nhiệm tại kỳ họp này hoặc kỳ họp tiếp theo"),
    ],
)
def test_a_rating_says_what_follows_for_each_person(low: int, verdict: str) -> None:
    result = _result(SecretKind.RATING, (25 - low, 0, low), (25, 0, 0))

    assert verdict in result.lines[0].verdict
    assert result.lines[1].verdict == "tỷ lệ tín nhiệm thấp chưa quá nửa"
    assert result.lines[0].verdict in result.sentence
    assert result.threshold == "quá nửa và hai phần ba đánh giá tín nhiệm thấp"


@pytest.mark.parametrize(
    ("base", "words", "number"),
    [
        (1, "tổng số đại biểu Hội đồng nhân dân phường (28 đại biểu)", 28),
        (2, "số phiếu phát ra (26 phiếu)", 26),
        (3, "số phiếu hợp lệ (25 phiếu)", 25),
    ],
)
def test_shares_of_confidence_are_out_of_what_the_rule_set_says(
    base: int, words: str, number: int
) -> None:
    rules = rule_set(confidence_base=base)

    rated = _result(SecretKind.RATING, (1, 0, 14), rules=rules)
    decided = _result(SecretKind.DECISION, (20, 3, 2), rules=rules)

    assert (rated.base_words, rated.base) == (words, number)
    assert rated.sentence.startswith(f"Tỷ lệ tính trên {words}. Ông Trần Hòa An: ")
    assert decided.base == 28


@pytest.mark.parametrize(
    ("lost", "verdict"),
    [(14, "tỷ lệ không tín nhiệm chưa quá nửa"), (15, "quá nửa không tín nhiệm, cơ quan")],
)
def test_a_vote_of_confidence_is_lost_by_more_than_half(lost: int, verdict: str) -> None:
    result = _result(SecretKind.CONFIDENCE, (25 - lost, lost))

    assert result.lines[0].verdict.startswith(verdict)
    assert result.threshold == "quá nửa không tín nhiệm"


def test_the_alternative_with_more_than_half_is_chosen_or_none_is() -> None:
    chosen = _result(SecretKind.VARIANTS, (16,), (9,)).sentence
    none = _result(SecretKind.VARIANTS, (14,), (11,)).sentence

    assert chosen.endswith("Như vậy, Hội đồng nhân dân phường chọn: Ông Trần Hòa An.")
    assert none.endswith("Như vậy, chưa phương án nào được quá nửa tổng số đại biểu.")
    assert "Bà Đỗ Thanh Bình: 11 phiếu, bằng 39,29%." in none


def test_where_no_paper_was_valid_shares_are_nothing_and_nothing_follows() -> None:
    rules = rule_set(confidence_base=3)

    result = _result(SecretKind.RATING, (0, 0, 0), rules=rules, valid=0)

    assert [mark.share for mark in result.lines[0].marks] == [0, 0, 0]
    assert result.lines[0].verdict == "tỷ lệ tín nhiệm thấp chưa quá nửa"


def test_the_basis_of_a_rating_is_that_of_the_rule_set() -> None:
    rules = rule_set()
    basis = {key: Basis(vi=key, en="x") for key in ("rating_allowed", "confidence_base")}

    with_basis = _result(SecretKind.RATING, (25, 0, 0), rules=replace(rules, basis=basis))

    assert with_basis.basis == ("rating_allowed", "confidence_base")
    assert _result(SecretKind.RATING, (25, 0, 0)).basis == ()


def test_every_box_has_the_word_of_its_paper() -> None:
    words = {(kind, mark): mark_words(kind, mark) for kind in SecretKind for mark in MARKS[kind]}

    assert words[SecretKind.ELECTION, Mark.IN_FAVOUR] == "đồng ý"
    assert words[SecretKind.DECISION, Mark.IN_FAVOUR] == "tán thành"
    for kind in SecretKind:
        assert len({words[kind, mark] for mark in MARKS[kind]}) == len(MARKS[kind])


@pytest.mark.parametrize(
    ("kind", "marks", "sentence"),
    [
        (
            SecretKind.DECISION,
            [(20, 3, 2)],
            (
                "20 papers in favour: 71.43% of all 28 deputies of the People's Council. "
                "The People's Council has adopted: Nghị quyết về việc miễn nhiệm."
            ),
        ),
        (
            SecretKind.DECISION,
            [(14, 9, 2)],
            (
                "14 papers in favour: 50.00% of all 28 deputies of the People's Council, "
                "not more than half. Not adopted: Nghị quyết về việc miễn nhiệm."
            ),
        ),
        (
            SecretKind.ELECTION,
            [(20, 5), (5, 20)],
            (
                "Shares are out of all 28 deputies of the People's Council. Ông Trần Hòa An: 20 in "
                "favour, 71.43%; Bà Đỗ Thanh Bình: 5 in favour, 17.86%. Elected: Ông Trần Hòa An."
            ),
        ),
        (
            SecretKind.VARIANTS,
            [(14,), (11,)],
            (
                "Shares are out of all 28 deputies of the People's Council. Ông Trần Hòa An: 14 "
                "papers, 50.00%; Bà Đỗ Thanh Bình: 11 papers, 39.29%. No alternative has more than "
                "half of all deputies."
            ),
        ),
        (
            SecretKind.CONFIDENCE,
            [(20, 5)],
            (
                "Shares are out of all 28 deputies of the People's Council. Ông Trần Hòa An: "
                "not more than half have no confidence."
            ),
        ),
    ],
)
def test_a_result_is_told_in_english_too(
    kind: SecretKind, marks: Sequence[Sequence[int]], sentence: str
) -> None:
    result = _result(kind, *marks, language=Language.ENGLISH)

    assert result.sentence == sentence
    assert all(not set(m.words) & set("ệếộốưđ") for line in result.lines for m in line.marks)


def test_both_languages_have_a_place_for_the_same_names_and_figures() -> None:
    def places(phrase: object) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(str(phrase))} - {"kind"}

    for field in fields(SecretPhrases):
        both = [getattr(PHRASES[language], field.name) for language in Language]
        if isinstance(both[0], str):
            assert places(both[0]) == places(both[1]), field.name
        else:
            assert set(both[0]) == set(both[1]), field.name
