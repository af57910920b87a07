"""Who may come in: devices by their certificate, people by name and PIN.

The store lives on one thread, and checking a PIN costs 25 ms that this thread can't spare. So each
method says where it belongs: those marked *store* are called from the store's thread only, those
marked *compute* from any other but an event loop.
"""

from dataclasses import dataclass, field, replace

from meetingroom.domain.ids import DeviceId, PersonId, is_id
from meetingroom.domain.refusals import PersonUnknownError
from meetingroom.protocol.messages import DirectoryEntry
from meetingroom.protocol.refusals import (
    DeviceRevokedError,
    DeviceUnknownError,
    NotSignedInError,
    SignInWaitError,
    WrongPinError,
)
from meetingroom.service.ports import (
    Account,
    AuditLine,
    Device,
    Failures,
    RegisterStore,
    Token,
    TrustStore,
)
from meetingroom.trust import backoff, pins, tokens
from meetingroom.trust.pairing_desk import PairingDesk, RoomIdentity, Surroundings


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInTry:
    """A sign-in under way; it counts as failed until it is settled well.

    Counting before checking is what stops a hundred tries at once from passing the back-off.
    """

    gate: "Gate"
    person: PersonId
    device: DeviceId
    kept: str = field(repr=False)
    is_known: bool

    def is_right(self, pin: str) -> bool:
        """Say whether the PIN is right (*compute*, 25 ms, 19 MiB); unknown people cost the same."""
        return pins.verify_pin(self.kept, pin) and self.is_known

    def settle(self, *, is_right: bool) -> tuple[str, Token]:
        """End the try (*store*).

        Returns:
            The token for its bearer, and what is kept of it.

        Raises:
            WrongPinError: the person or the PIN was wrong.
        """
        return self.gate.settle(self, is_right=is_right)


class Gate:
    """Decides who comes in.

    Attributes:
        pairing: where devices are paired.
    """

    def __init__(
        self,
        identity: RoomIdentity,
        trust: TrustStore,
        register: RegisterStore,
        around: Surroundings,
    ) -> None:
        """Build a gate without offers.

        Args:
            identity: the room.
            trust: accounts, devices and tokens.
            register: everybody's names.
            around: clocks and randomness.

        Raises:
            ValueError: the authority's certificate can't be read.
        """
        self.pairing = PairingDesk(identity, trust, around)
        self._trust = trust
        self._register = register
        self._around = around

    def device(self, fingerprint: str) -> Device:
        """Return the device that a certificate belongs to (*store*).

        Args:
            fingerprint: 64 lower-case hex digits, or empty when no certificate was shown.

        Raises:
            DeviceUnknownError: no certificate, or none on the list.
            DeviceRevokedError: it was withdrawn.
        """
        device = self._trust.device(fingerprint) if fingerprint else None
        if device is None:
            raise DeviceUnknownError
        if device.revoked_ms:
            raise DeviceRevokedError
        return device

    def revoke(self, device: DeviceId) -> None:
        """Withdraw a device for good (*store*); its open connections are the caller's to end.

        Raises:
            DeviceUnknownError: there is no such device.
        """
        known = next((row for row in self._trust.devices() if row.device == device), None)
        if known is None:
            raise DeviceUnknownError
        if not known.revoked_ms:
            self._trust.put_device(replace(known, revoked_ms=self._around.now_ms()))
            self._note("device", "", device, "revoked")

    def begin_sign_in(self, person: PersonId, device: DeviceId) -> SignInTry:
        """Begin a sign-in (*store*); then ask ``is_right`` and ``settle`` it.

        Args:
            person: whatever was sent.
            device: a paired one.

        Raises:
            SignInWaitError: too many failures in a row; says how long to wait.
        """
        account = self._trust.account(person) if is_id(person) else None
        if account is None:
            return SignInTry(
                gate=self, person=person, device=device, kept=pins.NOBODYS_HASH, is_known=False
            )
        now_ms = self._around.now_ms()
        before = self._trust.failures(person, device)
        attempts = backoff.Attempts(count=before.count, last_failed_ms=before.last_ms)
        wait_ms = backoff.wait_ms(attempts, now_ms)
        if wait_ms:
            raise SignInWaitError(wait_ms)
        counted = backoff.failed(attempts, now_ms)
        self._trust.put_failures(
            person, device, Failures(count=counted.count, last_ms=counted.last_failed_ms)
        )
        return SignInTry(
            gate=self, person=person, device=device, kept=account.pin_hash, is_known=True
        )

    def settle(self, tried: SignInTry, *, is_right: bool) -> tuple[str, Token]:
        """End a sign-in (*store*); see ``SignInTry.settle``.

        Raises:
            WrongPinError: the person or the PIN was wrong.
        """
        person = tried.person if tried.is_known else PersonId("")
        if not is_right:
            self._note("sign_in", person, tried.device, WrongPinError.code)
            raise WrongPinError
        self._trust.put_failures(person, tried.device, Failures(count=0, last_ms=0))
        text, digest = tokens.mint(self._around.entropy)
        expires_ms = self._around.now_ms() + tokens.TOKEN_LIFE_MS
        token = Token(digest=digest, person=person, device=tried.device, expires_ms=expires_ms)
        self._trust.put_token(token)
        self._note("sign_in", person, tried.device, "signed_in")
        return text, token

    def identify(self, fingerprint: str, token: str) -> Token:
        """Return who signed in with a token on a device (*store*).

        Raises:
            DeviceUnknownError, DeviceRevokedError: see ``device``.
            NotSignedInError: no such token, an expired one, or one of another device.
        """
        device = self.device(fingerprint)
        digest = tokens.token_hash(token)
        known = self._trust.token(digest)
        if known is None or known.device != device.device:
            raise NotSignedInError
        if known.expires_ms <= self._around.now_ms():
            self._trust.drop_token(digest)
            raise NotSignedInError
        return known

    def sign_out(self, token: Token) -> None:
        """Forget a sign-in (*store*)."""
        self._trust.drop_token(token.digest)
        self._note("sign_out", token.person, token.device, "signed_out")

    def set_pin(self, person: PersonId, pin: str) -> None:
        """Give somebody a PIN, a first or a new one; ends every wait (*store*, 25 ms).

        For the command line, before anybody is served.

        Raises:
            PersonUnknownError: the person is not in the register.
            PinMalformedError, PinTrivialError: the PIN may not be chosen.
        """
        if person not in self._register.people():
            raise PersonUnknownError
        pins.check_pin(pin)
        kept = pins.hash_pin(pin, self._around.entropy)
        self._trust.put_account(Account(person=person, pin_hash=kept))
        for device in self._trust.devices():
            self._trust.put_failures(person, device.device, Failures(count=0, last_ms=0))

    def directory(self) -> tuple[DirectoryEntry, ...]:
        """Return everybody who can sign in, in the register's order (*store*)."""
        accounts = frozenset(self._trust.accounts())
        return tuple(
            DirectoryEntry(
                person=person,
                honorific=row.entry.honorific,
                name=row.entry.name,
                titles=row.entry.titles,
            )
            for person, row in self._register.people().items()
            if person in accounts
        )

    def _note(self, kind: str, person: str, device: str, outcome: str) -> None:
        line = AuditLine(
            at_ms=self._around.now_ms(), kind=kind, person=person, device=device, outcome=outcome
        )
        self._trust.audit((line,))
