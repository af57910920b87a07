"""Brings the program's own letters to Qt: Be Vietnam Pro for screens, Tinos for documents."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtGui import QFontDatabase
from typing_extensions import override

from meetingroom.assets import AssetMissingError, asset
from meetingroom.domain.errors import SurroundingsError

FAMILY: Final = "Be Vietnam Pro"
_FOLDER: Final = "resources/fonts/be-vietnam-pro"
_WEIGHTS: Final = ("Regular", "Medium", "SemiBold", "Bold")
DOCUMENT_FAMILY: Final = "Tinos"
_DOCUMENT_FOLDER: Final = "resources/fonts/tinos"
_DOCUMENT_WEIGHTS: Final = ("Regular", "Italic", "Bold", "BoldItalic")


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
    _load(FAMILY, (f"BeVietnamPro-{weight}.ttf" for weight in _WEIGHTS), _FOLDER, folder)
    return FAMILY


def load_document_fonts() -> str:
    """Make the letters of documents known to Qt; only who looks at minutes needs them.

    Returns:
        The family's name.

    Raises:
        FontMissingError: one of the four files is not there or Qt can't read it.
    """
    if DOCUMENT_FAMILY not in QFontDatabase.families():
        names = (f"Tinos-{weight}.ttf" for weight in _DOCUMENT_WEIGHTS)
        _load(DOCUMENT_FAMILY, names, _DOCUMENT_FOLDER, None)
    return DOCUMENT_FAMILY


def _load(family: str, names: Iterable[str], shipped: str, folder: Path | None) -> None:
    try:
        home = asset(shipped) if folder is None else folder
    except AssetMissingError as error:
        raise FontMissingError(Path(shipped)) from error
    for path in (home / name for name in names):
        font = QFontDatabase.addApplicationFont(str(path)) if path.is_file() else -1
        if family not in QFontDatabase.applicationFontFamilies(font):
            raise FontMissingError(path)
