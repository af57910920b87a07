"""Socket.IO packets of this server: no attachments, and garbage becomes an event of its own."""

from collections.abc import Mapping
from typing import Final

import msgspec
from socketio import packet
from typing_extensions import override

MALFORMED: Final = "malformed"
"""The event that stands for everything that is no event; its answer is a refusal."""

_RESERVED: Final = frozenset({"connect", "disconnect"})
_WELCOME: Final = frozenset({packet.CONNECT, packet.DISCONNECT, packet.EVENT, packet.ACK})


class _Json:
    """JSON as Socket.IO asks for it: letters as they are, so that sizes are those we measured."""

    @staticmethod
    def dumps(value: object, **_: object) -> str:
        return msgspec.json.encode(value).decode()

    @staticmethod
    def loads(text: str) -> object:
        return msgspec.json.decode(text)


class WirePacket(packet.Packet):  # type: ignore[misc]  # python-socketio carries no types
    """A packet that can't raise while it is read, whatever it is read from."""

    uses_binary_events = False
    json = _Json
    data: object

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Build a packet as python-socketio does, to be sent or from what came."""
        super().__init__(*args, **kwargs)
        # What is empty is not read at all; it would pass for an event without a name.
        if self.packet_type == packet.EVENT and self.data is None:
            self.data = [MALFORMED]

    @override
    def decode(self, encoded_packet: object) -> int:
        """Read a packet; never waits for attachments.

        Args:
            encoded_packet: whatever came: text, bytes, or what Engine.IO took for JSON.
        """
        try:
            attachments = super().decode(encoded_packet)
            is_sound = isinstance(encoded_packet, str) and not attachments and self._is_sound()
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            is_sound = False
        if not is_sound:
            self.packet_type, self.namespace, self.data = packet.EVENT, None, [MALFORMED]
        return 0

    def _is_sound(self) -> bool:
        if self.packet_type == packet.CONNECT:
            return self.data is None or isinstance(self.data, Mapping)
        if self.packet_type != packet.EVENT:
            return self.packet_type in _WELCOME
        # An event named like a step of the connection would be taken for that step.
        match self.data:
            case [str(name), *_]:
                return name not in _RESERVED
            case _:
                return False
