from collections.abc import Callable, Coroutine, Iterator
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from meetingroom.desktop.models.app_model import AppModel
from meetingroom.desktop.models.display_model import DisplayModel
from meetingroom.desktop.ports import Around, OpenSession, SeatHandle
from meetingroom.domain.commands import CheckIn, SessionCommand
from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.values import Language
from meetingroom.seat.driver import Outcome
from meetingroom.seat.errors import SeatStoppedError
from meetingroom.seat.session_seat import SeatView
from meetingroom.sync.ports import UnreachableError
from tests.helpers import scenes
from tests.helpers.stages import FakeRoom, InlineBridge
from tests.helpers.windows import FakeSettings, ShownSession

T = TypeVar("T")
PIN = "493027"


class HeldBridge(InlineBridge):
    """Does work at once, and brings back what became of it when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.is_holding = False
        self.held: list[Callable[[], None]] = []

    @override
    def start(
        self,
        work: Callable[[], Coroutine[object, object, T]],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def later(call: Callable[[], None]) -> None:
            if self.is_holding:
                self.held.append(call)
            else:
                call()

        super().start(
            work,
            lambda result: later(lambda: then(result)),
            lambda error: later(lambda: failed(error)),
        )

    def bring(self) -> None:
        held, self.held = self.held, []
        for call in held:
            call()


class Chair:
    """A seat that leads nowhere, and refuses every wish."""

    def __init__(self) -> None:
        self.tell: Callable[[SeatView], None] = lambda _: None

    async def submit(self, command: SessionCommand) -> Outcome:
        raise SeatStoppedError(command)

    async def leave(self) -> None:
        """Nothing to give back."""


class Hall(FakeRoom):
    """A room with a session; remembers the seats that were taken."""

    def __init__(self) -> None:
        super().__init__(sessions=(OpenSession(session=SessionId("s"), title="Kỳ họp"),))
        self.seats: list[Chair] = []
        self.asked = 0

    @override
    async def sign_in(self, person: PersonId, pin: str) -> tuple[OpenSession, ...]:
        self.asked += 1
        return await super().sign_in(person, pin)

    @override
    async def enter(self, session: SessionId, on_changed: Callable[[SeatView], None]) -> SeatHandle:
        self.seats.append(Chair())
        self.seats[-1].tell = on_changed
        return cast("SeatHandle", self.seats[-1])


class Door:
    """The program at the room's door."""

    def __init__(self) -> None:
        self.bridge, self.room, self.settings = HeldBridge(), Hall(), FakeSettings()
        around = Around(now_ms=lambda: 0, new_id=lambda: "id", language=Language.VIETNAMESE)
        display = DisplayModel(self.settings, Language.VIETNAMESE, 4.0)
        self.app = AppModel(self.bridge, self.room, display, self.settings, around)
        self.said: list[str] = []
        self.refusals: list[str] = []
        self.app.told.connect(self.said.append)
        self.sign_in = self.app._sign_in
        self.sign_in.refused.connect(lambda: self.refusals.append(self.problem))

    def enter(self, person: PersonId) -> None:
        self.sign_in.choose(person)
        self.sign_in.enter(PIN)

    @property
    def chosen(self) -> str:
        return str(self.sign_in.property("chosen"))

    @property
    def problem(self) -> str:
        return str(self.sign_in.property("problem"))

    @property
    def listed(self) -> int:
        return len(self.sign_in._rows.rows)


@pytest.fixture
def door(qapp: QCoreApplication) -> Iterator[Door]:
    _ = qapp
    door = Door()
    yield door
    door.app.stop()


def _seen_by(person: PersonId) -> SeatView:
    return ShownSession(scenes.in_discussion(), person).view()


def test_what_a_seat_that_was_left_still_tells_is_not_shown_to_the_next_person(door: Door) -> None:
    door.app.start()
    door.enter(scenes.DEPUTY)
    door.app.signOut()
    door.enter(scenes.SECRETARY)

    door.room.seats[0].tell(_seen_by(scenes.DEPUTY))

    session = door.app._session
    assert session is not None
    assert not session.property("ready")


def test_what_a_seat_tells_before_its_window_stands_is_shown_by_it(door: Door) -> None:
    door.app.start()
    door.bridge.is_holding = True
    door.enter(scenes.DEPUTY)
    door.bridge.bring()
    door.room.seats[0].tell(_seen_by(scenes.DEPUTY))
    door.bridge.bring()

    session = door.app._session
    assert session is not None
    assert session.property("ready")


def test_what_became_of_a_wish_is_told_to_nobody_after_its_seat_was_left(door: Door) -> None:
    door.app.start()
    door.enter(scenes.DEPUTY)
    session = door.app._session
    assert session is not None
    door.bridge.is_holding = True
    session.wishes.send(CheckIn())
    door.app.signOut()

    door.bridge.bring()

    assert door.said == []


def test_a_pin_that_was_taken_is_not_asked_again_while_the_seat_is_taken(door: Door) -> None:
    door.app.start()
    door.bridge.is_holding = True
    door.enter(scenes.DEPUTY)
    door.bridge.bring()

    door.sign_in.enter(PIN)

    assert door.room.asked == 1


def test_nobody_else_is_chosen_while_a_pin_is_tried(door: Door) -> None:
    door.app.start()
    door.bridge.is_holding = True
    door.enter(scenes.DEPUTY)
    chosen = door.sign_in.property("chosen")

    door.sign_in.choose("")
    door.sign_in.choose(scenes.SECRETARY)

    assert chosen
    assert door.sign_in.property("chosen") == chosen


def test_a_list_that_can_not_be_read_anew_leaves_a_half_typed_pin_alone(door: Door) -> None:
    door.app.start()
    door.sign_in.choose(scenes.DEPUTY)
    door.room.error = UnreachableError()

    door.app.lookAgain()

    assert (door.refusals, door.problem) == ([], "")


def test_who_goes_back_to_the_list_is_not_led_away_by_a_newer_one(door: Door) -> None:
    door.settings.save("", {"last_person": scenes.DEPUTY})
    door.app.start()
    door.sign_in.choose("")

    door.app.lookAgain()

    assert door.chosen == ""


def test_who_comes_next_finds_whoever_signed_in_last_and_the_whole_list(door: Door) -> None:
    door.app.start()
    everybody = door.listed
    door.sign_in.seek("an")
    door.enter(scenes.DEPUTY)

    door.app.signOut()

    assert (door.chosen != "", door.listed) == (True, everybody)


def test_the_council_is_named_in_the_language_that_was_chosen_meanwhile(door: Door) -> None:
    door.app.start()
    before = door.sign_in.property("roomName")

    door.app._display.speak("en")

    assert before == "Hội đồng nhân dân phường Mẫu"
    assert door.sign_in.property("roomName") == "People's Council of Mẫu Ward"
