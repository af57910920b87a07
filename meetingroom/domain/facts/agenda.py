"""Of the agenda."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId
from meetingroom.domain.values import ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAdded:
    """An item was added at the end of the agenda. ``presenter`` is words, may be empty."""

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStarted:
    """The sitting turned to an item; the one before it ended by that."""

    item: ItemId
