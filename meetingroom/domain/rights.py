"""Who may do what, and when: one table, default deny.

The same table answers the server's check and the state of a button, and it is itself the test.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.domain.refusals import NotAllowedError, WrongStageError
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import Role, Stage


@dataclass(frozen=True, slots=True)
class Right:
    """The roles that may, and the stages in which they may."""

    roles: frozenset[Role]
    stages: frozenset[Stage]


_DESK: Final = frozenset({Role.PRESIDER, Role.SECRETARY, Role.CLERK})
_OFFICE: Final = frozenset({Role.SECRETARY, Role.CLERK})
_CHAIR: Final = frozenset({Role.PRESIDER, Role.OPERATOR})
_SEEING: Final = _DESK | _CHAIR
# What is answered for by name is done by nobody's order.
_PRESIDER: Final = frozenset({Role.PRESIDER})
_OPERATOR: Final = frozenset({Role.OPERATOR})
_DEPUTY: Final = frozenset({Role.DEPUTY})
# Deputies when they are of the counting committee, its head to release; the rules look closer.
_COUNTING: Final = frozenset({Role.SECRETARY, Role.CLERK, Role.DEPUTY})
_RELEASING: Final = frozenset({*_CHAIR, Role.DEPUTY})

_BEFORE: Final = frozenset({Stage.PREPARING})
_ROLL: Final = frozenset({Stage.ROLL_CALL, Stage.IN_SESSION})
_SITTING: Final = frozenset({Stage.IN_SESSION})
_LIVING: Final = frozenset({Stage.PREPARING, Stage.ROLL_CALL, Stage.IN_SESSION})

RIGHTS: Final[Mapping[type[c.SessionCommand], Right]] = {
    c.CloseSession: Right(_DESK, _BEFORE),
    c.GrantRole: Right(_OFFICE, _LIVING),
    c.RevokeRole: Right(_OFFICE, _LIVING),
    c.NameSigner: Right(_DESK, _LIVING),
    c.TakeOrders: Right(_OPERATOR, _LIVING),
    c.SuspendMandate: Right(_DESK, _LIVING),
    c.ResumeMandate: Right(_DESK, _LIVING),
    c.EndMandate: Right(_DESK, _LIVING),
    c.FormCommittee: Right(_DESK, _LIVING),
    c.ReplaceCounter: Right(_DESK, _LIVING),
    c.PlanSitting: Right(_OFFICE, _LIVING),
    c.DecideClosure: Right(_DESK, _LIVING),
    c.OpenRoll: Right(_DESK, _BEFORE),
    c.CheckIn: Right(_DEPUTY, _ROLL),
    c.ConfirmCheckIns: Right(_OFFICE, _ROLL),
    c.MarkAttendance: Right(_OFFICE, _ROLL),
    c.ConfirmRoll: Right(_OFFICE, _ROLL),
    c.LockRoll: Right(_OFFICE, _ROLL),
    c.ReopenRoll: Right(_OFFICE, _ROLL),
    c.LockSeat: Right(_OFFICE, _ROLL),
    c.UnlockSeat: Right(_OFFICE, _ROLL),
    c.CountHeads: Right(_CHAIR, _ROLL),
    c.AskAbsence: Right(_DEPUTY, _LIVING),
    c.EnterAbsence: Right(_OFFICE, _LIVING),
    c.AcknowledgeAbsence: Right(_DESK, _LIVING),
    c.OpenSitting: Right(_CHAIR, frozenset({Stage.ROLL_CALL})),
    c.CloseSitting: Right(_CHAIR, _ROLL),
    c.AddItem: Right(_OFFICE, _LIVING),
    c.AdoptAgenda: Right(_DESK, _LIVING),
    c.DropItem: Right(_OFFICE, _LIVING),
    c.MoveItem: Right(_OFFICE, _LIVING),
    c.StartItem: Right(_CHAIR, _SITTING),
    c.AddPaper: Right(_OFFICE, _LIVING),
    c.AddPaperVersion: Right(_OFFICE, _LIVING),
    c.PublishPaper: Right(_OFFICE, _LIVING),
    c.PrepareBallot: Right(_DESK, _LIVING),
    c.ChooseBallotText: Right(_DESK, _LIVING),
    c.RepeatBallot: Right(_DESK, _LIVING),
    c.AnnounceBallot: Right(_CHAIR, _SITTING),
    c.WithdrawBallot: Right(_DESK, _LIVING),
    c.DecideForm: Right(_DESK, _LIVING),
    c.OpenBallot: Right(_CHAIR, _SITTING),
    c.CastVote: Right(_DEPUTY, _SITTING),
    c.MoveToHands: Right(_DESK, _SITTING),
    c.ReturnToSeat: Right(_DESK, _SITTING),
    c.EnterHands: Right(_OFFICE, _SITTING),
    c.EnterHandTotals: Right(_OFFICE, _SITTING),
    c.ExtendBallot: Right(_CHAIR, _SITTING),
    c.PauseBallot: Right(_CHAIR, _SITTING),
    c.ResumeBallot: Right(_CHAIR, _SITTING),
    c.EndBallot: Right(_CHAIR, _SITTING),
    c.DeclareBallot: Right(_CHAIR, _SITTING),
    c.CancelBallot: Right(_CHAIR, _SITTING),
    c.PrepareSecretBallot: Right(_DESK, _LIVING),
    c.ChooseSecretText: Right(_DESK, _LIVING),
    c.RepeatSecretBallot: Right(_DESK, _LIVING),
    c.PrepareRevote: Right(_DESK, _LIVING),
    c.AnnounceSecretBallot: Right(_CHAIR, _SITTING),
    c.WithdrawSecretBallot: Right(_DESK, _LIVING),
    c.OpenSecretBallot: Right(_CHAIR, _SITTING),
    c.CloseBox: Right(_CHAIR, _SITTING),
    c.EnterPaperCount: Right(_COUNTING, _LIVING),
    c.ReleaseCount: Right(_RELEASING, _SITTING),
    c.DecideTie: Right(_DESK, _LIVING),
    c.DeclareSecretResult: Right(_CHAIR, _SITTING),
    c.CancelSecretBallot: Right(_CHAIR, _SITTING),
    c.OpenPersonnel: Right(_DESK, _SITTING),
    c.NominatePerson: Right(_DESK, _SITTING),
    c.WithdrawNomination: Right(_DESK, _SITTING),
    c.DecideList: Right(_DESK, _SITTING),
    c.PutToVote: Right(_DESK, _SITTING),
    c.ConfirmElection: Right(_DESK, _SITTING),
    c.DropPersonnel: Right(_DESK, _SITTING),
    c.DraftResolution: Right(_OFFICE, _LIVING),
    c.RecordExamination: Right(_OFFICE, _LIVING),
    c.SubmitResolution: Right(_OFFICE, _LIVING),
    c.RecordDiscussion: Right(_DESK, _SITTING),
    c.ReviseResolution: Right(_DESK, _LIVING),
    c.NameDecidingBallot: Right(_DESK, _LIVING),
    c.WithdrawResolution: Right(_DESK, _LIVING),
    c.ListCorrection: Right(_OFFICE, _LIVING),
    c.ApproveCorrection: Right(_PRESIDER, _LIVING),
    c.DropCorrection: Right(_OFFICE, _LIVING),
    c.CertifyResolution: Right(_PRESIDER, _LIVING),
    c.NumberResolution: Right(_OFFICE, _LIVING),
    c.IssueResolution: Right(_OFFICE, _LIVING),
    c.AskForFloor: Right(_DEPUTY, _SITTING),
    c.EnterSpeaker: Right(_DESK, _SITTING),
    c.LimitPurpose: Right(_CHAIR, _SITTING),
    c.WithdrawRequest: Right(_DESK | _DEPUTY, _SITTING),
    c.CallSpeaker: Right(_CHAIR, _SITTING),
    c.CallDirectly: Right(_CHAIR, _SITTING),
    c.StartSpeech: Right(_CHAIR, _SITTING),
    c.PauseSpeech: Right(_CHAIR, _SITTING),
    c.ResumeSpeech: Right(_CHAIR, _SITTING),
    c.ExtendSpeech: Right(_CHAIR, _SITTING),
    c.EndSpeech: Right(_CHAIR, _SITTING),
    c.EnterRow: Right(_DESK, _LIVING),
    c.MoveRow: Right(_DESK, _LIVING),
    c.DraftConsultation: Right(_OFFICE, _LIVING),
    c.SendConsultation: Right(_DESK, _LIVING),
    c.GiveOpinion: Right(_DEPUTY, _LIVING),
    c.CompileOpinions: Right(_OFFICE, _LIVING),
    c.DropConsultation: Right(_DESK, _LIVING),
    c.WriteNote: Right(_OFFICE, _LIVING),
    c.CorrectNote: Right(_OFFICE, _LIVING),
}


def is_desk(state: SessionState, person: PersonId) -> bool:
    """Say whether a person runs or records the session: presider, operator, secretary or clerk."""
    return not _SEEING.isdisjoint(state.roles_of(person))


def is_office(state: SessionState, person: PersonId) -> bool:
    """Say whether a person prepares or records the session: secretary or clerk."""
    return not _OFFICE.isdisjoint(state.roles_of(person))


def acts_by_order(state: SessionState, command: c.SessionCommand, person: PersonId) -> bool:
    """Say whether a person may give a command as an operator alone, so by somebody's order."""
    may = _may(state, command, person)
    return may == _OPERATOR and not isinstance(command, c.TakeOrders)


def _may(state: SessionState, command: c.SessionCommand, person: PersonId) -> frozenset[Role]:
    """Return by which roles a person may give a command; the rule set can only take roles away."""
    denied = state.rules.denied_to(type(command).__name__)
    return RIGHTS[type(command)].roles & state.roles_of(person) - denied


def check_right(state: SessionState, command: c.SessionCommand, person: PersonId) -> None:
    """Refuse what the table does not allow.

    Raises:
        NotAllowedError: no role of the person includes the command, or the rule set takes it away.
        WrongStageError: the role does, but not at this stage.
    """
    if not _may(state, command, person):
        raise NotAllowedError
    if state.stage not in RIGHTS[type(command)].stages:
        raise WrongStageError
