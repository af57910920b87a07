"""Addresses by which devices are paired and people sign in and out."""

from collections.abc import Iterable

from aiohttp import web

from meetingroom.domain.ids import PersonId
from meetingroom.domain.refusals import NotAllowedError
from meetingroom.protocol.messages import (
    OfferMade,
    OfferWanted,
    PairByCode,
    PairByToken,
    SignedIn,
    SignIn,
)
from meetingroom.server.admission import Admission
from meetingroom.server.asking import CALLER, DEVICE, SMALL_BYTES, read, told
from meetingroom.server.door import Door


class PairingRoutes:
    """Pairing and sign-in."""

    def __init__(self, admission: Admission, door: Door) -> None:
        """Build the routes.

        Args:
            admission: decides.
            door: knows sessions and roles.
        """
        self._admission = admission
        self._door = door

    def routes(self) -> Iterable[web.RouteDef]:
        """Return the addresses."""
        return (
            web.get("/pair/ca", self._authority),
            web.post("/pair/token", self._pair_by_token),
            web.post("/pair/code", self._pair_by_code),
            web.post("/pairing-offers", self._make_offer),
            web.get("/people", self._people),
            web.post("/sign-in", self._sign_in),
            web.post("/sign-out", self._sign_out),
        )

    async def _authority(self, _: web.Request) -> web.Response:
        return told(self._admission.authority)

    async def _pair_by_token(self, request: web.Request) -> web.Response:
        wanted = await read(request, PairByToken, SMALL_BYTES)
        return told(await self._admission.pair_by_token(wanted))

    async def _pair_by_code(self, request: web.Request) -> web.Response:
        wanted = await read(request, PairByCode, SMALL_BYTES)
        return told(await self._admission.pair_by_code(wanted))

    async def _make_offer(self, request: web.Request) -> web.Response:
        if not self._door.is_office(request[CALLER].person):
            raise NotAllowedError
        wanted = await read(request, OfferWanted, SMALL_BYTES)
        offer = await self._admission.make_offer(wanted.way)
        is_code = offer.way == "code"
        made = OfferMade(
            way=offer.way,
            expires_ms=offer.expires_ms,
            ca_sha256=self._admission.ca_sha256,
            code=offer.secret if is_code else "",
            token="" if is_code else offer.secret,
        )
        return told(made, 201)

    async def _people(self, _: web.Request) -> web.Response:
        return told(await self._admission.directory())

    async def _sign_in(self, request: web.Request) -> web.Response:
        wanted = await read(request, SignIn, SMALL_BYTES)
        device = request[DEVICE].device
        text, token = await self._admission.sign_in(PersonId(wanted.person), wanted.pin, device)
        signed_in = SignedIn(
            token=text,
            expires_ms=token.expires_ms,
            person=token.person,
            sessions=self._door.sessions(token.person),
        )
        return told(signed_in)

    async def _sign_out(self, request: web.Request) -> web.Response:
        await self._admission.sign_out(request[CALLER].token)
        return web.Response(status=204)
