import pytest
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from meetingroom.desktop.application import AppParts, AppWindow
from meetingroom.desktop.ports import Around
from meetingroom.domain.values import Language
from tests.helpers.stages import FakeRoom
from tests.helpers.welcomes import FakeWelcome
from tests.helpers.windows import FakeSettings


class BrokenRoom(FakeRoom):
    """A room that breaks when it is given back."""

    @override
    async def close(self) -> None:
        raise LookupError


class WatchedWelcome(FakeWelcome):
    """Says whether the server it started was stopped."""

    is_closed = False

    @override
    async def close(self) -> None:
        self.is_closed = True


def test_the_server_is_stopped_though_the_room_breaks_when_it_is_left() -> None:
    welcome = WatchedWelcome()
    parts = AppParts(
        room_of=lambda _: BrokenRoom(),
        settings=FakeSettings(),
        around=Around(now_ms=lambda: 0, new_id=lambda: "id", language=Language.VIETNAMESE),
        welcome_of=lambda _: welcome,
    )
    window = AppWindow(parts)

    with pytest.raises(LookupError):
        window.close()
    QCoreApplication.processEvents()

    assert welcome.is_closed
