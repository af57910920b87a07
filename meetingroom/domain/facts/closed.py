"""The closed union of all facts of a session."""

from meetingroom.domain.facts.agenda import (
    AgendaAdopted,
    ItemAdded,
    ItemDropped,
    ItemMoved,
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
from meetingroom.domain.facts.committee import (
    CommitteeFormed,
    CounterReplaced,
)
from meetingroom.domain.facts.consultations import (
    ConsultationDrafted,
    ConsultationDropped,
    ConsultationSent,
    OpinionGiven,
    OpinionsCompiled,
)
from meetingroom.domain.facts.floor import (
    FloorAsked,
    FloorWithdrawn,
    PurposeLimited,
    SpeakerCalled,
    SpeakerCalledDirectly,
    SpeakerEntered,
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
from meetingroom.domain.facts.ledger import RowCarried, RowEntered, RowMoved
from meetingroom.domain.facts.membership import (
    ActOrdered,
    MandateEnded,
    MandateResumed,
    MandateSuspended,
    OrdersTaken,
    RoleGranted,
    RoleRevoked,
    SignerNamed,
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
from meetingroom.domain.facts.personnel import (
    ElectionConfirmed,
    ListDecided,
    NominationWithdrawn,
    PersonnelDropped,
    PersonnelOpened,
    PersonnelPutToVote,
    PersonNominated,
)
from meetingroom.domain.facts.resolutions import (
    CorrectionApproved,
    CorrectionDropped,
    CorrectionListed,
    DecidingBallotNamed,
    ResolutionAdopted,
    ResolutionCertified,
    ResolutionDiscussed,
    ResolutionDrafted,
    ResolutionExamined,
    ResolutionIssued,
    ResolutionNumbered,
    ResolutionRejected,
    ResolutionRevised,
    ResolutionSubmitted,
    ResolutionVoted,
    ResolutionWithdrawn,
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
from meetingroom.domain.facts.seats import (
    SeatLocked,
    SeatUnlocked,
)
from meetingroom.domain.facts.secret_ballots import (
    BoxClosed,
    CountReleased,
    PaperCountAgreed,
    PaperCountEntered,
    PaperCountNoted,
    SecretBallotAnnounced,
    SecretBallotCancelled,
    SecretBallotOpened,
    SecretBallotPrepared,
    SecretBallotWithdrawn,
    SecretResultDeclared,
    TieDecided,
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

SessionFact = (
    SessionOpened
    | SessionClosed
    | RoleGranted
    | RoleRevoked
    | MandateEnded
    | MandateResumed
    | MandateSuspended
    | SittingPlanned
    | ClosureDecided
    | RollOpened
    | DeputyCheckedIn
    | AttendanceMarked
    | RollConfirmed
    | CheckInAsked
    | CheckInsConfirmed
    | RollLocked
    | SeatLocked
    | SeatUnlocked
    | RollReopened
    | HeadsCounted
    | AbsenceReported
    | AbsenceAcknowledged
    | SittingOpened
    | SittingClosed
    | AgendaAdopted
    | ItemAdded
    | ItemDropped
    | ItemMoved
    | ItemStarted
    | PaperAdded
    | PaperVersionAdded
    | PaperPublished
    | BallotPrepared
    | BallotOpened
    | VoteCast
    | BallotExtended
    | BallotEnded
    | BallotCancelled
    | FloorAsked
    | SpeakerEntered
    | FloorWithdrawn
    | PurposeLimited
    | SpeakerCalled
    | SpeakerCalledDirectly
    | SpeechStarted
    | SpeechPaused
    | SpeechResumed
    | SpeechExtended
    | SpeechEnded
    | NoteWritten
    | NoteCorrected
    | BallotTextChosen
    | BallotAnnounced
    | BallotWithdrawn
    | FormDecided
    | BallotPaused
    | BallotResumed
    | BallotDeclared
    | DeputyMovedToHands
    | DeputyReturnedToSeat
    | HandErased
    | HandRecorded
    | HandTotalsDropped
    | HandTotalsEntered
    | HandTotalsNoted
    | SecretBallotPrepared
    | SecretBallotAnnounced
    | SecretBallotWithdrawn
    | SecretBallotOpened
    | BoxClosed
    | PaperCountEntered
    | PaperCountNoted
    | PaperCountAgreed
    | CountReleased
    | TieDecided
    | SecretResultDeclared
    | SecretBallotCancelled
    | PersonnelOpened
    | PersonNominated
    | NominationWithdrawn
    | ListDecided
    | PersonnelPutToVote
    | ElectionConfirmed
    | PersonnelDropped
    | CommitteeFormed
    | CounterReplaced
    | SignerNamed
    | OrdersTaken
    | ActOrdered
    | RowCarried
    | RowEntered
    | RowMoved
    | CorrectionApproved
    | CorrectionDropped
    | CorrectionListed
    | DecidingBallotNamed
    | ResolutionAdopted
    | ResolutionCertified
    | ResolutionDiscussed
    | ResolutionDrafted
    | ResolutionExamined
    | ResolutionIssued
    | ResolutionNumbered
    | ResolutionRejected
    | ResolutionRevised
    | ResolutionSubmitted
    | ResolutionVoted
    | ResolutionWithdrawn
    | ConsultationDrafted
    | ConsultationDropped
    | ConsultationSent
    | OpinionGiven
    | OpinionsCompiled
)
