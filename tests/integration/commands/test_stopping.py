import os
import signal
from pathlib import Path

import pytest

from tests.integration.commands.running import PATIENCE_S, living, program, wait_for


@pytest.mark.slow
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_a_server_that_is_stopped_says_so_and_leaves_nothing_running(
    room: Path, tmp_path: Path, told: signal.Signals
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with program(temporary, "serve", room, "--port", 0, "--keys-in-folder") as server:
        wait_for(server, "Press Ctrl+C to stop it.")

        os.killpg(server.pid, told)
        out, err = server.communicate(timeout=PATIENCE_S)

    assert server.returncode == 0
    assert out == "The server is stopping.\n"
    assert err == ""
    assert living(server.pid) == []
    assert list(temporary.iterdir()) == []
    assert not (room / "serving.json").exists()


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo finds the papers of the time before."""
    return tmp_path_factory.mktemp("demo")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("told", "at"),
    [
        (signal.SIGTERM, "Making the sample papers"),
        (signal.SIGINT, "The clerk prepares the session"),
        (signal.SIGINT, "pair their devices and sign in"),
        (signal.SIGTERM, "pair their devices and sign in"),
        (signal.SIGHUP, "fetch 25 papers"),
    ],
)
def test_a_demo_that_is_stopped_takes_its_server_along(
    demo_folder: Path, tmp_path: Path, told: signal.Signals, at: str
) -> None:
    words = ("demo", "--headless", "--deputies", 6, "--out", demo_folder)
    with program(tmp_path, *words) as demo:
        wait_for(demo, at)

        if told is signal.SIGINT:
            os.killpg(demo.pid, told)  # a terminal tells the whole group
        else:
            demo.send_signal(told)
        _, err = demo.communicate(timeout=PATIENCE_S)

    assert demo.returncode == 130
    assert err == "Stopped, as you asked.\n"
    assert living(demo.pid) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_ctrl_c_while_the_program_loads_is_no_traceback(tmp_path: Path) -> None:
    with program(tmp_path, "serve", tmp_path) as loading:
        started = Path(f"/proc/{loading.pid}/maps")
        while loading.poll() is None and "msgspec" not in started.read_text():
            """The interpreter itself has begun, and loads what we need."""

        os.killpg(loading.pid, signal.SIGINT)
        out, err = loading.communicate(timeout=PATIENCE_S)

    assert loading.returncode == 130
    assert out == ""
    assert err == ""
