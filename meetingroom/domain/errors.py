"""Every error the meeting rules can raise.

MeetingError
├── SpokenError           carries a sentence a person reads, in each language
│   ├── RefusedError      the rules forbid this now: tell the person why (``refusals.py``)
│   └── SurroundingsError disk, network, keys fail: tell the person what to do
├── RuleSetError          a rule set's file is wrong: says file, key and reason
└── BrokenLogError        the log contradicts itself: stop, keep the evidence
"""

from typing import ClassVar

from meetingroom.domain.values import Language


class MeetingError(Exception):
    """Anything the rules can raise."""


class SpokenError(MeetingError):
    """An error that a person is told of.

    Attributes:
        vi: the sentence a person reads, Vietnamese; says what to do.
        en: the same in English.
    """

    vi: ClassVar[str] = "Không thực hiện được. Xin báo thư ký kỳ họp."
    en: ClassVar[str] = "This cannot be done. Please tell the session's secretary."

    def sentence(self, language: Language) -> str:
        """Return what the person is told."""
        return self.vi if language is Language.VIETNAMESE else self.en


class RefusedError(SpokenError):
    """The rules say no.

    Attributes:
        code: stable, snake_case; the same in every version of the program.
    """

    code: ClassVar[str] = "refused"

    def __init__(self) -> None:
        super().__init__(self.code)


class SurroundingsError(SpokenError):
    """Something around the program fails: a disk, the network, a key store."""

    vi: ClassVar[str] = "Máy này chưa dùng được. Xin báo người phụ trách máy."
    en: ClassVar[str] = "This machine is not ready. Please tell who looks after it."


class RuleSetError(MeetingError):
    """A rule set can't be used."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}.toml: {key} {reason}")
        self.file = file
        self.key = key
        self.reason = reason


class BrokenLogError(MeetingError):
    """A fact does not fit the facts before it. Never mended, always reported."""
