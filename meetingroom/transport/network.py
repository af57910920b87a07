"""The real wire: HTTPS for what is large, Socket.IO for what is quick, on one port."""

from collections.abc import AsyncIterator, Callable
from weakref import WeakSet

from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import (
    DirectoryEntry,
    ManifestSigned,
    MarkPage,
    MarkPush,
    MarkPushed,
    OfferMade,
    OfferWanted,
    PaperReceived,
    PersonEntry,
    RecordExport,
    SessionInfo,
    SignedIn,
    SignIn,
    Snapshot,
)
from meetingroom.sync.ports import Line, LineEvent, UnreachableError
from meetingroom.transport.https import Caller, Https, ServerPlace
from meetingroom.transport.socket_line import SocketLine


class NetworkTransport:
    """The port ``Transport`` for a device that is paired. To be made inside a running loop.

    Every call may raise ``UnreachableError``, ``ServerRefusedError`` and, as one kind of it,
    ``RemoteProtocolError``.
    """

    def __init__(self, place: ServerPlace, caller: Caller) -> None:
        """Prepare; the first call connects.

        Args:
            place: where the server is.
            caller: this device, with the token of an earlier sign-in if there is one.
        """
        self._https = Https(place, caller)
        self._language = caller.language
        self._lines: WeakSet[SocketLine] = WeakSet()

    def speak(self, language: Language) -> None:
        """Have refusals worded in another language, on a line from when it is opened."""
        self._language = language
        self._https.speak(language)

    async def directory(self) -> tuple[DirectoryEntry, ...]:
        """Return who can sign in."""
        return await self._https.get("/people", tuple[DirectoryEntry, ...])

    async def sign_in(self, person: PersonId, pin: str) -> SignedIn:
        """Sign a person in; later calls carry the token."""
        signed_in = await self._https.post("/sign-in", SignIn(person=person, pin=pin), SignedIn)
        self._https.token = signed_in.token
        return signed_in

    async def open(
        self, on_event: Callable[[LineEvent], None], on_lost: Callable[[], None]
    ) -> Line:
        """Open a connection; see the port."""
        line = SocketLine(self._https.session, self._language, on_event, on_lost)
        try:
            await line.dial(self._https.url, self._https.authorization)
        except UnreachableError:
            if line.was_turned_down:
                # The reason is lost with the handshake; a request through the same door tells it.
                await self._https.get("/sessions", tuple[SessionInfo, ...])
            raise
        self._lines.add(line)
        return line

    async def snapshot(self, session: SessionId) -> Snapshot:
        """Read a whole view of a session."""
        return await self._https.get(f"/sessions/{session}/snapshot", Snapshot)

    async def register(self) -> tuple[PersonEntry, ...]:
        """Read everybody's names."""
        return await self._https.get("/register", tuple[PersonEntry, ...])

    async def record(self, session: SessionId) -> RecordExport:
        """Read everything a bundle is made from."""
        return await self._https.get(f"/sessions/{session}/record", RecordExport)

    async def sign_manifest(self, session: SessionId, manifest: bytes) -> ManifestSigned:
        """Have the room's key sign a record's manifest; the server checks it first."""
        return await self._https.post(f"/sessions/{session}/manifest", manifest, ManifestSigned)

    def paper(self, sha256: str, first: int) -> AsyncIterator[bytes]:
        """Read a paper's file from byte ``first`` on, in pieces of at most 256 KB."""
        return self._https.pieces(f"/papers/{sha256}", first)

    async def offer_pairing(self, way: str) -> OfferMade:
        """Have the server make an offer to pair a device: ``code`` or ``invitation``."""
        return await self._https.post("/pairing-offers", OfferWanted(way=way), OfferMade)

    async def put_paper(self, sha256: str, pieces: AsyncIterator[bytes]) -> PaperReceived:
        """Give the server a paper's file."""
        return await self._https.put(f"/papers/{sha256}", pieces, PaperReceived)

    async def push_marks(self, push: MarkPush) -> MarkPushed:
        """Give the server writes of this person's marks."""
        return await self._https.post("/marks", push, MarkPushed)

    async def pull_marks(self, after: int) -> MarkPage:
        """Read this person's marks with ``seq > after``."""
        return await self._https.get(f"/marks?after={after}", MarkPage)

    async def close(self) -> None:
        """Hang up all lines and close all connections."""
        for line in tuple(self._lines):
            await line.hang_up()
        await self._https.close()
