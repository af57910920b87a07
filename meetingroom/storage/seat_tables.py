"""A seat's tables as SQLAlchemy speaks of them; the steps of ``migrations/seat`` made them."""

from typing import Final

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

METADATA: Final = MetaData()
"""All tables of a seat's store."""

REPLICAS: Final = Table(
    "replicas",
    METADATA,
    Column("session", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("state", LargeBinary, nullable=False),
)
"""The newest view kept of each session."""

OUTBOX: Final = Table(
    "outbox",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("command", Text, nullable=False, unique=True),
    Column("session", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("made_ms", Integer, nullable=False),
)
"""Commands without an answer, in the order in which they were made."""

MARK_CURSOR: Final = Table("mark_cursor", METADATA, Column("cursor", Integer, nullable=False))
"""One row: ``seq`` up to which the server's marks were read."""

HELD_MARKS: Final = Table(
    "held_marks",
    METADATA,
    Column("mark", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("deleted", Integer, nullable=False),
)
"""Marks as the server confirmed them; ``deleted`` is 0 or 1."""

MARK_DRAFTS: Final = Table(
    "mark_drafts",
    METADATA,
    Column("place", Integer, primary_key=True),
    Column("op", Text, nullable=False),
    Column("mark", Text, nullable=False),
    Column("base_version", Integer),
    Column("body", LargeBinary, nullable=False),
    Column("deleted", Integer, nullable=False),
    Column("is_sent", Integer, nullable=False),
)
"""Writes without an answer; ``place`` from 0, without gaps, is their order."""

RESCUED_MARKS: Final = Table(
    "rescued_marks",
    METADATA,
    Column("mark", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
"""Bodies of edits that met a deletion."""

PEOPLE: Final = Table(
    "people",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("person", Text, nullable=False, unique=True),
    Column("honorific", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("titles", LargeBinary, nullable=False),
    Column("salt", Text, nullable=False),
)
"""Everybody's names, in the server's order; titles as a JSON list."""
