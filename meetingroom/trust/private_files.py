"""Files that only their owner may read, replaced whole or not at all."""

import os
from pathlib import Path
from typing import Final

_OWNER_ONLY: Final = 0o600
_OTHERS: Final = 0o077


def read_private(path: Path) -> bytes | None:
    """Return a file's bytes, or None when there is none; takes others' rights away first.

    A restored backup often comes back readable by all.

    Raises:
        OSError: it can't be read.
    """
    try:
        if path.stat().st_mode & _OTHERS:
            path.chmod(_OWNER_ONLY)
        return path.read_bytes()
    except FileNotFoundError:
        return None


def write_private(path: Path, data: bytes) -> None:
    """Replace a file, mode 0600; after a power cut it holds the old bytes or the new ones.

    Args:
        path: the file; its folder must exist. One process at a time writes it.
        data: the new bytes.

    Raises:
        OSError: the disk is full, or the folder can't be written; the old bytes are still there.
    """
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    # Windows can't open folders and makes the rename durable by itself.
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
