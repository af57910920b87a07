"""The engine's wishes towards this device's disk, done on the store's thread, in order."""

import logging
from collections.abc import Callable
from typing import Final, TypeAlias, assert_never

from meetingroom.domain.ids import CommandId, SessionId
from meetingroom.seat.errors import command_not_kept
from meetingroom.seat.lane import Lane
from meetingroom.seat.ports import Surroundings
from meetingroom.seat.tasks import Tasks
from meetingroom.seat.views import replica_of_saved, saved_of
from meetingroom.seat.wire import refused
from meetingroom.sync import signals as s
from meetingroom.sync.outbox import Outbox, Pending
from meetingroom.sync.ports import CacheFailedError, SeatStore
from meetingroom.sync.replica import Replica

KeepingEffect: TypeAlias = s.Keep | s.Forget | s.SaveReplica

SAVE_EVERY_MS: Final = 1000
"""A view is written at most this often: ten frames a second must not keep a small disk busy."""

_LOGGER: Final = logging.getLogger(__name__)


class SeatKeeping:
    """Performs the engine's effects on the store."""

    def __init__(
        self,
        store: SeatStore,
        lane: Lane,
        around: Surroundings,
        on_signal: Callable[[s.Signal], None],
    ) -> None:
        """Keep for one session.

        Args:
            store: this person's, used on the lane only.
            lane: the store's thread.
            around: for timers and language.
            on_signal: told what became of a command.
        """
        self._store = store
        self._lane = lane
        self._around = around
        self._on_signal = on_signal
        self._unsaved: Replica | None = None
        self._is_resting = False
        self._end_rest: Callable[[], None] | None = None

    async def load(self, session: SessionId) -> tuple[Replica | None, Outbox]:
        """Return what was kept of a session: the view, and the commands without answer.

        Raises:
            CacheFailedError: the disk can't be read.
        """
        saved = await self._lane.run(self._store.replica, session)
        outbox = await self._lane.run(self._store.outbox)
        replica = None if saved is None else replica_of_saved(saved)
        return replica, tuple(pending for pending in outbox if pending.session == session)

    def perform(self, effect: KeepingEffect, tasks: Tasks) -> None:
        """Begin what the engine wants."""
        match effect:
            case s.Keep(pending=pending):
                tasks.start(self._keep(pending))
            case s.Forget(id=command):
                tasks.start(self._forget(command))
            case s.SaveReplica(replica=replica):
                self._unsaved = replica
                if not self._is_resting:
                    self._save_soon(tasks)
            case _:
                assert_never(effect)

    async def flush(self) -> None:
        """Write the newest view now, and no other later."""
        if self._end_rest is not None:
            self._end_rest()
        await self._save()

    async def _keep(self, pending: Pending) -> None:
        try:
            await self._lane.run(self._store.keep, pending)
        except CacheFailedError:
            # Not on disk, so not sent: whoever asked for it is told, and decides anew.
            answer = refused(pending, command_not_kept(self._around.language))
            self._on_signal(s.Answered(answer))
        else:
            self._on_signal(s.Kept(pending.id))

    async def _forget(self, command: CommandId) -> None:
        try:
            await self._lane.run(self._store.forget, command)
        except CacheFailedError:
            # It will be sent once more after a restart, and be answered the same.
            _LOGGER.warning("an answered command could not be removed from this device")

    def _save_soon(self, tasks: Tasks) -> None:
        self._is_resting = True
        tasks.start(self._save())
        self._end_rest = self._around.timers.after(SAVE_EVERY_MS, lambda: self._rested(tasks))

    def _rested(self, tasks: Tasks) -> None:
        self._is_resting = False
        if self._unsaved is not None:
            self._save_soon(tasks)

    async def _save(self) -> None:
        replica, self._unsaved = self._unsaved, None
        if replica is None:
            return
        try:
            await self._lane.run(lambda: self._store.save_replica(saved_of(replica)))
        except CacheFailedError:
            _LOGGER.warning("this device could not keep the session's view; it will be read anew")
