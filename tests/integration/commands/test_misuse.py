import re
from pathlib import Path

import pytest

from meetingroom.commands import wording
from meetingroom.domain.values import Language
from meetingroom.service.ports import StoreFailedError
from tests.integration.commands.running import PATIENCE_S, program
from tests.integration.commands.saying import Type

COMMANDS = ("demo", "room", "serve", "verify", "papers")
SEE_VI = "Xin xem cách viết lệnh bằng: "
SEE_EN = "Please see how it is written with: "


@pytest.mark.parametrize("command", ["room", "serve", "verify", "papers"])
def test_a_missing_argument_is_told_with_the_help_to_look_at(typed: Type, command: str) -> None:
    vietnamese, english = typed("--lang", "vi", command), typed("--lang", "en", command)

    assert vietnamese.code == english.code == 2
    assert vietnamese.sentence.startswith("Lệnh còn thiếu phần '")
    assert vietnamese.sentence.endswith(f" {command} --help")
    assert SEE_VI in vietnamese.sentence
    assert english.sentence.startswith("The part '")
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


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        (
            ["serv"],
            "Không có lệnh serv; gần giống nhất là serve.",
            "There is no command serv; the nearest is serve.",
        ),
        (["xyz"], "Không có lệnh xyz.", "There is no command xyz."),
        (["--debug"], "Lệnh còn thiếu tên.", "The command's name is missing."),
        (["app", "--nope"], "Không có tùy chọn --nope.", "There is no option --nope."),
        (
            ["app", "--debug"],
            "--debug phải đứng trước tên lệnh.",
            "--debug stands before the command's name.",
        ),
        (["serve", "room", "--port"], "Sau --port còn thiếu giá trị.", "A value is missing after"),
        (["demo", "--headless=no"], "--headless không nhận giá trị.", "--headless takes no value."),
        (
            ["verify", "record.zip", "other.zip"],
            "Lệnh này không nhận thêm: other.zip.",
            "This command does not take what was typed after it: other.zip.",
        ),
        (
            ["demo", "--deputies", "3"],
            "Giá trị của '--deputies' phải là số nguyên từ 6 đến 500.",
            "The value of '--deputies' must be a whole number from 6 to 500.",
        ),
        (
            ["demo", "--haste", "0"],
            "Giá trị của '--haste' phải là số từ 0.1 đến 50.",
            "The value of '--haste' must be a number from 0.1 to 50.",
        ),
        (
            ["demo", "--seconds", "-1"],
            "Giá trị của '--seconds' phải là số nguyên từ 0.",
            "The value of '--seconds' must be a whole number from 0 up.",
        ),
        (
            ["--lang", "fr", "app"],
            "Giá trị của '--lang' phải là vi hoặc en.",
            "The value of '--lang' must be vi or en.",
        ),
        (
            ["app", "--network-address", "300.1.1.1"],
            "Giá trị của '--network-address' phải là một địa chỉ IP.",
            "The value of '--network-address' must be an IP address.",
        ),
    ],
)
def test_a_mistake_is_named_in_the_person_s_language(
    typed: Type, words: list[str], vi: str, en: str
) -> None:
    vietnamese, english = typed("--lang", "vi", *words), typed("--lang=en", *words)

    assert vietnamese.code == english.code == 2
    assert vietnamese.sentence.startswith(vi)
    assert english.sentence.startswith(en)


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


def test_a_reader_who_leaves_does_not_end_the_command(tmp_path: Path) -> None:
    with program(tmp_path, "papers", tmp_path / "papers") as papers:
        assert papers.stdout is not None
        papers.stdout.close()
        papers.wait(PATIENCE_S)
        assert papers.stderr is not None
        err = papers.stderr.read()

    assert papers.returncode == 0
    assert err == ""


def test_a_size_is_written_as_each_language_writes_it(typed: Type, tmp_path: Path) -> None:
    vietnamese, english = (typed("--lang", lang, "papers", tmp_path).sentence for lang in Language)

    assert re.search(r", \d+,\d MB trong ", vietnamese)
    assert re.search(r", \d+\.\d MB in ", english)
