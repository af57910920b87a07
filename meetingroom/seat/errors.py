"""What a seat raises and says by itself.

HeadNotSignedError     the server's record can't be proven: the seat turns away from the server
SeatStoppedError       the seat was left before the answer came; the command is kept
PaperMismatchError     the file that came is not the one announced; it was thrown away
"""

from typing import Final

from meetingroom.domain.values import Language
from meetingroom.protocol.messages import Refusal

_NOT_SIGNED: Final = {
    Language.VIETNAMESE: (
        "Không xác minh được dữ liệu kỳ họp do máy chủ gửi. "
        "Xin không biểu quyết qua máy chủ này và báo ngay cho thư ký."
    ),
    Language.ENGLISH: (
        "The server can't prove its record of the session. "
        "Please do not vote on this server, and tell the secretary at once."
    ),
}
_NOT_KEPT: Final = {
    Language.VIETNAMESE: (
        "Máy này không lưu được nên chưa gửi. Xin kiểm tra dung lượng còn trống rồi thực hiện lại; "
        "nếu đang biểu quyết, xin giơ tay báo thư ký."
    ),
    Language.ENGLISH: (
        "This device could not write it down, so it was not sent. Please check the free space and "
        "try again; if a ballot is open, raise your hand to tell the secretary."
    ),
}


class HeadNotSignedError(Exception):
    """A head, a receipt or a position that this room's key does not vouch for."""


class SeatStoppedError(Exception):
    """The seat was left. A command that had no answer is kept and sent at the next start."""


class PaperMismatchError(Exception):
    """What came is not the file of that SHA-256; nothing of it was kept."""


def head_not_signed(language: Language) -> Refusal:
    """Return what a person is told when the server's record can't be proven."""
    return Refusal(code="head_not_signed", sentence=_NOT_SIGNED[language])


def command_not_kept(language: Language) -> Refusal:
    """Return what a person is told when this device's disk did not take a command."""
    return Refusal(code="command_not_kept", sentence=_NOT_KEPT[language])
