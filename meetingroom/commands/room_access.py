"""How a command reaches a room: by its data folder, one process at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from meetingroom.bootstrap.key_stores import keys_in_folder, keys_of_system
from meetingroom.bootstrap.rooms import OpenRoom, open_room
from meetingroom.commands.wording import CommandFailedError
from meetingroom.domain.ids import PersonId
from meetingroom.server.errors import LogsBrokenError
from meetingroom.storage.errors import StoreInUseError


def opened_room(folder: Path, *, keys_beside: bool) -> OpenRoom:
    """Open a room; the caller closes its store.

    Args:
        folder: the room's data folder.
        keys_beside: its keys lie in the folder and not in the machine's keyring.

    Raises:
        CommandFailedError: a log contradicts itself.
        SurroundingsError, OSError: see ``open_room``.
    """
    try:
        return open_room(folder, keys_in_folder if keys_beside else keys_of_system)
    except LogsBrokenError as error:
        raise CommandFailedError(
            f"Nhật ký của phòng họp không khớp: {error}. Xin giữ nguyên thư mục {folder}, "
            "không chạy lại, và báo người phụ trách để khôi phục từ bản sao lưu.",
            f"The room's log contradicts itself: {error}. Leave {folder} as it is, do not "
            "start again, and ask for it to be restored from a backup.",
        ) from error


@contextmanager
def resting_room(folder: Path, *, keys_beside: bool) -> Iterator[OpenRoom]:
    """Open a room while nobody serves it, and close it again.

    Raises:
        CommandFailedError: its server is running, or see ``opened_room``.
        SurroundingsError, OSError: see ``opened_room``.
    """
    try:
        room = opened_room(folder, keys_beside=keys_beside)
    except StoreInUseError as error:
        raise CommandFailedError(
            "Phòng họp này đang được máy chủ hoặc cửa sổ của chương trình mở. "
            "Xin đóng lại rồi chạy lại lệnh này.",
            "This room is open in its server or in a window of the program. "
            "Please close that and run this command again.",
        ) from error
    try:
        yield room
    finally:
        room.store.close()


def nobody_of(room: OpenRoom, by: PersonId) -> CommandFailedError:
    """Return what is said when ``--by`` names nobody of a room: whom it may name, no deputies."""
    council = room.books.house.council
    known = ", ".join(person for person in council.people if person not in council.members)
    return CommandFailedError(
        f"Phòng họp không có ai mang mã {by}. Xin ghi sau --by mã của một người trong phòng "
        f"họp, như: {known}.",
        f"Nobody of the room has the id {by}. Please give the id of somebody of the room "
        f"after --by, as: {known}.",
    )
