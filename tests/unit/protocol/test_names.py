import re
from collections.abc import Mapping
from typing import get_args

import pytest

from meetingroom.domain.commands import CheckIn, SessionCommand
from meetingroom.domain.facts import MandateEnded, MandateResumed, MandateSuspended, SessionFact
from meetingroom.domain.room import RoomFact
from meetingroom.domain.values import MandateEnd
from meetingroom.protocol.names import (
    COMMANDS,
    ROOM_FACTS,
    SESSION_FACTS,
    command_name,
    fact_name,
)
from tests.helpers.people import AN

_FACTS: dict[str, type] = {**SESSION_FACTS, **ROOM_FACTS}


@pytest.mark.parametrize(
    ("union", "names"),
    [(SessionFact, SESSION_FACTS), (RoomFact, ROOM_FACTS), (SessionCommand, COMMANDS)],
    ids=["session facts", "room facts", "commands"],
)
def test_every_kind_has_exactly_one_name(union: object, names: Mapping[str, type]) -> None:
    assert set(names.values()) == set(get_args(union))
    assert len(set(names.values())) == len(names)


@pytest.mark.parametrize("name", [*SESSION_FACTS, *ROOM_FACTS, *COMMANDS])
def test_a_name_is_snake_case_with_a_version(name: str) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*/[1-9][0-9]*", name)


@pytest.mark.parametrize(("name", "kind"), [*_FACTS.items(), *COMMANDS.items()])
def test_a_name_says_what_the_program_calls_it(name: str, kind: type) -> None:
    words = re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()

    assert name == f"{words}/1"


def test_a_name_is_found_from_the_value() -> None:
    assert command_name(CheckIn()) == "check_in/1"
    lost = MandateEnded(deputy=AN, end=MandateEnd.LOST, since_ms=1, decision="")
    assert fact_name(lost) == "mandate_ended/1"


def test_a_fact_of_both_logs_has_the_same_name_in_both() -> None:
    shared = set(SESSION_FACTS.values()) & set(ROOM_FACTS.values())

    assert shared == {MandateSuspended, MandateResumed, MandateEnded}
    assert SESSION_FACTS["mandate_ended/1"] is ROOM_FACTS["mandate_ended/1"]
