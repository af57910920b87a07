"""Which pages the rail shows, and which of them comes forward: pure, as a table and three moves."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from meetingroom.domain.values import Role


class Page(StrEnum):
    """A page of a session's window; the rail shows those a person's roles allow."""

    CONSOLE = "console"
    COURSE = "course"
    HOME = "home"
    ROLL = "roll"
    PAPERS = "papers"
    VOTE = "vote"
    FLOOR = "floor"
    DEVICES = "devices"


_FOR: Final[dict[Page, frozenset[Role]]] = {
    Page.CONSOLE: frozenset({Role.PRESIDER, Role.OPERATOR}),
    Page.COURSE: frozenset({Role.SECRETARY, Role.CLERK}),
    Page.HOME: frozenset(Role),
    Page.ROLL: frozenset({Role.PRESIDER, Role.OPERATOR, Role.SECRETARY, Role.CLERK}),
    Page.PAPERS: frozenset(Role),
    Page.VOTE: frozenset({Role.DEPUTY}),
    Page.FLOOR: frozenset({Role.DEPUTY}),
    Page.DEVICES: frozenset({Role.SECRETARY, Role.CLERK}),
}


def pages_for(roles: frozenset[Role]) -> tuple[Page, ...]:
    """Return the pages of the rail, in its order; vote and floor for whoever has a mandate."""
    return tuple(page for page, whose in _FOR.items() if not whose.isdisjoint(roles)) or (
        Page.HOME,
        Page.PAPERS,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Where a window is.

    Attributes:
        current: the page in front.
        before: where folding the ballot leads back to.
        is_hand_busy: something is under the hand that must not be covered now.
        is_due: a ballot opened while the hand was busy; it comes forward when the hand lifts.
    """

    current: Page
    before: Page
    is_hand_busy: bool = False
    is_due: bool = False


def first_pages(roles: frozenset[Role]) -> Pages:
    """Return where a window begins: at the page of the person's first role."""
    first = pages_for(roles)[0]
    return Pages(current=first, before=first)


def gone_to(pages: Pages, page: Page) -> Pages:
    """Return the pages after a person chose one."""
    before = pages.before if page is Page.VOTE and pages.current is Page.VOTE else pages.current
    return replace(pages, current=page, before=before, is_due=False)


def ballot_opened(pages: Pages) -> Pages:
    """Return the pages after a ballot opened: it comes forward, but not over a busy hand."""
    if pages.is_hand_busy:
        return replace(pages, is_due=True)
    return gone_to(pages, Page.VOTE)


def ballot_folded(pages: Pages) -> Pages:
    """Return the pages after a person folded the ballot to look at something else once more."""
    if pages.current is not Page.VOTE:
        return replace(pages, is_due=False)
    return replace(pages, current=pages.before, is_due=False)


def hand_moved(pages: Pages, *, is_busy: bool) -> Pages:
    """Return the pages after a hand began or ended what must not be covered."""
    pages = replace(pages, is_hand_busy=is_busy)
    return gone_to(pages, Page.VOTE) if pages.is_due and not is_busy else pages
