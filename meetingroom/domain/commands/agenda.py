"""On the agenda."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId
from meetingroom.domain.values import ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AddItem:
    """Add an item at the end of the agenda. ``title`` 1 to 600 letters, ``presenter`` 0 to 200."""

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartItem:
    """Turn to an item, forward or back."""

    item: ItemId
