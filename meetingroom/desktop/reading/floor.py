"""Asking to speak as a deputy meets it: the purposes, the own place, who speaks, who waits."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingroom.desktop.reading.bases import basis_of
from meetingroom.desktop.reading.floor_words import (
    ASK_WORDS,
    NO_ITEM,
    PURPOSE_WORDS,
    own_words,
    span_words,
)
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.wishing import honorific_of, on_its_way, why_not
from meetingroom.domain.commands import AskForFloor, WithdrawRequest
from meetingroom.domain.floor import limit_of
from meetingroom.domain.floor_queue import queue
from meetingroom.domain.ids import RequestId
from meetingroom.domain.rules.keys import floor_key
from meetingroom.domain.state import FloorRequest, RequestPhase
from meetingroom.domain.text import clock_time
from meetingroom.domain.values import FloorPurpose, Language, Stage

WARN_MS: Final = 30_000
"""So long before the end of a speech its clock begins to warn; nothing is ever cut."""

_OFFERED: Final = (FloorPurpose.DISCUSSION, FloorPurpose.QUESTION, FloorPurpose.DEBATE)
"""What a deputy's page has a button for."""


class OwnPlace(StrEnum):
    """Where a deputy stands with the floor."""

    NONE = "none"
    ASKING = "asking"
    """The wish is on its way."""
    WAITING = "waiting"
    CALLED = "called"
    SPEAKING = "speaking"
    PAUSED = "paused"


_BY_CHAIR: Final = {
    Language.VIETNAMESE: "Chủ tọa quy định cho nội dung này",
    Language.ENGLISH: "Set by the chair for this item",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeRow:
    """A reason to ask for the floor; ``key`` is a ``FloorPurpose``.

    Attributes:
        words: of the button, with the minutes the rules allow.
    """

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """Who waits for the floor; ``detail`` is the purpose and since when."""

    key: str
    number: str
    name: str
    detail: str
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The floor as a deputy sees it.

    Attributes:
        reason: why asking is off; empty when it is not.
        asking: the purpose whose wish is on its way; may be empty.
        own: an ``OwnPlace``.
        own_request: to be withdrawn; empty when there is none.
        withdraw_reason: why withdrawing is off; empty when it is not.
        is_withdrawing: that wish is on its way.
        speaker: who has the floor; empty when nobody has.
        has_begun: that one's clock runs; else was called and has not begun, or is paused.
        ends_ms: when the time allowed is over, by the server's clock.
        basis: the minutes of each purpose and where they come from.
    """

    reason: str = ""
    asking: str = ""
    own: str = OwnPlace.NONE
    own_headline: str = ""
    own_detail: str = ""
    own_request: str = ""
    withdraw_reason: str = ""
    is_withdrawing: bool = False
    speaker: str = ""
    speaker_detail: str = ""
    has_begun: bool = False
    ends_ms: int = 0
    purposes: tuple[PurposeRow, ...] = ()
    basis: str = ""
    queue: tuple[QueueRow, ...] = ()


def floor_of(seen: Seen) -> Floor:
    """Read the floor."""
    waiting = queue(seen.state)
    mine = _mine(seen)
    asking = on_its_way(seen, AskForFloor)
    own = _own_place(mine, is_asking=asking is not None)
    place = next((at for at, r in enumerate(waiting, 1) if r.person == seen.person), 0)
    headline, detail = own_words(own, seen.language, honorific_of(seen), place)
    withdraws = mine is not None and own in {OwnPlace.WAITING, OwnPlace.CALLED}
    speaking = seen.state.speaking
    return Floor(
        reason="" if asking else _ask_reason(seen),
        asking=asking[1].purpose if asking and own is OwnPlace.ASKING else "",
        own=own,
        own_headline=headline,
        own_detail=detail,
        own_request=mine.request if mine and withdraws else "",
        withdraw_reason=_withdraw_reason(seen, mine) if withdraws else "",
        is_withdrawing=on_its_way(seen, WithdrawRequest) is not None,
        speaker="" if speaking is None else seen.speaker(speaking.speaker).addressed,
        speaker_detail="" if speaking is None else _purpose(seen, speaking),
        has_begun=speaking is not None and speaking.phase is RequestPhase.SPEAKING,
        ends_ms=0 if speaking is None else speaking.ends_ms,
        purposes=tuple(_purpose_row(seen, purpose) for purpose in _OFFERED),
        basis=_basis(seen),
        queue=tuple(_queue_row(seen, r, number) for number, r in enumerate(waiting, 1)),
    )


def _mine(seen: Seen) -> FloorRequest | None:
    """Return the own request that is not over; the one that speaks before one that waits."""
    over = {RequestPhase.ENDED, RequestPhase.WITHDRAWN}
    mine = [
        r for r in seen.state.requests.values() if r.person == seen.person and r.phase not in over
    ]
    return max(mine, key=lambda r: r.phase is not RequestPhase.WAITING, default=None)


def _own_place(mine: FloorRequest | None, *, is_asking: bool) -> OwnPlace:
    if mine is None:
        return OwnPlace.ASKING if is_asking else OwnPlace.NONE
    return OwnPlace(mine.phase)


def _withdraw_reason(seen: Seen, mine: FloorRequest | None) -> str:
    return "" if mine is None else why_not(seen, WithdrawRequest(request=mine.request))


def _ask_reason(seen: Seen) -> str:
    ask = AskForFloor(request=RequestId("next"), purpose=FloorPurpose.DISCUSSION)
    reason = why_not(seen, ask)
    is_ready = seen.is_live and seen.person in seen.state.present()
    if is_ready and seen.state.stage is Stage.IN_SESSION and seen.state.current_item is None:
        return NO_ITEM[seen.language]  # the general sentence speaks of an item to be chosen
    return reason


def _purpose(seen: Seen, request: FloorRequest) -> str:
    return PURPOSE_WORDS[seen.language, request.purpose]


def _purpose_row(seen: Seen, purpose: FloorPurpose) -> PurposeRow:
    words, minutes = ASK_WORDS[seen.language, purpose], _minutes(seen, purpose)
    return PurposeRow(key=purpose, words=f"{words} ({_unbroken(minutes)})")


def _minutes(seen: Seen, purpose: FloorPurpose) -> str:
    return span_words(_limit_s(seen, purpose), seen.language)


def _limit_s(seen: Seen, purpose: FloorPurpose) -> int:
    return limit_of(seen.state, seen.state.current_item, purpose)


def _basis(seen: Seen) -> str:
    """Return the minutes of the purposes, those of one basis together and it under them."""
    together: dict[str, list[str]] = {}
    for purpose in _OFFERED:
        words = f"{PURPOSE_WORDS[seen.language, purpose]}: {_minutes(seen, purpose)}."
        by_rule = _limit_s(seen, purpose) == seen.state.rules.floor_s(purpose)
        basis = basis_of(seen, floor_key(purpose)) if by_rule else _BY_CHAIR[seen.language]
        together.setdefault(basis, []).append(words)
    return "\n".join(f"{' '.join(said)}\n{basis}".strip() for basis, said in together.items())


def _unbroken(words: str) -> str:
    """Return words that stay on one line."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def _queue_row(seen: Seen, request: FloorRequest, number: int) -> QueueRow:
    titles = ", ".join(seen.speaker(request.speaker).titles)
    since = f"{_purpose(seen, request)}, {clock_time(request.asked_ms)}"
    return QueueRow(
        key=request.request,
        number=str(number),
        name=seen.speaker(request.speaker).addressed,
        detail=f"{titles}\n{since}" if titles else since,
        is_own=request.person == seen.person,
    )
