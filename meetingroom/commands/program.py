"""The program as typed: its commands and the two settings all of them share.

Only the command that was asked for is loaded: a server has no use for what makes documents, and
would carry it in memory for a whole session.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Final

import typer

from meetingroom.bootstrap import language_of_environment
from meetingroom.commands.speaking import voice_of
from meetingroom.domain.values import Language

COMMANDS: Final = ("demo", "room", "serve", "verify", "papers")


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
        module = import_module(f"meetingroom.commands.{name}")
        app.command(name)(getattr(module, name))
    return app


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; 2 when it was typed wrongly."""
    try:
        program(arguments)(list(arguments))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0
