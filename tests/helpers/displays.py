"""A display of a test's own, for real windows on a machine without one."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def display(size: str = "2560x1600x24") -> Iterator[str]:
    """Have an X display for as long as the context lasts; Xvfb is installed.

    Args:
        size: of its one screen, with its depth.

    Yields:
        The display's name, as ``:99``.
    """
    with tempfile.TemporaryFile() as told:
        command = ("Xvfb", "-displayfd", str(told.fileno()), "-screen", "0", size)
        server = subprocess.Popen(command, pass_fds=(told.fileno(),), stderr=subprocess.DEVNULL)
        try:
            number = ""
            while not number.endswith("\n") and server.poll() is None:
                told.seek(0)
                number = told.read().decode()
            yield f":{number.strip()}"
        finally:
            server.terminate()
            server.wait()
