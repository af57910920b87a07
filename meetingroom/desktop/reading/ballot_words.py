"""What a deputy is told of an own choice: recorded, not sent, not confirmed. Never more than is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingroom.domain.state import RecordedVote
from meetingroom.domain.text import clock_time
from meetingroom.domain.values import Choice, Language

CHOICE_WORDS: Final = {
    (Language.VIETNAMESE, Choice.IN_FAVOUR): "tán thành",
    (Language.VIETNAMESE, Choice.AGAINST): "không tán thành",
    (Language.VIETNAMESE, Choice.ABSTAIN): "không biểu quyết",
    (Language.ENGLISH, Choice.IN_FAVOUR): "in favour",
    (Language.ENGLISH, Choice.AGAINST): "against",
    (Language.ENGLISH, Choice.ABSTAIN): "abstain",
}


class Answer(StrEnum):
    """Where a deputy's own answer stands."""

    AWAITED = "awaited"
    """Nothing is chosen, and all is ready for it."""
    RECORDED = "recorded"
    """The server has recorded a choice."""
    NOT_SENT = "not_sent"
    """Nothing is recorded, and there is no line to send anything by."""
    NOT_CONFIRMED = "not_confirmed"
    """A choice is on its way; nobody knows yet whether it counts."""
    REFUSED = "refused"
    """This person can't answer now, for a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What is known of a person's own answer.

    Attributes:
        honorific: Ông, Bà or both.
        recorded: what the replica holds.
        under_way: what was chosen and is not confirmed.
        reason: why nothing can be chosen now; empty when it can.
        is_paused: the ballot stands still, whatever the device.
    """

    honorific: str
    language: Language
    is_live: bool
    recorded: RecordedVote | None
    under_way: Choice | None
    reason: str
    is_paused: bool = False

    @property
    def answer(self) -> Answer:
        """Where the answer stands."""
        if self.under_way is not None:
            return Answer.NOT_CONFIRMED
        if self.recorded is not None:
            return Answer.RECORDED
        if not self.is_live:
            return Answer.NOT_SENT
        return Answer.REFUSED if self.reason else Answer.AWAITED


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A headline and what stands under it."""

    headline: str = ""
    detail: str = ""


NOTHING: Final = Told()

_HEADLINE: Final = {
    (Language.VIETNAMESE, Answer.AWAITED): "Xin {honorific} biểu quyết",
    (Language.VIETNAMESE, Answer.RECORDED): "{honorific} đã biểu quyết: {choice}",
    (Language.VIETNAMESE, Answer.NOT_SENT): "Chưa gửi được: đang mất kết nối",
    (Language.VIETNAMESE, Answer.NOT_CONFIRMED): "Chưa có xác nhận: {choice}",
    (Language.VIETNAMESE, Answer.REFUSED): "Chưa biểu quyết được trên máy này",
    (Language.ENGLISH, Answer.AWAITED): "Please vote",
    (Language.ENGLISH, Answer.RECORDED): "You have voted: {choice}",
    (Language.ENGLISH, Answer.NOT_SENT): "Not sent: there is no connection",
    (Language.ENGLISH, Answer.NOT_CONFIRMED): "Not confirmed yet: {choice}",
    (Language.ENGLISH, Answer.REFUSED): "You can't vote on this device now",
}
_PAUSED: Final = {
    Language.VIETNAMESE: "Biểu quyết đang tạm dừng",
    Language.ENGLISH: "The ballot is paused",
}
_MAY_CHANGE: Final = {
    Language.VIETNAMESE: "Có thể thay đổi đến khi chủ tọa kết thúc biểu quyết.",
    Language.ENGLISH: "You can change your vote until the chair ends the ballot.",
}
_NO_LINE: Final = {
    Language.VIETNAMESE: "Xin chờ máy tự kết nối lại, hoặc giơ tay báo thư ký.",
    Language.ENGLISH: (
        "Please wait until this device is connected again, or raise your hand to tell the "
        "secretary."
    ),
}
_SINCE: Final = {
    Language.VIETNAMESE: "Ghi nhận lúc {at}.",
    Language.ENGLISH: "Recorded at {at}.",
}
_STILL: Final = {
    Language.VIETNAMESE: "Máy chủ đang ghi nhận: {choice}, lúc {at}.",
    Language.ENGLISH: "The server still has: {choice}, recorded at {at}.",
}
_SENDING: Final = {
    (Language.VIETNAMESE, True): "Đang gửi đến máy chủ.",
    (Language.VIETNAMESE, False): (
        "Đang mất kết nối; máy tự gửi lại đến khi biểu quyết kết thúc. Xin báo thư ký hoặc giơ tay."
    ),
    (Language.ENGLISH, True): "It is being sent to the server.",
    (Language.ENGLISH, False): (
        "There is no connection; it is sent again until the ballot ends. "
        "Please tell the secretary or raise your hand."
    ),
}
_LATE: Final = {
    Language.VIETNAMESE: "Xin báo thư ký hoặc giơ tay. Máy vẫn đang gửi lại.",
    Language.ENGLISH: "Please tell the secretary or raise your hand. It is still being sent.",
}
_WAITS: Final = {
    Language.VIETNAMESE: "Xin chờ máy chủ xác nhận lựa chọn trước, rồi mới thay đổi được.",
    Language.ENGLISH: "Please wait until the server confirms the first choice, then change it.",
}


def told(own: Own, *, is_late: bool = False) -> Told:
    """Return what a person is told of the own answer.

    Args:
        own: what is known of it.
        is_late: a choice under way has waited too long for its answer.
    """
    answer = own.answer
    choice = own.under_way or (own.recorded.choice if own.recorded else None)
    words = _HEADLINE[own.language, answer]
    if answer is Answer.REFUSED and own.is_paused:
        words = _PAUSED[own.language]
    headline = words.format(honorific=own.honorific, choice=said(choice, own.language))
    return Told(headline=headline, detail=_detail(own, answer, is_late=is_late))


def waits_sentence(language: Language) -> str:
    """Return why no second choice is taken while the first is not confirmed."""
    return _WAITS[language]


def said(choice: Choice | None, language: Language) -> str:
    """Return a choice as it is said back to who made it: in capitals."""
    return "" if choice is None else CHOICE_WORDS[language, choice].upper()


def _detail(own: Own, answer: Answer, *, is_late: bool) -> str:
    match answer:
        case Answer.AWAITED:
            return _MAY_CHANGE[own.language]
        case Answer.NOT_SENT:
            return _NO_LINE[own.language]
        case Answer.REFUSED:
            return own.reason
        case Answer.RECORDED:
            return f"{_recorded(own, _SINCE)} {own.reason or _MAY_CHANGE[own.language]}"
        case Answer.NOT_CONFIRMED:
            sending = _SENDING[own.language, own.is_live]
            words = _LATE[own.language] if is_late and own.is_live else sending
            return f"{words} {_recorded(own, _STILL)}".strip()


def _recorded(own: Own, words: dict[Language, str]) -> str:
    if own.recorded is None:
        return ""
    return words[own.language].format(
        at=clock_time(own.recorded.at_ms), choice=said(own.recorded.choice, own.language)
    )
