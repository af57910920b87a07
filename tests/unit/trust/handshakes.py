"""TLS handshakes between two contexts, in memory: the same OpenSSL, no socket, no thread."""

import ssl
from dataclasses import dataclass

from meetingroom.protocol.messages import SERVER_NAME


@dataclass(frozen=True, kw_only=True)
class Ended:
    """What each side holds after a handshake that worked and one message each way."""

    server: ssl.SSLObject
    seat: ssl.SSLObject


def shake_hands(
    server_context: ssl.SSLContext, seat_context: ssl.SSLContext, name: str = SERVER_NAME
) -> Ended:
    """Shake hands and exchange a byte each way; raises ssl.SSLError as the refusing side does."""
    to_server, to_seat = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = server_context.wrap_bio(to_server, to_seat, server_side=True)
    seat = seat_context.wrap_bio(to_seat, to_server, server_hostname=name)
    waiting = {id(server): server, id(seat): seat}
    while waiting:
        for side in list(waiting.values()):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue
            del waiting[id(side)]
    server.write(b"s")
    seat.write(b"c")
    assert server.read(1) == b"c"
    assert seat.read(1) == b"s"
    return Ended(server=server, seat=seat)
