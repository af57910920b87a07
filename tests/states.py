"""Draws every state table as a diagram: python -m tests.states writes docs/states.md.

The diagrams are made from the tables the program runs by; a test compares the file with them.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from meetingroom.domain import (
    ballot_preparing,
    ballots,
    consultations,
    floor,
    ledger,
    mandates,
    personnel,
    resolution_steps,
    secret_steps,
    sittings,
)
from meetingroom.sync import phases
from tests.helpers import shape

FILE: Final = shape.ROOT / "docs" / "states.md"

_Table = Mapping[Any, Any]
"""From a state and what happens to the state after it."""

TABLES: Final[Mapping[str, tuple[_Table, ...]]] = {
    "A mandate": (mandates.NEXT,),
    "A sitting": (sittings.NEXT,),
    "A ballot": (ballot_preparing.NEXT, ballots.NEXT),
    "A secret ballot": (secret_steps.NEXT,),
    "A personnel matter": (personnel.NEXT,),
    "A resolution": (resolution_steps.NEXT,),
    "A request for the floor": (floor.NEXT,),
    "A row of the ledger": (ledger.NEXT,),
    "A request for opinions in writing": (consultations.NEXT,),
    "A seat's line": (phases.NEXT,),
}
"""What each diagram shows, and the tables it is made from."""

_HEAD: Final = """# How things go on

Made from the program's own tables by `python -m tests.states`; `make test` compares. An arrow is
what has to happen; what no arrow shows can't happen, and a log that says so is broken.
"""


def document() -> str:
    """Return the whole page."""
    return "\n".join((_HEAD, *(_section(title, *tables) for title, tables in TABLES.items())))


def _section(title: str, *tables: _Table) -> str:
    steps = [
        f"    {_box(before)} --> {_box(after)} : {_words(step)}"
        for table in tables
        for (before, step), after in table.items()
    ]
    return "\n".join((f"## {title}\n", "```mermaid", "stateDiagram-v2", *steps, "```", ""))


def _box(state: StrEnum) -> str:
    return str(state.value)


def _words(step: object) -> str:
    """Name a step as people do: ``BallotOpened`` is *ballot opened*."""
    name = step.__name__ if isinstance(step, type) else str(getattr(step, "value", step))
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower().replace("_", " ")


if __name__ == "__main__":
    FILE.write_text(document(), encoding="utf-8")
