"""What results of secret ballots are worded with, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from meetingroom.domain.secret_results import Consequence, ShareBase
from meetingroom.domain.values import Language, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretPhrases:
    """Phrases with places for names and figures; ``base`` is one of ``bases``, filled in."""

    marks: Mapping[Mark, str]
    of_elections: Mapping[Mark, str]
    bases: Mapping[ShareBase, str]
    most_and_majority: str
    most_of_tied: str
    rating: str
    no_confidence: str
    consequences: Mapping[Consequence, str]
    lost: str
    kept: str
    shares: str
    adopted: str
    not_adopted: str
    votes: str
    elected: str
    decided: str
    tied: str
    tied_again: str
    left: str
    alternative: str
    chosen: str
    none_chosen: str


_VIETNAMESE: Final = SecretPhrases(
    marks={
        Mark.IN_FAVOUR: "tán thành",
        Mark.AGAINST: "không tán thành",
        Mark.ABSTAIN: "không biểu quyết",
        Mark.HIGH: "tín nhiệm cao",
        Mark.MEDIUM: "tín nhiệm",
        Mark.LOW: "tín nhiệm thấp",
        Mark.CONFIDENCE: "tín nhiệm",
        Mark.NO_CONFIDENCE: "không tín nhiệm",
    },
    of_elections={Mark.IN_FAVOUR: "đồng ý", Mark.AGAINST: "không đồng ý"},
    bases={
        ShareBase.DEPUTIES: "tổng số đại biểu Hội đồng nhân dân {kind} ({n} đại biểu)",
        ShareBase.ISSUED: "số phiếu phát ra ({n} phiếu)",
        ShareBase.VALID: "số phiếu hợp lệ ({n} phiếu)",
    },
    most_and_majority="quá nửa tổng số đại biểu và nhiều phiếu hơn",
    most_of_tied="nhiều phiếu hơn giữa những người bằng phiếu",
    rating="quá nửa và hai phần ba đánh giá tín nhiệm thấp",
    no_confidence="quá nửa không tín nhiệm",
    consequences={
        Consequence.NONE: "tỷ lệ tín nhiệm thấp chưa quá nửa",
        Consequence.MAY_RESIGN: (
            "quá nửa nhưng chưa đến hai phần ba đánh giá tín nhiệm thấp, có thể xin từ chức; nếu "
            "không xin từ chức thì Thường trực Hội đồng nhân dân trình Hội đồng nhân dân bỏ phiếu "
            "tín nhiệm tại kỳ họp này hoặc kỳ họp tiếp theo"
        ),
        Consequence.TO_BE_RELIEVED: (
            "từ hai phần ba trở lên đánh giá tín nhiệm thấp, cơ quan hoặc người giới thiệu để bầu "
            "có trách nhiệm trình Hội đồng nhân dân miễn nhiệm tại kỳ họp này hoặc kỳ họp tiếp theo"
        ),
    },
    lost=(
        "quá nửa không tín nhiệm, cơ quan hoặc người giới thiệu để bầu trình Hội đồng nhân dân "
        "miễn nhiệm"
    ),
    kept="tỷ lệ không tín nhiệm chưa quá nửa",
    shares="Tỷ lệ tính trên {base}.",
    adopted=(
        "Có {n} phiếu tán thành, bằng {share} {base}. Như vậy, Hội đồng nhân dân {kind} đã thông "
        "qua {subject}."
    ),
    not_adopted=(
        "Có {n} phiếu tán thành, bằng {share} {base}, {missed}. Như vậy, {subject} chưa được thông "
        "qua."
    ),
    votes="{name} được {n} phiếu đồng ý, bằng {share}",
    elected="Như vậy, trúng cử: {names}.",
    decided="{by} quyết định chọn {names}; lý do: {reason}.",
    tied="{names} bằng phiếu nhau: bỏ phiếu lại để chọn {left} người.",
    tied_again="{names} vẫn bằng phiếu nhau: xin ý kiến quyết định để chọn {left} người.",
    left="Còn {left} người chưa bầu được.",
    alternative="{name}: {n} phiếu, bằng {share}",
    chosen="Như vậy, Hội đồng nhân dân {kind} chọn: {names}.",
    none_chosen="Như vậy, chưa phương án nào được {threshold}.",
)
_ENGLISH: Final = SecretPhrases(
    marks={
        Mark.IN_FAVOUR: "in favour",
        Mark.AGAINST: "against",
        Mark.ABSTAIN: "abstaining",
        Mark.HIGH: "high confidence",
        Mark.MEDIUM: "confidence",
        Mark.LOW: "low confidence",
        Mark.CONFIDENCE: "confidence",
        Mark.NO_CONFIDENCE: "no confidence",
    },
    of_elections={Mark.IN_FAVOUR: "in favour", Mark.AGAINST: "against"},
    bases={
        ShareBase.DEPUTIES: "all {n} deputies of the People's Council",
        ShareBase.ISSUED: "the {n} ballot papers issued",
        ShareBase.VALID: "the {n} valid ballot papers",
    },
    most_and_majority="more than half of all deputies, and the most votes",
    most_of_tied="the most votes among the tied",
    rating="more than half, and two thirds, of low confidence",
    no_confidence="more than half without confidence",
    consequences={
        Consequence.NONE: "not more than half say low confidence",
        Consequence.MAY_RESIGN: (
            "more than half but less than two thirds say low confidence, so the person may resign; "
            "if not, the Standing Body puts a vote of confidence to the council at this session or "
            "the next"
        ),
        Consequence.TO_BE_RELIEVED: (
            "at least two thirds say low confidence, so whoever nominated the person must put the "
            "relief from office to the council at this session or the next"
        ),
    },
    lost=(
        "more than half have no confidence, so whoever nominated the person puts the relief from "
        "office to the council"
    ),
    kept="not more than half have no confidence",
    shares="Shares are out of {base}.",
    adopted=(
        "{n} papers in favour: {share} of {base}. The People's Council has adopted: {subject}."
    ),
    not_adopted="{n} papers in favour: {share} of {base}, {missed}. Not adopted: {subject}.",
    votes="{name}: {n} in favour, {share}",
    elected="Elected: {names}.",
    decided="{by} decided for {names}; reason: {reason}.",
    tied="Tied: {names}. They are voted on again for {left} of them.",
    tied_again="Tied again: {names}. A decision is asked for on {left} of them.",
    left="Posts left: {left}.",
    alternative="{name}: {n} papers, {share}",
    chosen="The People's Council has chosen: {names}.",
    none_chosen="No alternative has {threshold}.",
)
PHRASES: Final[Mapping[Language, SecretPhrases]] = {
    Language.VIETNAMESE: _VIETNAMESE,
    Language.ENGLISH: _ENGLISH,
}
"""The phrases of each language."""
