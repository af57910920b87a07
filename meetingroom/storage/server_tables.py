"""The server's tables as SQLAlchemy speaks of them; the steps of ``migrations/server`` made them.

What was voted in a secret ballot will never stand here: it needs tables without name, order or
time, and without a row number that would tell the order.
"""

from typing import Final

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

METADATA: Final = MetaData()
"""All tables of the server's store."""

LOGS: Final = Table(
    "logs",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("log", Text, nullable=False, unique=True),
    Column("note", Text, nullable=False),
)
"""One row a log, with its newest signed head."""

FACTS: Final = Table(
    "facts",
    METADATA,
    Column("log", Integer, ForeignKey("logs.number"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("entry", LargeBinary, nullable=False),
)
"""The bytes E of every entry. Triggers refuse gaps, changes and deletions."""

ANSWERS: Final = Table(
    "answers",
    METADATA,
    Column("command", Text, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Column("at_ms", Integer, nullable=False),
)
"""What commands were answered. Triggers refuse changes and deletions."""

AUDIT: Final = Table(
    "audit",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("at_ms", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("outcome", Text, nullable=False),
)
"""Sign-ins, refusals and pairings, in order."""

ACCOUNTS: Final = Table(
    "accounts",
    METADATA,
    Column("person", Text, primary_key=True),
    Column("pin_hash", Text, nullable=False),
)
"""Who can sign in."""

FAILURES: Final = Table(
    "failures",
    METADATA,
    Column("person", Text, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("wrong_pins", Integer, nullable=False),
    Column("last_ms", Integer, nullable=False),
)
"""Wrong PINs in a row; no row for none."""

DEVICES: Final = Table(
    "devices",
    METADATA,
    Column("device", Text, primary_key=True),
    Column("fingerprint", Text, nullable=False, unique=True),
    Column("label", Text, nullable=False),
    Column("paired_ms", Integer, nullable=False),
    Column("revoked_ms", Integer, nullable=False),
)
"""Paired devices, revoked ones too."""

TOKENS: Final = Table(
    "tokens",
    METADATA,
    Column("digest", LargeBinary, primary_key=True),
    Column("person", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("expires_ms", Integer, nullable=False),
)
"""Sign-ins by the SHA-256 of their token."""

PEOPLE: Final = Table(
    "people",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("person", Text, nullable=False, unique=True),
    Column("honorific", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("titles", LargeBinary, nullable=False),
    Column("salt", LargeBinary, nullable=False),
)
"""The register, in the order of entry; titles as a JSON list. Triggers refuse changes."""

PAPERS: Final = Table(
    "papers",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
)
"""Files that are stored and were read whole."""

MARKS: Final = Table(
    "marks",
    METADATA,
    Column("owner", Text, primary_key=True),
    Column("mark", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("deleted", Integer, nullable=False),
    UniqueConstraint("owner", "seq"),
)
"""Marks as they stand; ``deleted`` is 0 or 1."""

MARK_OUTCOMES: Final = Table(
    "mark_outcomes",
    METADATA,
    Column("owner", Text, primary_key=True),
    Column("op", Text, primary_key=True),
    Column("accepted", Integer, nullable=False),
    Column("mark", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("deleted", Integer, nullable=False),
)
"""What became of every write, by its op, with the row as it stood then."""
