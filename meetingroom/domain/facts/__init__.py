"""What has happened in a session. Facts are past tense and never refuse.

A fact that others may come to see later is told whole by the fact that shows it:
``BallotOpened`` and ``PaperPublished`` repeat what was prepared, so that opening a vote never
makes a seat read again what was withheld before.
"""

from meetingroom.domain.facts.agenda import (
    ItemAdded,
    ItemStarted,
)
from meetingroom.domain.facts.ballots import (
    BallotAnnounced,
    BallotCancelled,
    BallotDeclared,
    BallotEnded,
    BallotExtended,
    BallotOpened,
    BallotPaused,
    BallotPrepared,
    BallotResumed,
    BallotTextChosen,
    BallotWithdrawn,
    FormDecided,
    VoteCast,
)
from meetingroom.domain.facts.closed import (
    SessionFact,
)
from meetingroom.domain.facts.floor import (
    FloorAsked,
    FloorWithdrawn,
    SpeakerCalled,
    SpeakerCalledDirectly,
    SpeechEnded,
    SpeechExtended,
    SpeechPaused,
    SpeechResumed,
    SpeechStarted,
)
from meetingroom.domain.facts.hands import (
    DeputyMovedToHands,
    DeputyReturnedToSeat,
    HandErased,
    HandRecorded,
    HandTotalsDropped,
    HandTotalsEntered,
    HandTotalsNoted,
)
from meetingroom.domain.facts.membership import (
    MandateEnded,
    MandateResumed,
    MandateSuspended,
    RoleGranted,
    RoleRevoked,
)
from meetingroom.domain.facts.notes import (
    NoteCorrected,
    NoteWritten,
)
from meetingroom.domain.facts.papers import (
    PaperAdded,
    PaperPublished,
    PaperVersionAdded,
)
from meetingroom.domain.facts.roll import (
    AbsenceAcknowledged,
    AbsenceReported,
    AttendanceMarked,
    CheckInAsked,
    CheckInsConfirmed,
    DeputyCheckedIn,
    HeadsCounted,
    RollConfirmed,
    RollLocked,
    RollReopened,
)
from meetingroom.domain.facts.session import (
    SessionClosed,
    SessionOpened,
)
from meetingroom.domain.facts.sittings import (
    ClosureDecided,
    RollOpened,
    SittingClosed,
    SittingOpened,
    SittingPlanned,
)

__all__ = [
    "AbsenceAcknowledged",
    "AbsenceReported",
    "AttendanceMarked",
    "BallotAnnounced",
    "BallotCancelled",
    "BallotDeclared",
    "BallotEnded",
    "BallotExtended",
    "BallotOpened",
    "BallotPaused",
    "BallotPrepared",
    "BallotResumed",
    "BallotTextChosen",
    "BallotWithdrawn",
    "CheckInAsked",
    "CheckInsConfirmed",
    "ClosureDecided",
    "DeputyCheckedIn",
    "DeputyMovedToHands",
    "DeputyReturnedToSeat",
    "FloorAsked",
    "FloorWithdrawn",
    "FormDecided",
    "HandErased",
    "HandRecorded",
    "HandTotalsDropped",
    "HandTotalsEntered",
    "HandTotalsNoted",
    "HeadsCounted",
    "ItemAdded",
    "ItemStarted",
    "MandateEnded",
    "MandateResumed",
    "MandateSuspended",
    "NoteCorrected",
    "NoteWritten",
    "PaperAdded",
    "PaperPublished",
    "PaperVersionAdded",
    "RoleGranted",
    "RoleRevoked",
    "RollConfirmed",
    "RollLocked",
    "RollOpened",
    "RollReopened",
    "SessionClosed",
    "SessionFact",
    "SessionOpened",
    "SittingClosed",
    "SittingOpened",
    "SittingPlanned",
    "SpeakerCalled",
    "SpeakerCalledDirectly",
    "SpeechEnded",
    "SpeechExtended",
    "SpeechPaused",
    "SpeechResumed",
    "SpeechStarted",
    "VoteCast",
]
