from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.documents.answers import Trouble
from meetingroom.documents.geometry import Box
from meetingroom.documents.scheduling import (
    Waiting,
    cancelled,
    next_task,
    page_forgiven,
    page_spoilt,
    paper_gone,
    paper_opened,
    taken,
    wished,
)
from meetingroom.documents.wishes import (
    Opening,
    PageWish,
    PaperFile,
    PaperKey,
    Task,
    TextBoxQuestion,
    Urgency,
    WordsQuestion,
)

PAPER = PaperKey("report")
OTHER = PaperKey("resolution")


def a_wish(
    page: int = 0,
    *,
    px_per_pt: float = 1.0,
    generation: int = 1,
    urgency: Urgency = Urgency.URGENT,
    clip: Box | None = None,
) -> PageWish:
    return PageWish(
        paper=PAPER,
        page=page,
        px_per_pt=px_per_pt,
        generation=generation,
        urgency=urgency,
        clip=clip,
    )


def opening(paper: PaperKey) -> Opening:
    return Opening(paper=paper, file=PaperFile(path=Path("a.pdf")))


def after(*tasks: Task, opened: frozenset[PaperKey] = frozenset({PAPER})) -> Waiting:
    waiting = Waiting(opened=opened)
    for task in tasks:
        waiting = wished(waiting, task)
    return waiting


def served(waiting: Waiting) -> list[Task]:
    order = []
    while (task := next_task(waiting)) is not None:
        order.append(task)
        waiting = taken(waiting, task)
    return order


PREFETCH = Urgency.PREFETCH
PAPERS = st.sampled_from([PAPER, OTHER])
WISHES = st.builds(
    PageWish,
    paper=PAPERS,
    page=st.integers(0, 3),
    px_per_pt=st.sampled_from([1.0, 2.0]),
    generation=st.integers(0, 5),
    urgency=st.sampled_from(Urgency),
)
TASKS = st.one_of(
    WISHES,
    st.builds(WordsQuestion, paper=PAPERS, page=st.integers(0, 3)),
    st.builds(TextBoxQuestion, paper=PAPERS, page=st.integers(0, 3)),
    PAPERS.map(opening),
)


def test_the_newest_page_is_drawn_first() -> None:
    assert served(after(a_wish(1), a_wish(2), a_wish(3))) == [a_wish(3), a_wish(2), a_wish(1)]


def test_nothing_is_fetched_ahead_while_somebody_waits() -> None:
    ahead, question = a_wish(2, urgency=PREFETCH), WordsQuestion(paper=PAPER, page=1)

    assert served(after(a_wish(1), question, ahead)) == [a_wish(1), question, ahead]


def test_a_paper_is_opened_before_anything_else() -> None:
    assert next_task(after(opening(OTHER), a_wish(1))) == opening(OTHER)


def test_the_pages_of_a_paper_wait_until_it_is_open() -> None:
    waiting = after(a_wish(), opened=frozenset())

    assert next_task(waiting) is None
    assert next_task(paper_opened(waiting, PAPER)) == a_wish()


def test_the_same_wish_is_served_once_and_as_urgently_as_the_last() -> None:
    waiting = after(a_wish(1, urgency=PREFETCH), a_wish(2), a_wish(1, generation=2))

    assert served(waiting) == [a_wish(1, generation=2), a_wish(2)]


def test_another_zoom_is_another_wish() -> None:
    assert len(served(after(a_wish(), a_wish(px_per_pt=2.0)))) == 2


def test_an_old_generation_is_dropped_before_it_is_drawn() -> None:
    waiting = cancelled(after(a_wish(1, generation=1), a_wish(2, generation=2)), PAPER, 2)

    assert served(waiting) == [a_wish(2, generation=2)]


def test_a_wish_of_a_cancelled_generation_comes_too_late() -> None:
    waiting = wished(cancelled(after(), PAPER, 5), a_wish(generation=4))

    assert next_task(waiting) is None


def test_generations_are_those_of_one_paper() -> None:
    waiting = cancelled(after(a_wish(1, generation=1)), OTHER, 5)

    assert served(waiting) == [a_wish(1, generation=1)]


def test_a_paper_that_was_closed_begins_anew_with_its_first_generation() -> None:
    waiting = paper_opened(paper_gone(cancelled(after(), PAPER, 5), PAPER), PAPER)

    assert next_task(wished(waiting, a_wish(generation=1))) == a_wish(generation=1)


def test_questions_are_never_cancelled() -> None:
    question = WordsQuestion(paper=PAPER, page=1)

    assert served(cancelled(after(question), PAPER, 9)) == [question]


def test_what_ended_a_worker_takes_along_all_that_was_asked_of_its_page() -> None:
    words = WordsQuestion(paper=PAPER, page=1)

    waiting, struck = page_spoilt(after(words, a_wish(2)), a_wish(1), Trouble.CRASHED)

    assert struck == (words,)
    assert served(waiting) == [a_wish(2)]
    assert waiting.spoilt == {(PAPER, 1): Trouble.CRASHED}


def test_a_forgiven_page_is_like_any_other() -> None:
    waiting, _ = page_spoilt(after(), a_wish(1), Trouble.CRASHED)

    assert not page_forgiven(waiting, (PAPER, 1)).spoilt


def test_a_closed_paper_leaves_nothing_behind() -> None:
    waiting, _ = page_spoilt(after(a_wish(1), a_wish(2)), a_wish(1), Trouble.CRASHED)

    assert paper_gone(waiting, PAPER) == Waiting(spoilt={})


@given(st.lists(TASKS), st.integers(0, 5), st.sets(PAPERS))
def test_only_what_may_be_served_is_served_and_each_once(
    tasks: list[Task], oldest: int, opened: set[PaperKey]
) -> None:
    waiting = cancelled(after(*tasks, opened=frozenset(opened)), PAPER, oldest)

    order = served(waiting)

    assert len(order) == len(set(order))
    assert all(isinstance(task, Opening) or task.paper in opened for task in order)
    pictures = [task for task in order if isinstance(task, PageWish)]
    assert all(wish.generation >= oldest for wish in pictures if wish.paper == PAPER)


@given(st.lists(TASKS))
def test_every_last_wish_is_served(tasks: list[Task]) -> None:
    order = served(after(*tasks, opened=frozenset({PAPER, OTHER})))

    assert {(task.paper, type(task)) for task in order} == {
        (task.paper, type(task)) for task in tasks
    }


@given(st.lists(WISHES))
def test_whoever_waits_is_served_before_whoever_may_come(wishes: list[PageWish]) -> None:
    order = served(after(*wishes, opened=frozenset({PAPER, OTHER})))

    ranks = [task.urgency for task in order if isinstance(task, PageWish)]
    assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize("page", [-1, -5])
def test_no_page_is_before_the_first(page: int) -> None:
    with pytest.raises(ValueError, match="page"):
        a_wish(page)


def test_a_clip_is_made_of_numbers() -> None:
    with pytest.raises(ValueError, match="clip"):
        a_wish(clip=Box(left_pt=float("nan"), top_pt=0, right_pt=1, bottom_pt=1))


def test_a_path_that_is_no_text_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        PaperFile(path=Path("\udcff.pdf"))


@pytest.mark.parametrize("zoom", [0.0, -1.0, float("nan"), float("inf"), 1001.0])
def test_a_zoom_is_a_number_above_nothing(zoom: float) -> None:
    with pytest.raises(ValueError, match="pixels a point"):
        a_wish(px_per_pt=zoom)
