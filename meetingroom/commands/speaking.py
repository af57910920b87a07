"""What a command says to the person who typed it: sentences, never a traceback.

Refusals and surroundings carry their own words; the rest of the world is worded in ``wording``.
With ``--debug`` the traceback is shown as well.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import typer
from rich.console import Console
from rich.traceback import Traceback
from typing_extensions import override

from meetingroom.commands.exit_codes import FAILED
from meetingroom.commands.wording import FORESEEN, words_of
from meetingroom.domain.values import Language


@dataclass(frozen=True, slots=True)
class Voice:
    """In which language a command speaks, and whether it shows what is behind a failure."""

    language: Language
    debug: bool
    out: Console
    err: Console

    def say(self, vi: str, en: str) -> None:
        """Print a sentence."""
        self.out.print(self.pick(vi, en), highlight=False, markup=False, soft_wrap=True)

    def complain(self, vi: str, en: str) -> None:
        """Print a sentence where failures go."""
        self.err.print(self.pick(vi, en), highlight=False, markup=False, soft_wrap=True)

    def pick(self, vi: str, en: str) -> str:
        """Return the sentence in the person's language."""
        return vi if self.language is Language.VIETNAMESE else en

    def report(self, error: Exception) -> int:
        """Say what failed, with ``--debug`` also where; return the exit code."""
        self.complain(*words_of(error))
        if self.debug:
            self.err.print(Traceback.from_exception(type(error), error, error.__traceback__))
        return FAILED

    @contextlib.contextmanager
    def speaking(self) -> Iterator[None]:
        """Turn failures inside into a sentence and exit code 1."""
        try:
            yield
        except FORESEEN as error:
            sys.exit(self.report(error))


class _Terminal(Console):
    """A terminal, or a pipe whose reader may leave while the command goes on."""

    @override
    def on_broken_pipe(self) -> None:
        # What is still said goes nowhere, also what the interpreter flushes at the end.
        self.quiet = True
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.file.fileno())
        os.close(nowhere)


def voice_of(language: Language, *, debug: bool) -> Voice:
    """Return a voice on the terminal."""
    return Voice(language=language, debug=debug, out=_Terminal(), err=_Terminal(stderr=True))


def voice_in(context: typer.Context) -> Voice:
    """Return the voice that the program's settings chose."""
    voice = context.obj
    if not isinstance(voice, Voice):
        raise TypeError
    return voice
