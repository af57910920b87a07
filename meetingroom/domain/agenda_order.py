"""The agenda as a tree that is read from the top: numbers, levels, branches.

INVARIANT: the items stand in the order of reading, each right before all that is below it.
"""

from collections.abc import Mapping
from typing import Final

from meetingroom.domain.ids import NO_ITEM, ItemId
from meetingroom.domain.state import Item

LEVELS: Final = 3


def path(items: Mapping[ItemId, Item], item: ItemId) -> tuple[ItemId, ...]:
    """Return an item with all above it, from the first level down; 1 to 3 of them."""
    above = items[item].parent
    return (item,) if above == NO_ITEM else (*path(items, above), item)


def below(items: Mapping[ItemId, Item], parent: ItemId) -> tuple[ItemId, ...]:
    """Return the items right below another, or of the first level, in their order."""
    return tuple(each.item for each in items.values() if each.parent == parent)


def branch(items: Mapping[ItemId, Item], item: ItemId) -> tuple[ItemId, ...]:
    """Return an item with all below it, in the order of reading."""
    deeper = (each for child in below(items, item) for each in branch(items, child))
    return (item, *deeper)


def levels(items: Mapping[ItemId, Item], item: ItemId) -> int:
    """Return how many levels an item and all below it take up, 1 to 3."""
    return max(len(path(items, each)) for each in branch(items, item)) - len(path(items, item)) + 1


def numbers(items: Mapping[ItemId, Item]) -> Mapping[ItemId, str]:
    """Return each item's number, as ``1``, ``1.1``, ``1.1.1``, in the order of reading."""
    found: dict[ItemId, str] = {}

    def number(parent: ItemId, before: str) -> None:
        for place, item in enumerate(below(items, parent), start=1):
            found[item] = f"{before}{place}"
            number(item, f"{before}{place}.")

    number(NO_ITEM, "")
    return found


def with_added(items: Mapping[ItemId, Item], item: Item) -> Mapping[ItemId, Item]:
    """Return the agenda with one item more, the last below its parent."""
    return _put(items, {item.item: item}, item.parent, NO_ITEM)


def without(items: Mapping[ItemId, Item], item: ItemId) -> Mapping[ItemId, Item]:
    """Return the agenda without an item and all below it."""
    gone = set(branch(items, item))
    return {key: each for key, each in items.items() if key not in gone}


def with_moved(items: Mapping[ItemId, Item], root: Item, before: ItemId) -> Mapping[ItemId, Item]:
    """Return the agenda after an item went elsewhere with all below it.

    Args:
        items: the agenda.
        root: the item with the parent it goes to, which is not below it.
        before: the item of that parent it goes before; ``NO_ITEM``: it becomes the last.
    """
    moved = {key: items[key] for key in branch(items, root.item)}
    return _put(without(items, root.item), {**moved, root.item: root}, root.parent, before)


def _put(
    items: Mapping[ItemId, Item],
    some: Mapping[ItemId, Item],
    parent: ItemId,
    before: ItemId,
) -> Mapping[ItemId, Item]:
    order = list(items)
    if before != NO_ITEM:
        place = order.index(before)
    elif parent != NO_ITEM:
        place = order.index(branch(items, parent)[-1]) + 1
    else:
        place = len(order)
    both = {**items, **some}
    return {key: both[key] for key in (*order[:place], *some, *order[place:])}
