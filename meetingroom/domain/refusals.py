"""Why the rules refuse, each with its code and its sentence in both languages.

RefusedError
├── NotAllowedError            this person's roles do not include this command
├── WrongStageError            not at this stage of the session
├── MalformedError             a field is out of its range
├── AlreadyThereError          something of that id exists
├── LastClerkError             a session keeps at least one clerk
├── the thing named is unknown: PersonUnknownError, SittingUnknownError, ItemUnknownError,
│   PaperUnknownError, BallotUnknownError, RequestUnknownError, NoteUnknownError
├── the roll:    NotCheckedInError, NoQuorumError
├── ballots:     BallotNotOpenError, AnotherBallotOpenError, DeputyNotEntitledError
├── the floor:   AlreadyAskedError, FloorTakenError, NotYourRequestError
├── papers:      PaperNotStoredError, PaperBrokenError
└── the room:    PersonKnownError, SessionKnownError
"""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class NotAllowedError(RefusedError):
    """None of the person's roles in this session includes the command."""

    code: ClassVar[str] = "not_allowed"
    vi: ClassVar[str] = (
        "Ông/Bà không có quyền thực hiện việc này trong kỳ họp. Nếu cần, xin báo thư ký kỳ họp."
    )
    en: ClassVar[str] = (
        "Your role in this session does not include this. If you need it, ask the secretary."
    )


class WrongStageError(RefusedError):
    """The command does not belong to the session's present stage."""

    code: ClassVar[str] = "wrong_stage"
    vi: ClassVar[str] = "Lúc này chưa thực hiện được việc này. Xin chờ chủ tọa điều hành."
    en: ClassVar[str] = (
        "This is not possible at this point of the sitting. Please wait for the chair."
    )


class MalformedError(RefusedError):
    """A field of the command is empty, too long, not NFC or outside its range."""

    code: ClassVar[str] = "malformed"
    vi: ClassVar[str] = "Nội dung gửi lên chưa đúng. Xin kiểm tra và nhập lại."
    en: ClassVar[str] = "What was sent is not valid. Please check it and enter it again."


class AlreadyThereError(RefusedError):
    """Another thing already has the id."""

    code: ClassVar[str] = "already_there"
    vi: ClassVar[str] = "Nội dung này đã có. Xin xem lại danh sách trước khi thêm."
    en: ClassVar[str] = "This already exists. Please look at the list before adding it."


class LastClerkError(RefusedError):
    """The only clerk of the session was to lose the role."""

    code: ClassVar[str] = "last_clerk"
    vi: ClassVar[str] = (
        "Kỳ họp cần có ít nhất một chuyên viên giúp việc. Xin giao việc này cho người khác trước."
    )
    en: ClassVar[str] = "A session needs at least one clerk. Please make somebody else clerk first."


class PersonUnknownError(RefusedError):
    """Nobody of that id is on the roster or in the register."""

    code: ClassVar[str] = "person_unknown"
    vi: ClassVar[str] = "Không tìm thấy người này trong danh sách. Xin chọn lại."
    en: ClassVar[str] = "This person is not on the list. Please choose again."


class SittingUnknownError(RefusedError):
    """The session has no such sitting."""

    code: ClassVar[str] = "sitting_unknown"
    vi: ClassVar[str] = "Không tìm thấy phiên họp này. Xin chọn lại."
    en: ClassVar[str] = "There is no such sitting. Please choose again."


class ItemUnknownError(RefusedError):
    """The agenda has no such item."""

    code: ClassVar[str] = "item_unknown"
    vi: ClassVar[str] = "Không tìm thấy nội dung này trong chương trình. Xin chọn lại."
    en: ClassVar[str] = "The agenda has no such item. Please choose again."


class PaperUnknownError(RefusedError):
    """The session has no such paper, or this person may not see it."""

    code: ClassVar[str] = "paper_unknown"
    vi: ClassVar[str] = "Không tìm thấy tài liệu này trong kỳ họp. Xin chọn lại."
    en: ClassVar[str] = "The session has no such paper. Please choose again."


class BallotUnknownError(RefusedError):
    """The session has no such ballot."""

    code: ClassVar[str] = "ballot_unknown"
    vi: ClassVar[str] = "Không tìm thấy lần biểu quyết này. Xin chọn lại."
    en: ClassVar[str] = "There is no such ballot. Please choose again."


class RequestUnknownError(RefusedError):
    """The floor queue has no such request, or it is over."""

    code: ClassVar[str] = "request_unknown"
    vi: ClassVar[str] = "Đăng ký phát biểu này không còn trong danh sách. Xin đăng ký lại."
    en: ClassVar[str] = "This request to speak is no longer in the queue. Please ask again."


class NoteUnknownError(RefusedError):
    """There is no such note of the secretary."""

    code: ClassVar[str] = "note_unknown"
    vi: ClassVar[str] = "Không tìm thấy ghi chép này. Xin chọn lại."
    en: ClassVar[str] = "There is no such note. Please choose again."


class NotCheckedInError(RefusedError):
    """The deputy is not on the roll of the current sitting."""

    code: ClassVar[str] = "not_checked_in"
    vi: ClassVar[str] = "Ông/Bà chưa điểm danh. Xin điểm danh trước, rồi thực hiện lại."
    en: ClassVar[str] = "You have not checked in. Please check in first, then try again."


class NoQuorumError(RefusedError):
    """Fewer deputies are present than the quorum asks."""

    code: ClassVar[str] = "no_quorum"
    vi: ClassVar[str] = (
        "Chưa đủ số đại biểu có mặt để tiến hành. Xin điểm danh lại hoặc kiểm đếm trực tiếp."
    )
    en: ClassVar[str] = (
        "Too few deputies are present to proceed. Please take the roll again or count heads."
    )


class BallotNotOpenError(RefusedError):
    """Answers do not count now: the ballot has not opened, or the chair has ended it."""

    code: ClassVar[str] = "ballot_not_open"
    vi: ClassVar[str] = (
        "Lần biểu quyết này không mở hoặc đã kết thúc. Nếu cần, xin giơ tay báo chủ tọa."
    )
    en: ClassVar[str] = (
        "This ballot is not open or has ended. If needed, raise your hand to tell the chair."
    )


class AnotherBallotOpenError(RefusedError):
    """One ballot at a time, and nothing that would turn the sitting away from an open one."""

    code: ClassVar[str] = "another_ballot_open"
    vi: ClassVar[str] = "Đang có một lần biểu quyết chưa kết thúc. Xin kết thúc biểu quyết trước."
    en: ClassVar[str] = "A ballot is open. Please end it first."


class DeputyNotEntitledError(RefusedError):
    """The person had no active mandate when the ballot opened."""

    code: ClassVar[str] = "deputy_not_entitled"
    vi: ClassVar[str] = "Ông/Bà không có quyền trong lần biểu quyết này. Xin báo thư ký kỳ họp."
    en: ClassVar[str] = "You are not entitled to vote in this ballot. Please tell the secretary."


class AlreadyAskedError(RefusedError):
    """The deputy already waits in the queue."""

    code: ClassVar[str] = "already_asked"
    vi: ClassVar[str] = "Ông/Bà đã đăng ký phát biểu. Xin chờ chủ tọa mời."
    en: ClassVar[str] = "You have already asked to speak. Please wait for the chair to call you."


class FloorTakenError(RefusedError):
    """Somebody has the floor, or a ballot is open."""

    code: ClassVar[str] = "floor_taken"
    vi: ClassVar[str] = (
        "Đang có đại biểu phát biểu hoặc đang biểu quyết. Xin kết thúc phát biểu hoặc kết thúc "
        "biểu quyết trước."
    )
    en: ClassVar[str] = (
        "Somebody has the floor, or a ballot is open. Please end the speech or the ballot first."
    )


class NotYourRequestError(RefusedError):
    """Only who asked may withdraw."""

    code: ClassVar[str] = "not_your_request"
    vi: ClassVar[str] = "Đăng ký phát biểu này là của đại biểu khác. Xin chọn đăng ký của mình."
    en: ClassVar[str] = "This request belongs to another deputy. Please choose your own."


class PaperNotStoredError(RefusedError):
    """The server does not hold a checked file of that SHA-256."""

    code: ClassVar[str] = "paper_not_stored"
    vi: ClassVar[str] = "Máy chủ chưa có tệp của tài liệu này. Xin tải tệp lên trước."
    en: ClassVar[str] = "The server does not hold this paper's file. Please upload it first."


class PaperBrokenError(RefusedError):
    """The uploaded file is not a PDF that can be read whole."""

    code: ClassVar[str] = "paper_broken"
    vi: ClassVar[str] = (
        "Tệp này hỏng hoặc không phải PDF, không đọc được. Xin xuất lại tệp PDF rồi tải lên."
    )
    en: ClassVar[str] = (
        "This file is damaged or not a PDF. Please export it as PDF again and upload it."
    )


class PersonKnownError(RefusedError):
    """The room already has a person of that id."""

    code: ClassVar[str] = "person_known"
    vi: ClassVar[str] = "Người này đã có trong danh sách. Xin sửa mục đã có."
    en: ClassVar[str] = "This person is already on the list. Please edit the existing entry."


class SessionKnownError(RefusedError):
    """The room already has a session of that id."""

    code: ClassVar[str] = "session_known"
    vi: ClassVar[str] = "Kỳ họp này đã được mở. Xin chọn kỳ họp trong danh sách."
    en: ClassVar[str] = "This session has already been opened. Please choose it from the list."
