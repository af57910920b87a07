"""The closed union of all commands of a session."""

from meetingroom.domain.commands.agenda import (
    AddItem,
    StartItem,
)
from meetingroom.domain.commands.ballots import (
    AnnounceBallot,
    CancelBallot,
    CastVote,
    ChooseBallotText,
    DecideForm,
    DeclareBallot,
    EndBallot,
    ExtendBallot,
    OpenBallot,
    PauseBallot,
    PrepareBallot,
    RepeatBallot,
    ResumeBallot,
    WithdrawBallot,
)
from meetingroom.domain.commands.floor import (
    AskForFloor,
    CallSpeaker,
    EndSpeech,
    StartSpeech,
    WithdrawRequest,
)
from meetingroom.domain.commands.membership import (
    CloseSession,
    EndMandate,
    GrantRole,
    ResumeMandate,
    RevokeRole,
    SuspendMandate,
)
from meetingroom.domain.commands.notes import (
    CorrectNote,
    WriteNote,
)
from meetingroom.domain.commands.papers import (
    AddPaper,
    AddPaperVersion,
    PublishPaper,
)
from meetingroom.domain.commands.sittings import (
    CheckIn,
    CloseSitting,
    ConfirmRoll,
    DecideClosure,
    MarkAttendance,
    OpenRoll,
    OpenSitting,
    PlanSitting,
)

SessionCommand = (
    CloseSession
    | GrantRole
    | RevokeRole
    | EndMandate
    | SuspendMandate
    | ResumeMandate
    | PlanSitting
    | DecideClosure
    | OpenRoll
    | CheckIn
    | MarkAttendance
    | ConfirmRoll
    | OpenSitting
    | CloseSitting
    | AddItem
    | StartItem
    | AddPaper
    | AddPaperVersion
    | PublishPaper
    | PrepareBallot
    | OpenBallot
    | CastVote
    | ExtendBallot
    | EndBallot
    | CancelBallot
    | AskForFloor
    | WithdrawRequest
    | CallSpeaker
    | StartSpeech
    | EndSpeech
    | WriteNote
    | CorrectNote
    | ChooseBallotText
    | RepeatBallot
    | AnnounceBallot
    | WithdrawBallot
    | DecideForm
    | PauseBallot
    | ResumeBallot
    | DeclareBallot
)
