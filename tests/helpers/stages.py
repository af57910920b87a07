"""Real windows in tests: the shipped screens on models that a test holds in its hands."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from typing_extensions import override

from meetingroom.desktop.application import MAIN
from meetingroom.desktop.bridge import Bridge
from meetingroom.desktop.models.app_model import AppModel, Face, Place
from meetingroom.desktop.models.display_model import DisplayModel
from meetingroom.desktop.ports import Around, KnownRoom, OpenSession, SeatHandle
from meetingroom.desktop.window import Window
from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.values import Language
from meetingroom.seat.session_seat import SeatView
from tests.helpers.scenes import REGISTER
from tests.helpers.welcomes import FakeWelcome
from tests.helpers.windows import FakeSettings, ShownSession

T = TypeVar("T")

TABLET = QSize(1280, 800)
TABLET_UPRIGHT = QSize(800, 1280)
PC = QSize(1440, 900)
LARGE_PC = QSize(1920, 1080)
TABLET_PX_PER_MM = 5.88
PC_PX_PER_MM = 96 / 25.4


class InlineBridge(Bridge):
    """Does all work at once, on Qt's thread; for coroutines that wait for nothing."""

    def __init__(self) -> None:
        QObject.__init__(self)

    @override
    def start(
        self,
        work: Callable[[], Coroutine[object, object, T]],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do it, and tell."""
        try:
            work().send(None)
        except StopIteration as end:
            then(end.value)
        except Exception as error:  # noqa: BLE001 - the window is told, as by the real one
            failed(error)

    @override
    def post(self, call: Callable[[], None]) -> None:
        """Call it."""
        call()

    @override
    def close(self, last: object = None) -> None:
        """Hold nothing."""


@dataclass
class FakeRoom:
    """A device's end of a room in memory; what is to fail is put into ``error``."""

    name: str = "Hội đồng nhân dân phường Mẫu"
    pin: str = "493027"
    error: Exception | None = None
    is_paired: bool = True
    sessions: tuple[OpenSession, ...] = ()
    welcome: FakeWelcome = field(default_factory=FakeWelcome)

    async def known(self) -> KnownRoom | None:
        """Return the room."""
        is_known = self.is_paired or self.welcome.is_joined
        return KnownRoom(name=self.name) if is_known else None

    async def people(self) -> tuple[RegisterEntry, ...]:
        """Return everybody."""
        if self.error is not None:
            raise self.error
        return tuple(REGISTER.values())

    async def sign_in(self, person: PersonId, pin: str) -> tuple[OpenSession, ...]:
        """Take the one PIN."""
        _ = (person, pin)
        if self.error is not None:
            raise self.error
        return self.sessions

    async def enter(self, session: SessionId, on_changed: Callable[[SeatView], None]) -> SeatHandle:
        """Lead nowhere."""
        raise NotImplementedError

    async def close(self) -> None:
        """Hold nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a person reads: percent of the usual size, colours, language."""

    scale: int = 100
    mode: str = "light"
    language: Language = Language.VIETNAMESE

    def kept(self) -> dict[str, str]:
        """Return it as a device keeps it."""
        return {"scale": str(self.scale), "mode": self.mode, "language": self.language}


@dataclass
class Stage:
    """A window on the shipped screens, and what it is made of."""

    app: AppModel
    display: DisplayModel
    window: Window
    keep: ShownSession | None = None

    @property
    def root(self) -> QQuickWindow:
        """The window itself."""
        return self.window.root

    def find(self, name: str) -> QQuickItem:
        """Return the visible item of an object name or, failing that, of an accessible name."""
        found = next(iter(self.all_of(name)), None)
        assert found is not None, f"nothing on the screen is called {name!r}"
        return found

    def all_of(self, name: str) -> list[QQuickItem]:
        """Return the visible items of this object name or of this text."""
        return [
            item
            for item in visible_items(self.root.contentItem())
            if name in {item.objectName(), item.property("text")}
        ]

    def top_of(self, name: str) -> float:
        """Return how far below the window's top a visible item begins."""
        return self.find(name).mapToScene(QPointF(0, 0)).y()

    def tap(self, name: str) -> None:
        """Click in the middle of an item, found by object name or text."""
        item = self.find(name)
        middle = resting_middle_of(item).toPoint()
        QTest.mouseClick(
            self.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
        )
        settle()

    def says(self, text: str) -> bool:
        """Whether a text stands on the screen, whole or as a part."""
        return any(
            text in str(item.property("text") or "")
            for item in visible_items(self.root.contentItem())
        )

    def picture(self) -> QImage:
        """Return what the window shows."""
        settle()
        return self.root.grabWindow()

    def close(self) -> None:
        """Close the window, then give up its models."""
        self.window.close()
        settle()


def middle_of(item: QQuickItem) -> QPointF:
    """Return the middle of an item in its window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def resting_middle_of(item: QQuickItem) -> QPointF:
    """Return the same once the layouts around it have come to rest: they follow a frame later."""
    before = QPointF()

    def rests() -> bool:
        nonlocal before
        last, before = before, middle_of(item)
        return last == before

    wait_for(rests)
    return before


def visible_items(item: QQuickItem) -> list[QQuickItem]:
    """Return an item and everything below it that is visible, back to front."""
    if not item.isVisible() or item.opacity() == 0:
        return []
    return [item, *(below for child in item.childItems() for below in visible_items(child))]


def wait_for(ready: Callable[[], bool], most_ms: int = 5_000) -> None:
    """Let Qt work until something is so, or the time is over: what is asserted next will tell."""
    for _ in range(most_ms // 10):
        if ready():
            return
        QTest.qWait(10)


def settle() -> None:
    """Let Qt do all that is due now."""
    for _ in range(4):
        QGuiApplication.processEvents()


def stage_of(
    shown: ShownSession | None = None,
    size: QSize = TABLET,
    px_per_mm: float = TABLET_PX_PER_MM,
    room: FakeRoom | None = None,
    look: Look | None = None,
    face: Face = Face.SEAT,
) -> Stage:
    """Open the program's window.

    Args:
        shown: the session it is in; None for the first pages, as ``room`` has it.
        size: of the window.
        px_per_mm: of the panel.
        room: this device's end of the room.
        look: size of the words, colours and language; the usual ones when None.
        face: what the session is shown as.
    """
    settings = FakeSettings()
    settings.save("", (look or Look()).kept())
    language = (look or Look()).language
    display = DisplayModel(settings, language, px_per_mm)
    around = Around(now_ms=lambda: 0, new_id=lambda: "id", language=language)
    room = room or FakeRoom()
    app = AppModel(InlineBridge(), room, display, settings, around)
    app.show_as(face)
    app.greet(room.welcome)
    if shown is not None:
        app._session = shown.model
        app._place = Place.SESSION
        shown.model.told.connect(app.told)
    window = Window(MAIN, {"app": app})
    window.root.resize(size)
    if shown is None:
        app.start()
    settle()
    return Stage(app=app, display=display, window=window)


def is_seen_whole(stage: Stage, name: str) -> bool:
    """Say whether an item stands in the window, and in every area around it that cuts."""
    item = stage.find(name)
    whole = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    around: QQuickItem | None = item.parentItem()
    while around is not None:
        area = around.mapRectToScene(QRectF(0, 0, around.width(), around.height()))
        # A pixel of rounding is nothing that is cut.
        if around.clip() and not area.adjusted(-1, -1, 1, 1).contains(whole):
            return False
        around = around.parentItem()
    return QRectF(0, 0, stage.root.width(), stage.root.height()).contains(whole)
