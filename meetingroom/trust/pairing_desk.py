"""The desk where devices are paired: offers in memory, certificates for those who take them up."""

import hmac
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from msgspec import structs

from meetingroom.domain.checks import NAME_LETTERS, check_text
from meetingroom.domain.ids import DeviceId, RoomId
from meetingroom.domain.refusals import MalformedError
from meetingroom.evidence.base64text import from_text, to_text
from meetingroom.evidence.entries import HASH_BYTES
from meetingroom.evidence.errors import NotCanonicalError
from meetingroom.protocol.messages import AuthorityInfo, PairByCode, PairByToken, Paired
from meetingroom.service.ports import AuditLine, Device, TrustStore
from meetingroom.trust import pairing, proofs, tokens
from meetingroom.trust.authority import issue_device_certificate, request_der
from meetingroom.trust.certificates import CertifiedKey, certificate_der, fingerprint
from meetingroom.trust.errors import PairingWrongError
from meetingroom.trust.pairing import PairingOffer, PairingWay

_REMEMBERED_MS: Final = 60 * 60 * 1000
"""How long a dead offer is kept, so that who comes late is told *why* the code fails."""
_ID_BYTES: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomIdentity:
    """Whose gate this is.

    Attributes:
        name: the room's name, for people.
        public_key: the key that signs the room's heads, raw Ed25519, 32 bytes.
    """

    room: RoomId
    name: str
    authority: CertifiedKey
    public_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the gate is given of the world.

    Attributes:
        entropy: returns as many random bytes as asked for, from any thread.
        now_ms: the wall clock, milliseconds of UTC since 1970.
        monotonic_ms: a clock that is never set, by which offers run out.
    """

    entropy: Callable[[int], bytes]
    now_ms: Callable[[], int]
    monotonic_ms: Callable[[], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """An offer to pair one device, as its maker hands it out.

    Attributes:
        way: ``code`` or ``invitation``.
        secret: eight digits, or a token of 43 letters.
        expires_ms: when it runs out, on the wall clock.
    """

    way: str
    secret: str = field(repr=False)
    expires_ms: int


class PairingDesk:
    """Makes offers to pair a device and takes them up.

    Methods marked *store* are called from the store's thread only, those marked *compute* from any
    other but an event loop.
    """

    def __init__(self, identity: RoomIdentity, trust: TrustStore, around: Surroundings) -> None:
        """Build a desk without offers.

        Args:
            identity: the room.
            trust: where devices are listed.
            around: clocks and randomness.

        Raises:
            ValueError: the authority's certificate can't be read.
        """
        self._identity = identity
        self._trust = trust
        self._around = around
        self._ca_sha256 = bytes.fromhex(fingerprint(identity.authority.cert_pem))
        self._offers: dict[bytes, PairingOffer] = {}
        # Offers are made where there is time and tried on the store's thread.
        self._offers_lock = threading.Lock()

    @property
    def authority(self) -> AuthorityInfo:
        """The room's authority, as it is told to a device that wants to pair."""
        identity = self._identity
        return AuthorityInfo(
            room=identity.room, name=identity.name, ca=identity.authority.cert_pem.decode()
        )

    @property
    def ca_sha256(self) -> str:
        """SHA-256 of the authority's DER, 64 lower-case hex digits."""
        return self._ca_sha256.hex()

    def make_offer(self, way: str) -> Offered:
        """Offer to pair one device (*compute*: a code's key takes 0.13 s and 64 MiB).

        Args:
            way: ``code`` or ``invitation``.

        Raises:
            MalformedError: there is no such way.
        """
        secret, kept, life_ms = self._secret(_way_of(way))
        now_ms = self._around.monotonic_ms()
        with self._offers_lock:
            fresh = {k: o for k, o in self._offers.items() if now_ms - o.made_ms < _REMEMBERED_MS}
            offer = PairingOffer(way=_way_of(way), secret=kept, made_ms=now_ms)
            self._offers = {**fresh, kept: offer}
        return Offered(way=way, secret=secret, expires_ms=self._around.now_ms() + life_ms)

    def _secret(self, way: PairingWay) -> tuple[str, bytes, int]:
        if way is PairingWay.CODE:
            code = proofs.make_code(self._around.entropy)
            return code, proofs.code_key(code, self._ca_sha256), pairing.CODE_LIFE_MS
        return (*tokens.mint(self._around.entropy), pairing.INVITATION_LIFE_MS)

    def pair_by_token(self, request: PairByToken) -> Paired:
        """Pair a device that was invited (*store*).

        Raises:
            PairingWrongError, PairingUsedError, PairingExpiredError: the token serves no more.
            CertificateRequestUnfitError, MalformedError: the request can't be used; the
                invitation still can.
        """
        digest = tokens.token_hash(request.token)

        return self._take_up(
            PairingWay.INVITATION,
            is_right=lambda offer: hmac.compare_digest(offer.secret, digest),
            admit=lambda _: self._admit(request.csr, request.label),
        )

    def pair_by_code(self, request: PairByCode) -> Paired:
        """Pair a device whose person typed a code (*store*).

        A wrong code counts against each living offer, because nobody can say which was meant.

        Raises:
            PairingWrongError, PairingUsedError, PairingExpiredError, PairingLockedError: the
                code serves no more, or never did.
            CertificateRequestUnfitError, MalformedError: the request can't be used; the code
                still can.
        """
        try:
            proof = from_text(request.proof, HASH_BYTES)
            nonce = from_text(request.nonce, proofs.NONCE_BYTES)
        except NotCanonicalError as error:
            raise MalformedError from error
        csr_der = request_der(request.csr.encode(errors="replace"))

        return self._take_up(
            PairingWay.CODE,
            is_right=lambda offer: proofs.is_same_proof(
                proofs.seat_proof(offer.secret, self._ca_sha256, csr_der, nonce), proof
            ),
            admit=lambda offer: self._prove(
                self._admit(request.csr, request.label), offer.secret, nonce
            ),
        )

    def _prove(self, paired: Paired, key: bytes, nonce: bytes) -> Paired:
        certificate = certificate_der(paired.certificate.encode())
        proof = proofs.server_proof(key, self._ca_sha256, certificate, nonce)
        return structs.replace(paired, proof=to_text(proof))

    def _take_up(
        self,
        way: PairingWay,
        is_right: Callable[[PairingOffer], bool],
        admit: Callable[[PairingOffer], Paired],
    ) -> Paired:
        now_ms = self._around.monotonic_ms()
        with self._offers_lock:
            offers = [offer for offer in self._offers.values() if offer.way is way]
            meant = next((offer for offer in offers if is_right(offer)), None)
            if meant is None:
                self._count_wrong(offers, now_ms)
                raise PairingWrongError
            tried = pairing.try_offer(meant, now_ms, is_right=True)
            if tried.refusal is not None:
                raise tried.refusal
            # Admitted first: a request that can't be signed must not use up the offer.
            paired = admit(meant)
            self._offers[meant.secret] = tried.offer
            return paired

    def _count_wrong(self, offers: list[PairingOffer], now_ms: int) -> None:
        living = [offer for offer in offers if pairing.refusal_of(offer, now_ms) is None]
        for offer in living:
            self._offers[offer.secret] = pairing.try_offer(offer, now_ms, is_right=False).offer
        # Codes close after five; a stranger must not fill the disk with tries at anything else.
        if any(offer.way is PairingWay.CODE for offer in living):
            self._note("", PairingWrongError.code)

    def _admit(self, csr: str, label: str) -> Paired:
        check_text(label, NAME_LETTERS)
        device = DeviceId(self._around.entropy(_ID_BYTES).hex())
        now_ms = self._around.now_ms()
        identity = self._identity
        certificate = issue_device_certificate(
            identity.authority, csr.encode(errors="replace"), device, now_ms
        )
        self._trust.put_device(
            Device(
                device=device,
                fingerprint=fingerprint(certificate),
                label=label,
                paired_ms=now_ms,
                revoked_ms=0,
            )
        )
        self._note(device, "paired")
        return Paired(
            device=device,
            certificate=certificate.decode(),
            room_key=to_text(identity.public_key),
            proof="",
        )

    def _note(self, device: str, outcome: str) -> None:
        line = AuditLine(
            at_ms=self._around.now_ms(), kind="pairing", person="", device=device, outcome=outcome
        )
        self._trust.audit((line,))


def _way_of(way: str) -> PairingWay:
    try:
        return PairingWay(way)
    except ValueError as error:
        raise MalformedError from error
