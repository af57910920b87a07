"""Pairing a device with a room: fetch the authority, check it, have a certificate made.

Only the first request goes over a connection that checks nobody: it sends nothing secret, and what
it brings is checked before it is used. Everything after it goes to a server of that authority.
"""

import asyncio
import binascii
import ssl
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Generic, TypeVar

from meetingroom.domain.ids import RoomId
from meetingroom.domain.values import Language
from meetingroom.evidence.heads import PUBLIC_KEY_BYTES
from meetingroom.protocol.messages import AuthorityInfo, PairByCode, PairByToken, Paired
from meetingroom.transport.errors import RemoteProtocolError, ServerNotProvenError
from meetingroom.transport.https import Caller, Https, ServerPlace

Identity = TypeVar("Identity")


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingKeys(Generic[Identity]):
    """What pairing needs of keys and certificates; all PEM unless it says DER.

    Attributes:
        unchecked_context: makes a context that checks nobody.
        checked_context: makes one that takes servers of an authority only.
        read_authority: returns the one certificate in what came, or refuses.
        check_authority: the same, and refuses another than the one of this SHA-256.
        make_key: makes this device's private key.
        request_of: returns the certificate request for a key.
        accept: takes key, certificate and authority; refuses a certificate that does not fit.
        code_key: makes the key of proofs from code and SHA-256 of the authority; 0.1 s, 64 MiB.
        seat_proof, server_proof: from that key, the SHA-256, request or certificate (DER), nonce.
    """

    unchecked_context: Callable[[], ssl.SSLContext]
    checked_context: Callable[[bytes], ssl.SSLContext]
    read_authority: Callable[[bytes], bytes]
    check_authority: Callable[[bytes, bytes], bytes]
    make_key: Callable[[], bytes]
    request_of: Callable[[bytes], bytes]
    accept: Callable[[bytes, bytes, bytes], Identity]
    code_key: Callable[[str, bytes], bytes]
    seat_proof: Callable[[bytes, bytes, bytes, bytes], bytes]
    server_proof: Callable[[bytes, bytes, bytes, bytes], bytes]
    is_same_proof: Callable[[bytes, bytes], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """What an invitation says: the authority's SHA-256 (32 bytes), and the token."""

    ca_sha256: bytes
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a person typed: eight digits; and the nonce for this try, 16 random bytes."""

    code: str = field(repr=False)
    nonce: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedDevice(Generic[Identity]):
    """A device after pairing.

    Attributes:
        room: the room's id, as a server of its authority says.
        name: the room's name, for people.
        room_key: the public key that signs its logs' heads, raw Ed25519, 32 bytes.
        identity: key and certificates of the device.
    """

    room: RoomId
    name: str
    room_key: bytes
    identity: Identity


class Pairing(Generic[Identity]):
    """Pairs one device with the server at one place."""

    def __init__(
        self, place: ServerPlace, keys: PairingKeys[Identity], language: Language, label: str
    ) -> None:
        """Prepare.

        Args:
            place: where the server is.
            keys: what makes and checks keys and certificates.
            language: the person's.
            label: by which people will know this device, 1 to 200 characters.
        """
        self._place = place
        self._keys = keys
        self._language = language
        self._label = label

    async def by_invitation(self, invited: Invited) -> PairedDevice[Identity]:
        """Pair by an invitation.

        Raises:
            UnreachableError: no server.
            ServerRefusedError: the token is wrong, used or too old.
            RefusedError: another server answers than the one that invited (what
                ``check_authority`` raises), or the certificate does not fit (``accept``).
        """
        ca_pem = self._keys.check_authority(await self._fetched_authority(), invited.ca_sha256)
        key_pem = self._keys.make_key()
        csr = self._keys.request_of(key_pem)
        request = PairByToken(token=invited.token, csr=csr.decode(), label=self._label)
        about, paired = await self._posted("/pair/token", request, ca_pem)
        return self._taken(about, paired, key_pem, ca_pem)

    async def by_code(self, typed: Typed) -> PairedDevice[Identity]:
        """Pair by a code. Both sides prove that they know it, for this authority.

        Raises:
            UnreachableError: no server.
            ServerRefusedError: the code is wrong, used or too old.
            ServerNotProvenError: the server does not know the code.
            RefusedError: the certificate does not fit (what ``accept`` raises).
        """
        ca_pem = self._keys.read_authority(await self._fetched_authority())
        ca_sha256 = sha256(_der(ca_pem)).digest()
        key_pem = self._keys.make_key()
        csr = self._keys.request_of(key_pem)
        code_key = await asyncio.to_thread(self._keys.code_key, typed.code, ca_sha256)
        proof = self._keys.seat_proof(code_key, ca_sha256, _der(csr), typed.nonce)
        request = PairByCode(
            proof=b64encode(proof).decode(),
            nonce=b64encode(typed.nonce).decode(),
            csr=csr.decode(),
            label=self._label,
        )
        about, paired = await self._posted("/pair/code", request, ca_pem)
        self._check_server(paired, code_key, ca_sha256, typed.nonce)
        return self._taken(about, paired, key_pem, ca_pem)

    async def _fetched_authority(self) -> bytes:
        https = self._https(self._keys.unchecked_context())
        try:
            return (await https.get("/pair/ca", AuthorityInfo)).ca.encode()
        finally:
            await https.close()

    async def _posted(
        self, path: str, request: PairByToken | PairByCode, ca_pem: bytes
    ) -> tuple[AuthorityInfo, Paired]:
        https = self._https(self._keys.checked_context(ca_pem))
        try:
            # Asked again, because the first time anybody on the way could have changed the name.
            about = await https.get("/pair/ca", AuthorityInfo)
            return about, await https.post(path, request, Paired)
        finally:
            await https.close()

    def _https(self, context: ssl.SSLContext) -> Https:
        return Https(self._place, Caller(context=context, language=self._language))

    def _check_server(
        self, paired: Paired, code_key: bytes, ca_sha256: bytes, nonce: bytes
    ) -> None:
        try:
            certificate, received = _der(paired.certificate.encode()), b64decode(paired.proof)
        except binascii.Error as error:
            raise RemoteProtocolError(self._language) from error
        made = self._keys.server_proof(code_key, ca_sha256, certificate, nonce)
        if not self._keys.is_same_proof(made, received):
            raise ServerNotProvenError(self._language)

    def _taken(
        self, about: AuthorityInfo, paired: Paired, key_pem: bytes, ca_pem: bytes
    ) -> PairedDevice[Identity]:
        try:
            room_key = b64decode(paired.room_key, validate=True)
        except binascii.Error as error:
            raise RemoteProtocolError(self._language) from error
        if len(room_key) != PUBLIC_KEY_BYTES:
            raise RemoteProtocolError(self._language)
        return PairedDevice(
            room=RoomId(about.room),
            name=about.name,
            room_key=room_key,
            identity=self._keys.accept(key_pem, paired.certificate.encode(), ca_pem),
        )


def _der(pem: bytes) -> bytes:
    lines = (line for line in pem.splitlines() if line and not line.startswith(b"-----"))
    return b64decode(b"".join(lines))
