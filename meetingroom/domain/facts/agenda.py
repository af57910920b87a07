"""Of the agenda."""

from dataclasses import dataclass

from meetingroom.domain.ids import NO_BALLOT, BallotId, ItemId, SittingId
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
        ballot: which decided it; empty while the agenda was not adopted.
    """

    item: ItemId
    kind: ItemKind
    title: str
    presenter: str
    parent: ItemId
    minutes: int
    discussed: bool
    questioned: bool
    ballot: BallotId = NO_BALLOT


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaAdopted:
    """The council adopted the session's agenda by a ballot."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDropped:
    """An item was taken off the agenda with all below it.

    Attributes:
        ballot: which decided it; empty while the agenda was not adopted.
    """

    item: ItemId
    ballot: BallotId = NO_BALLOT


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemMoved:
    """An item went to another place of the agenda with all below it.

    Attributes:
        parent: the item it belongs to now; empty for the first level.
        before: the item it stands before now; empty: it is the last of its parent.
        reason: may be empty only where no sitting had been opened.
    """

    item: ItemId
    parent: ItemId
    before: ItemId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStarted:
    """The sitting turned to an item; the one before it ended by that."""

    item: ItemId
    sitting: SittingId
