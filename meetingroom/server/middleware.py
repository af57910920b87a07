"""What every request passes before anything looks at it: who are you, and do we understand you."""

from typing import Final

import aiohttp
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from meetingroom.domain.errors import RefusedError
from meetingroom.protocol.refusals import TooLargeError
from meetingroom.protocol.versions import HEADER, check_version
from meetingroom.server.admission import Admission
from meetingroom.server.asking import CALLER, DEVICE, fingerprint_of, language_of, refused
from meetingroom.server.errors import AddressUnknownError
from meetingroom.server.ports import Caller

_OPEN: Final = frozenset({"/healthz"})
_PAIRING: Final = frozenset({"/pair/ca", "/pair/token", "/pair/code"})
_DEVICE_ONLY: Final = frozenset({"/people", "/sign-in"})
_TOO_LARGE: Final = 413


@web.middleware
async def in_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every refusal into a sentence in the caller's language."""
    try:
        return await handler(request)
    except RefusedError as error:
        return refused(error, language_of(request))
    except web.HTTPException as error:
        fault = TooLargeError() if error.status == _TOO_LARGE else AddressUnknownError()
        return refused(fault, language_of(request))
    except (ConnectionError, aiohttp.ClientPayloadError):
        # The line broke in the middle, here or there. What was begun must not look whole.
        hang_up(request)
        return web.Response(status=400)


def admitting(admission: Admission) -> Middleware:
    """Return the middleware that lets in whom it knows, and nobody to any other address.

    Default is no: an address that is not named here wants certificate, version and sign-in. The
    socket's address is one of those, so Socket.IO never sees a request that did not pass.
    """

    @web.middleware
    async def admit(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path in _OPEN:
            return await handler(request)
        if request.path in _PAIRING:
            check_version(request.headers.get(HEADER))
            return await handler(request)
        request[DEVICE] = await admission.device(fingerprint_of(request))
        check_version(request.headers.get(HEADER))
        if request.path not in _DEVICE_ONLY:
            request[CALLER] = await identified(request, admission)
        return await handler(request)

    return admit


async def identified(request: web.Request, admission: Admission) -> Caller:
    """Return who asks, judged now; ask again where time has passed since the request came.

    Raises:
        DeviceUnknownError, DeviceRevokedError, NotSignedInError: see ``Admission.identify``.
    """
    # By the device found before: a line that broke meanwhile has no certificate to show any more.
    token = await admission.identify(request[DEVICE].fingerprint, _bearer(request))
    return Caller(
        person=token.person,
        device=token.device,
        language=language_of(request),
        token=token,
    )


def hang_up(request: web.BaseRequest) -> None:
    """Cut a line at once; whatever is answered after it reaches nobody."""
    if request.transport is not None:
        request.transport.abort()


def _bearer(request: web.Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
