"""Why the rules refuse, each with its code and its sentence in both languages.

RefusedError
├── NotAllowedError            this person's roles do not include this command
├── WrongStageError            not at this stage of the session
├── MalformedError             a field is out of its range
├── AlreadyThereError          something of that id exists
├── LastClerkError             a session keeps at least one clerk
├── roles:       ClerkIsDeputyError, NotPresiderError, SignerNeededError, OrderMissingError
├── the thing named is unknown: PersonUnknownError, SittingUnknownError, ItemUnknownError,
│   PaperUnknownError, BallotUnknownError, RequestUnknownError, NoteUnknownError
├── sittings:    MustBeInPersonError
├── the roll:    NotCheckedInError, NoQuorumError, RollLockedError, AbsenceUnknownError
├── the agenda:  ItemTooDeepError, NoTalkHereError, AgendaAdoptedError, BallotDecidesNotError,
│   ItemInUseError
├── ballots:     BallotNotOpenError, BallotPausedError, BallotNotOverError, NewerVersionError,
│   AnotherBallotOpenError, DeputyNotEntitledError, FormUnavailableError, SeatLockedError
├── counting:    CommitteeMissingError, CommitteeFormedError, CommitteeTooSmallError,
│   CandidateCountsError
├── opinions:    ConsultationUnknownError, ConsultationStepError, DeadlineOverError,
│   PaperUnpublishedError
├── hands:       ByHandError, NotByHandError, HandsMissingError, HandTotalsOnceError,
│   HandTotalsDifferError, TooManyHandsError
├── secret ballots: SecretStepError, SecretKindUnavailableError, FiguresUnreconciledError,
│   NotACounterError, NotReleasingError, NoTieError, TieUndecidedError
├── personnel:   PersonnelUnknownError, PersonnelStepError, BallotNotPassedError,
│   NobodyElectedError
├── resolutions: ResolutionUnknownError, ResolutionStepError, ResolutionVotingError,
│   NotDecidingError, OtherTextError, SignerOnlyError, SignedOnError, NumberTakenError,
│   NumberMissingError, CorrectionUnknownError, CorrectionPendingError
├── the floor:   AlreadyAskedError, FloorTakenError, NotYourRequestError
├── papers:      PaperNotStoredError, PaperBrokenError
├── mandates:    WrongMandateError
└── the room:    PersonKnownError, SessionKnownError, SessionNumberTakenError,
                  BodyUnknownError
"""

from meetingroom.domain.refusals.agenda import (
    AgendaAdoptedError,
    BallotDecidesNotError,
    ItemInUseError,
    ItemTooDeepError,
    ItemUnknownError,
    NoTalkHereError,
)
from meetingroom.domain.refusals.ballots import (
    AnotherBallotOpenError,
    BallotNotOpenError,
    BallotNotOverError,
    BallotPausedError,
    BallotUnknownError,
    DeputyNotEntitledError,
    FormUnavailableError,
    NewerVersionError,
    SeatLockedError,
)
from meetingroom.domain.refusals.committee import (
    CandidateCountsError,
    CommitteeFormedError,
    CommitteeMissingError,
    CommitteeTooSmallError,
)
from meetingroom.domain.refusals.consultations import (
    ConsultationStepError,
    ConsultationUnknownError,
    DeadlineOverError,
    PaperUnpublishedError,
)
from meetingroom.domain.refusals.floor import (
    AlreadyAskedError,
    FloorTakenError,
    NotYourRequestError,
    RequestUnknownError,
)
from meetingroom.domain.refusals.general import (
    AlreadyThereError,
    MalformedError,
    NotAllowedError,
    WrongStageError,
)
from meetingroom.domain.refusals.hands import (
    ByHandError,
    HandsMissingError,
    HandTotalsDifferError,
    HandTotalsOnceError,
    NotByHandError,
    TooManyHandsError,
)
from meetingroom.domain.refusals.ledger import DayError, RowStepError, RowUnknownError
from meetingroom.domain.refusals.papers import (
    NoteUnknownError,
    PaperBrokenError,
    PaperNotStoredError,
    PaperUnknownError,
)
from meetingroom.domain.refusals.people import (
    BodyUnknownError,
    ClerkIsDeputyError,
    LastClerkError,
    NotPresiderError,
    OrderMissingError,
    PersonKnownError,
    PersonUnknownError,
    SessionKnownError,
    SessionNumberTakenError,
    SignerNeededError,
    WrongMandateError,
)
from meetingroom.domain.refusals.personnel import (
    BallotNotPassedError,
    NobodyElectedError,
    PersonnelStepError,
    PersonnelUnknownError,
)
from meetingroom.domain.refusals.resolutions import (
    CorrectionPendingError,
    CorrectionUnknownError,
    NotDecidingError,
    NumberMissingError,
    NumberTakenError,
    OtherTextError,
    ResolutionStepError,
    ResolutionUnknownError,
    ResolutionVotingError,
    SignedOnError,
    SignerOnlyError,
)
from meetingroom.domain.refusals.secret_ballots import (
    FiguresUnreconciledError,
    NotACounterError,
    NoTieError,
    NotReleasingError,
    SecretKindUnavailableError,
    SecretStepError,
    TieUndecidedError,
)
from meetingroom.domain.refusals.sittings import (
    AbsenceUnknownError,
    MustBeInPersonError,
    NoQuorumError,
    NotCheckedInError,
    RollLockedError,
    SittingUnknownError,
)

__all__ = [
    "AbsenceUnknownError",
    "AgendaAdoptedError",
    "AlreadyAskedError",
    "AlreadyThereError",
    "AnotherBallotOpenError",
    "BallotDecidesNotError",
    "BallotNotOpenError",
    "BallotNotOverError",
    "BallotNotPassedError",
    "BallotPausedError",
    "BallotUnknownError",
    "BodyUnknownError",
    "ByHandError",
    "CandidateCountsError",
    "ClerkIsDeputyError",
    "CommitteeFormedError",
    "CommitteeMissingError",
    "CommitteeTooSmallError",
    "ConsultationStepError",
    "ConsultationUnknownError",
    "CorrectionPendingError",
    "CorrectionUnknownError",
    "DayError",
    "DeadlineOverError",
    "DeputyNotEntitledError",
    "FiguresUnreconciledError",
    "FloorTakenError",
    "FormUnavailableError",
    "HandTotalsDifferError",
    "HandTotalsOnceError",
    "HandsMissingError",
    "ItemInUseError",
    "ItemTooDeepError",
    "ItemUnknownError",
    "LastClerkError",
    "MalformedError",
    "MustBeInPersonError",
    "NewerVersionError",
    "NoQuorumError",
    "NoTalkHereError",
    "NoTieError",
    "NobodyElectedError",
    "NotACounterError",
    "NotAllowedError",
    "NotByHandError",
    "NotCheckedInError",
    "NotDecidingError",
    "NotPresiderError",
    "NotReleasingError",
    "NotYourRequestError",
    "NoteUnknownError",
    "NumberMissingError",
    "NumberTakenError",
    "OrderMissingError",
    "OtherTextError",
    "PaperBrokenError",
    "PaperNotStoredError",
    "PaperUnknownError",
    "PaperUnpublishedError",
    "PersonKnownError",
    "PersonUnknownError",
    "PersonnelStepError",
    "PersonnelUnknownError",
    "RequestUnknownError",
    "ResolutionStepError",
    "ResolutionUnknownError",
    "ResolutionVotingError",
    "RollLockedError",
    "RowStepError",
    "RowUnknownError",
    "SeatLockedError",
    "SecretKindUnavailableError",
    "SecretStepError",
    "SessionKnownError",
    "SessionNumberTakenError",
    "SignedOnError",
    "SignerNeededError",
    "SignerOnlyError",
    "SittingUnknownError",
    "TieUndecidedError",
    "TooManyHandsError",
    "WrongMandateError",
    "WrongStageError",
]
