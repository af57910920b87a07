"""What a person may wish. Commands are imperative; most become one fact or a refusal.

New things are named by the client that makes them, so a command sent twice names the same thing.
"""

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
from meetingroom.domain.commands.closed import (
    SessionCommand,
)
from meetingroom.domain.commands.floor import (
    AskForFloor,
    CallDirectly,
    CallSpeaker,
    EndSpeech,
    ExtendSpeech,
    PauseSpeech,
    ResumeSpeech,
    StartSpeech,
    WithdrawRequest,
)
from meetingroom.domain.commands.hands import (
    EnterHands,
    EnterHandTotals,
    MoveToHands,
    ReturnToSeat,
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
from meetingroom.domain.commands.roll import (
    AcknowledgeAbsence,
    AskAbsence,
    CheckIn,
    ConfirmCheckIns,
    ConfirmRoll,
    CountHeads,
    EnterAbsence,
    LockRoll,
    MarkAttendance,
    ReopenRoll,
)
from meetingroom.domain.commands.sittings import (
    CloseSitting,
    DecideClosure,
    OpenRoll,
    OpenSitting,
    PlanSitting,
)

__all__ = [
    "AcknowledgeAbsence",
    "AddItem",
    "AddPaper",
    "AddPaperVersion",
    "AnnounceBallot",
    "AskAbsence",
    "AskForFloor",
    "CallDirectly",
    "CallSpeaker",
    "CancelBallot",
    "CastVote",
    "CheckIn",
    "ChooseBallotText",
    "CloseSession",
    "CloseSitting",
    "ConfirmCheckIns",
    "ConfirmRoll",
    "CorrectNote",
    "CountHeads",
    "DecideClosure",
    "DecideForm",
    "DeclareBallot",
    "EndBallot",
    "EndMandate",
    "EndSpeech",
    "EnterAbsence",
    "EnterHandTotals",
    "EnterHands",
    "ExtendBallot",
    "ExtendSpeech",
    "GrantRole",
    "LockRoll",
    "MarkAttendance",
    "MoveToHands",
    "OpenBallot",
    "OpenRoll",
    "OpenSitting",
    "PauseBallot",
    "PauseSpeech",
    "PlanSitting",
    "PrepareBallot",
    "PublishPaper",
    "ReopenRoll",
    "RepeatBallot",
    "ResumeBallot",
    "ResumeMandate",
    "ResumeSpeech",
    "ReturnToSeat",
    "RevokeRole",
    "SessionCommand",
    "StartItem",
    "StartSpeech",
    "SuspendMandate",
    "WithdrawBallot",
    "WithdrawRequest",
    "WriteNote",
]
