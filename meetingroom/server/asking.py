"""HTTP requests and responses in the server's words: bodies, languages, refusals."""

import asyncio
import hashlib
from typing import Final, TypeVar

import msgspec
from aiohttp import web

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.refusals import MalformedError
from meetingroom.domain.values import Language
from meetingroom.protocol.refusals import TooLargeError
from meetingroom.server.answering import refusal_of
from meetingroom.server.ports import Caller
from meetingroom.service.ports import Device

CALLER: Final = web.RequestKey("caller", Caller)
"""Who asks; set by the middleware for every address that wants a sign-in."""
DEVICE: Final = web.RequestKey("device", Device)
"""Which device asks; set by the middleware for every address that wants a certificate."""

SMALL_BYTES: Final = 16 * 1024
"""Largest body of what a person types: pairing, sign-in."""
BODY_S: Final = 30
"""Longest time a small body may take to arrive."""

_STATUS: Final = {
    "not_signed_in": 401,
    "device_unknown": 401,
    "device_revoked": 401,
    "wrong_pin": 401,
    "not_allowed": 403,
    "pairing_wrong": 403,
    "pairing_used": 403,
    "pairing_expired": 403,
    "pairing_locked": 403,
    "too_large": 413,
    "range_unfit": 416,
    "paper_broken": 422,
    "paper_mismatch": 422,
    "version_too_old": 426,
    "version_too_new": 426,
    "sign_in_wait": 429,
    "server_stopping": 503,
    "paper_not_kept": 503,
    "malformed": 400,
    "certificate_request_unfit": 400,
}
_SPOKEN: Final = frozenset(language.value for language in Language)
_UNKNOWN: Final = 404
_CONFLICT: Final = 409

T = TypeVar("T")


def language_of(request: web.BaseRequest) -> Language:
    """Return the language to answer in: the first of ``Accept-Language`` that is spoken here."""
    for part in request.headers.get("Accept-Language", "").split(","):
        spoken = part.split(";")[0].strip().lower().split("-")[0]
        if spoken in _SPOKEN:
            return Language(spoken)
    return Language.VIETNAMESE


def fingerprint_of(request: web.BaseRequest) -> str:
    """Return the SHA-256 of the client certificate, lower-case hex; empty without one.

    TLS has checked already that it is one of the room's.
    """
    transport = request.transport
    ssl_object = transport.get_extra_info("ssl_object") if transport else None
    der = ssl_object.getpeercert(binary_form=True) if ssl_object else None
    return hashlib.sha256(der).hexdigest() if der else ""


async def read(request: web.Request, kind: type[T], most_bytes: int) -> T:
    """Read a JSON body; nothing about it is trusted.

    Raises:
        TooLargeError: it is larger than it may be.
        MalformedError: not JSON, not of this kind, or it did not arrive in time.
    """
    body = await read_bytes(request, most_bytes)
    try:
        return msgspec.json.decode(body, type=kind)
    except (ValueError, RecursionError) as error:
        raise MalformedError from error


async def read_bytes(request: web.Request, most_bytes: int) -> bytes:
    """Read a body as it is.

    Raises:
        TooLargeError: it is larger than it may be.
        MalformedError: it did not arrive in time.
    """
    try:
        async with asyncio.timeout(BODY_S):
            return await _bytes(request, most_bytes)
    except TimeoutError as error:
        raise MalformedError from error


async def _bytes(request: web.Request, most_bytes: int) -> bytes:
    body = bytearray()
    async for piece in request.content.iter_any():
        body += piece
        if len(body) > most_bytes:
            raise TooLargeError
    return bytes(body)


def told(value: object, status: int = 200) -> web.Response:
    """Answer with JSON."""
    return web.Response(
        body=msgspec.json.encode(value),
        status=status,
        content_type="application/json",
        headers={"Cache-Control": "no-store"},
    )


def refused(error: RefusedError, language: Language) -> web.Response:
    """Answer with a refusal: its code, its sentence, and the status that goes with it."""
    refusal = refusal_of(error, language)
    response = told(refusal, status_of(error.code))
    if refusal.wait_ms:
        response.headers["Retry-After"] = str(-(-refusal.wait_ms // 1000))
    return response


def status_of(code: str) -> int:
    """Return the HTTP status of a refusal's code."""
    return _STATUS.get(code, _UNKNOWN if code.endswith("_unknown") else _CONFLICT)
