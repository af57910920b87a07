"""The room's invariant through the hub: who follows sees what the rules let that person see."""

import asyncio

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import PersonId, RequestId
from meetingroom.domain.session import fold
from meetingroom.domain.values import Choice, FloorPurpose, MandateEnd, Role
from meetingroom.protocol.codec import session_fact
from meetingroom.protocol.messages import Frame
from meetingroom.service.projection import view
from meetingroom.sync.replica import Replica, apply_frame
from tests.helpers.house import founded
from tests.helpers.people import AN, BINH, CHAIR, CHI, CLERK, rule_set
from tests.helpers.sessions import BALLOT, SESSION, note_of, paper_of, voting
from tests.unit.server.stages import TO_A_BALLOT, Stage, stage

WATCHERS = (AN, BINH, CHAIR, CLERK)
REQUEST = RequestId("r-1")
WISHES: tuple[tuple[PersonId, SessionCommand], ...] = (
    *TO_A_BALLOT,
    (AN, voting()),
    (BINH, voting(Choice.AGAINST)),
    (CLERK, note_of()),
    (CLERK, paper_of()),
    (CLERK, c.GrantRole(person=AN, role=Role.SECRETARY)),
    (AN, voting(Choice.ABSTAIN)),
    (CHAIR, c.EndBallot(ballot=BALLOT)),
    (CLERK, c.RevokeRole(person=AN, role=Role.SECRETARY)),
    (BINH, c.AskForFloor(request=REQUEST, purpose=FloorPurpose.DISCUSSION)),
    (CLERK, c.EndMandate(deputy=CHI, end=MandateEnd.CEASED)),
)


class Follower:
    """A seat that folds what it is told, and reads a snapshot when it is sent to."""

    def __init__(self, room: Stage, person: PersonId) -> None:
        self.line = room.line(person)
        self.room = room
        self.person = person
        self.replica = self.snapshot()
        self.snapshots = 0
        room.join(self.line, self.replica.position)

    def snapshot(self) -> Replica:
        book = self.room.books.house.sessions[SESSION]
        return Replica(
            session=SESSION,
            position=book.position,
            state=view(book.state, self.person),
            note="",
        )

    def read(self) -> None:
        for event, payload in self.line.sent:
            if event == "resync":
                self.replica = self.snapshot()
                self.snapshots += 1
            elif event == "frame":
                moved = apply_frame(self.replica, msgspec.convert(payload, Frame))
                assert isinstance(moved, Replica), moved
                self.replica = moved
        self.line.sent.clear()


@settings(deadline=None, max_examples=20)
@given(
    names_shown=st.booleans(),
    rests=st.lists(st.sampled_from(["none", "turn", "all"]), min_size=30, max_size=30),
)
def test_whoever_follows_agrees_with_the_server_however_time_passes(
    names_shown: bool, rests: list[str]
) -> None:
    async def play() -> None:
        async with stage(founded(rules=rule_set(names_shown=names_shown))) as room:
            followers = [Follower(room, person) for person in WATCHERS]
            for wish, rest in zip(WISHES, rests, strict=False):
                room.happen(wish)
                if rest == "turn":
                    await asyncio.sleep(0)
                elif rest == "all":
                    await room.rest()
                for follower in followers:
                    follower.read()
            await room.rest()
            whole = fold(map(session_fact, room.stores.logs.entries(room.log, 0, room.position)))
            for follower in followers:
                follower.read()
                assert follower.replica.position == room.position
                assert follower.replica.state == view(whole, follower.person)
            assert sum(follower.snapshots for follower in followers) > 0

    asyncio.run(play())
