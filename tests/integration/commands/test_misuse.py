from pathlib import Path

import pytest

from meetingroom.commands import wording
from meetingroom.service.ports import StoreFailedError
from tests.integration.commands.saying import Type

COMMANDS = ("demo", "room", "serve", "verify", "papers")
SEE_VI = "Xin xem cách viết lệnh bằng: "
SEE_EN = "Please see how it is written with: "


@pytest.mark.parametrize("command", ["room", "serve", "verify", "papers"])
def test_a_missing_argument_is_told_with_the_help_to_look_at(typed: Type, command: str) -> None:
    vietnamese, english = typed("--lang", "vi", command), typed("--lang", "en", command)

    assert vietnamese.code == english.code == 2
    assert vietnamese.sentence.startswith("Phần '")
    assert vietnamese.sentence.endswith(f" {command} --help")
    assert SEE_VI in vietnamese.sentence
    assert english.sentence.startswith("Missing argument '")
    assert SEE_EN in english.sentence


@pytest.mark.parametrize(
    "words",
    [
        ["nothing-like-this"],
        ["--nothing-like-this"],
        ["serve", "room", "--nothing-like-this"],
        ["serve", "room", "and", "more"],
        ["serve", "room", "--port"],
        ["serve", "room", "--port", "many"],
        ["serve", "room", "--port", "65536"],
        ["demo", "--deputies", "many"],
        ["--lang", "xx", "demo"],
        ["--debug"],
    ],
)
def test_what_can_not_be_understood_is_one_sentence(typed: Type, words: list[str]) -> None:
    vietnamese, english = typed("--lang", "vi", *words), typed("--lang=en", *words)

    assert vietnamese.code == english.code == 2
    assert SEE_VI in vietnamese.sentence
    assert SEE_EN in english.sentence
    assert vietnamese.out == english.out == ""


def test_no_command_at_all_shows_the_commands(typed: Type) -> None:
    said = typed()

    assert said.code == 2
    assert all(command in said.out for command in COMMANDS)
    assert said.err == ""


def test_help_is_no_misuse(typed: Type) -> None:
    assert typed("--help").code == 0
    assert typed("serve", "--help").code == 0


@pytest.mark.parametrize("error", [RuntimeError("a bug"), StoreFailedError("the disk")])
def test_a_traceback_is_shown_only_to_who_asks_for_it(
    typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr("meetingroom.commands.papers.make_papers", broken)

    plain = typed("--lang", "en", "papers", tmp_path)
    shown = typed("--lang", "en", "--debug", "papers", tmp_path)

    assert plain.code == shown.code == 1
    assert plain.sentence == wording.words_of(error)[1]
    assert plain.sentence in shown.err
    assert "Traceback" in shown.err


def test_ctrl_c_is_no_traceback(
    typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("meetingroom.commands.papers.make_papers", stopped)

    said = typed("--lang", "vi", "papers", tmp_path)

    assert said.code == 130
    assert said.sentence == "Đã dừng theo yêu cầu."
