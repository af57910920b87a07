"""Refusals that belong to the wire and not to the council's rules.

RefusedError
├── VersionTooOldError, VersionTooNewError   the seat speaks a protocol this server doesn't
├── DeviceUnknownError, DeviceRevokedError   the certificate is not, or no longer, on the list
├── NotSignedInError                         no valid token came with the request
├── WrongPinError, SignInWaitError           sign-in failed; wait before the next try
├── SessionUnknownError                      no such session here
├── CommandUnknownError                      this server knows no such command
├── CommandIdReusedError                     the same command id came with another body
├── TooLargeError                            a body is above its limit
├── NotNowError                              the record is not given while a ballot is open
├── RecordMovedError                         something was recorded since the export was read
└── ServerStoppingError                      the server can't acknowledge any more
"""

from typing import ClassVar

from typing_extensions import override

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.values import Language


class VersionTooOldError(RefusedError):
    """The seat's protocol is older than the oldest this server speaks."""

    code: ClassVar[str] = "version_too_old"
    vi: ClassVar[str] = (
        "Chương trình trên máy này cũ hơn máy chủ. Xin báo cán bộ kỹ thuật cập nhật chương trình."
    )
    en: ClassVar[str] = (
        "The program on this device is too old for the server. Please ask for it to be updated."
    )


class VersionTooNewError(RefusedError):
    """The seat's protocol is newer than the newest this server speaks."""

    code: ClassVar[str] = "version_too_new"
    vi: ClassVar[str] = (
        "Máy chủ đang dùng bản cũ hơn chương trình trên máy này. "
        "Xin báo cán bộ kỹ thuật cập nhật máy chủ."
    )
    en: ClassVar[str] = (
        "The server is older than the program on this device. Please have the server updated."
    )


class DeviceUnknownError(RefusedError):
    """No device certificate came, or one that this room did not issue."""

    code: ClassVar[str] = "device_unknown"
    vi: ClassVar[str] = (
        "Máy này chưa được ghép nối với phòng họp. Xin ghép nối bằng mã do thư ký kỳ họp cấp."
    )
    en: ClassVar[str] = (
        "This device is not paired with the room. Please pair it with a code from the secretary."
    )


class DeviceRevokedError(RefusedError):
    """The device's certificate was withdrawn."""

    code: ClassVar[str] = "device_revoked"
    vi: ClassVar[str] = (
        "Máy này đã bị thu hồi quyền vào phòng họp. Xin dùng máy khác và báo thư ký."
    )
    en: ClassVar[str] = (
        "This device has been withdrawn from the room. Please use another and tell the secretary."
    )


class NotSignedInError(RefusedError):
    """No token, an expired one, or one of another device."""

    code: ClassVar[str] = "not_signed_in"
    vi: ClassVar[str] = "Phiên đăng nhập đã hết hạn. Xin đăng nhập lại bằng tên và mã PIN."
    en: ClassVar[str] = "You are no longer signed in. Please sign in again with name and PIN."


class WrongPinError(RefusedError):
    """The person or the PIN is wrong; which of the two is not told."""

    code: ClassVar[str] = "wrong_pin"
    vi: ClassVar[str] = (
        "Tên hoặc mã PIN chưa đúng. Xin nhập lại; nếu quên mã PIN, xin báo thư ký cấp lại."
    )
    en: ClassVar[str] = (
        "Name or PIN is not right. Please try again; if you forgot it, ask the secretary."
    )


class SignInWaitError(RefusedError):
    """Too many failures in a row on this device; says how long to wait."""

    code: ClassVar[str] = "sign_in_wait"
    vi: ClassVar[str] = (
        "Đã nhập sai nhiều lần. Xin chờ {wait_s} giây rồi nhập lại, hoặc báo thư ký cấp lại mã PIN."
    )
    en: ClassVar[str] = (
        "Several wrong tries. Please wait {wait_s} seconds and try again, or ask the secretary."
    )

    def __init__(self, wait_ms: int) -> None:
        super().__init__()
        self.wait_ms = wait_ms

    @override
    def sentence(self, language: Language) -> str:
        return super().sentence(language).format(wait_s=-(-self.wait_ms // 1000))


class SessionUnknownError(RefusedError):
    """The room has no session of that id."""

    code: ClassVar[str] = "session_unknown"
    vi: ClassVar[str] = "Không tìm thấy kỳ họp này trên máy chủ. Xin chọn kỳ họp trong danh sách."
    en: ClassVar[str] = "The server has no such session. Please choose one from the list."


class CommandUnknownError(RefusedError):
    """The server knows no command of that name and version."""

    code: ClassVar[str] = "command_unknown"
    vi: ClassVar[str] = (
        "Máy chủ không nhận ra yêu cầu này. "
        "Xin báo cán bộ kỹ thuật kiểm tra phiên bản chương trình."
    )
    en: ClassVar[str] = (
        "The server does not know this request. Please have the program's version checked."
    )


class CommandIdReusedError(RefusedError):
    """A command id came a second time with another body."""

    code: ClassVar[str] = "command_id_reused"
    vi: ClassVar[str] = "Yêu cầu này trùng mã với một yêu cầu khác. Xin thực hiện lại từ đầu."
    en: ClassVar[str] = "This request repeats another's id. Please start it again."


class TooLargeError(RefusedError):
    """A body is above its limit."""

    code: ClassVar[str] = "too_large"
    vi: ClassVar[str] = "Nội dung gửi lên quá lớn. Xin chia nhỏ rồi gửi lại."
    en: ClassVar[str] = "What was sent is too large. Please split it and send it again."


class NotNowError(RefusedError):
    """The whole record is not given while a ballot is open."""

    code: ClassVar[str] = "not_now"
    vi: ClassVar[str] = "Đang biểu quyết, chưa xuất hồ sơ được. Xin chờ kết thúc biểu quyết."
    en: ClassVar[str] = "A ballot is open; the record can't be given. Please wait for its end."


class RecordMovedError(RefusedError):
    """The record to be signed is not what the server would export now."""

    code: ClassVar[str] = "record_moved"
    vi: ClassVar[str] = "Hồ sơ vừa có thêm nội dung mới. Xin xuất hồ sơ lại."
    en: ClassVar[str] = "Something was recorded since the export began. Please export it again."


class ServerStoppingError(RefusedError):
    """The server can't write any more, or is being stopped: nothing new is acknowledged."""

    code: ClassVar[str] = "server_stopping"
    vi: ClassVar[str] = (
        "Máy chủ đang dừng nên chưa ghi nhận. Máy sẽ tự gửi lại khi máy chủ hoạt động; "
        "nếu đang biểu quyết, xin giơ tay báo thư ký."
    )
    en: ClassVar[str] = (
        "The server is stopping and has not recorded this. It will be sent again by itself; "
        "if a ballot is open, raise your hand to tell the secretary."
    )
