"""Every error of the data folder.

StorageError (Surroundings)   the surroundings fail: tell the person what to do
├── EngineTooOldError         the SQLite in use has a fault that loses data
├── FolderUnwritableError     the file system lets us neither read nor write
├── StoreInUseError           another process has this store open
├── KeyDoesNotFitError        the key does not open this store
├── StoreDamagedError         the file is not what was written
├── StoreMissingError         a room is there, but its data file is gone
├── StoreForeignError         the file is a database, but not this kind of store
├── StoreTooNewError          a later version of the program wrote it
├── PaperFolderFailedError    a paper's file can't be written or read
└── PaperMismatchError        the file that came is not the one announced

What fails after a store was opened is told by the ports' own errors: ``StoreFailedError`` on a
server, ``CacheFailedError`` on a seat.
"""

from typing import ClassVar

from meetingroom.domain.errors import SurroundingsError


class StorageError(SurroundingsError):
    """The data folder does not serve."""

    vi: ClassVar[str] = "Không mở được thư mục dữ liệu. Xin báo người phụ trách máy."
    en: ClassVar[str] = "The data folder can't be opened. Please tell who looks after this machine."


class EngineTooOldError(StorageError):
    """The SQLite that was loaded is older than the one without the WAL-reset fault."""

    vi: ClassVar[str] = (
        "Thành phần lưu dữ liệu của chương trình đã cũ và có thể làm mất dữ liệu. "
        "Xin cài lại chương trình."
    )
    en: ClassVar[str] = (
        "The program's storage part is too old and may lose data. Please install the program again."
    )


class FolderUnwritableError(StorageError):
    """The folder or a file in it can't be written: rights, a full disk, a lost drive."""

    vi: ClassVar[str] = (
        "Không ghi được vào thư mục dữ liệu. Xin kiểm tra quyền ghi và dung lượng còn trống."
    )
    en: ClassVar[str] = (
        "The data folder can't be written. Please check its rights and the free space."
    )


class StoreInUseError(StorageError):
    """Another process has the store open; there is one writer only."""

    vi: ClassVar[str] = (
        "Dữ liệu này đang được một chương trình khác mở. Xin đóng chương trình đó rồi chạy lại."
    )
    en: ClassVar[str] = (
        "Another program has this data open. Please close that program and start again."
    )


class KeyDoesNotFitError(StorageError):
    """The store was written with another key, with none, or a key is missing."""

    vi: ClassVar[str] = (
        "Khóa hiện có không mở được dữ liệu này. "
        "Xin khôi phục kho khóa và thư mục dữ liệu từ cùng một bản sao lưu."
    )
    en: ClassVar[str] = (
        "The key at hand does not open this data. "
        "Please restore keys and data folder from the same backup."
    )


class StoreDamagedError(StorageError):
    """The file was cut or changed, or is no database at all."""

    vi: ClassVar[str] = (
        "Tệp dữ liệu bị hỏng. Xin giữ nguyên tệp và khôi phục thư mục dữ liệu từ bản sao lưu."
    )
    en: ClassVar[str] = (
        "The data file is damaged. Please keep it as it is and restore the data folder "
        "from a backup."
    )


class StoreMissingError(StorageError):
    """A room's keys are there and its data is not; an empty room must not take its place."""

    vi: ClassVar[str] = (
        "Không còn tệp dữ liệu của phòng họp. Xin khôi phục thư mục dữ liệu từ bản sao lưu."
    )
    en: ClassVar[str] = (
        "The room's data file is gone. Please restore the data folder from a backup."
    )


class StoreForeignError(StorageError):
    """The file is a database of another program, or another kind of store."""

    vi: ClassVar[str] = "Tệp này không phải dữ liệu của phòng họp. Xin chọn đúng thư mục dữ liệu."
    en: ClassVar[str] = "This file is not the room's data. Please choose the right data folder."


class StoreTooNewError(StorageError):
    """A later version of the program wrote the store."""

    vi: ClassVar[str] = (
        "Dữ liệu này do phiên bản mới hơn của chương trình ghi. "
        "Xin cập nhật chương trình trên máy này."
    )
    en: ClassVar[str] = (
        "A newer version of the program wrote this data. Please update the program here."
    )


class PaperFolderFailedError(StorageError):
    """A paper's file can't be written or read: rights, a full disk, a lost drive."""

    vi: ClassVar[str] = (
        "Không lưu được tài liệu. Xin kiểm tra dung lượng còn trống của máy rồi tải lại."
    )
    en: ClassVar[str] = (
        "The paper can't be stored. Please check this machine's free space and load it again."
    )


class PaperMismatchError(StorageError):
    """The bytes that came are not those of the SHA-256 announced; they were thrown away."""

    vi: ClassVar[str] = "Tài liệu nhận được không đúng với bản đã công bố. Xin tải lại từ đầu."
    en: ClassVar[str] = (
        "The paper that came is not the one announced. Please load it again from the start."
    )
