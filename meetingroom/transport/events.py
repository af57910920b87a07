"""What comes over a socket, read as values: events of the server's own, and acknowledgements."""

from collections.abc import Mapping
from typing import Final, TypeVar

import msgspec

from meetingroom.protocol.messages import (
    AnsweredGlance,
    Frame,
    Goodbye,
    MarksMoved,
    Refusal,
    Resync,
    SeatedGlance,
)
from meetingroom.sync.ports import LineEvent, ServerRefusedError

T = TypeVar("T")

EVENTS: Final[Mapping[str, type[LineEvent]]] = {
    "frame": Frame,
    "resync": Resync,
    "answered": AnsweredGlance,
    "seated": SeatedGlance,
    "marks": MarksMoved,
    "goodbye": Goodbye,
}
"""What the server may send by itself, by name; events of other names are ignored."""


def read_event(name: str, payload: object) -> LineEvent:
    """Read an event of ``EVENTS`` from parsed JSON.

    Raises:
        msgspec.ValidationError: it is not what the protocol promises.
    """
    return msgspec.convert(payload, EVENTS[name])


def read_acknowledged(payload: object, kind: type[T]) -> T:
    """Read what the server acknowledged a ``join`` or a ``command`` with.

    Args:
        payload: parsed JSON; an object with a ``code`` is a refusal.
        kind: what is promised when it is none.

    Raises:
        ServerRefusedError: the server said no.
        msgspec.ValidationError: it is neither.
    """
    if isinstance(payload, dict) and "code" in payload:
        raise ServerRefusedError(msgspec.convert(payload, Refusal))
    return msgspec.convert(payload, kind)
