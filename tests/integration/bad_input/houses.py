"""A room with paired devices in which one ballot is open and one has ended, served for real."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from meetingroom.assets import asset
from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.seats import pair_by_invitation
from meetingroom.bootstrap.world import new_id
from meetingroom.commands.room_plan import load_room_plan
from meetingroom.domain import commands as c
from meetingroom.domain.ids import BallotId, CommandId, ItemId, PaperId, PersonId, SittingId
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.values import (
    Choice,
    ItemKind,
    Language,
    Matter,
    PaperKind,
    Role,
    SittingKind,
    Threshold,
)
from meetingroom.protocol.messages import Answer
from meetingroom.transport.https import Caller, ServerPlace
from meetingroom.transport.network import NetworkTransport
from meetingroom.trust.invitation import Invitation, decode_invitation
from meetingroom.trust.seat_keys import SeatKeys
from meetingroom.trust.tls import seat_context

PLAN: Final = load_room_plan(asset("data/demo/session.toml")).of_first(4)
SESSION: Final = PLAN.session.session
SITTING: Final = SittingId("phien")
ITEM: Final = ItemId("noi-dung")
PAPER: Final = PaperId("tai-lieu")
OPEN: Final = BallotId("dang-mo")
ENDED: Final = BallotId("da-xong")

CLERK: Final = PLAN.clerk
CHAIR, AN, BINH, CHI = (deputy.entry for deputy in PLAN.deputies)
_DEPUTIES: Final = (CHAIR, AN, BINH, CHI)

_COUNCIL_BEGINS: Final[tuple[c.SessionCommand, ...]] = (
    c.GrantRole(person=CHAIR.person, role=Role.PRESIDER),
    c.PlanSitting(sitting=SITTING, kind=SittingKind.PLENARY),
    c.AddItem(item=ITEM, kind=ItemKind.VOTE, title="Biểu quyết", presenter=""),
    c.AddPaper(paper=PAPER, item=ITEM, kind=PaperKind.REPORT, title="Báo cáo"),
    *(
        c.PrepareBallot(
            ballot=ballot,
            item=ITEM,
            matter=Matter.OTHER,
            subject="chương trình kỳ họp",
            threshold=Threshold.MAJORITY_OF_ALL,
        )
        for ballot in (ENDED, OPEN)
    ),
    c.OpenRoll(sitting=SITTING),
)
_COUNCIL_VOTES: Final[tuple[c.SessionCommand, ...]] = (
    c.OpenSitting(),
    c.StartItem(item=ITEM),
    c.OpenBallot(ballot=ENDED),
    c.CastVote(ballot=ENDED, choice=Choice.AGAINST),
    c.EndBallot(ballot=ENDED),
    c.OpenBallot(ballot=OPEN),
)


@dataclass(frozen=True, kw_only=True)
class House:
    """A served room, and a paired device of each person.

    Attributes:
        room: the server's data folder.
        place: where it listens.
        pins: everybody's.
        devices: the keys of those that are paired.
    """

    room: Path
    place: ServerPlace
    pins: dict[PersonId, str]
    devices: dict[PersonId, SeatKeys] = field(default_factory=dict)
    _seats: dict[tuple[PersonId, Language], NetworkTransport] = field(default_factory=dict)

    def device(self, who: RegisterEntry, language: Language) -> NetworkTransport:
        """Return a person's device, on which nobody has signed in; to be closed."""
        identity = self.devices[who.person].identity
        context = seat_context(identity.ca_pem, identity.certified_key)
        return NetworkTransport(self.place, Caller(context=context, language=language))

    async def seat(
        self, who: RegisterEntry, language: Language = Language.VIETNAMESE
    ) -> NetworkTransport:
        """Return a person's device on which that person has signed in; it stays open."""
        key = (who.person, language)
        if key not in self._seats:
            self._seats[key] = self.device(who, language)
            await self._seats[key].sign_in(who.person, self.pins[who.person])
        return self._seats[key]

    async def facts(self) -> int:
        """Return how many facts the session's log holds."""
        return (await (await self.seat(CLERK)).snapshot(SESSION)).position

    async def close(self) -> None:
        """Close all that stayed open."""
        for seat in self._seats.values():
            await seat.close()


async def wished(
    transport: NetworkTransport, wish: c.SessionCommand, command: str | None = None
) -> Answer:
    """Send a command by a line of its own; return its answer.

    Raises:
        ServerRefusedError: the server did not take it up.
    """
    line = await transport.open(lambda _: None, lambda: None)
    try:
        return await line.submit(CommandId(command or new_id()), SESSION, wish)
    finally:
        await line.hang_up()


async def settle_in(house: House, folder: Path) -> None:
    """Pair everybody's device with a new room, and go on to an open ballot.

    Args:
        house: where no device is paired.
        folder: of the devices.
    """
    first = decode_invitation((house.room / "first-device.json").read_bytes())
    await _pair(house, CLERK, folder, first)
    clerk = await house.seat(CLERK)
    for who in _DEPUTIES:
        offer = await clerk.offer_pairing("invitation")
        await _pair(house, who, folder, replace(first, token=offer.token))
    await _act(house, CLERK, _COUNCIL_BEGINS)
    for who in _DEPUTIES:
        await _act(house, who, (c.CheckIn(),))
    await _act(house, CHAIR, _COUNCIL_VOTES)


async def _pair(house: House, who: RegisterEntry, folder: Path, invitation: Invitation) -> None:
    house.devices[who.person] = await pair_by_invitation(
        folder / who.person, keys_in_folder, invitation, who.name, Language.VIETNAMESE
    )


async def _act(house: House, who: RegisterEntry, wishes: tuple[c.SessionCommand, ...]) -> None:
    for wish in wishes:
        answer = await wished(await house.seat(who), wish)
        assert answer.ok, (wish, answer)
