"""The program as typed: its commands and the two settings all of them share.

Only the command that was asked for is loaded: a server has no use for what makes documents, and
would carry it in memory for a whole session.
"""

from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import Annotated, Final

import typer
from typer.exceptions import TyperException

from meetingroom.bootstrap.stopping import interrupted_when_told
from meetingroom.bootstrap.world import language_of_environment, surviving_bugs
from meetingroom.commands.exit_codes import MISUSED, STOPPED
from meetingroom.commands.misuse import words_of_misuse
from meetingroom.commands.speaking import Voice, voice_of
from meetingroom.domain.values import Language

COMMANDS: Final = (
    "app",
    "wall",
    "gallery",
    "demo",
    "room",
    "rules",
    "session",
    "serve",
    "recover",
    "verify",
    "papers",
)


def settings(
    context: typer.Context,
    lang: Annotated[
        Language | None,
        typer.Option(help="vi: tiếng Việt; en: English. Without it, the machine's language."),
    ] = None,
    *,
    debug: Annotated[
        bool, typer.Option("--debug", help="Hiện chi tiết lỗi. Show what is behind a failure.")
    ] = False,
) -> None:
    """Settings before the command's name."""
    context.obj = voice_of(lang or language_of_environment(), debug=debug)


def program(arguments: Sequence[str]) -> typer.Typer:
    """Return the program with the commands that these arguments may need."""
    app = typer.Typer(
        name="meetingroom",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        help="Kỳ họp không giấy của Hội đồng nhân dân. Paperless sessions of People's Councils.",
    )
    app.callback()(settings)
    asked = next((name for name in arguments if name in COMMANDS), None)
    for name in COMMANDS if asked is None else (asked,):
        command = getattr(import_module(f"meetingroom.commands.{name}"), name)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 2 when it was typed wrongly, 130 when stopped.

    Whatever happens, a person reads a sentence; what is behind it is shown with ``--debug``.
    """
    voice = _voice_as_typed(arguments)
    return surviving_bugs(lambda: _run(arguments, voice), voice.report)


def report(arguments: Sequence[str], error: Exception) -> int:
    """Tell what failed before or in the window; return the exit code."""
    return _voice_as_typed(arguments).report(error)


def tell_stopped(arguments: Sequence[str]) -> int:
    """Tell that the program ends because it was told to; return the exit code."""
    return _stopped(_voice_as_typed(arguments))


def _run(arguments: Sequence[str], voice: Voice) -> int:
    asked = program(arguments)
    try:
        with interrupted_when_told():
            code = asked(list(arguments) or ["--help"], standalone_mode=False)
    except KeyboardInterrupt:
        return _stopped(voice)
    except TyperException as error:
        voice.complain(*words_of_misuse(error, COMMANDS))
        return MISUSED
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    if code == STOPPED:
        return _stopped(voice)
    if not arguments:
        return MISUSED
    return code if isinstance(code, int) else 0


def _stopped(voice: Voice) -> int:
    voice.complain("Đã dừng theo yêu cầu.", "Stopped, as you asked.")
    return STOPPED


def _voice_as_typed(arguments: Sequence[str]) -> Voice:
    """Return the voice for what goes wrong before the settings are understood."""
    following = {after for before, after in pairwise(arguments) if before == "--lang"}
    asked = following | {each.removeprefix("--lang=") for each in arguments}
    language = next((each for each in Language if each in asked), language_of_environment())
    return voice_of(language, debug="--debug" in arguments)
