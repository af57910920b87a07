"""The program as a person meets it: what is typed, what it says, how it ends."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from meetingroom.assets import asset
from meetingroom.commands.room_plan import RoomPlan, load_room_plan

NOBODY = 65_534


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a command left on the terminal.

    Attributes:
        code: its exit code.
    """

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line it complained in, and nothing else anywhere."""
        (line,) = (self.out + self.err).splitlines()
        return line


Type = Callable[..., Said]
"""Types a command, word by word."""


def small_plan(deputies: int = 4) -> RoomPlan:
    """Return the sample council with its first deputies only."""
    return load_room_plan(asset("data/demo/session.toml")).of_first(deputies)


@contextmanager
def without_roots_rights() -> Iterator[None]:
    """Root may write everywhere; be nobody for a moment where tests run as root."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(was)
