import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.desktop.reading import pages as p
from meetingroom.desktop.reading.pages import Page
from meetingroom.domain.values import Role

_READING = p.gone_to(p.first_pages(frozenset({Role.DEPUTY})), Page.PAPERS)


@given(st.frozensets(st.sampled_from(Role)))
def test_whoever_has_a_mandate_finds_vote_and_floor_in_the_rail(roles: frozenset[Role]) -> None:
    pages = p.pages_for(roles)

    assert ({Page.VOTE, Page.FLOOR} <= set(pages)) is (Role.DEPUTY in roles)


@pytest.mark.parametrize(
    ("role", "first"),
    [
        (Role.PRESIDER, Page.CONSOLE),
        (Role.SECRETARY, Page.COURSE),
        (Role.CLERK, Page.COURSE),
        (Role.DEPUTY, Page.HOME),
        (Role.GUEST, Page.HOME),
    ],
)
def test_a_window_begins_at_the_page_of_the_persons_work(role: Role, first: Page) -> None:
    assert p.first_pages(frozenset({role})).current is first


def test_who_holds_no_role_reads_agenda_and_papers() -> None:
    assert p.pages_for(frozenset()) == (Page.HOME, Page.PAPERS)


def test_an_opened_ballot_comes_forward() -> None:
    assert p.ballot_opened(_READING).current is Page.VOTE


def test_folding_the_ballot_leads_back_to_what_was_read() -> None:
    assert p.ballot_folded(p.ballot_opened(_READING)).current is Page.PAPERS


def test_choosing_the_vote_twice_still_leads_back_to_what_was_read() -> None:
    twice = p.gone_to(p.gone_to(_READING, Page.VOTE), Page.VOTE)

    assert p.ballot_folded(twice).current is Page.PAPERS


def test_a_ballot_does_not_come_over_a_busy_hand() -> None:
    writing = p.hand_moved(_READING, is_busy=True)

    opened = p.ballot_opened(writing)

    assert opened.current is Page.PAPERS
    assert p.hand_moved(opened, is_busy=False).current is Page.VOTE


def test_a_hand_that_lifts_without_a_ballot_stays_where_it_is() -> None:
    writing = p.hand_moved(_READING, is_busy=True)

    assert p.hand_moved(writing, is_busy=False) == _READING


def test_folding_what_is_not_in_front_moves_nothing() -> None:
    assert p.ballot_folded(_READING) == _READING
