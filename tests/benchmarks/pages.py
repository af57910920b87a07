"""How fast the page workers draw, and what they weigh.

    python -m tests.benchmarks.pages [--pages 40] [--workers 1] [--json FILE]

Papers are made on the fly: a report in text and lines, and 300 dpi colour scans of it. Times are
those of a reader, from the wish to the answer, pages of both papers in turns. Prints a fixed
calibration loop before and after, so that a slow hour shows.
"""

import argparse
import json
import queue
import random
import statistics
import tempfile
import time
from pathlib import Path

import pymupdf

from meetingroom.documents.answers import PageAnswer, PageDrawn, PaperOpened
from meetingroom.documents.page_workers import PageWorkers
from meetingroom.documents.wishes import PageWish, PaperFile, PaperKey
from tests.benchmarks.demo import calibrate

WIDTH_PX = 1600
A4_WIDTH_PT = 595
SCANNED_PAGES = 8
PATIENCE_S = 60.0
FONT = Path("resources/fonts/Tinos-Regular.ttf")


def text_paper(path: Path, pages: int) -> None:
    document = pymupdf.open()
    for number in range(pages):
        page = document.new_page()
        if FONT.exists():
            page.insert_font(fontname="body", fontfile=str(FONT))
        font = "body" if FONT.exists() else "helv"
        for line in range(46):
            words = (
                f"Trang {number}, dòng {line}: báo cáo tình hình kinh tế – xã hội của địa phương"
            )
            page.insert_text((72, 60 + 15 * line), words, fontname=font, fontsize=12)
            page.draw_line((72, 63 + 15 * line), (520, 63 + 15 * line), width=0.3)
    document.subset_fonts()
    document.save(path, deflate=True, garbage=3)


def scan_paper(path: Path, text: Path, pages: int) -> None:
    """Photograph pages of the text: with the grain of paper, which is what a JPEG is slow at."""
    dice = random.Random(1)
    source, document = pymupdf.open(text), pymupdf.open()
    pictures = []
    for number in range(min(pages, SCANNED_PAGES)):
        picture = source[number].get_pixmap(dpi=300, alpha=False)
        grain = dice.randbytes(len(picture.samples))
        dots = zip(picture.samples, grain, strict=True)
        grey = bytes(max(0, dot - (noise >> 5)) for dot, noise in dots)
        noisy = pymupdf.Pixmap(pymupdf.csRGB, picture.width, picture.height, grey, False)
        pictures.append(noisy.tobytes("jpeg", jpg_quality=75))
    for number in range(pages):
        page = document.new_page()
        # A comment makes each image one of its own, as from a scanner.
        page.insert_image(page.rect, stream=pictures[number % len(pictures)] + b"%d" % number)
    document.save(path)
    print(f"{'scan_page_kb':>28} {path.stat().st_size / pages / 1024:.1f}")


def pss_mb(pids: tuple[int, ...]) -> float:
    """Return the memory of processes in MB, shared pages counted by their share."""
    total_kb = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                total_kb += int(line.split()[1])
    return total_kb / 1024


def cpu_ms(pids: tuple[int, ...]) -> float:
    """Return how long processes have computed, whatever else the machine did meanwhile."""
    stats = (Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii") for pid in pids)
    return sum(int(stat.split()[0]) for stat in stats) / 1e6


class Clocked:
    """Page workers that are asked one thing at a time."""

    def __init__(self, workers: PageWorkers, answers: "queue.SimpleQueue[PageAnswer]") -> None:
        self._workers = workers
        self._answers = answers

    def open_ms(self, path: Path) -> float:
        """Open a paper and draw its first page."""
        begun = time.perf_counter()
        self._workers.open(PaperKey(path.name), PaperFile(path=path))
        assert isinstance(self._answers.get(timeout=PATIENCE_S), PaperOpened)
        self.draw_ms(path, 0)
        return (time.perf_counter() - begun) * 1000

    def draw_ms(self, path: Path, page: int) -> float:
        begun = time.perf_counter()
        zoom = WIDTH_PX / A4_WIDTH_PT
        self._workers.draw(
            PageWish(paper=PaperKey(path.name), page=page, px_per_pt=zoom, generation=0)
        )
        answer = self._answers.get(timeout=PATIENCE_S)
        taken_ms = (time.perf_counter() - begun) * 1000
        assert isinstance(answer, PageDrawn)
        answer.image.release()
        return taken_ms


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def measure(folder: Path, pages: int, count: int) -> dict[str, float]:
    text, scan = folder / "text.pdf", folder / "scan.pdf"
    text_paper(text, pages)
    scan_paper(scan, text, pages)
    answers: queue.SimpleQueue[PageAnswer] = queue.SimpleQueue()
    figures: dict[str, float] = {}
    with PageWorkers(answers.put, workers=count) as workers:
        clocked = Clocked(workers, answers)
        figures["start_and_first_page_ms"] = clocked.open_ms(text)
        figures["scan_open_and_first_page_ms"] = clocked.open_ms(scan)
        figures["text_open_and_first_page_ms"] = clocked.open_ms(text)
        figures["pss_before_mb"] = pss_mb(workers.pids)
        times: dict[str, list[float]] = {"text": [], "scan": []}
        cpu: dict[str, list[float]] = {"text": [], "scan": []}
        for page in range(1, pages):
            for name, paper in (("text", text), ("scan", scan)):
                before_ms = cpu_ms(workers.pids)
                times[name].append(clocked.draw_ms(paper, page))
                cpu[name].append(cpu_ms(workers.pids) - before_ms)
        for kind, what in (("", times), ("cpu_", cpu)):
            for name, values in what.items():
                figures[f"{name}_page_{kind}median_ms"] = statistics.median(values)
                figures[f"{name}_page_{kind}p95_ms"] = p95(values)
        figures["pss_after_mb"] = pss_mb(workers.pids)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    figures = {"calibration_before_s": calibrate()}
    with tempfile.TemporaryDirectory() as folder:
        figures |= measure(Path(folder), asked.pages, asked.workers)
    figures["calibration_after_s"] = calibrate()
    for name, value in figures.items():
        print(f"{name:>28} {value:.3f}" if name.endswith("_s") else f"{name:>28} {value:.1f}")
    if asked.json:
        asked.json.write_text(json.dumps(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
