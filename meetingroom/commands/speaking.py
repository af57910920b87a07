"""What a command says to the person who typed it: sentences, never a traceback.

Refusals and surroundings carry their own words; the rest of the world is worded here. With
``--debug`` the traceback is shown as well.
"""

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import typer
from rich.console import Console
from rich.traceback import Traceback

from meetingroom.domain.errors import RuleSetError, SpokenError
from meetingroom.domain.values import Language

FAILED: Final = 1
MISUSED: Final = 2


class CommandFailedError(Exception):
    """A command can't go on. Its words are for the person."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.vi = vi
        self.en = en


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

    @contextlib.contextmanager
    def speaking(self) -> Iterator[None]:
        """Turn failures inside into a sentence and exit code 1."""
        try:
            yield
        except (SpokenError, CommandFailedError, RuleSetError, OSError) as error:
            self.complain(*_words(error))
            if self.debug:
                self.err.print(Traceback.from_exception(type(error), error, error.__traceback__))
            sys.exit(FAILED)


def voice_of(language: Language, *, debug: bool) -> Voice:
    """Return a voice on the terminal."""
    return Voice(language=language, debug=debug, out=Console(), err=Console(stderr=True))


def _words(error: Exception) -> tuple[str, str]:
    match error:
        case SpokenError():
            return error.sentence(Language.VIETNAMESE), error.sentence(Language.ENGLISH)
        case CommandFailedError(vi=vi, en=en):
            return vi, en
        case RuleSetError():
            return (
                f"Bộ quy tắc không dùng được: {error}. Xin sửa tệp này rồi chạy lại.",
                f"The rule set can't be used: {error}. Please mend the file and start again.",
            )
        case OSError(filename=filename) if filename:
            return (
                f"Không đọc hoặc ghi được {filename}. Xin kiểm tra quyền và dung lượng còn trống.",
                f"{filename} can't be read or written. Please check its rights and free space.",
            )
        case _:
            return (
                f"Hệ điều hành báo lỗi: {error}. Xin báo người phụ trách máy.",
                f"The operating system failed: {error}. Please tell who looks after this machine.",
            )


def voice_in(context: typer.Context) -> Voice:
    """Return the voice that the program's settings chose."""
    voice = context.obj
    if not isinstance(voice, Voice):
        raise TypeError
    return voice
