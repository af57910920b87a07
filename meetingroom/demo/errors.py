"""What ends the demo early.

SurroundingsError
└── DemoFailedError   the sitting did not go as scripted: says what was expected
"""

from typing import ClassVar

from typing_extensions import override

from meetingroom.domain.errors import SurroundingsError
from meetingroom.domain.values import Language


class DemoFailedError(SurroundingsError):
    """The sitting did not go as scripted."""

    vi: ClassVar[str] = "Kỳ họp thử không diễn ra như kịch bản: {what}"
    en: ClassVar[str] = "The demo did not go as scripted: {what}"

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what

    @override
    def sentence(self, language: Language) -> str:
        return super().sentence(language).format(what=self.what)
