"""Run the program: ``meetingroom`` or ``python -m meetingroom``."""

import io
import logging
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Final

from meetingroom.commands.exit_codes import STOPPED
from meetingroom.commands.opening import open_window, plain_opening

_LOGGER: Final = logging.getLogger(__name__)


def main() -> None:
    """Run one command and leave with its exit code."""
    # A terminal or a pipe that knows no Vietnamese letters shows others instead of failing.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    # Who is told to end by another program cleans up like one who is stopped by Ctrl+C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        code = _run(sys.argv[1:])
    except KeyboardInterrupt:
        code = STOPPED
    sys.exit(code)


def _run(arguments: Sequence[str]) -> int:
    opening = plain_opening(arguments)
    if opening is not None:
        try:
            return open_window(opening)
        except Exception as error:
            _LOGGER.debug("the window could not be opened", exc_info=True)
            return int(_program().report(arguments, error))
    # Loading takes a second or two, in which a person may think better of it.
    return int(_program().run(arguments))


def _program() -> ModuleType:
    return import_module("meetingroom.commands.program")


if __name__ == "__main__":
    main()
