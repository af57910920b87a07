"""Joining a room before anybody has signed in: where its server is, and why nobody was let in."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final

from meetingroom.desktop.reading.sentences import sentence_of
from meetingroom.domain.values import Language
from meetingroom.sync.ports import UnreachableError

USUAL_PORT: Final = 8443
"""Where a room's server listens unless it was told otherwise."""

CODE_DIGITS: Final = 8

_PORTS: Final = range(1, 65_536)
_SCHEME: Final = re.compile(r"^[a-z]+://", re.IGNORECASE)

_VI, _EN = Language.VIETNAMESE, Language.ENGLISH
_NO_ADDRESS: Final = {
    _VI: "Xin nhập địa chỉ máy chủ do thư ký cung cấp, ví dụ 192.168.1.10.",
    _EN: "Please type the server's address that the secretary gives you, such as 192.168.1.10.",
}
_BAD_ADDRESS: Final = {
    _VI: (
        "“{typed}” chưa phải địa chỉ máy chủ. Địa chỉ gồm bốn số từ 0 đến 255, cách nhau bằng "
        "dấu chấm, ví dụ 192.168.1.10."
    ),
    _EN: (
        "“{typed}” is no server address. An address is four numbers from 0 to 255 with dots "
        "between them, such as 192.168.1.10."
    ),
}
_BAD_PORT: Final = {
    _VI: "Số cổng “{typed}” chưa đúng. Cổng là một số từ 1 đến 65535, ví dụ 192.168.1.10:8443.",
    _EN: "“{typed}” is no port. A port is a number from 1 to 65535, as in 192.168.1.10:8443.",
}
_NOBODY_THERE: Final = {
    _VI: (
        "Không có máy chủ phòng họp nào trả lời tại {place}. Xin kiểm tra máy này đã vào đúng mạng "
        "của hội trường, xem lại địa chỉ, rồi thử lại."
    ),
    _EN: (
        "No meeting room's server answers at {place}. Please check that this device is on the "
        "hall's network, look at the address again, and retry."
    ),
}
_NOBODY_INVITED: Final = {
    _VI: (
        "Máy chủ ghi trong tệp mời không trả lời. Xin kiểm tra máy này đã vào đúng mạng của hội "
        "trường rồi thử lại; nếu vẫn vậy, xin thư ký cấp tệp mời mới."
    ),
    _EN: (
        "The server named in the invitation does not answer. Please check that this device is on "
        "the hall's network and retry; if that does not help, ask the secretary for a new file."
    ),
}
_UNREADABLE_FILE: Final = {
    _VI: "Không đọc được tệp “{name}”. Xin chọn lại tệp, hoặc chép tệp vào máy này rồi chọn lại.",
    _EN: "The file “{name}” can't be read. Please choose it again, or copy it here first.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerAt:
    """Where a server is to be asked.

    Attributes:
        addresses: IP addresses, the likeliest first.
        port: 1 to 65535.
    """

    addresses: tuple[str, ...]
    port: int

    @property
    def shown(self) -> str:
        """The place as people read and type it; the usual port is left out."""
        first = self.addresses[0]
        if self.port == USUAL_PORT:
            return first
        return f"[{first}]:{self.port}" if ":" in first else f"{first}:{self.port}"


def read_server(typed: str, language: Language) -> ServerAt | str:
    """Return where the server is, as somebody typed it, or the sentence that says what is wrong.

    Args:
        typed: an address or address:port, with blanks anywhere, or copied with ``https://``.
        language: of the sentence.
    """
    text = _SCHEME.sub("", "".join(typed.split())).rstrip("/").replace(",", ".")
    if not text:
        return _NO_ADDRESS[language]
    host, port = _parted(text)
    try:
        address = str(ip_address(host))
    except ValueError:
        return _BAD_ADDRESS[language].format(typed=typed.strip())
    if not (port.isascii() and port.isdecimal()) or len(port) > 5 or int(port) not in _PORTS:
        return _BAD_PORT[language].format(typed=port)
    return ServerAt(addresses=(address,), port=int(port))


def _parted(text: str) -> tuple[str, str]:
    """Part the port from the address; IPv6 has colons of its own, and brackets where a port is."""
    if text.startswith("["):
        host, _, rest = text[1:].partition("]")
        return host, rest.removeprefix(":") or str(USUAL_PORT)
    host, colon, port = text.partition(":")
    if colon and ":" not in port:
        return host, port
    return text, str(USUAL_PORT)


def digits_of(typed: str) -> str:
    """Return the digits of a pairing code as it was typed or pasted, at most eight."""
    return "".join(letter for letter in typed if letter.isascii() and letter.isdecimal())[
        :CODE_DIGITS
    ]


def code_failure(error: Exception, server: ServerAt, language: Language) -> str:
    """Return why a code did not let this device in, and what to do."""
    if isinstance(error, UnreachableError):
        return _NOBODY_THERE[language].format(place=server.shown)
    return sentence_of(error, language)


def file_failure(error: Exception, name: str, language: Language) -> str:
    """Return why an invitation did not let this device in, and what to do.

    Args:
        error: what was raised.
        name: of the file.
        language: of the sentence.
    """
    if isinstance(error, UnreachableError):
        return _NOBODY_INVITED[language]
    if isinstance(error, OSError):
        return unreadable_file(name, language)
    return sentence_of(error, language)


def unreadable_file(name: str, language: Language) -> str:
    """Return what is told of a file that can't be read."""
    return _UNREADABLE_FILE[language].format(name=name)
