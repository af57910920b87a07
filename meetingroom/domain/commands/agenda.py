"""On the agenda."""

from dataclasses import dataclass

from meetingroom.domain.ids import NO_ITEM, ItemId
from meetingroom.domain.values import ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AddItem:
    """Add an item at the end of the agenda, or below another as its last.

    Attributes:
        title: 1 to 600 letters.
        presenter: 0 to 200 letters.
        parent: the item it belongs to; ``NO_ITEM`` for the first level. Three levels at most.
        minutes: how long it is expected to take, 0 to 1440; 0 when that is not known.
        discussed: whether deputies may ask to speak on it; never in a ceremony.
        questioned: whether they may ask to question; never in a ceremony.
    """

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str
    parent: ItemId = NO_ITEM
    minutes: int = 0
    discussed: bool = True
    questioned: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StartItem:
    """Turn to an item, forward or back."""

    item: ItemId
