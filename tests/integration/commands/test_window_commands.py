"""The commands that open windows, as processes of their own."""

import os
import signal
from pathlib import Path

import pytest

from meetingroom.desktop.outside import NoDisplayError
from tests.integration.commands.running import PATIENCE_S, living, program

WINDOWS = [
    ("app", "--network-address", "127.0.0.1", "--keys-in-folder"),
    ("wall", "--network-address", "127.0.0.1", "--keys-in-folder"),
    ("gallery",),
]


@pytest.mark.parametrize("words", [*WINDOWS, ("demo",)], ids=" ".join)
def test_a_missing_display_is_told_in_a_sentence(tmp_path: Path, words: tuple[str, ...]) -> None:
    with program(tmp_path, *words, QT_QPA_PLATFORM="nothing-like-this") as window:
        out, err = window.communicate(timeout=PATIENCE_S)

    assert window.returncode == 1
    assert err == f"{NoDisplayError.en}\n"
    assert out == "" or words == ("demo",)


@pytest.mark.slow
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("words", WINDOWS, ids=" ".join)
def test_a_window_that_is_stopped_says_so_and_leaves_nothing_running(
    tmp_path: Path, words: tuple[str, ...], told: signal.Signals
) -> None:
    home = {"XDG_DATA_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    with program(tmp_path, *words, **home) as window:
        loaded = Path(f"/proc/{window.pid}/maps")
        while window.poll() is None and "qoffscreen" not in loaded.read_text():
            """The program still loads, and would end without a word."""

        os.killpg(window.pid, told)
        out, err = window.communicate(timeout=PATIENCE_S)

    assert window.returncode == 130
    assert (out, err) == ("", "Stopped, as you asked.\n")
    assert living(window.pid) == []
