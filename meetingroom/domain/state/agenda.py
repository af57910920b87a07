"""The agenda, and the turns the sittings took through it."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, SittingId
from meetingroom.domain.values import ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An agenda item."""

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTurn:
    """The sitting turned to an item."""

    item: ItemId
    sitting: SittingId
    at_ms: int
