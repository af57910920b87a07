"""Deputies' seats: one that is locked accepts no choice, whoever holds the device."""

from dataclasses import replace
from typing import assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.roll import check_serving
from meetingroom.domain.state import SessionState

SeatCommand = c.LockSeat | c.UnlockSeat
SeatFact = f.SeatLocked | f.SeatUnlocked


def decide_seat(state: SessionState, command: SeatCommand) -> tuple[SeatFact, ...]:
    """Decide on locking a deputy's seat; it may still raise a hand.

    Raises:
        PersonUnknownError: whose seat it is to be is not on the roster.
        WrongMandateError: the deputy's mandate is suspended or has ended.
    """
    deputy, is_locked = command.deputy, command.deputy in state.locked_seats
    match command:
        case c.LockSeat():
            check_serving(state, deputy)
            return () if is_locked else (f.SeatLocked(deputy=deputy),)
        case c.UnlockSeat():
            return (f.SeatUnlocked(deputy=deputy),) if is_locked else ()
        case _:
            assert_never(command)


def evolve_seat(state: SessionState, fact: SeatFact) -> SessionState:
    """Return the session after a seat was locked or unlocked."""
    match fact:
        case f.SeatLocked(deputy=deputy):
            return replace(state, locked_seats=(*state.locked_seats, deputy))
        case f.SeatUnlocked(deputy=deputy):
            rest = tuple(each for each in state.locked_seats if each != deputy)
            return replace(state, locked_seats=rest)
        case _:
            assert_never(fact)
