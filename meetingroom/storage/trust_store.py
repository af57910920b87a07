"""Accounts, devices, sign-ins and the audit log on disk."""

from dataclasses import asdict

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.dialects import sqlite

from meetingroom.domain.ids import DeviceId, PersonId
from meetingroom.service.ports import Account, AuditLine, Device, Failures, Token
from meetingroom.storage.database import Database
from meetingroom.storage.log_store import write_audit
from meetingroom.storage.server_tables import ACCOUNTS, DEVICES, FAILURES, TOKENS


class SqlTrustStore:
    """The port ``TrustStore`` over a server's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def account(self, person: PersonId) -> Account | None:
        """Return a person's account."""
        wanted = select(ACCOUNTS).where(ACCOUNTS.c.person == person)
        with self._database.reading() as connection:
            row = connection.execute(wanted).first()
        return None if row is None else Account(person=person, pin_hash=row.pin_hash)

    def accounts(self) -> tuple[PersonId, ...]:
        """Return everybody who can sign in, by id."""
        with self._database.reading() as connection:
            found = connection.scalars(select(ACCOUNTS.c.person).order_by(ACCOUNTS.c.person))
            return tuple(PersonId(person) for person in found)

    def put_account(self, account: Account) -> None:
        """Create an account or replace its PIN."""
        put = sqlite.insert(ACCOUNTS).values(**asdict(account))
        with self._database.writing() as connection:
            connection.execute(put.on_conflict_do_update(set_={"pin_hash": put.excluded.pin_hash}))

    def failures(self, person: PersonId, device: DeviceId) -> Failures:
        """Return wrong PINs in a row; zero for none."""
        wanted = select(FAILURES).where(FAILURES.c.person == person, FAILURES.c.device == device)
        with self._database.reading() as connection:
            row = connection.execute(wanted).first()
        if row is None:
            return Failures(count=0, last_ms=0)
        return Failures(count=row.wrong_pins, last_ms=row.last_ms)

    def put_failures(self, person: PersonId, device: DeviceId, failures: Failures) -> None:
        """Remember wrong PINs in a row, or that there are none."""
        here = (FAILURES.c.person == person) & (FAILURES.c.device == device)
        with self._database.writing() as connection:
            connection.execute(delete(FAILURES).where(here))
            if failures.count:
                row = insert(FAILURES).values(
                    person=person,
                    device=device,
                    wrong_pins=failures.count,
                    last_ms=failures.last_ms,
                )
                connection.execute(row)

    def device(self, fingerprint: str) -> Device | None:
        """Return the device that a certificate belongs to."""
        wanted = select(DEVICES).where(DEVICES.c.fingerprint == fingerprint)
        with self._database.reading() as connection:
            row = connection.execute(wanted).first()
        return None if row is None else _device_of(row)

    def devices(self) -> tuple[Device, ...]:
        """Return all devices, revoked ones too, oldest first."""
        wanted = select(DEVICES).order_by(DEVICES.c.paired_ms, DEVICES.c.device)
        with self._database.reading() as connection:
            return tuple(_device_of(row) for row in connection.execute(wanted))

    def put_device(self, device: Device) -> None:
        """Add a device or change its label or revocation."""
        put = sqlite.insert(DEVICES).values(**asdict(device))
        with self._database.writing() as connection:
            connection.execute(
                put.on_conflict_do_update(
                    index_elements=[DEVICES.c.device],
                    set_={"label": put.excluded.label, "revoked_ms": put.excluded.revoked_ms},
                )
            )

    def token(self, digest: bytes) -> Token | None:
        """Return a sign-in by the SHA-256 of its token."""
        with self._database.reading() as connection:
            row = connection.execute(select(TOKENS).where(TOKENS.c.digest == digest)).first()
        if row is None:
            return None
        return Token(
            digest=row.digest,
            person=PersonId(row.person),
            device=DeviceId(row.device),
            expires_ms=row.expires_ms,
        )

    def put_token(self, token: Token) -> None:
        """Remember a sign-in."""
        with self._database.writing() as connection:
            connection.execute(insert(TOKENS).values(**asdict(token)))

    def drop_token(self, digest: bytes) -> None:
        """Forget a sign-in; unknown ones are nothing."""
        with self._database.writing() as connection:
            connection.execute(delete(TOKENS).where(TOKENS.c.digest == digest))

    def audit(self, lines: tuple[AuditLine, ...]) -> None:
        """Append to the audit log."""
        with self._database.writing() as connection:
            write_audit(connection, lines)


def _device_of(row: Row[*tuple[object, ...]]) -> Device:
    return Device(
        device=DeviceId(row.device),
        fingerprint=row.fingerprint,
        label=row.label,
        paired_ms=row.paired_ms,
        revoked_ms=row.revoked_ms,
    )
