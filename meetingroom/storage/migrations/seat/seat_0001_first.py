"""Replicas, the outbox, marks with their drafts, and the names of people."""

from alembic import op

revision = "seat_0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE replicas (
        session TEXT NOT NULL PRIMARY KEY,
        position INTEGER NOT NULL,
        note TEXT NOT NULL,
        state BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE outbox (
        number INTEGER NOT NULL PRIMARY KEY,
        command TEXT NOT NULL UNIQUE,
        session TEXT NOT NULL,
        name TEXT NOT NULL,
        body BLOB NOT NULL,
        made_ms INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE mark_cursor (
        cursor INTEGER NOT NULL
    ) STRICT
    """,
    "INSERT INTO mark_cursor (cursor) VALUES (0)",
    """
    CREATE TABLE held_marks (
        mark TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        body BLOB NOT NULL,
        deleted INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE mark_drafts (
        place INTEGER NOT NULL PRIMARY KEY,
        op TEXT NOT NULL,
        mark TEXT NOT NULL,
        base_version INTEGER,
        body BLOB NOT NULL,
        deleted INTEGER NOT NULL,
        is_sent INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE rescued_marks (
        mark TEXT NOT NULL PRIMARY KEY,
        body BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE people (
        number INTEGER NOT NULL PRIMARY KEY,
        person TEXT NOT NULL UNIQUE,
        honorific TEXT NOT NULL,
        name TEXT NOT NULL,
        titles BLOB NOT NULL,
        salt TEXT NOT NULL
    ) STRICT
    """,
)


def upgrade() -> None:
    """Make the first tables."""
    for statement in _TABLES:
        op.execute(statement)
