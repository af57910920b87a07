"""Opening the program's window, with as little loaded before it as can be.

What reads a command line well takes most of a second to load; a person who opens the program in a
hall waits for that second. So the plain forms of the two commands with windows are understood here,
and everything else, help and mistakes included, is left to the full reading.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from ipaddress import ip_address
from pathlib import Path
from typing import Final

from meetingroom.bootstrap.stopping import hearing_when_told
from meetingroom.commands.exit_codes import STOPPED
from meetingroom.domain.values import Language

FACES: Final = ("app", "wall")
"""The commands that open a window: for a person, and for the hall's wall."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How a window is opened.

    Attributes:
        face: ``app`` or ``wall``.
        folder: of this device; None for the usual one.
        language: None for the machine's.
        network: IP address of this machine on whose network rooms are found and served; empty for
            all.
    """

    face: str
    folder: Path | None = None
    language: Language | None = None
    keys_in_folder: bool = False
    trace_start: bool = False
    network: str = ""


def plain_opening(arguments: Sequence[str]) -> Opening | None:
    """Understand the plain form of a command that opens a window.

    Returns:
        How to open it, or None when the words are not plainly understood.
    """
    words = iter(arguments)
    opening = Opening(face="")
    for word in words:
        known = _with(opening, word, words)
        if known is None:
            return None
        opening = known
    return opening if opening.face else None


def _with(opening: Opening, word: str, words: Iterator[str]) -> Opening | None:
    if word in FACES and not opening.face:
        return replace(opening, face=word)
    if word == "--keys-in-folder" and opening.face:
        return replace(opening, keys_in_folder=True)
    if word == "--trace-start" and opening.face:
        return replace(opening, trace_start=True)
    return _with_value(opening, word, next(words, ""))


def _with_value(opening: Opening, word: str, value: str) -> Opening | None:
    if word == "--folder" and opening.face and value:
        return replace(opening, folder=Path(value))
    if word == "--network-address" and opening.face and is_address(value):
        return replace(opening, network=value)
    if word == "--lang" and not opening.face and value in tuple(Language):
        return replace(opening, language=Language(value))
    return None


def is_address(text: str) -> bool:
    """Say whether a text is an IP address."""
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def open_window(opening: Opening, report: Callable[[Exception], int]) -> int:
    """Run the program's window until it is closed; return the exit code.

    Args:
        opening: how.
        report: says in words what ends the program where nothing can be raised.

    Raises:
        SurroundingsError: something of this machine is not ready.
        OSError: the device's folder can't be used.
    """
    from meetingroom.bootstrap.hosting import Network  # noqa: PLC0415 as late as the rest
    from meetingroom.bootstrap.windows import app_parts  # noqa: PLC0415 Qt loads only where shown
    from meetingroom.bootstrap.world import (  # noqa: PLC0415 as late as the rest
        device_folder,
        language_of_environment,
        process_age_ms,
    )
    from meetingroom.desktop.application import run  # noqa: PLC0415 Qt loads only where shown
    from meetingroom.desktop.models.app_model import Face  # noqa: PLC0415 as late as the rest
    from meetingroom.desktop.outside import Outside  # noqa: PLC0415 as late as the rest

    def tell_start(field: str) -> None:
        sys.stdout.write(f'{{"field": "{field}", "start_ms": {process_age_ms()}}}\n')
        sys.stdout.flush()

    keys = "keys_in_folder" if opening.keys_in_folder else "keys_of_system"
    language = opening.language or language_of_environment()
    network = Network(address=opening.network) if opening.network else Network()
    with hearing_when_told() as is_told:
        parts = app_parts(opening.folder or device_folder(), keys, language, network)
        parts = replace(parts, face=Face.WALL if opening.face == "wall" else Face.SEAT)
        outside = Outside(is_told=is_told, report=report)
        code = run(parts, outside, tell_start if opening.trace_start else None)
        return STOPPED if is_told() else code
