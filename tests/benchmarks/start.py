"""How long the program's window takes to stand, to answer a tap, and what it weighs.

    python -m tests.benchmarks.start [--runs 5] [--json FILE]

``start_s``: process start until a digit typed into the sign-in stands on the screen, as the
program's own ``--trace-start`` tells it. ``tap_ms``: a press on the rail until the frame that shows
the other page. ``app_pss_mb``: signed in, a sitting's session open, no paper opened. All of it with
the software renderer and, where Xvfb is installed, once more with the GPU's path. Prints a fixed
calibration loop before and after, so that a slow hour shows; figures are medians.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.benchmarks.demo import calibrate
from tests.helpers.displays import display
from tests.helpers.real_hall import RealHall, real_hall
from tests.helpers.scenes import DEPUTY

_SOFTWARE: Final = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


def start_ms(device: Path, around: Mapping[str, str]) -> float:
    """Start the program once and return what it tells of its start."""
    command = ("-m", "meetingroom", "app", "--folder", str(device), "--keys-in-folder")
    done = _run((*command, "--trace-start"), around)
    return float(json.loads(done)["start_ms"])


def window_figures(hall: RealHall, device: Path, around: Mapping[str, str]) -> dict[str, float]:
    """Sign in once and return weight and taps."""
    words = ("-m", "tests.benchmarks.start_window", str(device), DEPUTY, hall.pins[DEPUTY])
    told = json.loads(_run(words, around))
    return {
        "tap_ms": round(statistics.median(told["taps_ms"]), 1),
        "tap_worst_ms": round(max(told["taps_ms"]), 1),
        "app_pss_mb": round(told["app_pss_mb"], 1),
    }


def _run(words: tuple[str, ...], around: Mapping[str, str]) -> str:
    done = subprocess.run(
        (sys.executable, *words),
        env={**os.environ, **around},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout.strip().splitlines()[-1]


@contextmanager
def screen() -> Iterator[Mapping[str, str] | None]:
    """Have a display with the GPU's path, or None where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        yield None
        return
    with display("1280x800x24") as name:
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": name}


def measure(hall: RealHall, device: Path, around: Mapping[str, str], runs: int) -> dict[str, float]:
    """Return the figures of one way of drawing."""
    start_ms(device, around)  # the first start after an installation compiles the screens
    starts = [start_ms(device, around) / 1000 for _ in range(runs)]
    return {
        "start_s": round(statistics.median(starts), 2),
        "start_worst_s": round(max(starts), 2),
        **window_figures(hall, device, around),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    figures: dict[str, float] = {"calibration_before_s": round(calibrate(), 3)}
    with tempfile.TemporaryDirectory() as folder, real_hall(Path(folder)) as hall:
        device = hall.paired_device("Máy đo")
        figures |= measure(hall, device, _SOFTWARE, asked.runs)
        with screen() as display:
            if display is not None:
                gpu = measure(hall, device, display, asked.runs)
                figures |= {f"gpu_path_{name}": value for name, value in gpu.items()}
    figures["calibration_after_s"] = round(calibrate(), 3)
    for name, value in figures.items():
        print(f"{name:>24} {value}")
    if asked.json:
        asked.json.write_text(json.dumps(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
