"""The data folder while a room is made in it: the room is there whole, or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from meetingroom.bootstrap.rooms import DATABASE_FILE
from meetingroom.storage.disk import make_folder, sync_folder
from meetingroom.storage.errors import FolderUnwritableError
from meetingroom.trust.errors import RoomKeysLostError, RoomThereError
from meetingroom.trust.room_keys import ROOM_FILE, read_room_name

HALF_MADE: Final = "half-made"
"""Where in the data folder a room is made; what lies there is nobody's room yet."""


@contextmanager
def making_room_in(folder: Path) -> Iterator[Path]:
    """Give a place to make a room in; what lies there at the end becomes the data folder's.

    A failure inside, and Ctrl+C, leave the data folder as it was. After a power cut the next try
    begins anew.

    Args:
        folder: the data folder, made when it is missing.

    Raises:
        RoomThereError: the folder holds a room.
        RoomKeysLostError: the folder holds a room's data and not its name; a new room would be
            written over it.
        FolderUnwritableError: the folder can't be made or written.
        OSError: it can't be read, or is none.
    """
    place, was_there = folder / HALF_MADE, folder.exists()
    _expect_no_room(folder, place)
    try:
        if place.exists():
            shutil.rmtree(place)
        make_folder(place)
    except OSError as error:
        raise FolderUnwritableError from error
    try:
        yield place
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        if not was_there:
            with suppress(OSError):
                folder.rmdir()
        raise
    _move_in(place, folder)


def _expect_no_room(folder: Path, place: Path) -> None:
    if read_room_name(folder) is not None:
        raise RoomThereError
    if not place.exists() and (folder / DATABASE_FILE).exists():
        raise RoomKeysLostError


def _move_in(place: Path, folder: Path) -> None:
    # The room's name goes last: a folder without it holds no room, and the half-made folder, which
    # goes after it, says that what lies beside it may be written over.
    for path in sorted(place.iterdir(), key=lambda path: path.name == ROOM_FILE):
        sync_folder(folder)
        path.replace(folder / path.name)
    sync_folder(folder)
    place.rmdir()
