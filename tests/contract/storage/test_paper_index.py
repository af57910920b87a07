from collections.abc import Callable
from dataclasses import replace

from meetingroom.domain.circumstances import StoredPaper
from tests.helpers.stores import ServerPorts

Reopen = Callable[[], ServerPorts]
BUDGET = StoredPaper(sha256="ab" * 32, size=1_000_000_000, pages=5_000)
REPORT = StoredPaper(sha256="cd" * 32, size=20_000, pages=1)


def test_stored_papers_are_there_after_a_restart(server: Reopen) -> None:
    papers = server().papers
    papers.put_stored(BUDGET)
    papers.put_stored(REPORT)

    assert server().papers.stored() == {BUDGET.sha256: BUDGET, REPORT.sha256: REPORT}


def test_a_paper_stored_again_is_one_paper(server: Reopen) -> None:
    papers = server().papers
    papers.put_stored(replace(BUDGET, pages=1))

    papers.put_stored(BUDGET)

    assert papers.stored() == {BUDGET.sha256: BUDGET}


def test_at_first_no_paper_is_stored(server: Reopen) -> None:
    assert server().papers.stored() == {}
