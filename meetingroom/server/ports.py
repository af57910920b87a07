"""What is wired into the server: who may come in, where papers lie, who signs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from meetingroom.domain.ids import DeviceId, PersonId, RoomId
from meetingroom.domain.values import Language
from meetingroom.evidence.canonical import JsonValue
from meetingroom.evidence.heads import Sign
from meetingroom.protocol.messages import (
    AuthorityInfo,
    DirectoryEntry,
    Goodbye,
    PairByCode,
    PairByToken,
    Paired,
)
from meetingroom.service.ports import Device, Token

Clock: TypeAlias = Callable[[], int]
"""Reads the wall clock: milliseconds of UTC since 1970."""

Entropy: TypeAlias = Callable[[int], bytes]
"""Returns as many random bytes as asked for; may be called from any thread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Signs the heads of the room's logs.

    Attributes:
        public_key: raw Ed25519, 32 bytes.
        sign: signs with the key that belongs to it.
    """

    room: RoomId
    public_key: bytes
    sign: Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who asks, from which device, to be answered in which language.

    Attributes:
        token: the sign-in under which the person asks.
    """

    person: PersonId
    device: DeviceId
    language: Language
    token: Token


class Connection(Protocol):
    """An open line to one seat. Nothing here waits: what is sent is queued, in order."""

    @property
    def caller(self) -> Caller:
        """Who is at the other end; authenticated."""

    def send(self, event: str, payload: Mapping[str, JsonValue]) -> None:
        """Send an event to this seat and to no other; nothing after ``close``."""

    def close(self, goodbye: Goodbye) -> None:
        """Say why, and end the line; a second time is nothing."""


class Offered(Protocol):
    """An offer to pair one device."""

    @property
    def way(self) -> str:
        """``code`` or ``invitation``."""

    @property
    def secret(self) -> str:
        """Eight digits, or a token of 43 letters."""

    @property
    def expires_ms(self) -> int:
        """When it runs out, on the wall clock."""


class PairingDesk(Protocol):
    """Where devices are paired. The store's thread only, but where it says otherwise."""

    @property
    def authority(self) -> AuthorityInfo:
        """The room's authority; from any thread."""

    @property
    def ca_sha256(self) -> str:
        """SHA-256 of the authority's DER, 64 lower-case hex digits; from any thread."""

    def make_offer(self, way: str) -> Offered:
        """Make an offer; takes 0.13 s, on any thread but the store's and the loop's.

        Raises:
            MalformedError: there is no such way.
        """

    def pair_by_token(self, request: PairByToken) -> Paired:
        """Take up an invitation.

        Raises:
            RefusedError: the token serves no more, or the request can't be used.
        """

    def pair_by_code(self, request: PairByCode) -> Paired:
        """Take up a code.

        Raises:
            RefusedError: the code serves no more, or the request can't be used.
        """


class SignInTry(Protocol):
    """A sign-in under way."""

    def is_right(self, pin: str) -> bool:
        """Say whether the PIN is right; takes 25 ms, on any thread but the store's."""

    def settle(self, *, is_right: bool) -> tuple[str, Token]:
        """Return the token for its bearer and what is kept of it; the store's thread.

        Raises:
            WrongPinError: the person or the PIN was wrong.
        """


class Gate(Protocol):
    """Decides who comes in. The store's thread only."""

    @property
    def pairing(self) -> PairingDesk:
        """Where devices are paired."""

    def device(self, fingerprint: str) -> Device:
        """Return the device of a certificate.

        Raises:
            DeviceUnknownError, DeviceRevokedError: it is not, or no longer, on the list.
        """

    def revoke(self, device: DeviceId) -> None:
        """Withdraw a device.

        Raises:
            DeviceUnknownError: there is no such device.
        """

    def begin_sign_in(self, person: PersonId, device: DeviceId) -> SignInTry:
        """Begin a sign-in.

        Raises:
            SignInWaitError: too many failures in a row.
        """

    def identify(self, fingerprint: str, token: str) -> Token:
        """Return who signed in with a token on a device.

        Raises:
            DeviceUnknownError, DeviceRevokedError: it is not, or no longer, on the list.
            NotSignedInError: no such token, an expired one, or one of another device.
        """

    def sign_out(self, token: Token) -> None:
        """Forget a sign-in."""

    def directory(self) -> tuple[DirectoryEntry, ...]:
        """Return everybody who can sign in."""


class PaperIntake(Protocol):
    """A file that is arriving; thrown away unless finished. The papers' thread only."""

    def write(self, piece: bytes) -> None:
        """Add the next piece.

        Raises:
            PaperNotKeptError: the disk says no.
        """

    def finish(self) -> Path:
        """Check the whole file and put it in its place; on disk when this returns.

        Raises:
            PaperMismatchError: another file came.
            PaperNotKeptError: the disk says no.
        """

    def close(self) -> None:
        """Throw away what came; after ``finish`` nothing."""


class PaperShelf(Protocol):
    """The folder of papers, by SHA-256 (lower-case hex). The papers' thread only."""

    def receive(self, sha256: str) -> PaperIntake:
        """Begin with a file.

        Raises:
            PaperNotKeptError: the folder can't be written.
        """

    def path_of(self, sha256: str) -> Path | None:
        """Return where a file lies, or None when it is not here."""

    def discard(self, sha256: str) -> None:
        """Remove a file that turned out to be useless; an unknown one is nothing.

        Raises:
            PaperNotKeptError: the folder can't be written.
        """


class PaperInspector(Protocol):
    """Reads an uploaded file whole, in a process that may die of it."""

    async def inspect(self, path: Path) -> int:
        """Return the number of pages, 1 to 5000.

        Raises:
            PaperBrokenError: not a PDF that can be read.
        """
