"""Brings the program's own letters to Qt."""

from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtGui import QFontDatabase
from typing_extensions import override

from meetingroom.assets import AssetMissingError, asset
from meetingroom.domain.errors import SurroundingsError

FAMILY: Final = "Be Vietnam Pro"
_FOLDER: Final = "resources/fonts/be-vietnam-pro"
_WEIGHTS: Final = ("Regular", "Medium", "SemiBold", "Bold")


class FontMissingError(SurroundingsError):
    """A font of the program is not there or can't be read: sizes would lie, so nothing starts.

    Attributes:
        path: the file meant.
    """

    vi: ClassVar[str] = "Thiếu phông chữ của chương trình. Xin cài đặt lại chương trình."
    en: ClassVar[str] = "A font of the program is missing. Please install the program again."

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path

    @override
    def __str__(self) -> str:
        return f"{self.en} ({self.path})"


def load_fonts(folder: Path | None = None) -> str:
    """Make the program's font known to Qt.

    Args:
        folder: where the four files are; what is shipped when None. A QGuiApplication exists.

    Returns:
        The family's name, as Theme names it.

    Raises:
        FontMissingError: one of the four weights is not there or Qt can't read it.
    """
    try:
        home = asset(_FOLDER) if folder is None else folder
    except AssetMissingError as error:
        raise FontMissingError(Path(_FOLDER)) from error
    for path in (home / f"BeVietnamPro-{weight}.ttf" for weight in _WEIGHTS):
        font = QFontDatabase.addApplicationFont(str(path)) if path.is_file() else -1
        if FAMILY not in QFontDatabase.applicationFontFamilies(font):
            raise FontMissingError(path)
    return FAMILY
