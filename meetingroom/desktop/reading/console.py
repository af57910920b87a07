"""The chair's console: the agenda to go through, and the sitting to open and to close."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from meetingroom.desktop.reading.console_words import counted, sitting_words, why_not_now
from meetingroom.desktop.reading.home import Standing
from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.agenda_order import numbers
from meetingroom.domain.commands import CloseSitting, OpenRoll, OpenSitting, StartItem
from meetingroom.domain.ids import ItemId, SittingId
from meetingroom.domain.state import Item, Sitting, SittingPhase
from meetingroom.domain.values import Language, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item of the agenda as the chair goes through it.

    Attributes:
        number: its place, from 1.
        detail: how many papers and ballots it has.
        standing: a ``Standing``.
        can_turn: the sitting may turn to it now.
    """

    key: str
    number: str
    title: str
    detail: str
    standing: str
    can_turn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """Where the sitting stands, and where the chair may lead it.

    Attributes:
        stage: a ``Stage``.
        sitting: the sitting's name in words.
        planned: id of the sitting whose roll comes next; empty when none is planned.
        before: the item before the current one; empty at the first.
        after: the item after it; empty at the last.
        place: of the current item, from 1; 0 when there is none. ``now`` tells it in words.
        turn_reason: why the sitting can't turn to another item; empty when it can.
        roll_reason: why the roll can't be opened, ``open_reason`` the sitting, and
            ``close_reason`` why it can't be closed.
        quorum: how many are present, how many must be.
    """

    stage: str = Stage.PREPARING
    sitting: str = ""
    planned: str = ""
    before: str = ""
    after: str = ""
    place: int = 0
    now: str = ""
    turn_reason: str = ""
    roll_reason: str = ""
    open_reason: str = ""
    close_reason: str = ""
    quorum: str = ""
    has_quorum: bool = False
    items: tuple[ItemRow, ...] = ()

    @property
    def is_at_end(self) -> bool:
        """Whether nothing of the agenda comes after this."""
        return self.place == len(self.items)


_NO_SITTING: Final = {
    Language.VIETNAMESE: "Chưa có phiên họp nào trong kế hoạch. Xin báo thư ký thêm phiên họp.",
    Language.ENGLISH: "No sitting is planned. Please ask the secretary to plan one.",
}
_NOW: Final = {
    Language.VIETNAMESE: "Đang họp: nội dung {place}/{many}. {title}",
    Language.ENGLISH: "Now: item {place} of {many}. {title}",
}
_QUORUM: Final = {
    (Language.VIETNAMESE, True): (
        "{here}/{base} đại biểu có mặt, đủ điều kiện họp (cần\N{NO-BREAK SPACE}{least})"
    ),
    (Language.VIETNAMESE, False): (
        "{here}/{base} đại biểu có mặt, chưa đủ điều kiện họp (cần\N{NO-BREAK SPACE}{least})"
    ),
    (Language.ENGLISH, True): "{here} of {base} deputies present: a quorum ({least} needed)",
    (Language.ENGLISH, False): "{here} of {base} deputies present: no quorum ({least} needed)",
}


def console_of(seen: Seen) -> Console:
    """Read the agenda and the sitting."""
    state = seen.state
    order = list(state.items)
    place = 0 if state.current_item is None else order.index(state.current_item) + 1
    planned = _planned(seen)
    quorum, has_quorum = quorum_words(seen)
    after = order[place] if place < len(order) else ""
    turn_reason = _turn_reason(seen, order, place)
    return Console(
        stage=state.stage,
        sitting=_sitting_name(seen, planned),
        planned="" if planned is None else planned.sitting,
        before=order[place - 2] if place > 1 else "",
        after=after,
        place=place,
        now=_now(seen, order, place),
        turn_reason=turn_reason,
        roll_reason=_roll_reason(seen, planned),
        open_reason=why_not_now(seen, OpenSitting()),
        close_reason=why_not_now(seen, CloseSitting()),
        quorum=quorum,
        has_quorum=has_quorum,
        items=_items(seen, can_turn=not turn_reason),
    )


def _now(seen: Seen, order: list[ItemId], place: int) -> str:
    if not place:
        return ""
    title = seen.state.items[order[place - 1]].title
    return _NOW[seen.language].format(place=place, many=len(order), title=title)


def quorum_words(seen: Seen) -> tuple[str, bool]:
    """Say how many are present and how many must be, and whether that is enough."""
    state = seen.state
    here, base = state.counted(), len(state.in_office())
    least = state.rules.quorum_of(base)
    has_quorum = bool(here) and here >= least
    words = _QUORUM[seen.language, has_quorum]
    return words.format(here=here, base=base, least=least), has_quorum


def _planned(seen: Seen) -> Sitting | None:
    """Return the sitting whose roll comes next; none while another one goes on."""
    if seen.state.sitting is not None:
        return None
    waiting = (s for s in seen.state.sittings.values() if s.phase is SittingPhase.PLANNED)
    return next(waiting, None)


def _sitting_name(seen: Seen, planned: Sitting | None) -> str:
    sitting = seen.state.sitting or planned
    return "" if sitting is None else sitting_words(sitting.kind, seen.language)


def _roll_reason(seen: Seen, planned: Sitting | None) -> str:
    if planned is None and seen.is_live and seen.state.stage is Stage.PREPARING:
        return _NO_SITTING[seen.language]
    sitting = SittingId("none") if planned is None else planned.sitting
    return why_not_now(seen, OpenRoll(sitting=sitting))


def _turn_reason(seen: Seen, order: list[ItemId], place: int) -> str:
    """Say why the sitting stays where it is; the rules say the same of every other item."""
    others = order[:place][:-1] + order[place:]
    return why_not_now(seen, StartItem(item=others[0])) if others else ""


def _items(seen: Seen, *, can_turn: bool) -> tuple[ItemRow, ...]:
    state = seen.state
    papers = Counter(paper.item for paper in state.papers.values())
    ballots = Counter(ballot.item for ballot in state.ballots.values())
    ballots.update(draft.item for draft in state.waiting_ballots)
    turned_to = {turn.item for turn in state.turns}
    number_of = numbers(state.items)
    return tuple(
        ItemRow(
            key=item.item,
            number=number_of[item.item],
            title=item.title,
            detail=counted(papers[item.item], ballots[item.item], seen.language),
            standing=_standing(seen, item, turned_to),
            can_turn=can_turn and item.item != state.current_item,
        )
        for item in state.items.values()
    )


def _standing(seen: Seen, item: Item, turned_to: set[ItemId]) -> Standing:
    if item.item == seen.state.current_item:
        return Standing.CURRENT
    return Standing.DONE if item.item in turned_to else Standing.AHEAD
