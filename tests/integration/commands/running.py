"""The program in a process of its own, as a terminal runs it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE_S = 60


@contextmanager
def program(temporary: Path, *words: object, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """Run a command as a terminal does: in a process group of its own."""
    running = subprocess.Popen(
        [sys.executable, "-m", "meetingroom", "--lang", "en", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary), **environment},
        start_new_session=True,
    )
    try:
        yield running
    finally:
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        for pipe in (running.stdout, running.stderr):
            if pipe is not None:
                pipe.close()


def wait_for(running: subprocess.Popen[str], line: str) -> None:
    """Read what a command says until it says this."""
    assert running.stdout is not None
    for said in running.stdout:
        if line in said:
            return
    raise AssertionError(running.stderr.read() if running.stderr else line)


def living(group: int) -> list[str]:
    """Return the processes of a group that still do something."""
    listed = subprocess.run(
        ["ps", "-e", "-o", "pgid=,stat=,args="], capture_output=True, text=True, check=True
    )
    rows = (line.split(maxsplit=2) for line in listed.stdout.splitlines())
    return [args for pgid, state, args in rows if int(pgid) == group and state[0] != "Z"]
