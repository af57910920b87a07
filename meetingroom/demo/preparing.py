"""The clerk prepares the session over the wire: roles, agenda, papers, drafts of ballots."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from meetingroom.demo.papers import MadePaper
from meetingroom.demo.players import Player
from meetingroom.demo.scenario import Scenario
from meetingroom.domain import commands as c
from meetingroom.domain.values import Role

Upload = Callable[[MadePaper], Awaitable[None]]
"""Gives the server a paper's file."""


_FIVE_MINUTES_MS: Final = 300_000


async def prepare_session(
    clerk: Player, scenario: Scenario, papers: Sequence[MadePaper], upload: Upload
) -> None:
    """Make everything ready for the roll.

    Args:
        clerk: the clerk's seat, which opened the session.
        scenario: what is planned.
        papers: the files, one for each planned paper.
        upload: gives the server a file.

    Raises:
        DemoFailedError: the server refused something.
    """
    for presider in scenario.session.presiders:
        await clerk.act(c.GrantRole(person=presider, role=Role.PRESIDER))
    await clerk.act(
        c.PlanSitting(
            sitting=scenario.session.sitting,
            kind=scenario.session.sitting_kind,
            begins_ms=_soon(clerk.state.opened_ms),
        )
    )
    for item in scenario.items:
        await clerk.act(
            c.AddItem(item=item.item, kind=item.kind, title=item.title, presenter=item.presenter)
        )
    await _publish_papers(clerk, scenario, papers, upload)
    for ballot in scenario.ballots:
        await clerk.act(
            c.PrepareBallot(
                ballot=ballot.ballot,
                item=ballot.item,
                matter=ballot.matter,
                subject=ballot.subject,
                threshold=ballot.threshold,
            )
        )


def _soon(now_ms: int) -> int:
    """Return a full five minutes, five to ten minutes from now."""
    return (now_ms // _FIVE_MINUTES_MS + 2) * _FIVE_MINUTES_MS


async def _publish_papers(
    clerk: Player, scenario: Scenario, papers: Sequence[MadePaper], upload: Upload
) -> None:
    files = {made.paper: made for made in papers}
    for paper in scenario.papers:
        made = files[paper.paper]
        await upload(made)
        await clerk.act(
            c.AddPaper(paper=paper.paper, item=paper.item, kind=paper.kind, title=paper.title)
        )
        await clerk.act(c.AddPaperVersion(paper=paper.paper, sha256=made.sha256, note=""))
        await clerk.act(c.PublishPaper(paper=paper.paper))
