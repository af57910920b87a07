"""Every screen and state of the program that can be looked at, each ready to be opened."""

import atexit
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, QUrl
from PySide6.QtTest import QTest

from meetingroom.assets import AssetMissingError
from meetingroom.desktop.models.welcome_model import WelcomeModel
from meetingroom.desktop.ports import PagesOf
from meetingroom.desktop.reading.minutes_making import QUIET_MS
from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Choice, Language, Role
from meetingroom.seat.papers import PapersHere
from meetingroom.sync.ports import UnreachableError
from tests.helpers import scenes, welcomes
from tests.helpers.pages import FilePages
from tests.helpers.previews import write_minutes
from tests.helpers.scenes import CHAIR, CLERK, DEPUTY, FIRST_SPEAKER, SECRETARY, Scene
from tests.helpers.stages import (
    LARGE_PC,
    PC,
    PC_PX_PER_MM,
    TABLET,
    TABLET_PX_PER_MM,
    TABLET_UPRIGHT,
    FakeRoom,
    Look,
    Stage,
    stage_of,
    wait_for,
)
from tests.helpers.windows import ShownSession

SIZES: Final = (
    (TABLET, TABLET_PX_PER_MM),
    (TABLET_UPRIGHT, TABLET_PX_PER_MM),
    (PC, PC_PX_PER_MM),
    (LARGE_PC, PC_PX_PER_MM),
)

Do = Callable[[Stage], None]


def _nothing(stage: Stage) -> None:
    _ = stage


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen in a state.

    Attributes:
        name: of its picture; latin letters, digits and dashes.
        shown: makes the session that is shown; None for the pages before one.
        page: the page in front; empty for where the window begins.
        then: what a hand does before the picture is taken.
        room: makes the device's end of the room, for the pages before a session.
    """

    name: str
    shown: Callable[[Language], ShownSession] | None = None
    page: str = ""
    then: Do = _nothing
    room: Callable[[], FakeRoom] = FakeRoom

    def open(self, size: QSize, px_per_mm: float, look: Look) -> Stage:
        """Open the window on this screen."""
        shown = None if self.shown is None else self.shown(look.language)
        stage = stage_of(shown, size, px_per_mm, self.room(), look)
        if shown is not None:
            stage.keep = shown
            if self.page:
                shown.model._pages.goTo(self.page)
        self.then(stage)
        return stage


def _seat(
    scene: Callable[[], Scene],
    person: PersonId,
    change: Callable[[ShownSession], None] | None = None,
    pages_of: PagesOf | None = None,
) -> Callable[[Language], ShownSession]:
    def made(language: Language) -> ShownSession:
        shown = ShownSession(scene(), person, language, pages_of)
        shown.hold_papers(_papers())
        if change is not None:
            change(shown)
        return shown

    return made


def _papers() -> PapersHere:
    files = [scenes.sha_of(paper.paper) for paper in scenes.scenario().papers]
    return PapersHere(files=frozenset(files[:-3]), arriving=files[-3], arrived_bytes=400_000)


def _vote(shown: ShownSession) -> None:
    ballot = scenes.public_investment().ballot
    shown.door.wish(c.CastVote(ballot=ballot, choice=Choice.IN_FAVOUR), _ignore, _ignore)


def _vote_unanswered(shown: ShownSession) -> None:
    shown.is_slow = True
    _vote(shown)
    shown.pass_time(6_000)


def _cut(shown: ShownSession) -> None:
    shown.lose_line()


def _ignore(what: object) -> None:
    _ = what


def _with_files(shown: ShownSession) -> None:
    papers = [paper.paper for paper in scenes.scenario().papers]
    shown.door.papers = {scenes.sha_of(paper): Path(f"{paper}.pdf") for paper in papers}


@cache
def _folder() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="meetingroom-screens-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def _with_minutes(shown: ShownSession) -> None:
    write_minutes(shown, _folder() / "minutes.pdf")


def _without_fonts(shown: ShownSession) -> None:
    shown.door.minutes_error = AssetMissingError(Path("resources/fonts"))


def _for_ever(shown: ShownSession) -> None:
    shown.door.minutes = None


def _look_at_minutes(stage: Stage) -> None:
    assert stage.keep is not None
    reader = stage.keep.model._course._minutes._reader

    def is_sharp() -> bool:
        picture, look = reader.picture_of(0, "whole"), reader._look
        return look is not None and picture is not None and picture.px_per_pt == look.px_per_pt

    QTest.qWait(200)
    wait_for(is_sharp)


def _fall_behind(stage: Stage) -> None:
    _look_at_minutes(stage)
    shown = stage.keep
    assert shown is not None
    shown.door.minutes_error = OSError()
    shown.scene.at_item(17)
    shown.refresh()
    shown.pass_time(QUIET_MS)


def _read(stage: Stage) -> None:
    _open(stage, scenes.scenario().papers[0].paper)


def _read_unarrived(stage: Stage) -> None:
    _open(stage, scenes.scenario().papers[-1].paper)


def _write(stage: Stage) -> None:
    _read(stage)
    stage.tap("toolPen")


def _open(stage: Stage, paper: str) -> None:
    assert stage.keep is not None
    papers = stage.keep.model._papers
    papers.open(paper)
    is_here = scenes.sha_of(paper) in papers._here
    wait_for(lambda: not is_here or bool(stage.all_of("toolPen")))
    QTest.qWait(200)


def _before_any() -> Scene:
    return Scene()


def _voting() -> Scene:
    scene = Scene().opened().at_item(16).ballot_opened(scenes.public_investment())
    return scene.later(7_000)


def _operated() -> Scene:
    return scenes.in_discussion().wish(CLERK, c.GrantRole(person=CLERK, role=Role.OPERATOR))


def _closed() -> Scene:
    scene = scenes.after_ballot().later(60_000)
    return scene.wish(CHAIR, c.CloseSitting())


def _new_device() -> FakeRoom:
    return FakeRoom(is_paired=False)


def _found() -> FakeRoom:
    rooms = (
        welcomes.NEARBY,
        replace(welcomes.NEARBY, key="2", name="Hội đồng nhân dân xã Ví Dụ", port=9000),
    )
    return FakeRoom(is_paired=False, welcome=welcomes.FakeWelcome(nearby=rooms))


def _unreached() -> FakeRoom:
    return FakeRoom(is_paired=False, welcome=welcomes.FakeWelcome(error=UnreachableError()))


def _made_room() -> FakeRoom:
    made = replace(welcomes.MADE, pins=Path("/mnt/usb/pins.tsv"))
    welcome = welcomes.FakeWelcome(unfinished=made)
    return FakeRoom(is_paired=False, welcome=welcome)


def _sheet_gone() -> FakeRoom:
    made = replace(welcomes.MADE, has_sheet=False)
    return FakeRoom(is_paired=False, welcome=welcomes.FakeWelcome(unfinished=made))


def _welcome(stage: Stage) -> WelcomeModel:
    welcome = stage.app._welcome
    assert welcome is not None
    return welcome


def _join(stage: Stage) -> None:
    _welcome(stage).goTo("join")


def _code(stage: Stage) -> None:
    _join(stage)
    _welcome(stage)._join.useAddress("192.0.2.10")


def _code_refused(stage: Stage) -> None:
    _code(stage)
    _welcome(stage)._join.enterCode("48205719")


def _council(stage: Stage) -> None:
    _welcome(stage).goTo("founding")


def _council_wrong(stage: Stage) -> None:
    _council(stage)
    _welcome(stage)._founding.goOn()


def _council_file(stage: Stage) -> None:
    _council(stage)
    _welcome(stage)._founding.useFile(QUrl.fromLocalFile("/council.toml"))


def _clerk(stage: Stage) -> None:
    _council(stage)
    founding = _welcome(stage)._founding
    for name, text in welcomes.TYPED.items():
        founding.write(name, text)
    founding.goOn()


def _clerk_wrong(stage: Stage) -> None:
    _clerk(stage)
    founding = _welcome(stage)._founding
    founding.write("honorific", "")
    founding.write("clerkName", "")
    founding.write("repeated", "")
    founding.goOn()


def _review(stage: Stage) -> None:
    _clerk(stage)
    _welcome(stage)._founding.goOn()


_MINUTES: Final = _seat(scenes.after_ballot, SECRETARY, _with_minutes, FilePages)

SCREENS: Final = (
    Screen("welcome", room=_new_device),
    Screen("welcome-join", room=_new_device, then=_join),
    Screen("welcome-join-found", room=_found, then=_join),
    Screen("welcome-code", room=_new_device, then=_code),
    Screen("welcome-code-refused", room=_unreached, then=_code_refused),
    Screen("welcome-council", room=_new_device, then=_council),
    Screen("welcome-council-wrong", room=_new_device, then=_council_wrong),
    Screen("welcome-council-file", room=_new_device, then=_council_file),
    Screen("welcome-clerk", room=_new_device, then=_clerk),
    Screen("welcome-clerk-wrong", room=_new_device, then=_clerk_wrong),
    Screen("welcome-review", room=_new_device, then=_review),
    Screen("welcome-sheet", room=_made_room),
    Screen("welcome-sheet-gone", room=_sheet_gone),
    Screen("sign-in"),
    Screen("sign-in-pin", then=lambda stage: stage.app._sign_in.choose(DEPUTY)),
    Screen("sign-in-no-server", room=lambda: FakeRoom(error=UnreachableError())),
    Screen("deputy-home-before", _seat(_before_any, DEPUTY)),
    Screen("deputy-home-roll", _seat(scenes.before_opening, DEPUTY)),
    Screen("deputy-home-sitting", _seat(scenes.in_discussion, DEPUTY)),
    Screen("deputy-home-offline", _seat(scenes.in_discussion, DEPUTY, _cut)),
    Screen("deputy-vote-none", _seat(scenes.in_discussion, DEPUTY), "vote"),
    Screen("deputy-vote-open", _seat(_voting, DEPUTY), "vote"),
    Screen("deputy-vote-recorded", _seat(_voting, DEPUTY, _vote), "vote"),
    Screen("deputy-vote-unconfirmed", _seat(_voting, DEPUTY, _vote_unanswered), "vote"),
    Screen("deputy-vote-offline", _seat(_voting, DEPUTY, _cut), "vote"),
    Screen("deputy-vote-folded", _seat(_voting, DEPUTY, _vote), "home"),
    Screen("deputy-vote-result", _seat(scenes.after_ballot, DEPUTY), "vote"),
    Screen("deputy-floor", _seat(scenes.in_discussion, DEPUTY), "floor"),
    Screen("deputy-floor-waiting", _seat(scenes.in_discussion, FIRST_SPEAKER), "floor"),
    Screen("deputy-floor-speaking", _seat(scenes.in_speech, FIRST_SPEAKER), "floor"),
    Screen("papers", _seat(scenes.in_discussion, DEPUTY), "papers"),
    Screen("reader", _seat(scenes.in_discussion, DEPUTY, _with_files), "papers", _read),
    Screen("reader-pen", _seat(scenes.in_discussion, DEPUTY, _with_files), "papers", _write),
    Screen("reader-awaited", _seat(scenes.in_discussion, DEPUTY), "papers", _read_unarrived),
    Screen("chair-before", _seat(_before_any, CHAIR), "console"),
    Screen("chair-roll-call", _seat(scenes.before_opening, CHAIR), "console"),
    Screen("chair-operator", _seat(_operated, CLERK), "console"),
    Screen("chair-discussion", _seat(scenes.in_discussion, CHAIR), "console"),
    Screen("chair-speaking", _seat(scenes.in_speech, CHAIR), "console"),
    Screen("chair-ballot", _seat(scenes.in_ballot, CHAIR), "console"),
    Screen("chair-ballot-paused", _seat(scenes.paused_ballot, CHAIR), "console"),
    Screen("chair-result", _seat(scenes.after_ballot, CHAIR), "console"),
    Screen("chair-closed", _seat(_closed, CHAIR), "console"),
    Screen("roll-chair", _seat(scenes.in_discussion, CHAIR), "roll"),
    Screen("roll-clerk", _seat(scenes.before_opening, CLERK), "roll"),
    Screen("secretary-course", _MINUTES, "course", _look_at_minutes),
    Screen("secretary-course-behind", _MINUTES, "course", _fall_behind),
    Screen("secretary-course-making", _seat(scenes.after_ballot, SECRETARY, _for_ever), "course"),
    Screen(
        "secretary-course-no-fonts",
        _seat(scenes.after_ballot, SECRETARY, _without_fonts),
        "course",
    ),
    Screen(
        "secretary-course-before",
        _seat(_before_any, CLERK, _with_minutes, FilePages),
        "course",
        _look_at_minutes,
    ),
    Screen("devices", _seat(scenes.in_discussion, CLERK), "devices"),
)
