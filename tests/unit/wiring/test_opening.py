from pathlib import Path

import pytest

from meetingroom.commands.opening import Opening, plain_opening
from meetingroom.domain.values import Language


@pytest.mark.parametrize(
    ("words", "opening"),
    [
        ("app", Opening(face="app")),
        ("wall", Opening(face="wall")),
        ("--lang en app", Opening(face="app", language=Language.ENGLISH)),
        ("app --folder seat", Opening(face="app", folder=Path("seat"))),
        ("app --network-address 127.0.0.1", Opening(face="app", network="127.0.0.1")),
        (
            "app --keys-in-folder --trace-start",
            Opening(face="app", keys_in_folder=True, trace_start=True),
        ),
    ],
)
def test_the_plain_forms_of_a_window_are_understood_at_once(words: str, opening: Opening) -> None:
    assert plain_opening(words.split()) == opening


@pytest.mark.parametrize(
    "words",
    [
        "",
        "demo",
        "app --help",
        "app app",
        "app --folder",
        "app --network-address",
        "app --network-address hall",
        "--keys-in-folder app",
        "--lang",
        "--lang fr app",
        "app --lang en",
        "--debug app",
        "app seat",
    ],
)
def test_everything_else_is_left_to_the_full_reading(words: str) -> None:
    assert plain_opening(words.split()) is None
