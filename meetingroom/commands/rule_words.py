"""What each key of a rule set is called, in Vietnamese and in English."""

from collections.abc import Mapping
from typing import Final

from meetingroom.commands.wording import Words
from meetingroom.domain.rules.keys import Rule, RuleValue, Whole, floor_key
from meetingroom.domain.values import FloorPurpose, Role

KEY_WORDS: Final[Mapping[str, Words]] = {
    "quorum_over": (
        "Tỷ lệ đại biểu phải có mặt, tử số",
        "Share of deputies who must be present, above the line",
    ),
    "quorum_under": (
        "Tỷ lệ đại biểu phải có mặt, mẫu số",
        "Share of deputies who must be present, below the line",
    ),
    floor_key(FloorPurpose.QUESTION): ("Số giây một lần chất vấn", "Seconds for a question"),
    floor_key(FloorPurpose.DEBATE): ("Số giây một lần tranh luận", "Seconds for a debate"),
    floor_key(FloorPurpose.REPLY): ("Số giây một lần trả lời chất vấn", "Seconds for a reply"),
    floor_key(FloorPurpose.PROCEDURAL): (
        "Số giây một lần đề nghị về chương trình, cách tiến hành",
        "Seconds for a proposal on the agenda or the conduct of the sitting",
    ),
    floor_key(FloorPurpose.DISCUSSION): (
        "Số giây một lần phát biểu thảo luận",
        "Seconds for a speech in discussion",
    ),
    "debates_most": (
        "Số lần một đại biểu được tranh luận về một nội dung",
        "Times a deputy may debate one item",
    ),
    "ballot_s": ("Số giây một lần biểu quyết", "Seconds a ballot is meant to stay open"),
    "names_shown": (
        "Hiện ai chọn gì sau biểu quyết công khai",
        "Who chose what is shown after an open ballot",
    ),
    "suspended_counted": (
        "Tính đại biểu bị tạm đình chỉ vào tổng số đại biểu",
        "A suspended deputy counts among all deputies",
    ),
    "ordinal_in_words": (
        "Viết số thứ tự kỳ họp bằng chữ",
        "A session's number is written in words",
    ),
    "thematic_own_series": (
        "Đánh số riêng kỳ họp chuyên đề và kỳ họp đột xuất",
        "Thematic and urgent sessions have series of their own",
    ),
    "check_in_confirmed": (
        "Đại biểu tự điểm danh được tính ngay",
        "A deputy's check-in counts at once",
    ),
    "rating_allowed": ("Cho phép lấy phiếu tín nhiệm", "Confidence may be rated"),
    "confidence_vote_allowed": (
        "Cho phép bỏ phiếu tín nhiệm",
        "A vote of confidence may be held",
    ),
    "variants_allowed": (
        "Cho phép phiếu có nhiều phương án",
        "A ballot paper may offer alternatives",
    ),
    "confidence_base": (
        "Tỷ lệ tín nhiệm tính trên: 1 tổng số đại biểu, 2 phiếu phát ra, 3 phiếu hợp lệ",
        "Shares of confidence are out of: 1 all deputies, 2 papers issued, 3 valid papers",
    ),
    "revote_majority": (
        "Bầu lại giữa người bằng phiếu cần quá nửa tổng số đại biểu",
        "A vote repeated among the tied needs more than half of all",
    ),
    "count_by_one": (
        "Một người được nhập cả hai lần số liệu kiểm phiếu khi chỉ có một",
        "One person may enter a count twice where there is no second",
    ),
    "seat_silent_minutes": (
        "Số phút máy không trả lời thì báo thư ký",
        "Minutes of silence after which a device is shown to the secretary",
    ),
    "committee_least": (
        "Số thành viên ít nhất của Ban kiểm phiếu",
        "Fewest members of a counting committee",
    ),
}

ROLE_WORDS: Final[Mapping[Role, Words]] = {
    Role.DEPUTY: ("đại biểu", "a deputy"),
    Role.PRESIDER: ("chủ tọa", "a presider"),
    Role.OPERATOR: ("người vận hành", "an operator"),
    Role.SECRETARY: ("thư ký kỳ họp", "a secretary"),
    Role.CLERK: ("chuyên viên giúp việc", "a clerk"),
    Role.GUEST: ("khách mời", "a guest"),
    Role.TECHNICIAN: ("cán bộ kỹ thuật", "a technician"),
}


def key_words(key: str) -> Words:
    """Return what a key is called."""
    return KEY_WORDS[key]


def value_words(rule: Rule) -> Words:
    """Return what may be typed as a rule's value."""
    if isinstance(rule, Whole):
        return (
            f"số nguyên từ {rule.least} đến {rule.most}",
            f"a whole number from {rule.least} to {rule.most}",
        )
    return "true (có) hoặc false (không)", "true or false"


def as_typed(value: RuleValue) -> str:
    """Return a value as it is typed and as a rule set's file has it."""
    return str(value).lower()
