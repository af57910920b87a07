"""The chair's console: agenda, sitting and script, for QML; ballots and floor hang below."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.console_ballot_model import ConsoleBallotModel
from meetingroom.desktop.models.console_floor_model import ConsoleFloorModel
from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.reading.console import Console, ItemRow, console_of
from meetingroom.desktop.reading.console_orders import Orders, orders_of
from meetingroom.desktop.reading.console_script import Script, script_of
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows
from meetingroom.domain.commands import (
    CloseSitting,
    OpenRoll,
    OpenSitting,
    StartItem,
    TakeOrders,
)
from meetingroom.domain.ids import ItemId, PersonId, SittingId
from meetingroom.domain.values import Role

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ConsoleModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``Console`` and ``Script``; leads the sitting through its agenda."""

    changed = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: to the server.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._shown = Console()
        self._script = Script()
        self._orders = Orders()
        self._items = Rows(ItemRow, self)
        self._ballot = ConsoleBallotModel(wishes, self)
        self._floor = ConsoleFloorModel(wishes, self)

    def show(self, seen: Seen) -> None:
        """Show what is seen now; nothing to whoever neither presides nor operates."""
        if seen.roles.isdisjoint({Role.PRESIDER, Role.OPERATOR}):
            return
        self._ballot.show(seen)
        self._floor.show(seen)
        shown, script, orders = console_of(seen), script_of(seen), orders_of(seen)
        if (shown, script, orders) != (self._shown, self._script, self._orders):
            self._shown, self._script, self._orders = shown, script, orders
            self._items.show(shown.items)
            self.changed.emit()

    def tick(self, now_ms: int) -> None:
        """Move clocks on."""
        self._ballot.tick(now_ms)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """``preparing``, ``roll_call``, ``in_session`` or ``closed``."""
        return self._shown.stage

    @Property(str, notify=changed)
    def sitting(self) -> str:
        """The sitting's name in words."""
        return self._shown.sitting

    @Property(int, notify=changed)
    def place(self) -> int:
        """Of the current item, from 1; 0 when there is none."""
        return self._shown.place

    @Property(str, notify=changed)
    def now(self) -> str:
        """Which item the sitting is at, in words; empty when at none."""
        return self._shown.now

    @Property(bool, notify=changed)
    def isAtEnd(self) -> bool:
        """Whether nothing of the agenda comes after this."""
        return self._shown.is_at_end

    @Property(bool, notify=changed)
    def hasBefore(self) -> bool:
        """Whether an item stands before the current one."""
        return bool(self._shown.before)

    @Property(bool, notify=changed)
    def hasAfter(self) -> bool:
        """Whether an item comes after the current one."""
        return bool(self._shown.after)

    @Property(str, notify=changed)
    def turnReason(self) -> str:
        """Why the sitting can't turn to another item; empty when it can."""
        return self._shown.turn_reason

    @Property(str, notify=changed)
    def rollReason(self) -> str:
        """Why the roll can't be opened; empty when it can."""
        return self._shown.roll_reason

    @Property(str, notify=changed)
    def openReason(self) -> str:
        """Why the sitting can't be opened; empty when it can."""
        return self._shown.open_reason

    @Property(str, notify=changed)
    def closeReason(self) -> str:
        """Why the sitting can't be closed; empty when it can."""
        return self._shown.close_reason

    @Property(str, notify=changed)
    def quorum(self) -> str:
        """How many are present, how many must be."""
        return self._shown.quorum

    @Property(bool, notify=changed)
    def hasQuorum(self) -> bool:
        """Whether that is enough."""
        return self._shown.has_quorum

    @Property(str, notify=changed)
    def say(self) -> str:
        """What the chair says now."""
        return self._script.say

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What the chair reads word for word; may be empty."""
        return self._script.sentence

    @Property(bool, notify=changed)
    def isOperator(self) -> bool:
        """Whether this person acts by a presider's order."""
        return self._orders.is_operator

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name of a list
    def orderGivers(self) -> list[dict[str, str]]:
        """The presiders, for a choice of one."""
        return [{"value": giver.person, "text": giver.name} for giver in self._orders.givers]

    @Property(str, notify=changed)
    def orderGiver(self) -> str:
        """Whose orders are taken; empty while nobody's are."""
        return self._orders.taken

    @Property(str, notify=changed)
    def ordersLine(self) -> str:
        """What that means, or what to do first."""
        return self._orders.line

    @Property(QObject, constant=True)
    def items(self) -> QObject:
        """The agenda, see ``ItemRow``."""
        return self._items

    @Property(ConsoleBallotModel, constant=True)
    def ballot(self) -> ConsoleBallotModel:
        """The ballots."""
        return self._ballot

    @Property(ConsoleFloorModel, constant=True)
    def floor(self) -> ConsoleFloorModel:
        """The floor."""
        return self._floor

    @Slot(str)
    def takeOrders(self, presider: str) -> None:
        """Act by the order of this presider from now on."""
        self._wishes.send(TakeOrders(presider=PersonId(presider)))

    @Slot(str)
    def turnTo(self, item: str) -> None:
        """Turn to an item, forward or back."""
        if item and not self._shown.turn_reason:
            self._wishes.send(StartItem(item=ItemId(item)))

    @Slot()
    def turnBack(self) -> None:
        """Turn to the item before."""
        self.turnTo(self._shown.before)

    @Slot()
    def turnOn(self) -> None:
        """Turn to the item after."""
        self.turnTo(self._shown.after)

    @Slot()
    def openRoll(self) -> None:
        """Let deputies check in."""
        if self._shown.planned and not self._shown.roll_reason:
            self._wishes.send(OpenRoll(sitting=SittingId(self._shown.planned)))

    @Slot()
    def openSitting(self) -> None:
        """Open the sitting."""
        if not self._shown.open_reason:
            self._wishes.send(OpenSitting())

    @Slot()
    def closeSitting(self) -> None:
        """Close the sitting."""
        if not self._shown.close_reason:
            self._wishes.send(CloseSitting())
