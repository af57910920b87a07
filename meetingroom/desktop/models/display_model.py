"""How large, in which colours and in which language a person reads, for QML."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.ports import Settings
from meetingroom.domain.values import Language

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1

SCALES: Final = (100, 115, 130, 150, 175, 200)
"""The steps of A− and A+, percent."""
MODES: Final = ("light", "dark", "contrast")


@QmlElement
@QmlUncreatable("made by the program")
class DisplayModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """A person's likings on this device, remembered per person."""

    changed = Signal()
    languageChanged = Signal()

    def __init__(
        self,
        settings: Settings,
        language: Language,
        density_px_per_mm: float,
        parent: QObject | None = None,
    ) -> None:
        """Show the device's own likings until somebody signs in.

        Args:
            settings: where they are kept.
            language: the machine's.
            density_px_per_mm: device-independent pixels of the panel per millimetre.
            parent: who owns this.
        """
        super().__init__(parent)
        self._settings = settings
        self._density = density_px_per_mm
        self._person = ""
        self._scale = SCALES[0]
        self._mode = MODES[0]
        self._language = language
        self.use("")

    def use(self, person: str) -> None:
        """Take on a person's likings; what the person never chose stays as it is."""
        self._person = person
        kept = self._settings.load(person)
        scale = kept.get("scale", "")
        if scale.isdecimal() and int(scale) in SCALES:
            self._scale = int(scale)
        if kept.get("mode") in MODES:
            self._mode = kept["mode"]
        self.changed.emit()
        if kept.get("language") in tuple(Language):
            self._speak(Language(kept["language"]))

    @property
    def spoken(self) -> Language:
        """The language a person reads now."""
        return self._language

    @Property(int, notify=changed)
    def scale(self) -> int:
        """Size of everything, percent, 100 to 200."""
        return self._scale

    @Property(bool, notify=changed)
    def canShrink(self) -> bool:
        """Whether A− has a further step."""
        return self._scale > SCALES[0]

    @Property(bool, notify=changed)
    def canGrow(self) -> bool:
        """Whether A+ has a further step."""
        return self._scale < SCALES[-1]

    @Property(str, notify=changed)
    def mode(self) -> str:
        """``light``, ``dark`` or ``contrast``."""
        return self._mode

    @Property(float, constant=True)
    def density(self) -> float:
        """Device-independent pixels per millimetre of the panel."""
        return self._density

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """``vi`` or ``en``."""
        return self._language

    @Slot()
    def grow(self) -> None:
        """A+: the next larger step."""
        self._step(1)

    @Slot()
    def shrink(self) -> None:
        """A−: the next smaller step."""
        self._step(-1)

    @Slot(str)
    def setMode(self, mode: str) -> None:
        """Choose the colours."""
        if mode in MODES and mode != self._mode:
            self._mode = mode
            self._keep()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Choose the language."""
        if language in tuple(Language):
            self._speak(Language(language))
            self._keep()

    def _step(self, by: int) -> None:
        at = SCALES.index(self._scale) + by
        if 0 <= at < len(SCALES):
            self._scale = SCALES[at]
            self._keep()

    def _speak(self, language: Language) -> None:
        if language is not self._language:
            self._language = language
            self.languageChanged.emit()

    def _keep(self) -> None:
        self._settings.save(
            self._person,
            {"scale": str(self._scale), "mode": self._mode, "language": self._language},
        )
        self.changed.emit()
