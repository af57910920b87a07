"""The process around the windows: it may be told to end, and it may have no display."""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar, Final, TypeAlias

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from meetingroom.domain.errors import SurroundingsError

Report: TypeAlias = Callable[[Exception], int]
"""Says in words what ended the program; returns the exit code."""

_LOGGER: Final = logging.getLogger(__name__)
_LOOK_MS: Final = 200


class NoDisplayError(SurroundingsError):
    """No window can be shown on this machine, or not by who started the program."""

    vi: ClassVar[str] = (
        "Không mở được cửa sổ vì không có màn hình để hiện. Xin chạy lệnh này trên máy có màn "
        "hình, sau khi đăng nhập vào màn hình đó."
    )
    en: ClassVar[str] = (
        "No window can be opened, because there is no display to show it on. Please run this "
        "command on a machine with a display, signed in at that display."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """The process around the windows.

    Attributes:
        is_told: says whether the program was told to end, by Ctrl+C or by another program.
        report: says in words what ends the program.
    """

    is_told: Callable[[], bool]
    report: Report


@contextmanager
def leaving_when_told(application: QGuiApplication, is_told: Callable[[], bool]) -> Iterator[None]:
    """End the application's loop, run inside the context, when the program is told to end."""

    def look() -> None:
        if is_told():
            application.exit(0)

    # Python hears of it only while it runs; a timer gives it the chance.
    timer = QTimer(application)
    timer.timeout.connect(look)
    timer.start(_LOOK_MS)
    try:
        yield
    finally:
        timer.stop()
        timer.deleteLater()


@contextmanager
def with_a_display(report: Report | None) -> Iterator[None]:
    """Tell of a missing display in words, where Qt would tell developers and abort.

    Args:
        report: says it, after which the program is over; None leaves it to Qt.
    """
    if report is None:
        yield
        return
    tell, heard = report, list[str]()

    def hear(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        heard.append(text)
        if kind is QtMsgType.QtFatalMsg:
            # Nothing is shown yet, and who returns from here is aborted.
            code = tell(NoDisplayError(" ".join(heard)))
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
            os._exit(code)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for text in heard:
            _LOGGER.debug("Qt said while it looked for a display: %s", text)
