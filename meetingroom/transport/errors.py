"""What the seat's end of the wire raises. Two families of `sync.ports`, each with a kind of ours.

UnreachableError (sync.ports)      no server, or the line broke: kept, and tried again
└── ForeignServerError             somebody else answers there, by certificate
ServerRefusedError (sync.ports)    the server said no, and why: shown to the person
├── RemoteProtocolError            what came is not what the protocol promises
└── ServerNotProvenError           the server could not prove that it knows the pairing code

An answer nobody can read counts as refused: asking again brings the same answer, and the person
must learn that the two programs do not fit, instead of watching a seat that connects for ever.
"""

from typing import Final

from meetingroom.domain.values import Language
from meetingroom.protocol.messages import Refusal
from meetingroom.sync.ports import ServerRefusedError, UnreachableError

_UNREADABLE: Final = {
    Language.VIETNAMESE: (
        "Không đọc được trả lời của máy chủ. "
        "Xin báo cán bộ kỹ thuật kiểm tra phiên bản chương trình."
    ),
    Language.ENGLISH: (
        "The server's answer can't be read. Please have the program's version checked."
    ),
}
_NOT_PROVEN: Final = {
    Language.VIETNAMESE: (
        "Không xác minh được máy chủ này là máy chủ của phòng họp. "
        "Xin không dùng máy chủ này và báo thư ký cấp mã mới."
    ),
    Language.ENGLISH: (
        "This server can't prove that it is the room's. "
        "Please do not use it, and ask the secretary for a new code."
    ),
}


class ForeignServerError(UnreachableError):
    """Who answers has another authority, another name, or a certificate that has ended.

    Tried again like a missing server: another address of the room's may answer.
    """


class RemoteProtocolError(ServerRefusedError):
    """An answer or an event is not what this version of the protocol promises."""

    def __init__(self, language: Language) -> None:
        """Word it.

        Args:
            language: the person's.
        """
        super().__init__(unreadable(language))


class ServerNotProvenError(ServerRefusedError):
    """The proof that came back was made without the code: an impostor, or a broken server."""

    def __init__(self, language: Language) -> None:
        """Word it.

        Args:
            language: the person's.
        """
        super().__init__(Refusal(code="server_not_proven", sentence=_NOT_PROVEN[language]))


def unreadable(language: Language) -> Refusal:
    """Return what a person is told when the server speaks nonsense."""
    return Refusal(code="answer_unreadable", sentence=_UNREADABLE[language])
