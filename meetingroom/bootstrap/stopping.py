"""How the program is told to end from outside, and what it makes of that at each time of its life.

Told is who gets Ctrl+C, whose terminal is closed, or whom another program asks to end. While the
program loads or leaves there is nothing to clear away, and it ends at once; a command that does one
thing after another is interrupted; a loop, Qt's or asyncio's, looks whether it was told. An
exception in the middle of a loop would come up wherever that loop happens to be, and get lost or
be printed there.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, NoReturn, TypeAlias

from meetingroom.commands.exit_codes import STOPPED

_TOLD: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
_Handler: TypeAlias = Callable[[int, FrameType | None], object]


def leave_at_once_when_told() -> None:
    """End without a word from now on; for a program that loads or has nothing more to do."""
    for number in _heard():
        signal.signal(number, _leave_at_once)


@contextmanager
def interrupted_when_told() -> Iterator[None]:
    """Raise KeyboardInterrupt inside the context, whoever tells."""
    with _handled_by(signal.default_int_handler):
        yield


@contextmanager
def hearing_when_told(on_told: Callable[[], None] | None = None) -> Iterator[Callable[[], bool]]:
    """Note inside the context that the program was told to end, and interrupt nothing.

    Args:
        on_told: called each time, between any two steps of the main thread.

    Yields:
        Says whether it was told.
    """
    told = False

    def hear(*_: object) -> None:
        nonlocal told
        told = True
        if on_told is not None:
            on_told()

    with _handled_by(hear):
        yield lambda: told


@contextmanager
def _handled_by(handler: _Handler) -> Iterator[None]:
    before = {number: signal.signal(number, handler) for number in _heard()}
    try:
        yield
    finally:
        for number, was in before.items():
            signal.signal(number, was)


def _heard() -> Iterator[signal.Signals]:
    """Leave out what whoever started the program wants it not to hear, as nohup does."""
    return (number for number in _TOLD if signal.getsignal(number) is not signal.SIG_IGN)


def _leave_at_once(*_: object) -> NoReturn:
    os._exit(STOPPED)
