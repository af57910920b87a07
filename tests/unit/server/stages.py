"""A hub over books that a test writes into, and time that passes when it is told to."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count

from meetingroom.domain import commands as c
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import DeviceId, LogId, PersonId
from meetingroom.domain.values import Language, Role
from meetingroom.server.answering import Wish
from meetingroom.server.history import History
from meetingroom.server.hub import Hub
from meetingroom.server.lanes import StoreLane
from meetingroom.server.writer import decide
from meetingroom.service.ports import Commit
from tests.helpers.clocks import NOW_MS
from tests.helpers.house import Stores, founded, submission
from tests.helpers.people import CHAIR, CLERK, DEPUTIES, SECRETARY
from tests.helpers.server_fakes import FakeConnection, FakePause, caller_of, settled
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    SESSION,
    SITTING,
    ballot_of,
    item_of,
    plan_of,
)

TO_A_BALLOT: tuple[tuple[PersonId, SessionCommand], ...] = (
    (CLERK, c.GrantRole(person=CHAIR, role=Role.PRESIDER)),
    (CLERK, c.GrantRole(person=SECRETARY, role=Role.SECRETARY)),
    (CLERK, plan_of()),
    (CLERK, item_of()),
    (CHAIR, c.OpenRoll(sitting=SITTING)),
    *((deputy, c.CheckIn()) for deputy in DEPUTIES),
    (CHAIR, c.OpenSitting()),
    (CHAIR, c.StartItem(item=ITEM)),
    (CHAIR, ballot_of()),
    (CHAIR, c.OpenBallot(ballot=BALLOT)),
)


class Stage:
    """A hub over books that a test writes into."""

    def __init__(self, stores: Stores) -> None:
        self.stores = stores
        self.books = stores.books()
        self.pause = FakePause()
        self.now_ms = NOW_MS
        self.lane = StoreLane(lambda _: None)
        self.hub = Hub(self.books, History(stores.logs, self.lane), lambda: self.now_ms, self.pause)
        self._ids = count()

    def happen(self, *wishes: tuple[PersonId, SessionCommand]) -> None:
        """Commit wishes together and publish them, as the writer does."""
        draft = self.books.draft()
        for person, command in wishes:
            wish = Wish(
                submission=submission(person, command, f"wish-{next(self._ids)}"),
                digest=b"",
                language=Language.VIETNAMESE,
            )
            decided = decide(draft, wish, NOW_MS)
            assert decided.refusal is None, decided.refusal
        self.stores.logs.commit(Commit(appended=draft.appended(), answers=()))
        draft.keep()
        self.hub.publish(draft.written)

    async def tell(self, *wishes: tuple[PersonId, SessionCommand]) -> None:
        """Let wishes happen, and time pass until everybody knows."""
        self.happen(*wishes)
        await self.rest()

    async def rest(self) -> None:
        """Let time pass until nobody waits."""
        await settled()
        while self.pause.waiting:
            self.pause.end()
            await settled()

    def line(self, person: PersonId, device: DeviceId | None = None) -> FakeConnection:
        connection = FakeConnection(caller_of(person, device))
        self.hub.attach(connection)
        return connection

    def seat(self, person: PersonId, after: int | None = None) -> FakeConnection:
        connection = self.line(person)
        self.join(connection, self.position if after is None else after)
        return connection

    def join(self, connection: FakeConnection, after: int) -> None:
        self.hub.join(connection, SESSION, after, NOW_MS)

    @property
    def log(self) -> LogId:
        return LogId(SESSION)

    @property
    def position(self) -> int:
        return self.books.house.sessions[SESSION].position


@asynccontextmanager
async def stage(stores: Stores | None = None) -> AsyncIterator[Stage]:
    made = Stage(stores or founded())
    try:
        yield made
    finally:
        await made.hub.stop()
        made.lane.close()
