"""How the floor is worded to a deputy."""

from typing import Final

from meetingroom.domain.values import FloorPurpose, Language

PURPOSE_WORDS: Final = {
    (Language.VIETNAMESE, FloorPurpose.DISCUSSION): "Phát biểu",
    (Language.VIETNAMESE, FloorPurpose.QUESTION): "Chất vấn",
    (Language.VIETNAMESE, FloorPurpose.DEBATE): "Tranh luận",
    (Language.VIETNAMESE, FloorPurpose.REPLY): "Trả lời",
    (Language.VIETNAMESE, FloorPurpose.PROCEDURAL): "Đề nghị về chương trình, cách tiến hành",
    (Language.ENGLISH, FloorPurpose.DISCUSSION): "Speech",
    (Language.ENGLISH, FloorPurpose.QUESTION): "Question",
    (Language.ENGLISH, FloorPurpose.DEBATE): "Debate",
    (Language.ENGLISH, FloorPurpose.REPLY): "Reply",
    (Language.ENGLISH, FloorPurpose.PROCEDURAL): "Proposal on agenda or procedure",
}
ASK_WORDS: Final = {
    (Language.VIETNAMESE, FloorPurpose.DISCUSSION): "Đăng ký phát biểu",
    (Language.VIETNAMESE, FloorPurpose.QUESTION): "Đăng ký chất vấn",
    (Language.VIETNAMESE, FloorPurpose.DEBATE): "Đăng ký tranh luận",
    (Language.VIETNAMESE, FloorPurpose.REPLY): "Đăng ký trả lời",
    (Language.VIETNAMESE, FloorPurpose.PROCEDURAL): "Đề nghị về chương trình, cách tiến hành",
    (Language.ENGLISH, FloorPurpose.DISCUSSION): "Ask to speak",
    (Language.ENGLISH, FloorPurpose.QUESTION): "Ask a question",
    (Language.ENGLISH, FloorPurpose.DEBATE): "Ask to debate",
    (Language.ENGLISH, FloorPurpose.REPLY): "Ask to reply",
    (Language.ENGLISH, FloorPurpose.PROCEDURAL): "Propose on agenda or procedure",
}
NO_ITEM: Final = {
    Language.VIETNAMESE: "Phiên họp chưa bắt đầu nội dung nào. Xin chờ chủ tọa điều hành.",
    Language.ENGLISH: "The sitting has not begun an item yet. Please wait for the chair.",
}
_OWN: Final = {
    (Language.VIETNAMESE, "none"): ("", ""),
    (Language.VIETNAMESE, "asking"): (
        "Chưa có xác nhận của máy chủ",
        "Đăng ký đang được gửi. Nếu chờ lâu, xin giơ tay báo thư ký.",
    ),
    (Language.VIETNAMESE, "waiting"): (
        "{honorific} đang ở vị trí thứ {place}",
        "Chủ tọa mời theo thứ tự đăng ký, và có thể thay đổi thứ tự.",
    ),
    (Language.VIETNAMESE, "called"): (
        "Chủ tọa mời {honorific} phát biểu",
        "Thời gian tính từ khi chủ tọa bắt đầu.",
    ),
    (Language.VIETNAMESE, "speaking"): (
        "{honorific} đang phát biểu",
        "Hết giờ chỉ nhắc, không tự ngắt lời.",
    ),
    (Language.VIETNAMESE, "paused"): (
        "Phát biểu của {honorific} đang tạm dừng",
        "Thời gian tạm dừng không tính. Xin chờ chủ tọa mời phát biểu tiếp.",
    ),
    (Language.ENGLISH, "none"): ("", ""),
    (Language.ENGLISH, "asking"): (
        "The server has not confirmed yet",
        "Your request is being sent. If it takes long, raise your hand to tell the secretary.",
    ),
    (Language.ENGLISH, "waiting"): (
        "You are number {place} in the queue",
        "The chair calls in the order of asking, and may change it.",
    ),
    (Language.ENGLISH, "called"): (
        "The chair calls you to speak",
        "Your time runs from when the chair starts it.",
    ),
    (Language.ENGLISH, "speaking"): (
        "You have the floor",
        "When the time is over you are reminded, never cut off.",
    ),
    (Language.ENGLISH, "paused"): (
        "Your speech is paused",
        "A pause does not count. Please wait for the chair to let you go on.",
    ),
}


def own_words(own: str, language: Language, honorific: str, place: int) -> tuple[str, str]:
    """Return a headline of the own place and what stands under it.

    Args:
        own: an ``OwnPlace``.
        language: of the reader.
        honorific: Ông, Bà or both.
        place: in the queue, from 1; 0 when not in it.
    """
    headline, detail = _OWN[language, own]
    return headline.format(honorific=honorific, place=place), detail


def span_words(seconds: int, language: Language) -> str:
    """Return a time allowed in words, as ``1 phút 30 giây``.

    Args:
        seconds: above 0.
        language: of the reader.
    """
    minutes, rest = divmod(seconds, 60)
    if language is Language.VIETNAMESE:
        parts = (f"{minutes} phút" if minutes else "", f"{rest} giây" if rest else "")
    else:
        parts = (_english(minutes, "minute"), _english(rest, "second"))
    return " ".join(part for part in parts if part)


def _english(count: int, unit: str) -> str:
    if count == 0:
        return ""
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
