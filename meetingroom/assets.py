"""Finds the files that are not code: ui/, resources/ and data/.

A checkout keeps them beside the package; a wheel carries them inside it, under `_assets/`.
"""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent


class AssetMissingError(FileNotFoundError):
    """The installation is incomplete: a file that ships with the program is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Thiếu tệp của chương trình: {path}. Hãy cài đặt lại chương trình. "
            f"(A file of the program is missing; install it again.)"
        )


def asset(relative: str, package: Path = _PACKAGE) -> Path:
    """Find a file or folder that ships with the program.

    Args:
        relative: path below the top of a checkout, with "/", such as "resources/fonts".
        package: folder of the `meetingroom` package; another one in tests only.

    Returns:
        An existing absolute path.

    Raises:
        AssetMissingError: nothing stands there, so the installation is incomplete.
    """
    installed = package / "_assets"
    path = (installed if installed.is_dir() else package.parent) / relative
    if not path.exists():
        raise AssetMissingError(path)
    return path
