"""Addresses by which sessions, names, records and marks are read and marks written."""

from collections.abc import Iterable

from aiohttp import web

from meetingroom.domain.ids import SessionId
from meetingroom.domain.refusals import MalformedError
from meetingroom.protocol.messages import BATCH_BYTES, MarkPush
from meetingroom.server.asking import CALLER, read, read_bytes, told
from meetingroom.server.door import Door


class ReadingRoutes:
    """What a person reads, and the marks a person makes."""

    def __init__(self, door: Door) -> None:
        """Build the routes.

        Args:
            door: answers.
        """
        self._door = door

    def routes(self) -> Iterable[web.RouteDef]:
        """Return the addresses."""
        return (
            web.get("/sessions", self._sessions),
            web.get("/sessions/{session}/snapshot", self._snapshot),
            web.get("/sessions/{session}/record", self._record),
            web.post("/sessions/{session}/manifest", self._sign_manifest),
            web.get("/register", self._register),
            web.get("/marks", self._pull_marks),
            web.post("/marks", self._push_marks),
        )

    async def _sessions(self, request: web.Request) -> web.Response:
        return told(self._door.sessions(request[CALLER].person))

    async def _snapshot(self, request: web.Request) -> web.Response:
        return told(self._door.snapshot(request[CALLER], _session_of(request)))

    async def _record(self, request: web.Request) -> web.Response:
        return told(await self._door.record(request[CALLER], _session_of(request)))

    async def _sign_manifest(self, request: web.Request) -> web.Response:
        manifest = await read_bytes(request, BATCH_BYTES)
        session = _session_of(request)
        return told(await self._door.sign_manifest(request[CALLER], session, manifest))

    async def _register(self, request: web.Request) -> web.Response:
        return told(await self._door.register(request[CALLER]))

    async def _pull_marks(self, request: web.Request) -> web.Response:
        after = request.query.get("after", "0")
        # Sixteen digits are beyond every count, and short of what a number's text may cost.
        if not (after.isascii() and after.isdecimal() and len(after) <= 16):
            raise MalformedError
        return told(await self._door.pull_marks(request[CALLER], int(after)))

    async def _push_marks(self, request: web.Request) -> web.Response:
        push = await read(request, MarkPush, BATCH_BYTES)
        return told(await self._door.push_marks(request[CALLER], push))


def _session_of(request: web.Request) -> SessionId:
    return SessionId(request.match_info["session"])
