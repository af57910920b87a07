"""The four windows of the demo on Qt's thread, and the script on a loop of its own."""

import asyncio
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QGuiApplication

from meetingroom.bootstrap.windows import app_parts
from meetingroom.demo.errors import DemoFailedError
from meetingroom.demo.playing import Tell
from meetingroom.demo.scenario import Scenario
from meetingroom.demo.watched_room import SeatOfWindow, WatchedRoom
from meetingroom.demo.watching import ShownPart, Watch, watch_demo
from meetingroom.demo.window_player import WindowPlayer
from meetingroom.desktop.application import AppParts, AppWindow, make_application
from meetingroom.desktop.bridge import Bridge
from meetingroom.desktop.models.app_model import Face
from meetingroom.desktop.models.demo_model import DemoModel
from meetingroom.desktop.outside import Outside, leaving_when_told
from meetingroom.domain.values import Language

_PLACES: Final[Mapping[str, tuple[float, float]]] = {
    "chair": (0.0, 0.0),
    "secretary": (0.5, 0.0),
    "deputy": (0.0, 0.5),
    "wall": (0.5, 0.5),
}
"""Where a window stands on the screen, in parts of it."""

_SMALLEST: Final = (900, 600)
_TRIES: Final = 10
_AGAIN_MS: Final = 2_000


class DemoWindows:
    """Opens the windows the script asks for, and keeps the script going while they stand."""

    def __init__(self, scenario: Scenario, out: Path, tell: Tell, language: Language) -> None:
        """Begin nothing yet; a QGuiApplication exists.

        Args:
            scenario: what is played.
            out: where the sample papers go.
            tell: shows progress on the terminal.
            language: of the windows, until a person chooses.
        """
        self._scenario = scenario
        self._out = out
        self._tell = tell
        self._language = language
        self._script = Bridge()
        self._windows: list[AppWindow] = []
        self._demos: list[DemoModel] = []
        self.failure: Exception | None = None
        self.then: Callable[[], None] = lambda: None

    def start(self, haste: float) -> None:
        """Begin to play."""

        async def play() -> None:
            opening = partial(self._open_from_script, asyncio.get_running_loop())
            over = partial(self._script.post, self._over)
            await watch_demo(self._scenario, self._out, self._tell, opening, Watch(haste, over))

        self._script.start(play, _nothing, self._failed)

    def close(self) -> None:
        """Close all windows, then the hall behind them."""
        for window in self._windows:
            window.close()
        self._script.close()

    def _open_from_script(self, loop: asyncio.AbstractEventLoop, part: ShownPart) -> WindowPlayer:
        seat = SeatOfWindow()
        player = WindowPlayer(part.person, seat.submit, lambda wish: self._ask(part.name, wish))
        self._script.post(partial(self._open, part, seat, loop, player))
        return player

    def _open(
        self,
        part: ShownPart,
        seat: SeatOfWindow,
        loop: asyncio.AbstractEventLoop,
        player: WindowPlayer,
    ) -> None:
        def take(is_taken: bool) -> None:  # noqa: FBT001 - the model tells it by place
            loop.call_soon_threadsafe(partial(player.hand_over, is_taken=is_taken))

        demo = DemoModel(take)
        demo.setObjectName(part.name)
        self._demos.append(demo)
        real = app_parts(part.device, "keys_in_folder", self._language)

        def room_of(language: Callable[[], Language]) -> WatchedRoom:
            return WatchedRoom(real.room_of(language), seat, loop, player)

        window = AppWindow(self._shown(part, replace(real, room_of=room_of), demo))
        self._windows.append(window)
        _place(window, part.name)
        window.app.changed.connect(lambda: self._sign_in(window, part))
        tries = itertools.count(1)
        window.app.sign_in.refused.connect(lambda: self._sign_in_later(window, part, next(tries)))
        self._sign_in(window, part)

    def _shown(self, part: ShownPart, parts: AppParts, demo: DemoModel) -> AppParts:
        if part.name == "wall":
            return replace(parts, face=Face.WALL)
        return replace(parts, demo=demo)

    def _sign_in(self, window: AppWindow, part: ShownPart) -> None:
        if window.app.property("place") == "sign_in" and window.app.seat is None:
            window.app.sign_in_as(part.person, part.pin)

    def _sign_in_later(self, window: AppWindow, part: ShownPart, tried: int) -> None:
        """Try again: on a busy machine the server may answer too late, and the script waits."""
        if tried == _TRIES:
            self._failed(DemoFailedError(f"{part.name}: {window.app.sign_in.problem}"))
            return
        QTimer.singleShot(_AGAIN_MS, window.app, lambda: self._sign_in(window, part))

    def _ask(self, name: str, wish: str) -> None:
        self._script.post(partial(self._show_wish, name, wish))

    def _show_wish(self, name: str, wish: str) -> None:
        for demo in self._demos:
            if demo.objectName() == name:
                demo.ask(wish)

    def _over(self) -> None:
        for demo in self._demos:
            demo.end()
        self.then()

    def _failed(self, error: Exception) -> None:
        self.failure = error
        QGuiApplication.exit(1)


def _nothing(what: object) -> None:
    _ = what


def _place(window: AppWindow, name: str) -> None:
    """Give each window a quarter of the screen, or what it needs at least."""
    left, top = _PLACES[name]
    room = QGuiApplication.primaryScreen().availableGeometry()
    width, height = max(_SMALLEST[0], room.width() // 2), max(_SMALLEST[1], room.height() // 2)
    x = min(room.left() + int(left * room.width()), max(room.left(), room.right() - width))
    y = min(room.top() + int(top * room.height()), max(room.top(), room.bottom() - height))
    window.window.root.setGeometry(QRect(x, y, width, height))


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """What is shown of the demo.

    Attributes:
        scenario: what is played.
        out: where the sample papers go.
        tell: shows progress on the terminal.
        language: of the windows.
    """

    scenario: Scenario
    out: Path
    tell: Tell
    language: Language


def show_demo(show: Show, outside: Outside, *, haste: float, seconds: int) -> int:
    """Play the demo in windows until they are closed; return the exit code.

    Args:
        show: what is shown.
        outside: the process around the windows.
        haste: 1 at the pace of people.
        seconds: how long after the sitting the windows close by themselves; 0 for never.

    Raises:
        SurroundingsError: what ended the demo early.
    """
    application = make_application((), outside.report)
    application.setQuitOnLastWindowClosed(True)
    windows = DemoWindows(show.scenario, show.out, show.tell, show.language)
    windows.start(haste)
    if seconds:
        # Not quit(): it asks the windows, and one of them may ask a person first.
        leave = partial(application.exit, 0)
        windows.then = partial(QTimer.singleShot, 1000 * seconds, leave)
    try:
        with leaving_when_told(application, outside.is_told):
            code = application.exec()
    finally:
        windows.close()
    # What is told to end midway breaks in more than one way.
    if windows.failure is not None and not outside.is_told():
        raise windows.failure
    return code
