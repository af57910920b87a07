"""What the first window does: finding, joining and founding a room, with all that this loads."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from meetingroom.bootstrap.founding import (
    PIN_SHEET,
    FoundedRoom,
    found_council,
    found_from_plan,
    session_title,
)
from meetingroom.bootstrap.hosting import Hosting
from meetingroom.bootstrap.key_stores import KeyStoreOf
from meetingroom.bootstrap.recovery_sheets import check_place_of_sheet, keep_recovery_sheet
from meetingroom.bootstrap.seats import pair_by_code, pair_by_invitation
from meetingroom.bootstrap.serving_files import FIRST_DEVICE_FILE
from meetingroom.bootstrap.world import now_ms
from meetingroom.commands.room_plan import load_room_plan
from meetingroom.desktop.ports import MadeRoom, NewCouncil, PreparedCouncil, RoomNearby
from meetingroom.domain.values import Language
from meetingroom.sync.ports import UnreachableError
from meetingroom.transport.discovery import Search
from meetingroom.transport.errors import ForeignServerError
from meetingroom.transport.notice import FoundRoom
from meetingroom.trust.errors import AuthorityForeignError
from meetingroom.trust.invitation import INVITATION_MAX_BYTES, Invitation, decode_invitation
from meetingroom.trust.pins import check_pin
from meetingroom.trust.private_files import read_private
from meetingroom.trust.seat_keys import read_seat_place

_INSIDE: Final = "127.0.0.1"


class FirstSteps:
    """The steps themselves, on a device's folder."""

    def __init__(
        self, folder: Path, keys_of: KeyStoreOf, hosting: Hosting, language: Callable[[], Language]
    ) -> None:
        """Do nothing yet.

        Args:
            folder: of this device.
            keys_of: finds key stores.
            hosting: the room on this computer.
            language: what the person reads now.
        """
        self._folder = folder
        self._keys_of = keys_of
        self._hosting = hosting
        self._language = language

    def search(self, on_rooms: Callable[[tuple[RoomNearby, ...]], None], address: str) -> Search:
        """Return a search that is not begun.

        Args:
            on_rooms: told of all rooms that are known now.
            address: of this machine, on whose network is asked; ``0.0.0.0`` means all.
        """
        return Search(
            lambda rooms: on_rooms(tuple(map(_nearby, rooms))),
            interfaces=(address,),
        )

    async def join_by_code(
        self, addresses: tuple[str, ...], port: int, digits: str, label: str
    ) -> None:
        """Pair this device by eight digits; see ``bootstrap.seats``.

        A server has addresses on networks that this device may not be in: the first that answers
        is the one to keep.
        """
        for address in addresses[:-1]:
            try:
                await self._join_at(address, port, digits, label)
            except UnreachableError:
                continue
            return
        await self._join_at(addresses[-1], port, digits, label)

    async def _join_at(self, address: str, port: int, digits: str, label: str) -> None:
        try:
            await pair_by_code(
                self._folder, self._keys_of, (address, port), digits, label, self._language()
            )
        except ForeignServerError as error:
            raise AuthorityForeignError from error

    async def join_by_file(self, file: Path, label: str) -> None:
        """Pair this device by an invitation.

        Raises:
            InvitationUnreadableError, InvitationNewerError: the file is none, or a later one.
            OSError: it can't be read.
        """
        await self._join(decode_invitation(await asyncio.to_thread(_beginning, file)), label)

    async def _join(self, invitation: Invitation, label: str) -> None:
        try:
            await pair_by_invitation(
                self._folder, self._keys_of, invitation, label, self._language()
            )
        except ForeignServerError as error:
            raise AuthorityForeignError from error

    def read_file(self, file: Path) -> PreparedCouncil:
        """Read a prepared council; see ``load_room_plan``."""
        plan = load_room_plan(file)
        return PreparedCouncil(
            file=file,
            council=plan.council,
            clerk=plan.clerk,
            deputies=len(plan.deputies),
            session=session_title(plan),
        )

    def found(self, plan: NewCouncil | PreparedCouncil, pin: str, sheet: Path) -> MadeRoom:
        """Make the room and write its sheet; a failure leaves neither.

        Raises:
            SurroundingsError, RefusedError, OSError: see ``bootstrap.founding``.
        """
        check_place_of_sheet(sheet, self._folder)
        self._hosting.keep(sheet)
        written = False

        def keep(founded: FoundedRoom) -> None:
            nonlocal written
            written = True
            keep_recovery_sheet(founded, sheet)

        try:
            self._found(plan, pin, keep)
        except BaseException:
            # A sheet for a room that is not there would only mislead.
            if written:
                sheet.unlink(missing_ok=True)
            raise
        made = self.made()
        assert made is not None  # noqa: S101 - it was made just now
        return made

    def _found(
        self, plan: NewCouncil | PreparedCouncil, pin: str, keep: Callable[[FoundedRoom], None]
    ) -> None:
        folder = self._hosting.folder
        match plan:
            case NewCouncil(council=council, clerk=clerk):
                found_council(folder, council, clerk, pin, self._keys_of, keep)
            case PreparedCouncil(file=file):
                found_from_plan(folder, load_room_plan(file), pin, self._keys_of, keep)

    def made(self) -> MadeRoom | None:
        """Return the room that was made and not entered; None without one."""
        room = self._hosting.room()
        if room is None or read_seat_place(self._folder) is not None:
            return None
        sheet, pins = Path(self._hosting.kept().sheet), self._hosting.folder / PIN_SHEET
        return MadeRoom(
            name=room.name,
            sheet=sheet,
            has_sheet=sheet.is_file(),
            pins=pins if pins.is_file() else None,
        )

    async def enter(self, label: str) -> None:
        """Start the server of the room that was made, and pair this device with it.

        Raises:
            SurroundingsError: the server can't be started, or keys can't be kept.
            UnreachableError, ServerRefusedError, RefusedError: see ``transport.pairing``.
            OSError: a folder can't be used.
        """
        # Anew, because an invitation of a server that runs already may have ended.
        await self._hosting.start_anew(self._language())
        data = await asyncio.to_thread(_read, self._hosting.folder / FIRST_DEVICE_FILE)
        invitation = decode_invitation(data)
        if self._hosting.is_for_all:
            # This computer reaches its own server however its address changes.
            others = tuple(each for each in invitation.addresses if each != _INSIDE)
            invitation = replace(invitation, addresses=(_INSIDE, *others)[:8])
        await self._join(invitation, label)

    async def discard(self) -> None:
        """Stop the room's server and put the room's folder aside; nothing is deleted.

        Raises:
            OSError: the folder can't be renamed.
        """
        await self._hosting.stop()
        folder = self._hosting.folder
        aside = folder.with_name(f"{folder.name}.unused-{now_ms()}")
        await asyncio.to_thread(folder.replace, aside)

    def check_pin(self, pin: str) -> None:
        """Refuse a PIN that may not be chosen; see ``trust.pins``."""
        check_pin(pin)


def _nearby(found: FoundRoom) -> RoomNearby:
    return RoomNearby(
        key=f"{found.room} {found.addresses[0]} {found.port}",
        name=found.name,
        addresses=found.addresses,
        port=found.port,
    )


def _read(file: Path) -> bytes:
    return read_private(file) or b""


def _beginning(file: Path) -> bytes:
    """Return as much of a file as tells whether it is an invitation."""
    with file.open("rb") as opened:
        return opened.read(INVITATION_MAX_BYTES + 1)
