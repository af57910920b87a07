"""What is said of a command that was typed wrongly: what is wrong with it, and where to look."""

import difflib
import re
from collections.abc import Sequence
from typing import Final

import typer
from typer.exceptions import TyperException

from meetingroom.commands.wording import Words

_SHARED: Final = ("--lang", "--debug")
_QUOTED: Final = re.compile(r"'([^']*)'")
_EXTRA: Final = re.compile(r"extra argument\(s\) \((.*)\)$")


def words_of_misuse(error: TyperException, commands: Sequence[str]) -> Words:
    """Return what a person is told, one sentence on the mistake and one on the way out.

    Args:
        error: what typer found.
        commands: the names there are.
    """
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "meetingroom"
    vi, en = _mistake(error, commands)
    return (
        f"{vi} Xin xem cách viết lệnh bằng: {path} --help",
        f"{en} Please see how it is written with: {path} --help",
    )


def _mistake(error: TyperException, commands: Sequence[str]) -> Words:
    text = error.message
    option = getattr(error, "option_name", None)
    if isinstance(error, typer.BadParameter):
        return _of_value(error)
    if isinstance(option, str):
        return _of_option(option, text)
    if text.startswith("No such command"):
        below = getattr(getattr(getattr(error, "ctx", None), "command", None), "commands", None)
        # Only what was asked for is loaded: of the program's own commands, not all are there.
        known = tuple(below) if below and not set(below) & set(commands) else commands
        return _of_command(_QUOTED.findall(text)[0], known)
    if text.startswith("Missing command"):
        return "Lệnh còn thiếu tên.", "The command's name is missing."
    extra = _EXTRA.search(text)
    if extra is not None:
        return (
            f"Lệnh này không nhận thêm: {extra[1]}.",
            f"This command does not take what was typed after it: {extra[1]}.",
        )
    return "Chương trình không hiểu lệnh này.", f"{text.rstrip('.')}."


def _of_value(error: typer.BadParameter) -> Words:
    name = "" if error.param is None else error.param.get_error_hint()
    if not error.message:
        return f"Lệnh còn thiếu phần {name}.", f"The part {name} of the command is missing."
    allowed = _allowed(error)
    if allowed is None:
        return f"Giá trị của {name} chưa đúng.", f"The value of {name} can't be used."
    vi, en = allowed
    return f"Giá trị của {name} phải là {vi}.", f"The value of {name} must be {en}."


def _allowed(error: typer.BadParameter) -> Words | None:
    """Say what may be typed, as far as the option itself tells."""
    if isinstance(error, WordedParameter):
        return error.allowed
    kind = None if error.param is None else error.param.type_descriptor
    if kind is None:
        return None
    if kind.is_choice:
        choices = [str(choice) for choice in kind.choices or ()]
        return " hoặc ".join(choices), " or ".join(choices)
    least, most = kind.parameter_info.min, kind.parameter_info.max
    number = ("số nguyên", "a whole number") if kind.annotation is int else ("số", "a number")
    if least is None:
        return number if kind.annotation in {int, float} else None
    if most is None:
        return f"{number[0]} từ {least:n}", f"{number[1]} from {least:n} up"
    return f"{number[0]} từ {least:n} đến {most:n}", f"{number[1]} from {least:n} to {most:n}"


class WordedParameter(typer.BadParameter):
    """A value that can't be used, with the words for what may be typed instead."""

    def __init__(self, vi: str, en: str) -> None:
        """Say what may be typed, in Vietnamese and in English."""
        super().__init__(en)
        self.allowed: Words = (vi, en)


def _of_option(option: str, text: str) -> Words:
    if text.endswith("requires an argument."):
        return f"Sau {option} còn thiếu giá trị.", f"A value is missing after {option}."
    if text.endswith("does not take a value."):
        return f"{option} không nhận giá trị.", f"{option} takes no value."
    if option in _SHARED:
        return (
            f"{option} phải đứng trước tên lệnh.",
            f"{option} stands before the command's name.",
        )
    return f"Không có tùy chọn {option}.", f"There is no option {option}."


def _of_command(typed: str, commands: Sequence[str]) -> Words:
    meant = difflib.get_close_matches(typed.casefold(), commands, n=1)
    if not meant:
        return f"Không có lệnh {typed}.", f"There is no command {typed}."
    return (
        f"Không có lệnh {typed}; gần giống nhất là {meant[0]}.",
        f"There is no command {typed}; the nearest is {meant[0]}.",
    )
