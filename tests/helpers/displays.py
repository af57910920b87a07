"""A display of a test's own, for real windows on a machine without one."""

import os
import subprocess
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
    told, tells = os.pipe()
    command = ("Xvfb", "-displayfd", str(tells), "-screen", "0", size)
    server = subprocess.Popen(command, pass_fds=(tells,), stderr=subprocess.DEVNULL)
    os.close(tells)
    try:
        with os.fdopen(told) as number:
            # The server writes its number when it is ready, or closes the pipe by ending.
            name = number.readline().strip()
        assert name, "Xvfb did not start"
        yield f":{name}"
    finally:
        server.terminate()
        server.wait()
