"""How long the headless demo takes and what its server weighs.

    python -m tests.benchmarks.demo [--runs 3] [--deputies 28] [--json FILE]

Prints a fixed calibration loop before and after, so that a slow hour shows; figures are medians.
"""

import argparse
import asyncio
import json
import statistics
import tempfile
import time
from pathlib import Path

from meetingroom.demo.playing import play_demo
from meetingroom.demo.report import DemoResult


def calibrate() -> float:
    """Return the seconds of a fixed loop of arithmetic."""
    begun = time.perf_counter()
    total = 0
    for number in range(5_000_000):
        total += number * number % 7
    return time.perf_counter() - begun


def play(deputies: int, runs: int) -> list[DemoResult]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        return [asyncio.run(play_demo(deputies, out, lambda _vi, _en: None)) for _ in range(runs)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--deputies", type=int, default=28)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    before_s = calibrate()
    results = play(asked.deputies, asked.runs)
    after_s = calibrate()
    figures = {
        "calibration_before_s": round(before_s, 3),
        "calibration_after_s": round(after_s, 3),
        "deputies": asked.deputies,
        "seats": len(results[0].seats),
        "runs": asked.runs,
        "sitting_s": round(statistics.median(r.seconds for r in results), 1),
        "sitting_worst_s": round(max(r.seconds for r in results), 1),
        "server_pss_mb": round(statistics.median(r.server_pss_mb for r in results), 1),
        "server_pss_worst_mb": round(max(r.server_pss_mb for r in results), 1),
        "all_agree": all(r.all_agree for r in results),
    }
    for what, latency in results[-1].latencies.items():
        figures[f"{what}_p50_ms"] = round(latency.p50_ms, 1)
        figures[f"{what}_p99_ms"] = round(latency.p99_ms, 1)
    for name, value in figures.items():
        print(f"{name:>22} {value}")
    if asked.json:
        asked.json.write_text(json.dumps(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
