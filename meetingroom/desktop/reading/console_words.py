"""Words of the chair's console: sittings, counts, and why something is off just now."""

from typing import Final

from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.wishing import why_not
from meetingroom.domain.commands import CallSpeaker, ResumeSpeech, SessionCommand, StartSpeech
from meetingroom.domain.refusals import FloorTakenError, WrongStageError
from meetingroom.domain.state import RequestPhase
from meetingroom.domain.values import Language, SittingKind, Stage

_SITTINGS: Final = {
    (Language.VIETNAMESE, SittingKind.PREPARATORY): "Phiên trù bị",
    (Language.VIETNAMESE, SittingKind.OPENING): "Phiên khai mạc",
    (Language.VIETNAMESE, SittingKind.PLENARY): "Phiên họp toàn thể",
    (Language.VIETNAMESE, SittingKind.GROUP): "Phiên thảo luận tổ",
    (Language.VIETNAMESE, SittingKind.QUESTIONING): "Phiên chất vấn",
    (Language.VIETNAMESE, SittingKind.CLOSING): "Phiên bế mạc",
    (Language.ENGLISH, SittingKind.PREPARATORY): "Preparatory sitting",
    (Language.ENGLISH, SittingKind.OPENING): "Opening sitting",
    (Language.ENGLISH, SittingKind.PLENARY): "Plenary sitting",
    (Language.ENGLISH, SittingKind.GROUP): "Group sitting",
    (Language.ENGLISH, SittingKind.QUESTIONING): "Questioning sitting",
    (Language.ENGLISH, SittingKind.CLOSING): "Closing sitting",
}
_VOTING: Final = {
    Language.VIETNAMESE: "Đang biểu quyết: chưa mời phát biểu được.",
    Language.ENGLISH: "A ballot is open: nobody can be called to speak.",
}
_SPEAKING: Final = {
    (Language.VIETNAMESE, True): "{name} đang phát biểu. Xin kết thúc phát biểu trước.",
    (Language.VIETNAMESE, False): "{name} đang được mời phát biểu. Xin kết thúc phát biểu trước.",
    (Language.ENGLISH, True): "{name} is speaking. Please end the speech first.",
    (Language.ENGLISH, False): "{name} has been called to speak. Please end the speech first.",
}
_NOT_SITTING: Final = {
    Language.VIETNAMESE: "Phiên họp chưa khai mạc.",
    Language.ENGLISH: "The sitting has not been opened.",
}
_HAS_SAT: Final = {
    Language.VIETNAMESE: "Phiên họp đã bế mạc.",
    Language.ENGLISH: "The sitting is closed.",
}
_CLOSED: Final = {
    Language.VIETNAMESE: "Kỳ họp đã bế mạc.",
    Language.ENGLISH: "The session is closed.",
}


def sitting_words(kind: SittingKind, language: Language) -> str:
    """Name a kind of sitting."""
    return _SITTINGS[language, kind]


def counted(papers: int, ballots: int, language: Language) -> str:
    """Say how many papers and ballots an item has; nothing of what it has none of."""
    if language is Language.VIETNAMESE:
        words = (f"{papers} tài liệu", f"{ballots} lần biểu quyết")
    else:
        words = (_plural(papers, "paper"), _plural(ballots, "ballot"))
    return ", ".join(word for word, count in zip(words, (papers, ballots), strict=True) if count)


def _plural(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def why_not_now(seen: Seen, command: SessionCommand) -> str:
    """Return why the chair can't do something now; empty when that can be done.

    The rules decide. Where their sentence names two reasons, the one that holds is said, and where
    it asks to wait for the chair, the chair is told what for.
    """
    reason, language = why_not(seen, command), seen.language
    if reason == WrongStageError().sentence(language):
        if seen.state.stage is Stage.CLOSED:
            return _CLOSED[language]
        return (_HAS_SAT if seen.has_sat else _NOT_SITTING)[language]
    if reason == FloorTakenError().sentence(language):
        return _floor_taken(seen, command) or reason
    return reason


def _floor_taken(seen: Seen, command: SessionCommand) -> str:
    begins = isinstance(command, CallSpeaker | StartSpeech | ResumeSpeech)
    if begins and seen.state.open_ballot is not None:
        return _VOTING[seen.language]
    speaking = seen.state.speaking
    if speaking is None:
        return ""
    has_begun = speaking.phase is RequestPhase.SPEAKING
    return _SPEAKING[seen.language, has_begun].format(name=seen.speaker(speaking.speaker).addressed)
