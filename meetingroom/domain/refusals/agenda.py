"""Refusals about the agenda."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class ItemUnknownError(RefusedError):
    """The agenda has no such item."""

    code: ClassVar[str] = "item_unknown"
    vi: ClassVar[str] = "Không tìm thấy nội dung này trong chương trình. Xin chọn lại."
    en: ClassVar[str] = "The agenda has no such item. Please choose again."


class ItemTooDeepError(RefusedError):
    """The item would stand on the agenda's fourth level."""

    code: ClassVar[str] = "item_too_deep"
    vi: ClassVar[str] = "Chương trình có nhiều nhất ba cấp. Xin đặt nội dung này ở cấp cao hơn."
    en: ClassVar[str] = (
        "An agenda has three levels at most. Please put this item on a higher level."
    )


class NoTalkHereError(RefusedError):
    """The present item has no discussion, or no questioning."""

    code: ClassVar[str] = "no_talk_here"
    vi: ClassVar[str] = (
        "Nội dung này không có phần thảo luận hoặc chất vấn. Xin đăng ký ở nội dung khác."
    )
    en: ClassVar[str] = (
        "This item has no discussion or no questioning. Please ask for the floor under another."
    )


class AgendaAdoptedError(RefusedError):
    """The agenda was adopted, so that only a ballot adds or drops an item."""

    code: ClassVar[str] = "agenda_adopted"
    vi: ClassVar[str] = (
        "Chương trình kỳ họp đã được thông qua. Xin biểu quyết về việc bổ sung hoặc bỏ nội dung "
        "này, rồi chọn lần biểu quyết đó."
    )
    en: ClassVar[str] = (
        "The agenda has been adopted. Please put the addition or the removal to the vote and "
        "name that ballot."
    )


class BallotDecidesNotError(RefusedError):
    """The ballot was not on the agenda, did not pass, was repeated, or decided already."""

    code: ClassVar[str] = "ballot_decides_not"
    vi: ClassVar[str] = (
        "Lần biểu quyết này không quyết định việc đó. Xin chọn lần biểu quyết về chương trình đã "
        "được tán thành và chưa dùng cho thay đổi nào."
    )
    en: ClassVar[str] = (
        "This ballot does not decide that. Please name a ballot on the agenda that passed and "
        "has decided nothing yet."
    )


class ItemInUseError(RefusedError):
    """The item was begun, or something stands under it: it can only be left unreached."""

    code: ClassVar[str] = "item_in_use"
    vi: ClassVar[str] = (
        "Nội dung này đã được tiến hành hoặc đã có biểu quyết, ghi chép. Xin giữ lại trong chương "
        "trình."
    )
    en: ClassVar[str] = (
        "This item was begun or has ballots or notes. Please leave it on the agenda."
    )
