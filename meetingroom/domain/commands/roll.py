"""On the roll: who is present, who will be absent, what is locked and counted."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId, SittingId
from meetingroom.domain.values import AttendanceStatus, ToldBy


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """Say: I am here. Only for oneself, in the sitting whose roll is open.

    Attributes:
        site: the remote site one is at, by its name; empty in the hall.
    """

    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmCheckIns:
    """Confirm that these deputies, who checked in, are here; all who wait when none is named."""

    deputies: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkAttendance:
    """Set a deputy's attendance in the current sitting; ``site`` is empty in the hall."""

    deputy: PersonId
    status: AttendanceStatus
    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmRoll:
    """Confirm who is present in the current sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockRoll:
    """Let the roll of the current sitting stand as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenRoll:
    """Let the locked roll take changes again, for a reason of 1 to 600 letters."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountHeads:
    """Let a count of heads set the roll.

    Attributes:
        counted_by: who counted; anybody of the session.
        number: present, 0 to the number of deputies who may act.
        deputies: exactly those present, as many as ``number``; empty when nobody is named, so
            that the number counts for the quorum alone.
    """

    counted_by: PersonId
    number: int
    deputies: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAbsence:
    """Tell in advance that one will be absent from a sitting; reason of 0 to 600 letters."""

    sitting: SittingId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterAbsence:
    """Enter an absence that a deputy told of otherwise; reason of 0 to 600 letters."""

    sitting: SittingId
    deputy: PersonId
    told: ToldBy
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeAbsence:
    """Acknowledge an absence, so that the deputy is excused."""

    sitting: SittingId
    deputy: PersonId
