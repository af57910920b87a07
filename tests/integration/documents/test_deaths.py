"""A worker may die; the program, the other pages and the shared memory do not notice."""

import os
import signal
import subprocess
import sys
import textwrap
from contextlib import suppress
from pathlib import Path

import pytest

from meetingroom.documents import keeping
from meetingroom.documents.answers import (
    PageDrawn,
    PageFailed,
    PaperUnreadable,
    Trouble,
    Words,
)
from meetingroom.documents.starting import WorkerKind
from meetingroom.documents.wishes import PaperFile, PaperKey, Urgency
from tests.helpers import shape
from tests.integration.documents import papers
from tests.integration.documents.readers import PATIENCE_S, Reader, a_wish, pixel

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


def segments() -> set[str]:
    """Return the names of shared memory on this machine that Python gave."""
    return {path.name for path in Path("/dev/shm").glob("psm_*")}


def kill(reader: Reader) -> None:
    for pid in reader.workers.pids:
        os.kill(pid, signal.SIGKILL)


def test_a_killed_worker_loses_only_the_page_it_was_drawing(tmp_path: Path) -> None:
    with Reader() as reader:
        paper = reader.opened(papers.bomb_paper(tmp_path / "a.pdf", good_pages=4))
        reader.workers.draw(a_wish(paper, 0))
        for page in (1, 2, 3, 4):
            reader.workers.draw(a_wish(paper, page))

        kill(reader)

        assert reader.next_answer() == PageFailed(task=a_wish(paper, 0), trouble=Trouble.CRASHED)
        drawn = [reader.next_of(PageDrawn).wish.page for _ in range(4)]
        assert drawn == [4, 3, 2, 1]


def test_workers_killed_while_pages_turn_lose_one_page_each_at_most(tmp_path: Path) -> None:
    with Reader(workers=2) as reader:
        paper = reader.opened(papers.text_paper(tmp_path / "a.pdf", pages=60))
        for page in range(60):
            reader.workers.draw(a_wish(paper, page, px_per_pt=2.0))
        answers = [reader.next_answer() for _ in range(5)]

        kill(reader)

        answers += [reader.next_answer() for _ in range(55)]
        failed = [answer for answer in answers if isinstance(answer, PageFailed)]
        drawn = [answer for answer in answers if isinstance(answer, PageDrawn)]
        assert len(failed) <= 2
        assert len(failed) + len(drawn) == 60
        assert {answer.trouble for answer in failed} <= {Trouble.CRASHED}


def test_a_worker_killed_while_idle_loses_nothing(tmp_path: Path) -> None:
    with Reader() as reader:
        paper = reader.opened(papers.text_paper(tmp_path / "a.pdf"))
        (pid,) = reader.workers.pids
        os.kill(pid, signal.SIGKILL)
        # It is dead, but its keeper may not have heard of it, or may have cleared it away already.
        with suppress(ChildProcessError):
            os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)

        drawn = reader.drawn(a_wish(paper))

        assert pixel(drawn, 0, 0) == (255, 255, 255, 255)


def test_a_page_that_ended_a_worker_is_not_drawn_again_by_itself(tmp_path: Path) -> None:
    with Reader() as reader:
        paper = reader.opened(papers.bomb_paper(tmp_path / "a.pdf"))
        reader.workers.draw(a_wish(paper, 0))
        reader.workers.ask_words(paper, 0)
        kill(reader)
        lost = [reader.next_of(PageFailed) for _ in range(2)]

        reader.workers.draw(a_wish(paper, 0, urgency=Urgency.PREFETCH))

        assert reader.next_of(PageFailed).trouble is Trouble.CRASHED
        assert {answer.trouble for answer in lost} == {Trouble.CRASHED}


def test_a_page_is_drawn_again_when_a_person_asks(tmp_path: Path) -> None:
    with Reader() as reader:
        paper = reader.opened(papers.text_paper(tmp_path / "a.pdf"))
        for pid in reader.workers.pids:
            os.kill(pid, signal.SIGSTOP)
        reader.workers.draw(a_wish(paper, 0))
        kill(reader)
        reader.next_of(PageFailed)

        reader.workers.try_again(paper, 0)

        assert reader.drawn(a_wish(paper, 0)).wish.page == 0


def test_a_page_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    with Reader(wall_s=1.0) as reader:
        paper = reader.opened(papers.bomb_paper(tmp_path / "a.pdf"))

        reader.workers.draw(a_wish(paper, 0))

        assert reader.next_of(PageFailed).trouble is Trouble.TOO_SLOW


@pytest.mark.slow
def test_a_page_that_would_never_be_done_meets_a_limit(tmp_path: Path) -> None:
    with Reader() as reader:
        paper = reader.opened(papers.bomb_paper(tmp_path / "a.pdf"))

        reader.workers.draw(a_wish(paper, 0))

        assert reader.next_of(PageFailed).trouble in {Trouble.TOO_SLOW, Trouble.TOO_LARGE}
        reader.workers.ask_words(paper, 1)
        assert reader.next_of(Words).page == 1


def test_a_page_that_wants_all_memory_is_refused_by_a_worker_that_lives(tmp_path: Path) -> None:
    with Reader() as reader:
        paper = reader.opened(papers.greedy_paper(tmp_path / "a.pdf"))
        pids = reader.workers.pids

        reader.workers.draw(a_wish(paper, 0, px_per_pt=4.0))

        assert reader.next_of(PageFailed).trouble is Trouble.TOO_LARGE
        assert reader.drawn(a_wish(paper, 1)).wish.page == 1
        assert reader.workers.pids == pids


def test_a_paper_whose_opening_takes_too_long_is_unreadable(tmp_path: Path) -> None:
    with Reader(wall_s=2.0) as reader:
        first = reader.opened(papers.text_paper(tmp_path / "a.pdf"))
        for pid in reader.workers.pids:
            os.kill(pid, signal.SIGSTOP)

        reader.workers.open(PaperKey("slow"), PaperFile(path=papers.scan_paper(tmp_path / "b.pdf")))

        assert reader.next_of(PaperUnreadable).trouble is Trouble.TOO_SLOW
        assert reader.drawn(a_wish(first)).wish.paper == first


def test_old_generations_are_dropped_while_a_page_is_drawn(tmp_path: Path) -> None:
    with Reader() as reader:
        paper = reader.opened(papers.bomb_paper(tmp_path / "a.pdf", good_pages=3))
        reader.workers.draw(a_wish(paper, 0, generation=5))
        reader.workers.draw(a_wish(paper, 1, generation=1))
        reader.workers.draw(a_wish(paper, 2, generation=2))

        reader.workers.cancel(paper, 2)
        kill(reader)

        reader.next_of(PageFailed)
        reader.workers.draw(a_wish(paper, 3, generation=2))
        assert {reader.next_of(PageDrawn).wish.page for _ in range(2)} == {2, 3}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows names as files")
def test_no_shared_memory_is_left_when_the_workers_are_closed(tmp_path: Path) -> None:
    before = segments()
    with Reader(workers=2) as reader:
        paper = reader.opened(papers.bomb_paper(tmp_path / "a.pdf"))
        held = reader.drawn(a_wish(paper, 1))
        reader.workers.draw(a_wish(paper, 0))
        during = segments() - before
        kill(reader)

    assert during
    assert segments() <= before
    assert pixel(held, 0, 0) == (255, 255, 255, 255)
    held.image.release()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows names as files")
def test_no_more_memory_is_taken_than_is_held(tmp_path: Path) -> None:
    before = segments()
    with Reader() as reader:
        paper = reader.opened(papers.text_paper(tmp_path / "a.pdf", pages=30))

        for page in range(30):
            reader.drawn(a_wish(paper, page)).image.release()

        assert len(segments() - before) <= 2


def start_nothing(_: WorkerKind) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", ""], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def test_a_worker_that_never_gets_ready_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "start_worker", start_nothing)
    with Reader(workers=2) as reader:
        file = PaperFile(path=papers.text_paper(tmp_path / "a.pdf"))

        reader.workers.open(PaperKey("a"), file)

        assert reader.next_of(PaperUnreadable).trouble is Trouble.CRASHED


def test_workers_come_back_when_a_person_opens_the_paper_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "FIRST_REST_S", PATIENCE_S)
    path = papers.text_paper(tmp_path / "a.pdf")
    with Reader(workers=1) as reader:
        reader.opened(path)
        with monkeypatch.context() as patch:
            patch.setattr(keeping, "start_worker", start_nothing)
            kill(reader)
            reader.workers.open(PaperKey("other"), PaperFile(path=path))
            reader.next_of(PaperUnreadable)

        paper = reader.opened(path)

        assert reader.drawn(a_wish(paper, 0)).wish.page == 0


def test_pages_wait_for_workers_that_come_back_after_a_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "FIRST_REST_S", 0.1)
    with Reader(workers=1) as reader:
        paper = reader.opened(papers.text_paper(tmp_path / "a.pdf", pages=4))
        with monkeypatch.context() as patch:
            patch.setattr(keeping, "start_worker", start_nothing)
            kill(reader)
            reader.workers.draw(a_wish(paper, 0))
            reader.workers.open(PaperKey("other"), PaperFile(path=tmp_path / "a.pdf"))
            while not isinstance(reader.next_answer(), PaperUnreadable):
                continue

        reader.workers.draw(a_wish(paper, 3))

        while reader.next_of(PageDrawn).wish.page != 3:
            continue


def test_every_order_ends_with_the_workers(tmp_path: Path) -> None:
    with Reader(workers=2) as reader:
        paper = reader.opened(papers.bomb_paper(tmp_path / "a.pdf"))
        reader.workers.draw(a_wish(paper, 0))
        pids = reader.workers.pids

    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows names as files")
def test_no_shared_memory_is_left_when_the_program_itself_is_killed(tmp_path: Path) -> None:
    path = papers.text_paper(tmp_path / "a.pdf")
    program = textwrap.dedent(f"""
        import os, signal
        from pathlib import Path
        from tests.integration.documents.readers import Reader, a_wish
        reader = Reader()
        paper = reader.opened(Path({str(path)!r}))
        drawn = reader.drawn(a_wish(paper))
        names = [path.name for path in Path("/dev/shm").glob("psm_*")]
        print(*names, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    """)
    before = segments()

    # Reading its output to the end waits for its resource tracker too, which holds it open.
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=shape.ROOT,
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )

    assert set(done.stdout.decode().split()) - before
    assert not segments() & set(done.stdout.decode().split()) - before
