"""Files that are there whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_OWNER_ONLY: Final = 0o600


def write_whole(path: Path, pieces: Iterable[bytes], *, is_private: bool = False) -> None:
    """Write a file so that it is there whole or, after an error, as it was before.

    Args:
        path: where; its folder exists. A file of that name is replaced.
        pieces: all of it, in order.
        is_private: nobody but its owner may read it, at no moment.

    Raises:
        OSError: the file can't be written.
    """
    unfinished = path.with_name(f"{path.name}.part")
    try:
        if is_private:
            unfinished.unlink(missing_ok=True)
            unfinished.touch(mode=_OWNER_ONLY, exist_ok=False)
        with unfinished.open("wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
