"""Words of the chair's console: sittings, counts, and why something is off just now."""

from typing import Final

from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.wishing import why_not
from meetingroom.domain.commands import CallSpeaker, SessionCommand, StartSpeech
from meetingroom.domain.refusals import FloorTakenError
from meetingroom.domain.values import Language, SittingKind

_SITTINGS: Final = {
    (Language.VIETNAMESE, SittingKind.PREPARATORY): "Phiên trù bị",
    (Language.VIETNAMESE, SittingKind.OPENING): "Phiên khai mạc",
    (Language.VIETNAMESE, SittingKind.PLENARY): "Phiên họp toàn thể",
    (Language.VIETNAMESE, SittingKind.QUESTIONING): "Phiên chất vấn",
    (Language.VIETNAMESE, SittingKind.CLOSING): "Phiên bế mạc",
    (Language.ENGLISH, SittingKind.PREPARATORY): "Preparatory sitting",
    (Language.ENGLISH, SittingKind.OPENING): "Opening sitting",
    (Language.ENGLISH, SittingKind.PLENARY): "Plenary sitting",
    (Language.ENGLISH, SittingKind.QUESTIONING): "Questioning sitting",
    (Language.ENGLISH, SittingKind.CLOSING): "Closing sitting",
}
_VOTING: Final = {
    Language.VIETNAMESE: "Đang biểu quyết: chưa mời phát biểu được.",
    Language.ENGLISH: "A ballot is open: nobody can be called to speak.",
}
_SPEAKING: Final = {
    Language.VIETNAMESE: "{name} đang được mời phát biểu. Xin kết thúc phát biểu trước.",
    Language.ENGLISH: "{name} has the floor. Please end the speech first.",
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

    The rules decide. Where their sentence names two reasons, the one that holds is said.
    """
    reason = why_not(seen, command)
    if reason != FloorTakenError().sentence(seen.language):
        return reason
    if isinstance(command, CallSpeaker | StartSpeech) and seen.state.open_ballot is not None:
        return _VOTING[seen.language]
    speaking = seen.state.speaking
    if speaking is None:
        return reason
    return _SPEAKING[seen.language].format(name=seen.entry(speaking.deputy).addressed)
