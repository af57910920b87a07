"""Addresses of papers: files by SHA-256, whole or in part, never twice when not needed."""

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from aiohttp import web

from meetingroom.protocol.refusals import TooLargeError
from meetingroom.server.asking import CALLER, language_of, refused, told
from meetingroom.server.door import Door
from meetingroom.server.errors import RangeUnfitError
from meetingroom.server.paper_room import PAPER_BYTES, PaperFile
from meetingroom.server.ranges import Span, span_of

_PIECE_BYTES: Final = 128 * 1024


class PaperRoutes:
    """Papers."""

    def __init__(self, door: Door) -> None:
        """Build the routes.

        Args:
            door: answers.
        """
        self._door = door

    def routes(self) -> Iterable[web.RouteDef]:
        """Return the addresses."""
        return (
            web.get("/papers/{sha256}", self._give),
            web.put("/papers/{sha256}", self._receive),
        )

    async def _receive(self, request: web.Request) -> web.Response:
        if (request.content_length or 0) > PAPER_BYTES:
            raise TooLargeError
        pieces = request.content.iter_chunked(_PIECE_BYTES)
        sha256 = request.match_info["sha256"]
        return told(await self._door.receive_paper(request[CALLER], sha256, pieces))

    async def _give(self, request: web.Request) -> web.StreamResponse:
        file = await self._door.paper(request[CALLER], request.match_info["sha256"])
        headers = {
            "ETag": f'"{file.sha256}"',
            "Accept-Ranges": "bytes",
            # What may be seen can change; the file behind a name never does.
            "Cache-Control": "private, no-cache",
        }
        if _names(request.headers.get("If-None-Match", ""), file):
            return web.Response(status=304, headers=headers)
        try:
            span = _wanted(request, file)
        except RangeUnfitError as error:
            response = refused(error, language_of(request))
            response.headers["Content-Range"] = f"bytes */{file.size}"
            return response
        return await _stream(request, file, span, headers)


def _names(header: str, file: PaperFile) -> bool:
    tags = {tag.strip().removeprefix("W/") for tag in header.split(",")}
    return not tags.isdisjoint({f'"{file.sha256}"', "*"})


def _wanted(request: web.Request, file: PaperFile) -> Span | None:
    condition = request.headers.get("If-Range")
    if condition is not None and condition.strip() != f'"{file.sha256}"':
        return None
    return span_of(request.headers.get("Range"), file.size)


async def _stream(
    request: web.Request, file: PaperFile, span: Span | None, headers: dict[str, str]
) -> web.StreamResponse:
    part = span or Span(0, file.size)
    response = web.StreamResponse(status=200 if span is None else 206, headers=headers)
    response.content_type = "application/pdf"
    response.content_length = part.end - part.first
    if span is not None:
        response.headers["Content-Range"] = f"bytes {part.first}-{part.end - 1}/{file.size}"
    await response.prepare(request)
    if request.method != "HEAD":
        at = part.first
        while at < part.end:
            piece = await asyncio.to_thread(_read, file.path, at, min(_PIECE_BYTES, part.end - at))
            await response.write(piece)
            at += len(piece)
    return response


def _read(path: Path, at: int, length: int) -> bytes:
    with path.open("rb") as file:
        file.seek(at)
        piece = file.read(length)
    if not piece:
        # Cut off on disk: the client sees fewer bytes than announced, and asks again.
        raise ConnectionAbortedError(path.name)
    return piece
