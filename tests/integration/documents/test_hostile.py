"""Gate G6: whatever a file holds, everything asked is answered in time and the next paper opens."""

from pathlib import Path

import pytest

from meetingroom.documents.answers import PageDrawn, PaperOpened, PaperUnreadable
from meetingroom.documents.geometry import displayed_size
from meetingroom.documents.limits import WALL_S
from meetingroom.documents.wishes import PaperFile, PaperKey
from tests.helpers.profiles import figure
from tests.integration.documents import papers
from tests.integration.documents.readers import Reader, a_wish

FILES = figure(small=200, full=10_000)
SIDE_PX = 300


def everything_asked(reader: Reader, path: Path) -> int:
    """Open a file and ask everything of its pages; return how many answers came."""
    paper = PaperKey("odd")
    reader.workers.open(paper, PaperFile(path=path))
    opened = reader.next_answer()
    if isinstance(opened, PaperUnreadable):
        return 1
    assert isinstance(opened, PaperOpened), opened
    for number, page in enumerate(opened.pages):
        px_per_pt = SIDE_PX / max(displayed_size(page))
        reader.workers.draw(a_wish(paper, number, px_per_pt=px_per_pt))
        reader.workers.ask_words(paper, number)
        reader.workers.ask_text_box(paper, number)
    answers = [reader.next_answer() for _ in range(3 * len(opened.pages))]
    for answer in answers:
        if isinstance(answer, PageDrawn):
            answer.image.release()
    return 1 + len(answers)


@pytest.mark.gate("G6")
@pytest.mark.timeout(60 + FILES * (2 * WALL_S if FILES > 1000 else 1))
@pytest.mark.parametrize("kind", ["text", "turned", "scan"])
def test_mutated_papers_hurt_a_worker_at_most(tmp_path: Path, kind: str) -> None:
    makers = {
        "text": papers.text_paper,
        "turned": papers.turned_paper,
        "scan": papers.scan_paper,
    }
    good = makers[kind](tmp_path / "good.pdf")
    odd = tmp_path / "odd.pdf"
    with Reader(workers=2) as reader:
        for seed in range(FILES // len(makers)):
            odd.write_bytes(papers.mutated(good.read_bytes(), seed))

            assert everything_asked(reader, odd) >= 1, seed

        assert everything_asked(reader, good) > 1
