from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.ids import LineId
from meetingroom.domain.rules import hundredths
from meetingroom.domain.secret_results import (
    Consequence,
    ElectionOutcome,
    chosen_variants,
    consequence,
    elect,
    has_lost_confidence,
    suggested,
)
from meetingroom.domain.text import percent
from meetingroom.domain.values import Threshold

_COUNCILS = range(1, 131)


def _votes(*papers: int) -> dict[LineId, int]:
    return {LineId(name): n for name, n in zip("abcdef", papers, strict=False)}


@pytest.mark.parametrize(
    ("papers", "posts", "elected", "tied", "left"),
    [
        ((20, 15, 14), 1, "a", "", 0),
        ((15, 20, 14), 2, "ba", "", 0),
        ((14, 14, 14), 2, "", "", 2),  # exactly half of 28 is not enough
        ((15, 14, 3), 2, "a", "", 1),
        ((20, 20), 2, "ab", "", 0),  # a tie that does no harm
        ((20, 20), 1, "", "ab", 1),
        ((22, 18, 20, 18, 18), 3, "ac", "bde", 1),
        ((22, 18, 18, 18), 3, "a", "bcd", 2),
        ((15, 14, 14), 2, "a", "", 1),  # a tie below the half elects nobody
        ((0,), 1, "", "", 1),
    ],
)
def test_more_than_half_of_all_and_the_most_votes_are_elected(
    papers: tuple[int, ...], posts: int, elected: str, tied: str, left: int
) -> None:
    outcome = elect(_votes(*papers), 28, posts)

    assert outcome == ElectionOutcome(elected=tuple(elected), tied=tuple(tied), left=left)  # type: ignore[arg-type]  # letters are lines


def test_a_vote_repeated_among_the_tied_goes_by_the_most_votes_where_the_rules_say_so() -> None:
    votes = _votes(13, 12)

    assert elect(votes, 28, 1).elected == ()
    assert elect(votes, 28, 1, by_majority=False).elected == ("a",)
    assert elect(_votes(0, 0), 28, 1, by_majority=False) == ElectionOutcome(
        elected=(), tied=(), left=1
    )


def _oracle(votes: Mapping[LineId, int], base: int, posts: int) -> tuple[set[str], set[str]]:
    """Judge each person alone: how many stand at least as well, and how many better?"""
    elected, tied = set[str](), set[str]()
    for line, papers in votes.items():
        if Fraction(papers, base) <= Fraction(1, 2):
            continue
        as_good = sum(n >= papers for other, n in votes.items() if other != line)
        better = sum(n > papers for n in votes.values())
        if as_good < posts:
            elected.add(line)
        elif better < posts:
            tied.add(line)
    return elected, tied


@given(
    st.integers(1, 130).flatmap(
        lambda base: st.tuples(
            st.just(base),
            st.dictionaries(
                st.sampled_from("abcdefgh").map(LineId),
                st.integers(max(0, base // 2 - 1), min(base, base // 2 + 3)),
                min_size=1,
            ),
        )
    ),
    st.integers(1, 5),
)
def test_elections_agree_with_a_judge_who_looks_at_one_person_at_a_time(
    drawn: tuple[int, dict[LineId, int]], posts: int
) -> None:
    base, votes = drawn

    outcome = elect(votes, base, posts)

    assert (set(outcome.elected), set(outcome.tied)) == _oracle(votes, base, posts)
    assert len(outcome.elected) + outcome.left == posts
    assert not outcome.tied or len(outcome.tied) > outcome.left > 0
    assert len({votes[line] for line in outcome.tied}) <= 1
    ranks = [votes[line] for line in outcome.elected]
    assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize("base", _COUNCILS)
def test_one_candidate_needs_more_than_half_of_all_deputies(base: int) -> None:
    for papers in range(base + 1):
        assert bool(elect(_votes(papers), base, 1).elected) is (Fraction(papers, base) * 2 > 1)


@pytest.mark.parametrize("base", _COUNCILS)
def test_low_marks_have_the_consequences_of_the_resolution(base: int) -> None:
    for low in range(base + 1):
        share = Fraction(low, base)
        if share >= Fraction(2, 3):
            expected = Consequence.TO_BE_RELIEVED
        elif share > Fraction(1, 2):
            expected = Consequence.MAY_RESIGN
        else:
            expected = Consequence.NONE

        assert consequence(low, base) is expected
        assert has_lost_confidence(low, base) is (share > Fraction(1, 2))


def test_the_published_rating_of_a_province_has_its_shares_and_its_consequence() -> None:
    marks = {"high": 19, "medium": 2, "low": 25}

    shares = [percent(hundredths(n, 47)) for n in marks.values()]

    assert shares == ["40,43%", "4,26%", "53,19%"]
    assert consequence(marks["low"], 47) is Consequence.MAY_RESIGN


def test_the_older_is_suggested_among_those_tied_again() -> None:
    outcome = elect(_votes(20, 18, 18, 18), 28, 3)
    b, c, d = map(LineId, "bcd")

    assert suggested(outcome, (d, b, c)) == (d, b)
    assert suggested(outcome, (LineId("a"), c)) == (c,)
    assert suggested(outcome, ()) == ()


@given(st.integers(1, 130).flatmap(lambda n: st.tuples(st.just(n), st.lists(st.integers(0, n)))))
def test_at_most_one_alternative_is_chosen_and_only_by_more_than_half(
    drawn: tuple[int, list[int]],
) -> None:
    base, papers = drawn
    votes = _votes(*papers)

    chosen = chosen_variants(votes, base, Threshold.MAJORITY_OF_ALL)

    assert set(chosen) == {line for line, n in votes.items() if Fraction(n, base) > Fraction(1, 2)}
    if sum(votes.values()) <= base:
        assert len(chosen) <= 1
