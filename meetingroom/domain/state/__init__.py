"""A session as folded from its facts. Times are server UTC in milliseconds; 0 is *not yet*."""

from meetingroom.domain.state.agenda import (
    AgendaChange,
    Item,
    ItemTurn,
)
from meetingroom.domain.state.ballots import (
    Ballot,
    BallotDraft,
    BallotPhase,
    Count,
    FormDecision,
    HandTotals,
    Pause,
    RecordedVote,
)
from meetingroom.domain.state.committee import (
    CountingCommittee,
    Replacement,
)
from meetingroom.domain.state.consultations import (
    Consultation,
    ConsultationPhase,
    Opinion,
)
from meetingroom.domain.state.floor import (
    FloorLimit,
    FloorRequest,
    RequestPhase,
    Speaker,
)
from meetingroom.domain.state.mandates import (
    MandateChange,
)
from meetingroom.domain.state.notes import (
    Note,
)
from meetingroom.domain.state.orders import (
    OrderedActs,
)
from meetingroom.domain.state.papers import (
    Paper,
    PaperVersion,
)
from meetingroom.domain.state.personnel import (
    Confirmation,
    Nomination,
    Personnel,
    PersonnelList,
    PersonnelPhase,
)
from meetingroom.domain.state.resolutions import (
    Correction,
    Resolution,
    ResolutionPhase,
    Revision,
)
from meetingroom.domain.state.roll import (
    Absence,
    Attendance,
    HeadCount,
    PendingCheckIn,
    RollCount,
    RollLock,
)
from meetingroom.domain.state.secret_ballots import (
    CountEntry,
    CountNote,
    SecretBallot,
    SecretPhase,
    TieDecision,
)
from meetingroom.domain.state.session import (
    SessionState,
)
from meetingroom.domain.state.sittings import (
    ClosureChange,
    Sitting,
    SittingPhase,
)

__all__ = [
    "Absence",
    "AgendaChange",
    "Attendance",
    "Ballot",
    "BallotDraft",
    "BallotPhase",
    "ClosureChange",
    "Confirmation",
    "Consultation",
    "ConsultationPhase",
    "Correction",
    "Count",
    "CountEntry",
    "CountNote",
    "CountingCommittee",
    "FloorLimit",
    "FloorRequest",
    "FormDecision",
    "HandTotals",
    "HeadCount",
    "Item",
    "ItemTurn",
    "MandateChange",
    "Nomination",
    "Note",
    "Opinion",
    "OrderedActs",
    "Paper",
    "PaperVersion",
    "Pause",
    "PendingCheckIn",
    "Personnel",
    "PersonnelList",
    "PersonnelPhase",
    "RecordedVote",
    "Replacement",
    "RequestPhase",
    "Resolution",
    "ResolutionPhase",
    "Revision",
    "RollCount",
    "RollLock",
    "SecretBallot",
    "SecretPhase",
    "SessionState",
    "Sitting",
    "SittingPhase",
    "Speaker",
    "TieDecision",
]
