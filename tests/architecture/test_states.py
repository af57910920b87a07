from enum import StrEnum

import pytest

from meetingroom.domain.state import BallotPhase, RequestPhase, SittingPhase
from meetingroom.domain.values import MandateState
from meetingroom.sync.phases import Phase
from tests.states import FILE, TABLES, document


def test_the_diagrams_are_those_of_the_tables() -> None:
    assert FILE.read_text(encoding="utf-8") == document(), "python -m tests.states writes it anew"


@pytest.mark.parametrize(
    ("title", "states"),
    [
        ("A mandate", MandateState),
        ("A sitting", SittingPhase),
        ("A ballot", BallotPhase),
        ("A request for the floor", RequestPhase),
        ("A seat's line", Phase),
    ],
)
def test_every_state_stands_in_its_diagram(title: str, states: type[StrEnum]) -> None:
    moves = [move for table in TABLES[title] for move in table.items()]
    drawn = {state for (before, _), after in moves for state in (before, after)}

    assert drawn == set(states)
