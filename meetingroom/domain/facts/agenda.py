"""Of the agenda."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId
from meetingroom.domain.values import ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAdded:
    """An item was added at the end of the agenda, or below another as its last.

    Attributes:
        presenter: words, may be empty.
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
class ItemStarted:
    """The sitting turned to an item; the one before it ended by that."""

    item: ItemId
