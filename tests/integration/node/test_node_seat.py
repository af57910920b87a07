"""A seat in another language sits in a real sitting; it was written from docs/protocol.md alone."""

import asyncio
import re
import shutil
import subprocess
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import msgspec
import pytest

from meetingroom.assets import asset
from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.serving_files import FIRST_DEVICE_FILE
from meetingroom.commands.room import found_room
from meetingroom.commands.room_plan import RoomPlan, load_room_plan
from meetingroom.demo.company import Arrival, Company
from meetingroom.demo.server_process import ServerProcess, running_server
from meetingroom.demo.simulated import SimulatedSeat
from meetingroom.domain import commands as c
from meetingroom.domain.ids import BallotId, ItemId, PersonId, RequestId, SittingId
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.values import (
    Choice,
    FloorPurpose,
    ItemKind,
    Matter,
    Role,
    SittingKind,
    Threshold,
)
from meetingroom.trust.invitation import decode_invitation, encode_invitation
from tests.helpers.proxies import BadLine, Way

CLIENT: Final = Path(__file__).with_name("client.mjs")
DEPUTIES: Final = 4
LIMIT_S: Final = 60
BALLOT, ITEM, SITTING = BallotId("bieu-quyet"), ItemId("noi-dung"), SittingId("phien")
# How npm names what is the network's fault and not this project's.
NO_REGISTRY: Final = re.compile(
    "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED"
)


class Resumed(msgspec.Struct, frozen=True):
    after: int
    position: int
    snapshot: bool


class Seen(msgspec.Struct, frozen=True):
    """The line that the client ends with."""

    choice: str
    index: int
    tries: int
    verified: bool
    count: dict[str, int]
    position: int
    resumed: list[Resumed]
    root: str
    snapshots: int
    votes: list[int]


class Fact(msgspec.Struct, frozen=True):
    """An entry of the log."""

    seq: int
    type: str
    body: dict[str, object]


@dataclass(frozen=True)
class Played:
    """What each side says after the sitting.

    Attributes:
        root: of the newest head, as the record tells it.
    """

    node: PersonId
    seen: Seen
    facts: list[Fact]
    root: str


@dataclass(frozen=True)
class Hall:
    clerk: SimulatedSeat
    chair: SimulatedSeat
    others: tuple[SimulatedSeat, ...]


class NodeSeat:
    """The client's process, with a person before it who reads and types."""

    def __init__(self, process: Process) -> None:
        self._process = process

    async def says(self, line: str) -> None:
        assert self._process.stderr is not None
        said = (await self._process.stderr.readline()).decode().strip()
        if said != line:
            rest = (await self._process.stderr.read()).decode()
            pytest.fail(f"the client said {said!r} and not {line!r}: {rest}")

    def type(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())

    async def seen(self) -> Seen:
        told, complained = await self._process.communicate()
        assert self._process.returncode == 0, complained.decode()
        return msgspec.json.decode(told, type=Seen)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the client beside what it needs, outside the checkout."""
    for name in ("node", "npm"):
        if shutil.which(name) is None:
            pytest.skip(f"{name} is missing: install nodejs and npm, or run `make test` as root")
    folder = tmp_path_factory.mktemp("node")
    for name in (CLIENT.name, "package.json", "package-lock.json"):
        shutil.copy(CLIENT.with_name(name), folder)
    install = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"]
    try:
        done = subprocess.run(
            install, cwd=folder, capture_output=True, text=True, check=False, timeout=LIMIT_S
        )
    except subprocess.TimeoutExpired:
        pytest.skip(f"`npm ci` did not get its packages from its registry within {LIMIT_S} s")
    if done.returncode != 0 and (why := NO_REGISTRY.search(done.stderr)):
        pytest.skip(f"`npm ci` can't reach its registry: {why[0]}")
    assert done.returncode == 0, done.stderr
    return folder / CLIENT.name


@pytest.fixture(scope="module")
def played(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Played:
    async def in_time() -> Played:
        async with asyncio.timeout(LIMIT_S):
            return await play(program, tmp_path_factory.mktemp("sitting"))

    return asyncio.run(in_time())


async def play(program: Path, folder: Path) -> Played:
    plan = load_room_plan(asset("data/demo/session.toml")).of_first(DEPUTIES)
    pins = found_room(folder / "room", plan, keys_in_folder)
    person = plan.deputies[-1].person
    async with (
        running_server(folder / "room") as server,
        BadLine(server.at.port) as line,
        seated(folder, plan, pins, server) as hall,
    ):
        await prepare(hall)
        async with invited(program, person, await invitation(hall, folder, line)) as node:
            await node.says("pin?")
            node.type(pins[person])
            await node.says("joined")
            await open_ballot(hall)
            await cut_off_in_vote(hall, node, line)
            await node.says("answered")
            await hall.chair.act(c.EndBallot(ballot=BALLOT))
            seen = await node.seen()
        record = await hall.clerk.opened.transport.record(plan.session.session)
    log = record.session_log
    facts = [msgspec.json.decode(entry, type=Fact) for entry in log.entries]
    return Played(node=person, seen=seen, facts=facts, root=log.note.splitlines()[2])


@asynccontextmanager
async def seated(
    folder: Path, plan: RoomPlan, pins: dict[PersonId, str], server: ServerProcess
) -> AsyncIterator[Hall]:
    """Let everybody in but the last deputy, each on a device of the project's own."""
    company = Company(folder / "room", server, plan.session.session)

    def arrival(entry: RegisterEntry) -> Arrival:
        return Arrival(entry=entry, pin=pins[entry.person], folder=folder / entry.person)

    async with AsyncExitStack() as stack:
        clerk = await company.first(arrival(plan.clerk))
        stack.push_async_callback(clerk.leave)
        deputies = []
        for deputy in plan.deputies[:-1]:
            deputies.append(await company.enter(clerk, arrival(deputy.entry)))
            stack.push_async_callback(deputies[-1].leave)
        yield Hall(clerk=clerk, chair=deputies[0], others=tuple(deputies[1:]))


async def invitation(hall: Hall, folder: Path, line: BadLine) -> Path:
    """Have the clerk's device invite one that finds the server at the end of the bad line."""
    first = decode_invitation((folder / "room" / FIRST_DEVICE_FILE).read_bytes())
    offer = await hall.clerk.opened.transport.offer_pairing("invitation")
    file = folder / "invitation.json"
    file.write_bytes(encode_invitation(replace(first, port=line.port, token=offer.token)))
    return file


@asynccontextmanager
async def invited(program: Path, person: PersonId, file: Path) -> AsyncIterator[NodeSeat]:
    outbox = file.with_name("outbox.json")
    process = await asyncio.create_subprocess_exec(
        "node", str(program), str(file), str(outbox), person, stdin=PIPE, stdout=PIPE, stderr=PIPE
    )
    try:
        yield NodeSeat(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def prepare(hall: Hall) -> None:
    draft = c.PrepareBallot(
        ballot=BALLOT,
        item=ITEM,
        matter=Matter.OTHER,
        subject="chương trình kỳ họp",
        threshold=Threshold.MAJORITY_OF_ALL,
    )
    for wish in (
        c.GrantRole(person=hall.chair.person, role=Role.PRESIDER),
        c.PlanSitting(sitting=SITTING, kind=SittingKind.PLENARY),
        c.AddItem(item=ITEM, kind=ItemKind.VOTE, title="Biểu quyết", presenter=""),
        draft,
    ):
        await hall.clerk.act(wish)


async def open_ballot(hall: Hall) -> None:
    """Go on to an open ballot, with everybody present."""
    chair, clerk = hall.chair, hall.clerk
    await clerk.act(c.OpenRoll(sitting=SITTING))
    for seat in (chair, *hall.others):
        await seat.act(c.CheckIn())
    await chair.sees("everybody present", lambda state: len(state.present()) == DEPUTIES)
    await clerk.act(c.ConfirmRoll())
    await chair.act(c.OpenSitting())
    await chair.act(c.StartItem(item=ITEM))
    await chair.act(c.OpenBallot(ballot=BALLOT))


async def cut_off_in_vote(hall: Hall, node: NodeSeat, line: BadLine) -> None:
    """Let the vote through and not its answer; go on without the client, then let it come back."""
    await node.says("choice?")
    line.pause((Way.TO_SEAT,))
    node.type(Choice.ABSTAIN)
    await hall.chair.until("the client's vote", lambda: answered(hall.chair) == 1)
    line.go_down()
    line.resume()
    for seat in (hall.chair, *hall.others):
        await seat.act(c.CastVote(ballot=BALLOT, choice=Choice.IN_FAVOUR))
    await hall.others[0].act(
        c.AskForFloor(request=RequestId("dang-ky"), purpose=FloorPurpose.DISCUSSION)
    )
    line.come_up()


def answered(seat: SimulatedSeat) -> int:
    glance = seat.driver.seat.glance
    return 0 if glance is None else glance.answered


def votes_of(played: Played) -> list[Fact]:
    cast = [fact for fact in played.facts if fact.type == "vote_cast/1"]
    return [fact for fact in cast if fact.body["deputy"] == played.node]


def test_the_client_is_as_short_as_it_is_said_to_be() -> None:
    assert len(CLIENT.read_text().splitlines()) <= 300


def test_a_vote_that_was_cut_off_is_sent_twice_and_counted_once(played: Played) -> None:
    votes, seen = votes_of(played), played.seen

    assert seen.tries == 2
    assert [vote.seq for vote in votes] == seen.votes == [seen.index]
    assert votes[0].body["choice"] == seen.choice == Choice.ABSTAIN
    assert seen.verified


def test_the_client_resumes_where_it_was_and_needs_no_second_snapshot(played: Played) -> None:
    [resumed] = played.seen.resumed

    assert not resumed.snapshot
    assert resumed.after <= played.seen.index < resumed.position
    assert played.seen.snapshots == 1


def test_the_client_ends_where_the_server_is(played: Played) -> None:
    ended = next(fact for fact in played.facts if fact.type == "ballot_ended/1")

    assert played.seen.position == len(played.facts)
    assert played.seen.root == played.root
    assert {"ballot": BALLOT, **played.seen.count} == ended.body
    assert (played.seen.count["in_favour"], played.seen.count["abstain"]) == (DEPUTIES - 1, 1)
