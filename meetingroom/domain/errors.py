"""Every error the meeting rules can raise.

MeetingError
├── RefusedError          the rules forbid this now: tell the person why (``refusals.py``)
├── RuleSetError          a rule set's file is wrong: says file, key and reason
└── BrokenLogError        the log contradicts itself: stop, keep the evidence
"""

from typing import ClassVar

from meetingroom.domain.values import Language


class MeetingError(Exception):
    """Anything the rules can raise."""


class RefusedError(MeetingError):
    """The rules say no. Carries a stable code and a sentence in each language.

    Attributes:
        code: stable, snake_case; the same in every version of the program.
        vi: the sentence a person reads, Vietnamese; says what to do.
        en: the same in English.
    """

    code: ClassVar[str] = "refused"
    vi: ClassVar[str] = "Không thực hiện được. Xin báo thư ký kỳ họp."
    en: ClassVar[str] = "This cannot be done. Please tell the session's secretary."

    def __init__(self) -> None:
        super().__init__(self.code)

    def sentence(self, language: Language) -> str:
        """Return what the person is told."""
        return self.vi if language is Language.VIETNAMESE else self.en


class RuleSetError(MeetingError):
    """A rule set can't be used."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}.toml: {key} {reason}")
        self.file = file
        self.key = key
        self.reason = reason


class BrokenLogError(MeetingError):
    """A fact does not fit the facts before it. Never mended, always reported."""
