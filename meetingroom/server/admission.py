"""The gate's work, each part on the thread where it belongs."""

import asyncio
from collections import defaultdict

from meetingroom.domain.ids import DeviceId, PersonId
from meetingroom.protocol.messages import (
    AuthorityInfo,
    DirectoryEntry,
    PairByCode,
    PairByToken,
    Paired,
)
from meetingroom.protocol.refusals import DeviceRevokedError, NotSignedInError
from meetingroom.server.hub import Hub
from meetingroom.server.lanes import Lane, StoreLane
from meetingroom.server.ports import Gate, Offered
from meetingroom.server.seats import goodbye_of
from meetingroom.service.ports import Device, Token


class Admission:
    """Lets people and devices in, and sends them out.

    Every method raises ``ServerStoppingError`` once the disk has said no.
    """

    def __init__(self, gate: Gate, hub: Hub, store: StoreLane, slow: Lane) -> None:
        """Build it.

        Args:
            gate: decides.
            hub: holds the connections of those who are sent out.
            store: the thread of the store.
            slow: the thread for PINs and codes.
        """
        self._gate = gate
        self._hub = hub
        self._store = store
        self._slow = slow
        self._trying: defaultdict[DeviceId, asyncio.Lock] = defaultdict(asyncio.Lock)

    @property
    def authority(self) -> AuthorityInfo:
        """The room's authority, for devices that want to pair."""
        return self._gate.pairing.authority

    @property
    def ca_sha256(self) -> str:
        """SHA-256 of the authority's DER, 64 lower-case hex digits."""
        return self._gate.pairing.ca_sha256

    async def make_offer(self, way: str) -> Offered:
        """Offer to pair one device; see ``PairingDesk.make_offer``."""
        return await self._slow.run(self._gate.pairing.make_offer, way)

    async def pair_by_token(self, request: PairByToken) -> Paired:
        """Take up an invitation; see ``PairingDesk.pair_by_token``."""
        return await self._store.run(self._gate.pairing.pair_by_token, request)

    async def pair_by_code(self, request: PairByCode) -> Paired:
        """Take up a code; see ``PairingDesk.pair_by_code``."""
        return await self._store.run(self._gate.pairing.pair_by_code, request)

    async def device(self, fingerprint: str) -> Device:
        """Return the device of a certificate; see ``Gate.device``."""
        return await self._store.run(self._gate.device, fingerprint)

    async def directory(self) -> tuple[DirectoryEntry, ...]:
        """Return everybody who can sign in."""
        return await self._store.run(self._gate.directory)

    async def sign_in(self, person: PersonId, pin: str, device: DeviceId) -> tuple[str, Token]:
        """Sign a person in.

        Returns:
            The token for its bearer, and what is kept of it.

        Raises:
            WrongPinError: the person or the PIN is wrong; which is not told.
            SignInWaitError: too many failures in a row.
        """
        # One try of a device at a time: who floods us with names waits behind no one but itself.
        async with self._trying[device]:
            tried = await self._store.run(self._gate.begin_sign_in, person, device)
            is_right = await self._slow.run(tried.is_right, pin)
            return await self._store.run(tried.settle, is_right=is_right)

    async def identify(self, fingerprint: str, token: str) -> Token:
        """Return who signed in with a token on a device; see ``Gate.identify``."""
        return await self._store.run(self._gate.identify, fingerprint, token)

    async def sign_out(self, token: Token) -> None:
        """Forget a sign-in and end its connections."""
        await self._store.run(self._gate.sign_out, token)
        self._hub.close(
            lambda line: (
                goodbye_of(NotSignedInError(), line)
                if line.caller.token.digest == token.digest
                else None
            )
        )

    async def revoke(self, device: DeviceId) -> None:
        """Withdraw a device and end its connections.

        Raises:
            DeviceUnknownError: there is no such device.
        """
        await self._store.run(self._gate.revoke, device)
        self._hub.close(
            lambda line: (
                goodbye_of(DeviceRevokedError(), line) if line.caller.device == device else None
            )
        )
