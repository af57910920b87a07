"""The agenda, and the turns the sittings took through it."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, ItemId, SittingId
from meetingroom.domain.values import AgendaStep, ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An agenda item.

    Attributes:
        parent: the item it belongs to; empty for the first level.
        minutes: how long it is expected to take; 0 when that is not known.
        discussed: whether deputies may ask to speak on it.
        questioned: whether they may ask to question.
    """

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str
    parent: ItemId
    minutes: int
    discussed: bool
    questioned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTurn:
    """The sitting turned to an item."""

    item: ItemId
    sitting: SittingId
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaChange:
    """Something was done to the agenda.

    Attributes:
        title: of the item; empty when the whole agenda was adopted.
        ballot: which decided it; empty when none had to.
        reason: of a move; else empty.
    """

    step: AgendaStep
    title: str
    ballot: BallotId
    reason: str
    at_ms: int
