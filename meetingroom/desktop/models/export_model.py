"""Writing the minutes and the record into a folder, for QML."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.assets import AssetMissingError
from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.ports import ExportedFiles
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.sentences import sentence_of
from meetingroom.domain.values import Language

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


class Exporting(StrEnum):
    """How far an export is."""

    IDLE = "idle"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


_OFFLINE: Final = {
    Language.VIETNAMESE: "Đang mất kết nối. Xin chờ có kết nối rồi xuất hồ sơ.",
    Language.ENGLISH: "There is no connection. Please wait for it, then export.",
}
_NO_FOLDER: Final = {
    Language.VIETNAMESE: "Không ghi được vào thư mục này. Xin chọn thư mục khác trên máy.",
    Language.ENGLISH: "This folder can't be written. Please choose another one on this device.",
}


@QmlElement
@QmlUncreatable("made by the program")
class ExportModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Where an export stands: nothing, running, its three files, or why it failed."""

    changed = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Have nothing exported yet.

        Args:
            wishes: with the door.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._state = Exporting.IDLE
        self._reason = self._failure = ""
        self._folder = Path()
        self._files: list[str] = []

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        reason = "" if seen.is_live else _OFFLINE[seen.language]
        if reason != self._reason:
            self._reason = reason
            self.changed.emit()

    @Property(str, notify=changed)
    def state(self) -> str:
        """``idle``, ``running``, ``done`` or ``failed``."""
        return self._state

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why nothing can be exported now; empty when it can."""
        return self._reason

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Why the last export failed, and what to do."""
        return self._failure

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The folder's name."""
        return self._folder.name

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name of a list
    def files(self) -> list[str]:
        """Names of the files that were written."""
        return self._files

    @Slot(QUrl)
    def exportTo(self, folder: QUrl) -> None:
        """Write the minutes and the record.

        Args:
            folder: on this device.
        """
        if self._state is Exporting.RUNNING or self._reason:
            return
        self._folder = Path(folder.toLocalFile())
        if not folder.isLocalFile() or not self._folder.is_dir():
            self._stop(_NO_FOLDER[self._wishes.language])
            return
        self._state, self._failure, self._files = Exporting.RUNNING, "", []
        self.changed.emit()
        self._wishes.door.export(self._folder, self._finish, self._fail)

    @Slot()
    def openFolder(self) -> None:
        """Show the folder in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _finish(self, files: ExportedFiles) -> None:
        self._state = Exporting.DONE
        self._files = [path.name for path in (files.docx, files.pdf, files.record)]
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        language = self._wishes.language
        is_folder = isinstance(error, OSError) and not isinstance(error, AssetMissingError)
        self._stop(_NO_FOLDER[language] if is_folder else sentence_of(error, language))

    def _stop(self, sentence: str) -> None:
        self._state, self._failure = Exporting.FAILED, sentence
        self.changed.emit()
