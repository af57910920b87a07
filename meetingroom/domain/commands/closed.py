"""The closed union of all commands of a session."""

from meetingroom.domain.commands.agenda import (
    AddItem,
    AdoptAgenda,
    DropItem,
    MoveItem,
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
from meetingroom.domain.commands.committee import (
    FormCommittee,
    ReplaceCounter,
)
from meetingroom.domain.commands.consultations import (
    CompileOpinions,
    DraftConsultation,
    DropConsultation,
    GiveOpinion,
    SendConsultation,
)
from meetingroom.domain.commands.floor import (
    AskForFloor,
    CallDirectly,
    CallSpeaker,
    EndSpeech,
    EnterSpeaker,
    ExtendSpeech,
    LimitPurpose,
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
from meetingroom.domain.commands.ledger import EnterRow, MoveRow
from meetingroom.domain.commands.membership import (
    CloseSession,
    EndMandate,
    GrantRole,
    NameSigner,
    ResumeMandate,
    RevokeRole,
    SuspendMandate,
    TakeOrders,
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
from meetingroom.domain.commands.personnel import (
    ConfirmElection,
    DecideList,
    DropPersonnel,
    NominatePerson,
    OpenPersonnel,
    PutToVote,
    WithdrawNomination,
)
from meetingroom.domain.commands.resolutions import (
    ApproveCorrection,
    CertifyResolution,
    DraftResolution,
    DropCorrection,
    IssueResolution,
    ListCorrection,
    NameDecidingBallot,
    NumberResolution,
    RecordDiscussion,
    RecordExamination,
    ReviseResolution,
    SubmitResolution,
    WithdrawResolution,
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
from meetingroom.domain.commands.seats import (
    LockSeat,
    UnlockSeat,
)
from meetingroom.domain.commands.secret_ballots import (
    AnnounceSecretBallot,
    CancelSecretBallot,
    ChooseSecretText,
    CloseBox,
    DecideTie,
    DeclareSecretResult,
    EnterPaperCount,
    OpenSecretBallot,
    PrepareRevote,
    PrepareSecretBallot,
    ReleaseCount,
    RepeatSecretBallot,
    WithdrawSecretBallot,
)
from meetingroom.domain.commands.sittings import (
    CloseSitting,
    DecideClosure,
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
    | ConfirmCheckIns
    | LockRoll
    | LockSeat
    | UnlockSeat
    | ReopenRoll
    | CountHeads
    | AskAbsence
    | EnterAbsence
    | AcknowledgeAbsence
    | OpenSitting
    | CloseSitting
    | AddItem
    | AdoptAgenda
    | DropItem
    | MoveItem
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
    | EnterSpeaker
    | WithdrawRequest
    | LimitPurpose
    | CallSpeaker
    | CallDirectly
    | StartSpeech
    | PauseSpeech
    | ResumeSpeech
    | ExtendSpeech
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
    | EnterHandTotals
    | EnterHands
    | MoveToHands
    | ReturnToSeat
    | PrepareSecretBallot
    | ChooseSecretText
    | RepeatSecretBallot
    | PrepareRevote
    | AnnounceSecretBallot
    | WithdrawSecretBallot
    | OpenSecretBallot
    | CloseBox
    | EnterPaperCount
    | ReleaseCount
    | DecideTie
    | DeclareSecretResult
    | CancelSecretBallot
    | OpenPersonnel
    | NominatePerson
    | WithdrawNomination
    | DecideList
    | PutToVote
    | ConfirmElection
    | DropPersonnel
    | FormCommittee
    | ReplaceCounter
    | NameSigner
    | TakeOrders
    | EnterRow
    | MoveRow
    | ApproveCorrection
    | CertifyResolution
    | DraftResolution
    | DropCorrection
    | IssueResolution
    | ListCorrection
    | NameDecidingBallot
    | NumberResolution
    | RecordDiscussion
    | RecordExamination
    | ReviseResolution
    | SubmitResolution
    | WithdrawResolution
    | CompileOpinions
    | DraftConsultation
    | DropConsultation
    | GiveOpinion
    | SendConsultation
)
