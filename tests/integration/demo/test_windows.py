import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.helpers import profiles
from tests.helpers.displays import display

_QUICK_HASTE, _LONG_HASTE = 20, 1
_QUICK_STAY_S, _LONG_STAY_S = 3, 60
"""At the pace of people, and a minute after the end, the windows stand for over five minutes."""


@pytest.fixture(params=["offscreen", "software", "gpu"])
def screen(request: pytest.FixtureRequest) -> Iterator[Mapping[str, str]]:
    """Give each of the ways in which windows are drawn."""
    if request.param == "offscreen":
        yield {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        return
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed, so there is no display to draw on")
    with display() as name:
        drawn = {"QT_QUICK_BACKEND": "software"} if request.param == "software" else {}
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": name, **drawn}


@pytest.mark.gate("windows")
@pytest.mark.timeout(600)
def test_a_whole_sitting_in_four_windows_leaves_no_warning(
    screen: Mapping[str, str], tmp_path: Path
) -> None:
    haste = profiles.figure(small=_QUICK_HASTE, full=_LONG_HASTE)
    stay_s = profiles.figure(small=_QUICK_STAY_S, full=_LONG_STAY_S)
    command = ("-m", "meetingroom", "--lang", "vi", "--debug", "demo", "--haste", str(haste))

    done = subprocess.run(
        (sys.executable, *command, "--seconds", str(stay_s), "--out", str(tmp_path)),
        env={**{k: v for k, v in os.environ.items() if k != "QT_QUICK_BACKEND"}, **screen},
        capture_output=True,
        text=True,
        timeout=560,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert re.search("Biểu quyết|Bế mạc|Thông qua", done.stdout)
