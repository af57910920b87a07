"""Run the program: ``meetingroom`` or ``python -m meetingroom``."""

import io
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from meetingroom.bootstrap.stopping import leave_at_once_when_told
from meetingroom.commands.exit_codes import STOPPED


def main() -> None:
    """Run one command and leave with its exit code."""
    # Loading takes a second or two, in which a person may think better of it.
    leave_at_once_when_told()
    # A terminal or a pipe that knows no Vietnamese letters shows others instead of failing.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    sys.exit(_run(sys.argv[1:]))


def _run(arguments: Sequence[str]) -> int:
    from meetingroom.bootstrap.world import surviving_bugs  # noqa: PLC0415 as late as it can be
    from meetingroom.commands.opening import (  # noqa: PLC0415 as late as it can be
        open_window,
        plain_opening,
    )

    opening = plain_opening(arguments)
    if opening is None:
        return int(_program().run(arguments))

    def report(error: Exception) -> int:
        return int(_program().report(arguments, error))

    code = surviving_bugs(lambda: open_window(opening, report), report)
    return int(_program().tell_stopped(arguments)) if code == STOPPED else code


def _program() -> ModuleType:
    """Return what reads a command line well; it takes most of a second to load."""
    return import_module("meetingroom.commands.program")


if __name__ == "__main__":
    main()
