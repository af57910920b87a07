"""What a running server leaves in its room's data folder for programs on the same machine."""

from pathlib import Path
from typing import Final

import msgspec

SERVING_FILE: Final = "serving.json"
"""Where the server listens, while it does."""

FIRST_DEVICE_FILE: Final = "first-device.json"
"""The invitation for the room's first device, while no device is paired."""


class ServingAt(msgspec.Struct, frozen=True, kw_only=True):
    """Content of ``serving.json``."""

    address: str
    port: int
    pid: int


def read_serving(folder: Path) -> ServingAt | None:
    """Return where the room's server says that it listens, or None when it says nothing.

    A server that was killed leaves its file behind; whoever wants to be sure, asks it.

    Raises:
        OSError: the folder can't be read.
    """
    try:
        return msgspec.json.decode((folder / SERVING_FILE).read_bytes(), type=ServingAt)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
