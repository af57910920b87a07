"""Clock, chance and environment: read here, and handed on as arguments everywhere else."""

import logging
import os
import secrets
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from meetingroom.domain.values import Language

_LOGGER: Final = logging.getLogger(__name__)
_LOADED_NS: Final = time.monotonic_ns()
_STARTED_FIELD: Final = 19
"""Place of the start time among the fields of ``/proc/self/stat`` that follow the name."""


def now_ms() -> int:
    """Return the wall clock: UTC, milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def monotonic_ms() -> int:
    """Return a clock that is never set; only differences mean something."""
    return time.monotonic_ns() // 1_000_000


def process_age_ms() -> int:
    """Return how long ago this process was started, as near as the system tells."""
    try:
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return (time.monotonic_ns() - _LOADED_NS) // 1_000_000
    started_s = int(fields[_STARTED_FIELD]) / os.sysconf("SC_CLK_TCK")
    return round(1000 * (time.clock_gettime(time.CLOCK_BOOTTIME) - started_s))


def entropy(length: int) -> bytes:
    """Return random bytes of the operating system."""
    return secrets.token_bytes(length)


def dice() -> int:
    """Return a random number, 0 to 999."""
    return secrets.randbelow(1000)


def new_id() -> str:
    """Return a new UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance."""
    value = (now_ms() << 80) | int.from_bytes(entropy(10))
    value = value & ~(0xF << 76) | (0x7 << 76)
    value = value & ~(0x3 << 62) | (0x2 << 62)
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def language_of_environment(environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language a person's machine is set to; Vietnamese unless it says English."""
    named = (environment.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((value for value in named if value), "")
    return Language.ENGLISH if first.startswith("en") else Language.VIETNAMESE


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether windows can be shown; a platform of Qt's that was asked for by name can."""
    if sys.platform in {"win32", "darwin"}:
        return True
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return any(environment.get(name) for name in named)


def device_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder in which this program keeps what belongs to this device and user."""
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA", str(Path.home()))) / "meetingroom"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "meetingroom"
    kept = environment.get("XDG_DATA_HOME", "")
    return (Path(kept) if kept else Path.home() / ".local" / "share") / "meetingroom"


def surviving_bugs(work: Callable[[], int], on_bug: Callable[[Exception], int]) -> int:
    """Run the program, and have what nobody foresaw told in words instead of a traceback.

    Args:
        work: the program; returns its exit code.
        on_bug: tells, and returns the exit code.
    """
    try:
        return work()
    except Exception as bug:
        _LOGGER.debug("a bug ended the program", exc_info=True)
        return on_bug(bug)
