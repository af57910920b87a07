"""On the agenda."""

from dataclasses import dataclass

from meetingroom.domain.ids import NO_BALLOT, NO_ITEM, BallotId, ItemId
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
        ballot: which decided it, needed once the agenda was adopted.
    """

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str
    parent: ItemId = NO_ITEM
    minutes: int = 0
    discussed: bool = True
    questioned: bool = True
    ballot: BallotId = NO_BALLOT


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptAgenda:
    """Record that a ballot adopted the session's agenda."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class DropItem:
    """Take an item that nothing happened under off the agenda, with all below it.

    Attributes:
        ballot: which decided it, needed once the agenda was adopted.
    """

    item: ItemId
    ballot: BallotId = NO_BALLOT


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveItem:
    """Put an item elsewhere on the agenda, with all below it.

    Attributes:
        parent: the item it is to belong to; ``NO_ITEM`` for the first level.
        before: the item of that parent it is to stand before; ``NO_ITEM``: it becomes the last.
        reason: 1 to 600 letters; may be empty before the first sitting is opened.
    """

    item: ItemId
    parent: ItemId = NO_ITEM
    before: ItemId = NO_ITEM
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartItem:
    """Turn to an item, forward or back."""

    item: ItemId
