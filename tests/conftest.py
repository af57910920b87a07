"""What holds for every test: no display, no person's keyring, profiles, gates, no leaks."""

import os
import sys
from collections.abc import Generator
from threading import Thread, main_thread
from typing import TYPE_CHECKING

import pytest

from tests.helpers import leaks, profiles

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
# Qt Quick keeps moves of a finger for the next frame; on a busy machine that is after the test.
os.environ["QML_NO_TOUCH_COMPRESSION"] = "1"
# No test reads or writes a person's real keyring; one that needs a keyring brings a fake.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
profiles.load()


@pytest.fixture(scope="session")
def qapp() -> "QGuiApplication":
    """Return the application as the program makes it, in place of pytest-qt's own."""
    from meetingroom.desktop.application import make_application

    return make_application(())


_THREADS_BEFORE = pytest.StashKey[frozenset[Thread]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--gate", metavar="G4", help="run only the gate of this name")
    parser.addoption("--refuse-skips", action="store_true", help="a skipped test has failed")


def pytest_unconfigure() -> None:
    left = leaks.left_since(frozenset([main_thread()]), grace_s=0)
    if left:
        # Python would wait for these threads for ever, and the build machine with it.
        print(f"ending without {', '.join(left)}", file=sys.stderr, flush=True)
        os._exit(1)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    wanted = config.getoption("--gate")
    if wanted is None:
        return
    chosen = [item for item in items if _gate_of(item) == wanted]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


def _gate_of(item: pytest.Item) -> object:
    marker = item.get_closest_marker("gate")
    return marker.args[0] if marker else None


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, None, None]:
    item.stash[_THREADS_BEFORE] = leaks.threads()
    yield


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    yield
    left = leaks.left_since(item.stash[_THREADS_BEFORE])
    if left:
        pytest.fail(f"the test left threads running: {', '.join(left)}", pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _refuse_skip(report, item.config)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _refuse_skip(report, collector.config)
    return report


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport, config: pytest.Config) -> None:
    if report.skipped and config.getoption("--refuse-skips"):
        report.outcome = "failed"
        report.longrepr = f"skipped, but here nothing may skip: {report.longrepr}"
