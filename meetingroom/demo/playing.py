"""The whole demo without windows: a server process, simulated deputies, a sitting, its record."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from meetingroom.assets import asset
from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.world import monotonic_ms
from meetingroom.commands.room import found_room
from meetingroom.commands.room_plan import PlannedSession, RoomPlan
from meetingroom.demo.casting import cast
from meetingroom.demo.company import Arrival, Company
from meetingroom.demo.comparing import compare_all
from meetingroom.demo.interrupting import Interrupted
from meetingroom.demo.latencies import Stopwatch
from meetingroom.demo.marking import write_and_see
from meetingroom.demo.papers import MadePaper, make_papers_aside
from meetingroom.demo.players import Hall
from meetingroom.demo.preparing import Upload, prepare_session
from meetingroom.demo.proxy import BadLine
from meetingroom.demo.report import DemoResult
from meetingroom.demo.scenario import Scenario, load_scenario
from meetingroom.demo.server_process import ServerProcess, running_server
from meetingroom.demo.simulated import SimulatedSeat
from meetingroom.demo.sitting import Sitting
from meetingroom.domain.ids import PersonId
from meetingroom.evidence.base64text import from_text
from meetingroom.evidence.heads import SIGNATURE_BYTES
from meetingroom.records.exporting import export_session

_CUT_IN_BALLOT: Final = 2
"""Index of the ballot in which one line is cut."""

Tell = Callable[[str, str], None]
"""Shows progress: the same line in Vietnamese and in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What the demo is played with."""

    scenario: Scenario
    papers: tuple[MadePaper, ...]
    pins: dict[PersonId, str]
    room: Path
    seats: Path


async def play_demo(deputies: int, out: Path, tell: Tell) -> DemoResult:
    """Play a whole sitting and write its minutes and record.

    Args:
        deputies: how many, 6 to 500.
        out: where papers, minutes and record go; made when it is missing.
        tell: shows progress, one line a call.

    Raises:
        DemoFailedError: the sitting did not go as scripted.
        CastingError: the number of deputies is out of range.
    """
    scenario = cast(load_scenario(asset("data/demo/session.toml")), deputies)
    tell("Tạo tài liệu mẫu…", "Making the sample papers…")
    papers = await make_papers_aside(out / "papers", scenario)
    started_ms = monotonic_ms()
    with tempfile.TemporaryDirectory(prefix="meetingroom-demo-") as folder:
        room, seats = Path(folder) / "room", Path(folder) / "seats"
        tell("Tạo phòng họp và tài khoản…", "Making room and accounts…")
        pins = found_room(room, plan_of(scenario), keys_in_folder)
        stage = Stage(scenario=scenario, papers=papers, pins=pins, room=room, seats=seats)
        async with running_server(room) as server:
            return await _Demo(stage, server, out, tell, started_ms).play()


class _Demo:
    """One run of the demo against a running server."""

    def __init__(
        self, stage: Stage, server: ServerProcess, out: Path, tell: Tell, started_ms: int
    ) -> None:
        self._stage = stage
        self._server = server
        self._out = out
        self._tell = tell
        self._started_ms = started_ms
        self._stopwatch = Stopwatch()
        self._company = Company(stage.room, server, stage.scenario.session.session)

    async def play(self) -> DemoResult:
        scenario = self._stage.scenario
        async with AsyncExitStack() as stack:
            line = await stack.enter_async_context(BadLine(self._server.at.port))
            self._tell("Chuẩn bị kỳ họp…", "The clerk prepares the session…")
            clerk = await self._company.first(self._arrival_of_clerk())
            stack.push_async_callback(clerk.leave)
            await prepare_session(clerk, scenario, self._stage.papers, upload_by(clerk))
            here = len(scenario.present)
            self._tell(
                f"{here} đại biểu ghép nối máy và đăng nhập…",
                f"{here} deputies pair their devices and sign in…",
            )
            deputies, second = await self._seat_everybody(clerk, line, stack)
            everybody = [clerk, *deputies.values(), second]
            await self._download(everybody)
            self._tell("Ghi chú trên hai máy…", "Marks on two devices…")
            await write_and_see(deputies[second.person], second, self._stopwatch)
            await self._sit(clerk, deputies, line)
            return await self._finish(everybody, deputies[scenario.session.secretary])

    async def _seat_everybody(
        self, clerk: SimulatedSeat, line: BadLine, stack: AsyncExitStack
    ) -> tuple[dict[PersonId, SimulatedSeat], SimulatedSeat]:
        arrivals = {a.entry.person: a for a in self._arrivals(line)}
        deputies = await self._company.enter_all(clerk, arrivals)
        for seat in deputies.values():
            stack.push_async_callback(seat.leave)
        whose = self._stage.scenario.speeches[0].deputy
        second = await self._company.enter(clerk, self._arrival(whose, "second"))
        stack.push_async_callback(second.leave)
        return deputies, second

    async def _download(self, seats: Sequence[SimulatedSeat]) -> None:
        papers = len(self._stage.papers)
        self._tell(
            f"{len(seats)} máy tải {papers} tài liệu…",
            f"{len(seats)} devices fetch {papers} papers…",
        )
        await asyncio.gather(*(self._timed_fetch(seat) for seat in seats))

    async def _timed_fetch(self, seat: SimulatedSeat) -> None:
        begun_ms = monotonic_ms()
        await seat.fetch_papers()
        self._stopwatch.note("papers", monotonic_ms() - begun_ms)

    async def _sit(
        self, clerk: SimulatedSeat, deputies: dict[PersonId, SimulatedSeat], line: BadLine
    ) -> None:
        scenario = self._stage.scenario
        chair = deputies[scenario.session.presiders[0]]
        hall = Hall(
            clerk=clerk,
            chair=chair,
            secretary=deputies[scenario.session.secretary],
            deputies=deputies,
        )
        interrupted = Interrupted(deputies[self._cut_deputy], chair, line, self._stopwatch)
        sitting = Sitting(
            scenario,
            hall,
            interrupted.in_ballot(scenario.ballots[_CUT_IN_BALLOT].ballot),
            self._stopwatch,
            self._tell,
        )
        await sitting.play()

    async def _finish(
        self, everybody: Sequence[SimulatedSeat], secretary: SimulatedSeat
    ) -> DemoResult:
        self._tell("So sánh từng máy với máy chủ…", "Comparing each seat with the server…")
        results = await compare_all(everybody)
        pss_mb = self._server.pss_mb()
        self._tell("Xuất biên bản và hồ sơ…", "Writing minutes and record…")
        await self._export(secretary)
        return DemoResult(
            state=secretary.state,
            seats=results,
            latencies=self._stopwatch.latencies(),
            facts=secretary.replica.position,
            papers=len(self._stage.papers),
            reconnects=sum(seat.reconnects for seat in everybody),
            server_pss_mb=pss_mb,
            seconds=(monotonic_ms() - self._started_ms) / 1000,
        )

    async def _export(self, secretary: SimulatedSeat) -> None:
        transport, session = secretary.opened.transport, secretary.replica.session
        export = await transport.record(session)
        loop = asyncio.get_running_loop()

        def sign(message: bytes) -> bytes:
            manifest = message.partition(b"\n")[2]
            asked = asyncio.run_coroutine_threadsafe(
                transport.sign_manifest(session, manifest), loop
            )
            return from_text(asked.result().signature, SIGNATURE_BYTES)

        files = [secretary.opened.papers.path_of(made.sha256) for made in self._stage.papers]
        papers = [path.read_bytes() for path in files if path is not None]
        await asyncio.to_thread(export_session, self._out, secretary.state, export, papers, sign)

    @property
    def _cut_deputy(self) -> PersonId:
        """The last of those present; neither chair nor secretary nor speaker."""
        scenario = self._stage.scenario
        parts = {
            *scenario.session.presiders,
            scenario.session.secretary,
            *(speech.deputy for speech in scenario.speeches),
        }
        choices = scenario.ballots[_CUT_IN_BALLOT].choices(scenario.present)
        plain = [p for p in scenario.present if p not in parts and p in choices]
        voters = [p for p in scenario.present if p in choices]
        return (plain or voters)[-1]

    def _arrival_of_clerk(self) -> Arrival:
        clerk = self._stage.scenario.clerk
        return Arrival(
            entry=clerk, pin=self._stage.pins[clerk.person], folder=self._stage.seats / "clerk"
        )

    def _arrivals(self, line: BadLine) -> Iterator[Arrival]:
        for index, person in enumerate(self._stage.scenario.present):
            through = ("127.0.0.1", line.port) if person == self._cut_deputy else None
            yield self._arrival(person, "first", by_code=index == 0, through=through)

    def _arrival(
        self,
        person: PersonId,
        device: str,
        *,
        by_code: bool = False,
        through: tuple[str, int] | None = None,
    ) -> Arrival:
        deputy = next(d for d in self._stage.scenario.deputies if d.person == person)
        return Arrival(
            entry=deputy.entry,
            pin=self._stage.pins[person],
            folder=self._stage.seats / f"{person}-{device}",
            by_code=by_code,
            through=through,
        )


def upload_by(clerk: SimulatedSeat) -> Upload:
    """Return what gives the server a paper from the clerk's seat."""

    async def upload(made: MadePaper) -> None:
        await clerk.opened.transport.put_paper(made.sha256, _pieces_of(made.path))

    return upload


async def _pieces_of(path: Path) -> AsyncIterator[bytes]:
    yield await asyncio.to_thread(path.read_bytes)


def plan_of(scenario: Scenario) -> RoomPlan:
    """Return the plan by which the room of a scenario is made."""
    session = scenario.session
    return RoomPlan(
        council=scenario.council,
        session=PlannedSession(
            session=session.session,
            kind=session.kind,
            ordinal=session.ordinal,
            title=session.title,
            place=session.place,
        ),
        clerk=scenario.clerk,
        groups=scenario.groups,
        deputies=scenario.deputies,
        bodies=scenario.bodies,
    )
