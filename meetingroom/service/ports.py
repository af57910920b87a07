"""What the server's decisions need kept: ports that storage fills, with their values.

Every method may raise ``StoreFailedError``: the disk said no. After that the writer stops
acknowledging; nothing is retried behind its back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from meetingroom.domain.circumstances import StoredPaper
from meetingroom.domain.ids import CommandId, DeviceId, LogId, PersonId
from meetingroom.domain.people import RegisterEntry
from meetingroom.service.marks import MarkOutcome, StoredMark, WriteMark


class StoreFailedError(Exception):
    """The store can't be read or written (environment): stop acknowledging, say so, recover."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appended:
    """Entries to add to a log.

    Attributes:
        first: ``seq`` of the first entry; must equal the log's present size.
        entries: bytes E, in order.
        note: the signed head over the log with these entries.
    """

    log: LogId
    first: int
    entries: tuple[bytes, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAnswer:
    """What a command was answered, for ever.

    Attributes:
        digest: SHA-256 of session, name and body, so that another body under the id is noticed.
        answer: the answer's JSON bytes.
    """

    command: CommandId
    digest: bytes
    answer: bytes
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """A sign-in, a refusal, a pairing: who, from which device, what came of it. No content."""

    at_ms: int
    kind: str
    person: str
    device: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """One group commit: all of it is on disk afterwards, or none."""

    appended: tuple[Appended, ...]
    answers: tuple[StoredAnswer, ...]
    audit: tuple[AuditLine, ...] = ()


class LogStore(Protocol):
    """Logs and the answers given; one writer."""

    def logs(self) -> tuple[LogId, ...]:
        """Return all logs, oldest first."""

    def entries(self, log: LogId, first: int, last: int) -> Iterable[bytes]:
        """Return entries with ``first <= seq < last``, in order; fewer where the log ends."""

    def size(self, log: LogId) -> int:
        """Return the number of entries of a log; 0 for an unknown one."""

    def note(self, log: LogId) -> str:
        """Return the newest signed head; empty for an unknown log."""

    def answer(self, command: CommandId) -> StoredAnswer | None:
        """Return what a command was answered before."""

    def commit(self, commit: Commit) -> None:
        """Write a batch; returns only when it is on disk.

        Raises:
            StoreFailedError: nothing of it was written, or nobody can say.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person who can sign in. ``pin_hash`` is an argon2id PHC string."""

    person: PersonId
    pin_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A paired device. ``fingerprint`` is lower-case hex of the certificate's SHA-256."""

    device: DeviceId
    fingerprint: str
    label: str
    paired_ms: int
    revoked_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A sign-in. Only the SHA-256 of the token is kept (32 bytes)."""

    digest: bytes
    person: PersonId
    device: DeviceId
    expires_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Failures:
    """Wrong PINs in a row, per person and device."""

    count: int
    last_ms: int


class TrustStore(Protocol):
    """Accounts, devices and sign-ins; small and rarely written. Pairing offers live in memory."""

    def account(self, person: PersonId) -> Account | None:
        """Return a person's account."""

    def accounts(self) -> tuple[PersonId, ...]:
        """Return everybody who can sign in."""

    def put_account(self, account: Account) -> None:
        """Create an account or replace its PIN."""

    def failures(self, person: PersonId, device: DeviceId) -> Failures:
        """Return wrong PINs in a row; zero for none."""

    def put_failures(self, person: PersonId, device: DeviceId, failures: Failures) -> None:
        """Remember wrong PINs in a row, or that there are none."""

    def device(self, fingerprint: str) -> Device | None:
        """Return the device that a certificate belongs to."""

    def devices(self) -> tuple[Device, ...]:
        """Return all devices, revoked ones too."""

    def put_device(self, device: Device) -> None:
        """Add a device or change its label or revocation."""

    def token(self, digest: bytes) -> Token | None:
        """Return a sign-in by the SHA-256 of its token."""

    def put_token(self, token: Token) -> None:
        """Remember a sign-in."""

    def drop_token(self, digest: bytes) -> None:
        """Forget a sign-in; unknown ones are nothing."""

    def audit(self, lines: tuple[AuditLine, ...]) -> None:
        """Append to the audit log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaltedEntry:
    """A register entry with the salt (16 bytes) that binds it to the room's log."""

    entry: RegisterEntry
    salt: bytes


class RegisterStore(Protocol):
    """The register of people: names live here, never in a log."""

    def people(self) -> Mapping[PersonId, SaltedEntry]:
        """Return everybody, in the order of entry."""

    def put_person(self, entry: SaltedEntry) -> None:
        """Add a person."""


class PaperIndex(Protocol):
    """Which files are stored and were read whole."""

    def stored(self) -> Mapping[str, StoredPaper]:
        """Return all stored papers by SHA-256."""

    def put_stored(self, paper: StoredPaper) -> None:
        """Remember a stored paper; the file is in its place before."""


class MarkStore(Protocol):
    """Marks of every person; bodies are opaque."""

    def push(self, owner: PersonId, writes: tuple[WriteMark, ...]) -> tuple[MarkOutcome, ...]:
        """Apply checked writes in order, in one transaction; same op, same outcome, for ever."""

    def page(self, owner: PersonId, after: int, most_bytes: int) -> tuple[StoredMark, ...]:
        """Return rows with ``seq > after``, by ``seq``, bodies up to ``most_bytes`` in all.

        At least one row when there is any.
        """
