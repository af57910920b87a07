"""Writing a founded room's recovery sheet where a person wants it, and nowhere unsafe.

Loaded only by who writes one: what makes documents is tens of megabytes.
"""

from pathlib import Path
from typing import ClassVar

from meetingroom.bootstrap.founding import FoundedRoom
from meetingroom.domain.errors import SurroundingsError
from meetingroom.records.recovery_sheet import RecoverySheet, write_recovery_sheet


class SheetThereError(SurroundingsError):
    """A file of the sheet's name is there; it may be the only key of another room."""

    vi: ClassVar[str] = (
        "Nơi ghi phiếu khôi phục đã có một tệp cùng tên. Xin chọn tên khác, "
        "hoặc cất tệp cũ đi nơi khác."
    )
    en: ClassVar[str] = (
        "Where the recovery sheet should go there is a file of that name. "
        "Please choose another name, or move the old file away."
    )


class SheetBesideSealError(SurroundingsError):
    """The sheet was to lie in the data folder, beside what its key opens."""

    vi: ClassVar[str] = (
        "Phiếu khôi phục không được để trong thư mục dữ liệu của phòng họp. "
        "Xin chọn nơi khác, ví dụ một ổ đĩa rời."
    )
    en: ClassVar[str] = (
        "The recovery sheet must not lie in the room's data folder. "
        "Please choose another place, such as a removable drive."
    )


def check_place_of_sheet(path: Path, folder: Path) -> None:
    """Refuse a place where no recovery sheet may be written.

    Args:
        path: of the sheet.
        folder: the room's data folder, which may not be there yet.

    Raises:
        SheetThereError: a file of that name is there.
        SheetBesideSealError: the place is inside the data folder.
        FileNotFoundError: the folder of the sheet is not there.
        OSError: the places can't be looked up.
    """
    if path.resolve().is_relative_to(folder.resolve()):
        raise SheetBesideSealError
    if path.exists() or path.is_symlink():
        raise SheetThereError
    path.parent.resolve(strict=True)


def keep_recovery_sheet(founded: FoundedRoom, path: Path) -> None:
    """Write a room's recovery sheet as PDF; only its owner can read the file.

    Args:
        founded: the room, just made.
        path: checked with ``check_place_of_sheet``; its folder exists.

    Raises:
        OSError: the file can't be written.
    """
    sheet = RecoverySheet(
        council=founded.name,
        groups=founded.recovery_groups,
        fingerprint=founded.fingerprint,
        made_ms=founded.founded_ms,
    )
    write_recovery_sheet(sheet, path)
