"""What a seat's engine sees, and what it wants done."""

from dataclasses import dataclass

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import CommandId, SessionId
from meetingroom.protocol.messages import (
    Answer,
    AnsweredGlance,
    Frame,
    Joined,
    Refusal,
    Resync,
    SeatedGlance,
)
from meetingroom.sync.outbox import Pending
from meetingroom.sync.replica import Replica


@dataclass(frozen=True, slots=True)
class Started:
    """The person wants to be in the session; kept state and outbox were read from disk."""


@dataclass(frozen=True, slots=True)
class Connected:
    """The socket is open and authenticated."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """The line is gone, or could not be had."""


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """The server refuses this device, person or version; trying again is useless."""

    refusal: Refusal


@dataclass(frozen=True, slots=True)
class JoinAnswered:
    """The server let the seat join."""

    joined: Joined


@dataclass(frozen=True, slots=True)
class SnapshotCame:
    """A whole view was read."""

    replica: Replica


@dataclass(frozen=True, slots=True)
class FrameCame:
    """Facts came; the driver has checked the head's signature."""

    frame: Frame


@dataclass(frozen=True, slots=True)
class ResyncCame:
    """What this person may see changed."""

    resync: Resync


@dataclass(frozen=True, slots=True)
class GlanceCame:
    """How many have answered an open ballot."""

    glance: AnsweredGlance


@dataclass(frozen=True, slots=True)
class SeatedCame:
    """So many devices are joined to the session, and some deputies are on none any more."""

    glance: SeatedGlance


@dataclass(frozen=True, slots=True)
class Wished:
    """The person did something."""

    id: CommandId
    command: SessionCommand


@dataclass(frozen=True, slots=True)
class Kept:
    """A command is on this device's disk."""

    id: CommandId


@dataclass(frozen=True, slots=True)
class Answered:
    """A command was answered; the driver has checked its receipts."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Woken:
    """A timer that ``Wake`` asked for went off."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """The person leaves."""


Signal = (
    Started
    | Connected
    | Dropped
    | TurnedAway
    | JoinAnswered
    | SnapshotCame
    | FrameCame
    | ResyncCame
    | GlanceCame
    | SeatedCame
    | Wished
    | Kept
    | Answered
    | Woken
    | Stopped
)


@dataclass(frozen=True, slots=True)
class Connect:
    """Open the socket."""


@dataclass(frozen=True, slots=True)
class HangUp:
    """Close the socket."""


@dataclass(frozen=True, slots=True)
class Join:
    """Join the session from a position on; ``-1`` asks for a snapshot."""

    session: SessionId
    after: int


@dataclass(frozen=True, slots=True)
class ReadSnapshot:
    """Read a whole view over HTTPS."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class Keep:
    """Write a command to disk, then say ``Kept``."""

    pending: Pending


@dataclass(frozen=True, slots=True)
class Send:
    """Send a command; answer with ``Answered`` or ``Dropped``."""

    pending: Pending


@dataclass(frozen=True, slots=True)
class Forget:
    """Remove a command from disk: it was answered, or its ballot has ended."""

    id: CommandId


@dataclass(frozen=True, slots=True)
class SaveReplica:
    """Keep the confirmed view on disk; a lost one only costs a snapshot."""

    replica: Replica


@dataclass(frozen=True, slots=True)
class Wake:
    """Say ``Woken`` after so many milliseconds."""

    delay_ms: int


@dataclass(frozen=True, slots=True)
class Changed:
    """Tell the screens which parts changed: names of the session's fields, or ``phase``."""

    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Settled:
    """Tell who made a command what the server said."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Lapsed:
    """Tell who made a choice that its ballot ended before the server confirmed it."""

    id: CommandId


Effect = (
    Connect
    | HangUp
    | Join
    | ReadSnapshot
    | Keep
    | Send
    | Forget
    | SaveReplica
    | Wake
    | Changed
    | Settled
    | Lapsed
)
