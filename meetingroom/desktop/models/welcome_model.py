"""The first window: join a council's room, or open one on this computer, for QML."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.bridge import Bridge
from meetingroom.desktop.models.display_model import DisplayModel
from meetingroom.desktop.models.founding_model import FoundingModel
from meetingroom.desktop.models.join_model import JoinModel
from meetingroom.desktop.ports import Around, MadeRoom, Welcome

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1

_PAGES = ("choice", "join", "founding")


@QmlElement
@QmlUncreatable("made by the program")
class WelcomeModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Which of the two ways is taken; ``arrived`` when this device knows its room."""

    changed = Signal()
    arrived = Signal()

    def __init__(
        self,
        bridge: Bridge,
        welcome: Welcome,
        display: DisplayModel,
        around: Around,
        parent: QObject | None = None,
    ) -> None:
        """Offer both ways.

        Args:
            bridge: to the loop.
            welcome: what this device can do before it knows its room.
            display: how a person reads.
            around: clock and ids.
            parent: who owns this.
        """
        super().__init__(parent)
        self._bridge = bridge
        self._welcome = welcome
        self._page = _PAGES[0]
        self._join = JoinModel(bridge, welcome, display, self)
        self._founding = FoundingModel(bridge, welcome, display, around, self)
        self._join.joined.connect(self._arrive)
        self._founding.entered.connect(self._arrive)
        self._founding.left.connect(self.goBack)

    def start(self) -> None:
        """Go on where a room was made and not entered."""
        self._bridge.start(self._welcome.made, self._resume, _nothing)

    @Property(str, notify=changed)
    def page(self) -> str:
        """``choice``, ``join`` or ``founding``."""
        return self._page

    @Property(JoinModel, constant=True)
    def join(self) -> JoinModel:
        """The way into a room that is there."""
        return self._join

    @Property(FoundingModel, constant=True)
    def founding(self) -> FoundingModel:
        """The way to a room on this computer."""
        return self._founding

    @Slot(str)
    def goTo(self, page: str) -> None:
        """Take one of the ways, or go back to the choice."""
        if page not in _PAGES or page == self._page:
            return
        self._page = page
        if page == "join":
            self._join.open()
        else:
            self._join.close()
        self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """Back to the choice; what was typed is kept."""
        self.goTo(_PAGES[0])

    def _resume(self, made: MadeRoom | None) -> None:
        if made is not None:
            self._founding.resume(made)
            self.goTo("founding")

    def _arrive(self) -> None:
        self.goTo(_PAGES[0])
        self.arrived.emit()


def _nothing(_: object) -> None:
    """A folder that can't be read is told when something is to be made in it."""
