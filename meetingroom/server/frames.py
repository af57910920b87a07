"""Cutting what one person may see of a range into frames that fit the wire."""

from collections.abc import Sequence
from typing import Final

import msgspec

from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.state import SessionState
from meetingroom.protocol.messages import FRAME_BYTES, Frame
from meetingroom.server.history import Told
from meetingroom.service.projection import may_see

_WRAPPING_BYTES: Final = 64
"""What Socket.IO puts around the object."""


def frames_of(
    state: SessionState, who: PersonId, told: Sequence[Told], span: tuple[int, int], note: str
) -> tuple[Frame, ...] | None:
    """Tell a range of facts to one person.

    Args:
        state: the session as it is now, by which visibility is judged.
        who: the person.
        told: all facts of the range.
        span: first position and the one after the last.
        note: the newest signed head, for the last frame.

    Returns:
        Frames that join on without a gap, each at most 32 KB of JSON; or None when one fact alone
        is larger, so that the person has to read a snapshot instead.
    """
    start, end = span
    session = state.session
    room = FRAME_BYTES - _WRAPPING_BYTES - _size_of(_frame(session, (end, end), (), note))
    frames: list[Frame] = []
    texts: list[str] = []
    used = 0
    for each in told:
        if not may_see(state, each.fact, who):
            continue
        size = len(msgspec.json.encode(each.sealed)) + 1
        if size > room:
            return None
        if used + size > room:
            # Withheld facts between two frames belong to the first: a hole is a missing frame.
            frames.append(_frame(session, (start, each.seq), tuple(texts), ""))
            start, texts, used = each.seq, [], 0
        texts.append(each.sealed)
        used += size
    return (*frames, _frame(session, (start, end), tuple(texts), note))


def _frame(session: SessionId, span: tuple[int, int], facts: tuple[str, ...], note: str) -> Frame:
    return Frame(session=session, start=span[0], end=span[1], facts=facts, note=note)


def _size_of(frame: Frame) -> int:
    return len(msgspec.json.encode(frame))
