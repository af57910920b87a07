"""Where the minutes lie while they are looked at: private files that go with the seat."""

import shutil
from itertools import count
from pathlib import Path


class PreviewFiles:
    """The last two previews of a seat; a reader may still hold the one before the last."""

    def __init__(self, folder: Path) -> None:
        """Touch nothing yet.

        Args:
            folder: for previews alone; made when it is needed. The folder around it exists.
        """
        self._folder = folder
        self._numbers = count(1)

    def place_of_next(self) -> Path:
        """Return where the next one goes, and remove all but the last.

        Raises:
            OSError: the folder can't be made.
        """
        self._folder.mkdir(mode=0o700, exist_ok=True)
        number = next(self._numbers)
        kept = {self._name(number - 1)}
        for old in [path for path in self._folder.iterdir() if path.name not in kept]:
            _remove(old)
        return self._folder / self._name(number)

    def clear(self) -> None:
        """Remove all of them, also what a program that was killed has left."""
        shutil.rmtree(self._folder, ignore_errors=True)

    @staticmethod
    def _name(number: int) -> str:
        return f"minutes-{number}.pdf"


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return  # Windows keeps what somebody reads; it goes with the next, or with the seat
