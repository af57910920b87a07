"""The demo with windows: the script on a loop of its own, four windows on Qt's thread.

Chair, secretary, one deputy and the wall are windows of the program on devices of their own; all
others are simulated. A part is the script's until a person takes it.
"""

import asyncio
import tempfile
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.seats import pair_by_code
from meetingroom.bootstrap.world import dice
from meetingroom.commands.room import found_room
from meetingroom.demo.company import Arrival, Company
from meetingroom.demo.latencies import Stopwatch
from meetingroom.demo.papers import MadePaper, make_papers_aside
from meetingroom.demo.players import Hall, Player
from meetingroom.demo.playing import Tell, plan_of, upload_by
from meetingroom.demo.preparing import prepare_session
from meetingroom.demo.scenario import Scenario
from meetingroom.demo.server_process import ServerProcess, running_server
from meetingroom.demo.simulated import SimulatedSeat
from meetingroom.demo.sitting import Moment, Pace, Sitting
from meetingroom.demo.window_player import WindowPlayer
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPart:
    """A window of the demo: who signs in on which device.

    Attributes:
        name: ``chair``, ``secretary``, ``deputy`` or ``wall``.
    """

    name: str
    person: PersonId
    pin: str
    device: Path


OpenWindow = Callable[[ShownPart], WindowPlayer]
"""Opens a window from the demo's loop and returns its part in the script's hands."""

_RESTS_MS: Final[Mapping[Moment, tuple[int, int]]] = {
    Moment.STEP: (2_500, 1_500),
    Moment.SPEECH: (9_000, 4_000),
    Moment.VOTE: (1_500, 14_000),
    Moment.RESULT: (5_000, 1_000),
}
"""How long a moment lasts at the least, and how much longer by chance."""


@dataclass(frozen=True, slots=True)
class Watch:
    """How a demo is watched.

    Attributes:
        haste: 1 at the pace of people, more for the impatient.
        over: told when the sitting is over; the hall stays open behind the windows.
    """

    haste: float
    over: Callable[[], None]


async def watch_demo(
    scenario: Scenario, out: Path, tell: Tell, open_window: OpenWindow, watch: Watch
) -> None:
    """Play the sitting while four windows show it; goes on until it is cancelled.

    Args:
        scenario: for as many deputies as are wanted.
        out: where the sample papers go; made when it is missing.
        tell: shows progress, one line a call.
        open_window: opens a window for one part.
        watch: how fast, and who is told of its end.

    Raises:
        DemoFailedError: the sitting did not go as scripted.
    """
    tell("Tạo tài liệu mẫu…", "Making the sample papers…")
    papers = await make_papers_aside(out / "papers", scenario)
    with tempfile.TemporaryDirectory(prefix="meetingroom-demo-") as folder:
        home = Path(folder)
        tell("Tạo phòng họp và tài khoản…", "Making room and accounts…")
        pins = await asyncio.to_thread(found_room, home / "room", plan_of(scenario), keys_in_folder)
        async with running_server(home / "room") as server, AsyncExitStack() as stack:
            watched = _Watched(scenario, home, pins, server, tell, stack)
            await watched.play(papers, open_window, _pace(watch.haste))
            watch.over()
            await asyncio.Event().wait()


class _Watched:
    """One run of the demo with windows."""

    def __init__(
        self,
        scenario: Scenario,
        home: Path,
        pins: Mapping[PersonId, str],
        server: ServerProcess,
        tell: Tell,
        stack: AsyncExitStack,
    ) -> None:
        self._scenario = scenario
        self._home = home
        self._pins = pins
        self._server = server
        self._tell = tell
        self._stack = stack
        self._company = Company(home / "room", server, scenario.session.session)

    async def play(
        self, papers: tuple[MadePaper, ...], open_window: OpenWindow, pace: Pace
    ) -> None:
        scenario = self._scenario
        self._tell("Chuẩn bị kỳ họp…", "The clerk prepares the session…")
        clerk = await self._company.first(self._arrival(scenario.clerk.person, "clerk"))
        self._stack.push_async_callback(clerk.leave)
        await prepare_session(clerk, scenario, papers, upload_by(clerk))
        self._tell("Mở bốn cửa sổ…", "Opening four windows…")
        windows = {}
        for name, person in self._shown().items():
            part = await self._paired(clerk, name, person)
            windows[name] = open_window(part)
        await asyncio.gather(*(window.joined() for window in windows.values()))
        deputies = await self._seat_the_others(clerk, windows)
        hall = Hall(
            clerk=clerk,
            chair=windows["chair"],
            secretary=windows["secretary"],
            deputies=deputies,
        )
        await Sitting(scenario, hall, None, Stopwatch(), self._tell, pace).play()

    def _shown(self) -> Mapping[str, PersonId]:
        session = self._scenario.session
        parts = {*session.presiders, session.secretary}
        speakers = {speech.deputy for speech in self._scenario.speeches}
        plain = (p for p in self._scenario.present if p not in parts | speakers)
        deputy = next(plain, self._scenario.present[-1])
        return {
            "chair": session.presiders[0],
            "secretary": session.secretary,
            "deputy": deputy,
            "wall": self._scenario.clerk.person,
        }

    async def _paired(self, clerk: SimulatedSeat, name: str, person: PersonId) -> ShownPart:
        device = self._home / "windows" / name
        device.mkdir(parents=True)
        offer = await clerk.opened.transport.offer_pairing("code")
        at = (self._server.at.address, self._server.at.port)
        await pair_by_code(device, keys_in_folder, at, offer.code, name, Language.VIETNAMESE)
        return ShownPart(name=name, person=person, pin=self._pins[person], device=device)

    async def _seat_the_others(
        self, clerk: SimulatedSeat, windows: Mapping[str, WindowPlayer]
    ) -> Mapping[PersonId, Player]:
        shown = {w.person: w for name, w in windows.items() if name != "wall"}
        others = [p for p in self._scenario.present if p not in shown]
        self._tell(
            f"{len(others)} đại biểu mô phỏng ghép nối máy và đăng nhập…",
            f"{len(others)} simulated deputies pair their devices and sign in…",
        )
        seats = await self._company.enter_all(
            clerk, {person: self._arrival(person, "first") for person in others}
        )
        for seat in seats.values():
            self._stack.push_async_callback(seat.leave)
        return {**shown, **seats}

    def _arrival(self, person: PersonId, device: str) -> Arrival:
        people = {d.person: d.entry for d in self._scenario.deputies}
        entry = people.get(person, self._scenario.clerk)
        folder = self._home / "seats" / f"{person}-{device}"
        return Arrival(entry=entry, pin=self._pins[person], folder=folder)


def _pace(haste: float) -> Pace:
    async def rest(moment: Moment) -> None:
        least_ms, chance_ms = _RESTS_MS[moment]
        await asyncio.sleep((least_ms + chance_ms * dice() / 1000) / 1000 / haste)

    return Pace(rest=rest, is_strict=False)
