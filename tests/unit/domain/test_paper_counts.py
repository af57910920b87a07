from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.ids import LineId, PersonId
from meetingroom.domain.paper_counts import (
    MARKS,
    CountFault,
    differences,
    faults,
    figure_of,
    is_whole,
    places,
)
from meetingroom.domain.secret_parts import BallotLine, MarkCount, MarkPlace, PaperCount
from meetingroom.domain.values import CountFigure, Mark, SecretKind

_LINES = tuple(
    BallotLine(line=LineId(name), person=PersonId(name), words="Phó Chủ tịch") for name in "abc"
)
_ENTITLED = 30


def _count(kind: SecretKind, *papers: int, lines: tuple[BallotLine, ...] = _LINES) -> PaperCount:
    """Return 28 issued, 26 returned, 25 valid, with these marks in the order of the paper."""
    return PaperCount(
        issued=28,
        exchanged=1,
        returned=26,
        not_returned=2,
        valid=25,
        invalid=1,
        marks=tuple(
            MarkCount(line=place.line, mark=place.mark, papers=n)
            for place, n in zip(places(kind, lines), papers, strict=True)
        ),
    )


def _faults(
    kind: SecretKind,
    count: PaperCount,
    *,
    lines: tuple[BallotLine, ...] = _LINES,
    posts: int = 1,
) -> tuple[CountFault, ...]:
    return faults(kind, lines, posts, _ENTITLED, count)


def test_a_paper_has_every_box_of_its_kind_on_every_line() -> None:
    assert [(p.line, p.mark) for p in places(SecretKind.RATING, _LINES[:2])] == [
        ("a", Mark.HIGH),
        ("a", Mark.MEDIUM),
        ("a", Mark.LOW),
        ("b", Mark.HIGH),
        ("b", Mark.MEDIUM),
        ("b", Mark.LOW),
    ]


@pytest.mark.parametrize("kind", SecretKind)
def test_a_count_is_whole_with_exactly_the_boxes_of_the_paper(kind: SecretKind) -> None:
    whole = _count(kind, *[0] * len(places(kind, _LINES)))

    assert is_whole(kind, _LINES, whole)
    assert not is_whole(kind, _LINES, replace(whole, marks=whole.marks[1:]))
    assert not is_whole(kind, _LINES, replace(whole, marks=(*whole.marks, whole.marks[0])))
    assert not is_whole(kind, _LINES, replace(whole, marks=whole.marks[::-1]))


def test_the_published_rating_of_a_province_adds_up_though_one_paper_left_the_line_alone() -> None:
    line = _LINES[:1]
    count = replace(
        _count(SecretKind.RATING, 19, 2, 25, lines=line),
        issued=47,
        returned=47,
        not_returned=0,
        valid=47,
        invalid=0,
    )

    assert faults(SecretKind.RATING, line, 1, 47, count) == ()


_ELECTION = _count(SecretKind.ELECTION, 20, 5, 18, 7, 3, 20)


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (replace(_ELECTION, exchanged=-1), CountFault.BELOW_ZERO),
        (replace(_ELECTION, issued=31, not_returned=5), CountFault.MORE_ISSUED_THAN_ENTITLED),
        (replace(_ELECTION, not_returned=1), CountFault.ISSUED),
        (replace(_ELECTION, invalid=0), CountFault.RETURNED),
        (_count(SecretKind.ELECTION, 20, 6, 18, 7, 3, 20), CountFault.LINE),
        (_count(SecretKind.ELECTION, 20, 5, 18, 7, 13, 12), CountFault.WHOLE),
        (_count(SecretKind.ELECTION, 20, -1, 18, 7, 3, 20), CountFault.BELOW_ZERO),
    ],
)
def test_a_count_that_can_not_be_true_says_why(wrong: PaperCount, fault: CountFault) -> None:
    assert _faults(SecretKind.ELECTION, _ELECTION, posts=2) == ()
    assert _faults(SecretKind.ELECTION, wrong, posts=2) == (fault,)


def test_a_box_with_more_papers_than_were_issued_does_not_add_up() -> None:
    count = replace(_ELECTION, returned=29, invalid=4, not_returned=0)

    assert _faults(SecretKind.ELECTION, count, posts=2) == (CountFault.ISSUED,)


def test_a_valid_paper_on_a_matter_has_one_box_marked() -> None:
    matter = _LINES[:1]
    whole = _count(SecretKind.DECISION, 20, 3, 2, lines=matter)
    short = _count(SecretKind.DECISION, 20, 3, 1, lines=matter)

    assert _faults(SecretKind.DECISION, whole, lines=matter) == ()
    assert _faults(SecretKind.DECISION, short, lines=matter) == (CountFault.LINE,)


def test_a_valid_paper_chooses_one_alternative_or_none() -> None:
    assert _faults(SecretKind.VARIANTS, _count(SecretKind.VARIANTS, 20, 3, 2)) == ()
    assert _faults(SecretKind.VARIANTS, _count(SecretKind.VARIANTS, 20, 3, 3)) == (
        CountFault.WHOLE,
    )


@st.composite
def _filled(draw: st.DrawFn) -> tuple[SecretKind, int, list[dict[LineId, Mark]], PaperCount]:
    """Draw a box of papers as they were filled in, and the count that belongs to it."""
    kind = draw(st.sampled_from([SecretKind.RATING, SecretKind.CONFIDENCE, SecretKind.ELECTION]))
    posts = draw(st.integers(1, 3))
    one = st.dictionaries(
        st.sampled_from([line.line for line in _LINES]), st.sampled_from(MARKS[kind])
    ).filter(lambda p: list(p.values()).count(Mark.IN_FAVOUR) <= posts)
    valid = draw(st.lists(one, max_size=_ENTITLED - 4))
    invalid, kept, spoiled = (draw(st.integers(0, 2)) for _ in range(3))
    return (
        kind,
        posts,
        valid,
        PaperCount(
            issued=len(valid) + invalid + kept,
            exchanged=spoiled,
            returned=len(valid) + invalid,
            not_returned=kept,
            valid=len(valid),
            invalid=invalid,
            marks=tuple(
                MarkCount(
                    line=place.line,
                    mark=place.mark,
                    papers=sum(paper.get(place.line) is place.mark for paper in valid),
                )
                for place in places(kind, _LINES)
            ),
        ),
    )


@given(_filled())
def test_every_box_that_can_be_filled_adds_up(
    drawn: tuple[SecretKind, int, list[dict[LineId, Mark]], PaperCount],
) -> None:
    kind, posts, _, count = drawn

    assert _faults(kind, count, posts=posts) == ()


@given(_filled(), st.sampled_from(CountFigure), st.integers(1, 5))
def test_a_figure_that_is_off_differs_and_mostly_does_not_add_up(
    drawn: tuple[SecretKind, int, list[dict[LineId, Mark]], PaperCount],
    figure: CountFigure,
    off: int,
) -> None:
    kind, posts, _, count = drawn
    wrong = replace(count, **{figure.value: figure_of(count, figure) + off})  # type: ignore[arg-type]  # all are integers

    assert differences(count, wrong).figures == (figure,)
    assert bool(_faults(kind, wrong, posts=posts)) is (figure is not CountFigure.EXCHANGED)


@given(_filled(), st.data())
def test_counts_differ_exactly_in_the_boxes_that_were_counted_otherwise(
    drawn: tuple[SecretKind, int, list[dict[LineId, Mark]], PaperCount], data: st.DataObject
) -> None:
    count = drawn[3]
    off = data.draw(st.lists(st.booleans(), min_size=len(count.marks), max_size=len(count.marks)))
    marks = tuple(
        replace(m, papers=m.papers + is_off) for m, is_off in zip(count.marks, off, strict=True)
    )

    found = differences(count, replace(count, marks=marks))

    assert found.marks == tuple(m.place for m, is_off in zip(marks, off, strict=True) if is_off)
    assert bool(found) is any(off)


def test_a_box_that_is_not_on_the_paper_has_no_marks() -> None:
    assert _ELECTION.on(LineId("a"), Mark.IN_FAVOUR) == 20
    assert _ELECTION.on(LineId("x"), Mark.IN_FAVOUR) == 0
    assert MarkPlace(line=LineId("a"), mark=Mark.AGAINST) in places(SecretKind.ELECTION, _LINES)
