"""Run the program: ``meetingroom`` or ``python -m meetingroom``."""

import sys

from meetingroom.commands.program import run


def main() -> None:
    """Run one command and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
