"""The one port: HTTPS and sockets over TLS, for as long as a context lasts."""

import logging
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from meetingroom.protocol.messages import Health
from meetingroom.protocol.refusals import ServerStoppingError
from meetingroom.protocol.versions import NEWEST, OLDEST
from meetingroom.server.asking import told
from meetingroom.server.hall import Hall, Parts, open_hall
from meetingroom.server.middleware import admitting, in_words
from meetingroom.server.pairing import PairingRoutes
from meetingroom.server.papers import PaperRoutes
from meetingroom.server.reading import ReadingRoutes
from meetingroom.server.seats import goodbye_of
from meetingroom.server.sockets import Sockets

_BACKLOG: Final = 1024
"""A hall comes back all at once after a cut."""
_SHUTDOWN_S: Final = 2.0

_http_log = logging.getLogger(f"{__name__}.http")
# aiohttp logs what is no HTTP with a traceback; a stranger must not fill our log.
_http_log.addFilter(lambda record: not (record.exc_info and _is_garbage(record.exc_info[1])))


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A server that listens.

    Attributes:
        port: where; the one asked for, or a free one.
        hall: everything behind it.
    """

    port: int
    hall: Hall


@asynccontextmanager
async def serve(
    parts: Parts, ssl_context: ssl.SSLContext, host: str, port: int
) -> AsyncIterator[Served]:
    """Serve; at the end everybody is told, everything taken is on disk, the port is free.

    Args:
        parts: what the server is made of.
        ssl_context: TLS, which asks for client certificates and checks those that are shown.
        host: address to listen on.
        port: 0 for a free one.

    Raises:
        OSError: the port is in use, or not ours to take.
    """
    async with open_hall(parts) as hall:
        sockets = Sockets(hall.door, hall.admission, parts.now_ms)
        runner = web.AppRunner(
            _application(parts, hall, sockets),
            access_log=None,
            logger=_http_log,
            handle_signals=False,
            shutdown_timeout=_SHUTDOWN_S,
        )
        await runner.setup()
        try:
            site = web.TCPSite(runner, host, port, ssl_context=ssl_context, backlog=_BACKLOG)
            await site.start()
            yield Served(port=runner.addresses[0][1], hall=hall)
        finally:
            await hall.writer.stop()
            hall.hub.close(lambda line: goodbye_of(ServerStoppingError(), line))
            await sockets.stop()
            await runner.cleanup()


def _is_garbage(error: BaseException | None) -> bool:
    return isinstance(error, HttpProcessingError)


def _application(parts: Parts, hall: Hall, sockets: Sockets) -> web.Application:
    async def health(_: web.Request) -> web.Response:
        return told(
            Health(
                status="stopping" if hall.writer.is_stopping else "ok",
                room=parts.books.signer.room,
                oldest=OLDEST,
                newest=NEWEST,
                now_ms=parts.now_ms(),
            )
        )

    # INVARIANT: `admitting` stands before every address but for the words it is refused in.
    app = web.Application(middlewares=[in_words, admitting(hall.admission)])
    app.add_routes([web.get("/healthz", health)])
    for part in (
        PairingRoutes(hall.admission, hall.door),
        ReadingRoutes(hall.door),
        PaperRoutes(hall.door),
        sockets,
    ):
        app.add_routes(part.routes())
    return app
