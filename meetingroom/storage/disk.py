"""Folders and files that only their owner may read, and that are there after a power cut."""

import os
from pathlib import Path
from typing import Final

OWNER_ONLY: Final = 0o600
"""Mode of every file of the data folder."""

_OTHERS: Final = 0o077
_OWNER_ONLY_FOLDER: Final = 0o700


def make_folder(folder: Path) -> None:
    """Make a folder with its parents, mode 0700, if it is not there.

    Raises:
        OSError: it can't be made, or something else has its name.
    """
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=_OWNER_ONLY_FOLDER, exist_ok=True)
    sync_folder(folder.parent)


def make_private(path: Path) -> None:
    """Make an empty file if there is none, and take others' rights away if there is one.

    A restored backup often comes back readable by all.

    Raises:
        OSError: it can't be written.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, OWNER_ONLY)
    try:
        if os.fstat(descriptor).st_mode & _OTHERS:
            path.chmod(OWNER_ONLY)
    finally:
        os.close(descriptor)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable.

    Raises:
        OSError: the disk says no.
    """
    # Windows can't open folders and makes names durable by itself.
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
