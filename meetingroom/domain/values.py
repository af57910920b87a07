"""The closed words of a session: kinds, states and choices, as they stand on the wire."""

from enum import StrEnum


class Language(StrEnum):
    """The languages a person can be spoken to in; Vietnamese is the program's own."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


class Level(StrEnum):
    """Level of a council; ``DISTRICT`` is history since 1 July 2025 (Law 72/2025/QH15 art. 51)."""

    PROVINCE = "province"
    COMMUNE = "commune"
    DISTRICT = "district"


class SessionKind(StrEnum):
    """Kinds of session (kỳ họp)."""

    REGULAR = "regular"
    THEMATIC = "thematic"
    URGENT = "urgent"


class SittingKind(StrEnum):
    """Kinds of sitting (phiên họp)."""

    PREPARATORY = "preparatory"
    OPENING = "opening"
    PLENARY = "plenary"
    GROUP = "group"
    QUESTIONING = "questioning"
    CLOSING = "closing"


class Closure(StrEnum):
    """Whether a sitting is held in public (họp công khai) or closed (họp kín)."""

    PUBLIC = "public"
    CLOSED = "closed"


class ItemKind(StrEnum):
    """What happens under an agenda item."""

    CEREMONY = "ceremony"
    REPORT = "report"
    SUBMISSION = "submission"
    EXAMINATION = "examination"
    DISCUSSION = "discussion"
    QUESTIONING = "questioning"
    PERSONNEL = "personnel"
    VOTE = "vote"
    CLOSING = "closing"


class PaperKind(StrEnum):
    """Kinds of paper (tài liệu)."""

    AGENDA = "agenda"
    REPORT = "report"
    SUBMISSION = "submission"
    DRAFT_RESOLUTION = "draft_resolution"
    EXAMINATION_REPORT = "examination_report"
    ANNEX = "annex"
    PLAN = "plan"
    OTHER = "other"


class Role(StrEnum):
    """What a person may be in a session, several at once.

    ``DEPUTY`` is never granted: it follows from a mandate that is active. The clerk is an official
    of the office and no deputy. An operator gives the chair's commands by spoken order (theo lệnh
    của chủ tọa). A technician keeps the devices going and is shown no content.
    """

    DEPUTY = "deputy"
    PRESIDER = "presider"
    OPERATOR = "operator"
    SECRETARY = "secretary"
    CLERK = "clerk"
    GUEST = "guest"
    TECHNICIAN = "technician"


class BodyKind(StrEnum):
    """Kinds of body of a council: Thường trực Hội đồng nhân dân, Ban của Hội đồng nhân dân."""

    STANDING_BODY = "standing_body"
    COMMITTEE = "committee"


class BodyPost(StrEnum):
    """What a deputy is in a body: its head, the head's deputy, or a member."""

    HEAD = "head"
    VICE_HEAD = "vice_head"
    MEMBER = "member"


class MandateState(StrEnum):
    """Whether a deputy may act: who is suspended (tạm đình chỉ) neither votes nor is present."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    ENDED = "ended"


class MandateEnd(StrEnum):
    """Ways a mandate ends: thôi làm nhiệm vụ, bãi nhiệm, mất quyền đại biểu, and death."""

    CEASED = "ceased"
    REMOVED = "removed"
    LOST = "lost"
    DIED = "died"


class AttendanceStatus(StrEnum):
    """Where a deputy is during a sitting; without an entry nobody has said yet."""

    PRESENT = "present"
    LATE = "late"
    LEFT_EARLY = "left_early"
    EXCUSED = "excused"
    UNEXCUSED = "unexcused"


class ToldBy(StrEnum):
    """How a deputy told of an absence: at a seat of the program, or to somebody who entered it."""

    SEAT = "seat"
    TELEPHONE = "telephone"
    LETTER = "letter"
    SPOKEN = "spoken"


class Choice(StrEnum):
    """The three statutory answers: tán thành, không tán thành, không biểu quyết."""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAIN = "abstain"


class Threshold(StrEnum):
    """How many must be in favour, and out of whom.

    A council decides by the first three, out of all deputies in office; what is asked for by some
    deputies needs a third of them; a committee or a group decides among those present.
    """

    MAJORITY_OF_ALL = "majority_of_all"
    TWO_THIRDS_OF_ALL = "two_thirds_of_all"
    MORE_THAN_TWO_THIRDS_OF_REMAINING = "more_than_two_thirds_of_remaining"
    ONE_THIRD_REQUEST = "one_third_request"
    MAJORITY_OF_PRESENT = "majority_of_present"


class BallotForm(StrEnum):
    """How a ballot is taken: by seats, by show of hands, or secretly, which means on paper."""

    ELECTRONIC = "electronic"
    HANDS = "hands"
    SECRET = "secret"  # noqa: S105 - a kind of ballot


class SecretKind(StrEnum):
    """What a secret ballot on paper asks: each kind has boxes of its own on every line."""

    DECISION = "decision"
    ELECTION = "election"
    RATING = "rating"
    CONFIDENCE = "confidence"
    VARIANTS = "variants"


class Mark(StrEnum):
    """The boxes on a line of a ballot paper.

    A rating (lấy phiếu tín nhiệm) has the three levels ``HIGH``, ``MEDIUM`` and ``LOW``, a vote of
    confidence (bỏ phiếu tín nhiệm) the last two.
    """

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAIN = "abstain"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    CONFIDENCE = "confidence"
    NO_CONFIDENCE = "no_confidence"


class ResolutionKind(StrEnum):
    """Kinds of resolution: with rules for everybody (văn bản QPPL), or on one matter (cá biệt)."""

    NORMATIVE = "normative"
    INDIVIDUAL = "individual"


class NominatedBy(StrEnum):
    """How a person comes to stand for a post: named by who is competent, by a deputy, or alone."""

    COMPETENT = "competent"
    DEPUTY = "deputy"
    SELF = "self"


class CountFigure(StrEnum):
    """The figures of a count of ballot papers, besides its marks."""

    ISSUED = "issued"
    EXCHANGED = "exchanged"
    RETURNED = "returned"
    NOT_RETURNED = "not_returned"
    VALID = "valid"
    INVALID = "invalid"


class Lane(StrEnum):
    """How an answer to an open ballot came: from the seat, or as a raised hand that was entered."""

    SEAT = "seat"
    HANDS = "hands"


class PauseCause(StrEnum):
    """Why a ballot stands still."""

    CHAIR = "chair"
    RESTART = "restart"


class Matter(StrEnum):
    """What a ballot decides on, which words its sentence.

    ``AGENDA``: adopting the session's agenda, or one change of it. ``TRIAL``: nothing, so that
    everybody can try it (biểu quyết thử).
    """

    RESOLUTION = "resolution"
    AGENDA = "agenda"
    OTHER = "other"
    TRIAL = "trial"


class FloorPurpose(StrEnum):
    """Why a deputy asks for the floor.

    ``REPLY`` answers a question; ``PROCEDURAL`` is a proposal on the agenda or the conduct of the
    sitting (đề nghị về chương trình, cách tiến hành).
    """

    DISCUSSION = "discussion"
    QUESTION = "question"
    DEBATE = "debate"
    REPLY = "reply"
    PROCEDURAL = "procedural"


class SpeechPauseCause(StrEnum):
    """Why a speaker's clock stands still."""

    CHAIR = "chair"
    BALLOT = "ballot"


class AgendaStep(StrEnum):
    """What was done to a session's agenda."""

    ADOPTED = "adopted"
    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"


class Stage(StrEnum):
    """Where a session stands, for the rights table."""

    PREPARING = "preparing"
    ROLL_CALL = "roll_call"
    IN_SESSION = "in_session"
    CLOSED = "closed"


class RowKind(StrEnum):
    """What a row is: lời hứa, trả lời chất vấn bằng văn bản, or kiến nghị của cử tri."""

    PROMISE = "promise"
    WRITTEN_ANSWER = "written_answer"
    PETITION = "petition"


class RowPhase(StrEnum):
    """Where a row of the ledger stands; ``ledger.NEXT`` says how it may go on."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    NOT_DONE = "not_done"
