"""Run the program: ``meetingroom`` or ``python -m meetingroom``."""

import io
import signal
import sys
from importlib import import_module

from meetingroom.commands.exit_codes import STOPPED


def main() -> None:
    """Run one command and leave with its exit code."""
    # A terminal or a pipe that knows no Vietnamese letters shows others instead of failing.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    # Who is told to end by another program cleans up like one who is stopped by Ctrl+C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        # Loading takes a second or two, in which a person may think better of it.
        code = import_module("meetingroom.commands.program").run(sys.argv[1:])
    except KeyboardInterrupt:
        code = STOPPED
    sys.exit(code)


if __name__ == "__main__":
    main()
