"""What a verification says: the checks that were passed, and where something is wrong."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingroom.domain.values import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The same sentence in Vietnamese and in English."""

    vi: str
    en: str

    def within(self, language: Language) -> str:
        """Return the sentence in a language."""
        return self.vi if language is Language.VIETNAMESE else self.en


class Check(StrEnum):
    """The checks, in the order in which they are made."""

    CONTAINER = "container"
    MANIFEST = "manifest"
    SIGNATURE = "signature"
    ROOM_LOG = "room_log"
    SESSION_LOG = "session_log"
    ORIGIN = "origin"
    REGISTER = "register"
    PAPERS = "papers"
    BALLOTS = "ballots"


_SUBJECTS: Final = {
    Check.CONTAINER: Words("tệp nén", "the container"),
    Check.MANIFEST: Words("danh mục tệp", "the manifest"),
    Check.SIGNATURE: Words("chữ ký số của phòng họp", "the room's signature"),
    Check.ROOM_LOG: Words("nhật ký của phòng họp", "the room's log"),
    Check.SESSION_LOG: Words("nhật ký kỳ họp", "the session's log"),
    Check.ORIGIN: Words("nguồn gốc của nhật ký kỳ họp", "the session's origin"),
    Check.REGISTER: Words("danh sách người có tên trong hồ sơ", "the register of people"),
    Check.PAPERS: Words("tài liệu", "the papers"),
    Check.BALLOTS: Words("kết quả biểu quyết", "the ballots"),
}

_SOUND: Final = Words(
    "Kết luận: dữ liệu phiên họp đầy đủ, chưa bị thay đổi.",
    "Conclusion: the record is complete and unchanged.",
)
_UNSOUND: Final = Words(
    "Kết luận: hồ sơ đã bị thay đổi hoặc bị hỏng. Xin lấy lại hồ sơ từ phòng họp.",
    "Conclusion: the record was changed or damaged. Please get it from the room again.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a bundle something is.

    Attributes:
        member: name of a member; empty for the file itself.
        line: line of the member, from 1; 0 when it is not in one line.
        offset: byte of the member, or of the file when no member is named; -1 when not known.
    """

    member: str = ""
    line: int = 0
    offset: int = -1

    def within(self, language: Language) -> str:
        """Return the place in words."""
        named = self.member or Words("tệp hồ sơ", "the bundle's file").within(language)
        line = Words(f", dòng {self.line}", f", line {self.line}").within(language)
        offset = Words(f", byte {self.offset}", f", byte {self.offset}").within(language)
        return named + (line if self.line else "") + (offset if self.offset >= 0 else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something wrong, and where."""

    place: Place
    words: Words

    def sentence(self, language: Language) -> str:
        """Return place and fault in one sentence."""
        return f"{self.place.within(language)}: {self.words.within(language)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The outcome of one check.

    Attributes:
        check: which.
        findings: what is wrong; none when passed.
        passed: what is said when nothing is.
        is_done: false when what other checks found left nothing to check.
    """

    check: Check
    findings: tuple[Finding, ...] = ()
    passed: Words = Words("", "")
    is_done: bool = True

    @property
    def is_passed(self) -> bool:
        """Whether the check was made and found nothing."""
        return self.is_done and not self.findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of a verification: one verdict for each check."""

    verdicts: tuple[Verdict, ...]

    @property
    def passed(self) -> tuple[Check, ...]:
        """The checks that found nothing."""
        return tuple(verdict.check for verdict in self.verdicts if verdict.is_passed)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that is wrong."""
        return tuple(finding for verdict in self.verdicts for finding in verdict.findings)

    @property
    def is_sound(self) -> bool:
        """Whether every check was made and passed."""
        return all(verdict.is_passed for verdict in self.verdicts)

    def sentences(self, language: Language) -> tuple[str, ...]:
        """Return what a person is told, in order, the conclusion last."""
        lines = [line for verdict in self.verdicts for line in _lines(verdict, language)]
        return (*lines, (_SOUND if self.is_sound else _UNSOUND).within(language))


def _lines(verdict: Verdict, language: Language) -> list[str]:
    if verdict.is_passed:
        return [Words("Đạt: ", "Passed: ").within(language) + verdict.passed.within(language)]
    wrong = Words("Sai: ", "Wrong: ").within(language)
    lines = [wrong + finding.sentence(language) for finding in verdict.findings]
    if verdict.is_done:
        return lines
    subject = _SUBJECTS[verdict.check]
    undone = Words(
        f"Chưa kiểm tra được: {subject.vi}, vì những lỗi khác.",
        f"Not checked: {subject.en}, because of other faults.",
    )
    return [*lines, undone.within(language)]
