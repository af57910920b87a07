"""Logs with their heads and answers, the audit log, trust, the register, papers and marks."""

from alembic import op

revision = "server_0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = (
    """
    CREATE TABLE logs (
        number INTEGER NOT NULL PRIMARY KEY,
        log TEXT NOT NULL UNIQUE,
        note TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE facts (
        log INTEGER NOT NULL REFERENCES logs (number),
        seq INTEGER NOT NULL,
        entry BLOB NOT NULL,
        PRIMARY KEY (log, seq)
    ) STRICT
    """,
    """
    CREATE TABLE answers (
        command TEXT NOT NULL PRIMARY KEY,
        digest BLOB NOT NULL,
        answer BLOB NOT NULL,
        at_ms INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE audit (
        number INTEGER NOT NULL PRIMARY KEY,
        at_ms INTEGER NOT NULL,
        kind TEXT NOT NULL,
        person TEXT NOT NULL,
        device TEXT NOT NULL,
        outcome TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE accounts (
        person TEXT NOT NULL PRIMARY KEY,
        pin_hash TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE failures (
        person TEXT NOT NULL,
        device TEXT NOT NULL,
        wrong_pins INTEGER NOT NULL,
        last_ms INTEGER NOT NULL,
        PRIMARY KEY (person, device)
    ) STRICT
    """,
    """
    CREATE TABLE devices (
        device TEXT NOT NULL PRIMARY KEY,
        fingerprint TEXT NOT NULL UNIQUE,
        label TEXT NOT NULL,
        paired_ms INTEGER NOT NULL,
        revoked_ms INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE tokens (
        digest BLOB NOT NULL PRIMARY KEY,
        person TEXT NOT NULL,
        device TEXT NOT NULL,
        expires_ms INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE people (
        number INTEGER NOT NULL PRIMARY KEY,
        person TEXT NOT NULL UNIQUE,
        honorific TEXT NOT NULL,
        name TEXT NOT NULL,
        titles BLOB NOT NULL,
        salt BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE papers (
        sha256 TEXT NOT NULL PRIMARY KEY,
        size INTEGER NOT NULL,
        pages INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE marks (
        owner TEXT NOT NULL,
        mark TEXT NOT NULL,
        version INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        body BLOB NOT NULL,
        deleted INTEGER NOT NULL,
        PRIMARY KEY (owner, mark),
        UNIQUE (owner, seq)
    ) STRICT
    """,
    """
    CREATE TABLE mark_outcomes (
        owner TEXT NOT NULL,
        op TEXT NOT NULL,
        accepted INTEGER NOT NULL,
        mark TEXT NOT NULL,
        version INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        body BLOB NOT NULL,
        deleted INTEGER NOT NULL,
        PRIMARY KEY (owner, op)
    ) STRICT
    """,
)

# INVARIANT: what was acknowledged stays as it was. A bug of ours meets these, and stops.
_GUARDS = (
    """
    CREATE TRIGGER facts_have_no_gaps BEFORE INSERT ON facts
    WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM facts WHERE log = NEW.log)
    BEGIN SELECT RAISE(ABORT, 'facts have no gaps'); END
    """,
    """
    CREATE TRIGGER answers_are_given_once BEFORE INSERT ON answers
    WHEN EXISTS (SELECT 1 FROM answers WHERE command = NEW.command)
    BEGIN SELECT RAISE(ABORT, 'answers are given once'); END
    """,
    *(
        f"""
        CREATE TRIGGER {table}_know_no_{change} BEFORE {change} ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} know no {change}'); END
        """
        for table in ("facts", "answers", "people", "mark_outcomes")
        for change in ("update", "delete")
    ),
)


def upgrade() -> None:
    """Make the first tables."""
    for statement in (*_TABLES, *_GUARDS):
        op.execute(statement)
