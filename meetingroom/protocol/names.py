"""The stable names of facts and commands on the wire and in the log: ``name/version``.

A name is for ever. A fact or command whose body changes gets a new version beside the old one.
"""

from collections.abc import Mapping
from typing import Final

from meetingroom.domain import bodies as b
from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain import room as r

SESSION_FACTS: Final[Mapping[str, type[f.SessionFact]]] = {
    "session_opened/1": f.SessionOpened,
    "session_closed/1": f.SessionClosed,
    "role_granted/1": f.RoleGranted,
    "role_revoked/1": f.RoleRevoked,
    "mandate_suspended/1": f.MandateSuspended,
    "mandate_resumed/1": f.MandateResumed,
    "mandate_ended/1": f.MandateEnded,
    "sitting_planned/1": f.SittingPlanned,
    "closure_decided/1": f.ClosureDecided,
    "roll_opened/1": f.RollOpened,
    "deputy_checked_in/1": f.DeputyCheckedIn,
    "check_in_asked/1": f.CheckInAsked,
    "check_ins_confirmed/1": f.CheckInsConfirmed,
    "attendance_marked/1": f.AttendanceMarked,
    "roll_confirmed/1": f.RollConfirmed,
    "roll_locked/1": f.RollLocked,
    "roll_reopened/1": f.RollReopened,
    "heads_counted/1": f.HeadsCounted,
    "absence_reported/1": f.AbsenceReported,
    "absence_acknowledged/1": f.AbsenceAcknowledged,
    "sitting_opened/1": f.SittingOpened,
    "sitting_closed/1": f.SittingClosed,
    "item_added/1": f.ItemAdded,
    "item_started/1": f.ItemStarted,
    "paper_added/1": f.PaperAdded,
    "paper_version_added/1": f.PaperVersionAdded,
    "paper_published/1": f.PaperPublished,
    "ballot_prepared/1": f.BallotPrepared,
    "ballot_text_chosen/1": f.BallotTextChosen,
    "ballot_announced/1": f.BallotAnnounced,
    "ballot_withdrawn/1": f.BallotWithdrawn,
    "form_decided/1": f.FormDecided,
    "ballot_opened/1": f.BallotOpened,
    "vote_cast/1": f.VoteCast,
    "deputy_moved_to_hands/1": f.DeputyMovedToHands,
    "deputy_returned_to_seat/1": f.DeputyReturnedToSeat,
    "hand_recorded/1": f.HandRecorded,
    "hand_erased/1": f.HandErased,
    "hand_totals_entered/1": f.HandTotalsEntered,
    "hand_totals_noted/1": f.HandTotalsNoted,
    "hand_totals_dropped/1": f.HandTotalsDropped,
    "ballot_extended/1": f.BallotExtended,
    "ballot_paused/1": f.BallotPaused,
    "ballot_resumed/1": f.BallotResumed,
    "ballot_ended/1": f.BallotEnded,
    "ballot_declared/1": f.BallotDeclared,
    "ballot_cancelled/1": f.BallotCancelled,
    "floor_asked/1": f.FloorAsked,
    "floor_withdrawn/1": f.FloorWithdrawn,
    "speaker_called/1": f.SpeakerCalled,
    "speaker_called_directly/1": f.SpeakerCalledDirectly,
    "speech_started/1": f.SpeechStarted,
    "speech_paused/1": f.SpeechPaused,
    "speech_resumed/1": f.SpeechResumed,
    "speech_extended/1": f.SpeechExtended,
    "speech_ended/1": f.SpeechEnded,
    "note_written/1": f.NoteWritten,
    "note_corrected/1": f.NoteCorrected,
}

ROOM_FACTS: Final[Mapping[str, type[r.RoomFact]]] = {
    "council_founded/1": r.CouncilFounded,
    "person_registered/1": r.PersonRegistered,
    "group_formed/1": r.GroupFormed,
    "group_led/1": r.GroupLed,
    "body_formed/1": b.BodyFormed,
    "body_joined/1": b.BodyJoined,
    "body_left/1": b.BodyLeft,
    "mandate_began/1": r.MandateBegan,
    "precedence_given/1": r.PrecedenceGiven,
    "mandate_suspended/1": f.MandateSuspended,
    "mandate_resumed/1": f.MandateResumed,
    "mandate_ended/1": f.MandateEnded,
    "own_rule_decided/1": r.OwnRuleDecided,
    "session_convened/1": r.SessionConvened,
}

COMMANDS: Final[Mapping[str, type[c.SessionCommand]]] = {
    "close_session/1": c.CloseSession,
    "grant_role/1": c.GrantRole,
    "revoke_role/1": c.RevokeRole,
    "suspend_mandate/1": c.SuspendMandate,
    "resume_mandate/1": c.ResumeMandate,
    "end_mandate/1": c.EndMandate,
    "plan_sitting/1": c.PlanSitting,
    "decide_closure/1": c.DecideClosure,
    "open_roll/1": c.OpenRoll,
    "check_in/1": c.CheckIn,
    "confirm_check_ins/1": c.ConfirmCheckIns,
    "mark_attendance/1": c.MarkAttendance,
    "confirm_roll/1": c.ConfirmRoll,
    "lock_roll/1": c.LockRoll,
    "reopen_roll/1": c.ReopenRoll,
    "count_heads/1": c.CountHeads,
    "ask_absence/1": c.AskAbsence,
    "enter_absence/1": c.EnterAbsence,
    "acknowledge_absence/1": c.AcknowledgeAbsence,
    "open_sitting/1": c.OpenSitting,
    "close_sitting/1": c.CloseSitting,
    "add_item/1": c.AddItem,
    "start_item/1": c.StartItem,
    "add_paper/1": c.AddPaper,
    "add_paper_version/1": c.AddPaperVersion,
    "publish_paper/1": c.PublishPaper,
    "prepare_ballot/1": c.PrepareBallot,
    "choose_ballot_text/1": c.ChooseBallotText,
    "repeat_ballot/1": c.RepeatBallot,
    "announce_ballot/1": c.AnnounceBallot,
    "withdraw_ballot/1": c.WithdrawBallot,
    "decide_form/1": c.DecideForm,
    "open_ballot/1": c.OpenBallot,
    "cast_vote/1": c.CastVote,
    "move_to_hands/1": c.MoveToHands,
    "return_to_seat/1": c.ReturnToSeat,
    "enter_hands/1": c.EnterHands,
    "enter_hand_totals/1": c.EnterHandTotals,
    "extend_ballot/1": c.ExtendBallot,
    "pause_ballot/1": c.PauseBallot,
    "resume_ballot/1": c.ResumeBallot,
    "end_ballot/1": c.EndBallot,
    "declare_ballot/1": c.DeclareBallot,
    "cancel_ballot/1": c.CancelBallot,
    "ask_for_floor/1": c.AskForFloor,
    "withdraw_request/1": c.WithdrawRequest,
    "call_speaker/1": c.CallSpeaker,
    "call_directly/1": c.CallDirectly,
    "start_speech/1": c.StartSpeech,
    "pause_speech/1": c.PauseSpeech,
    "resume_speech/1": c.ResumeSpeech,
    "extend_speech/1": c.ExtendSpeech,
    "end_speech/1": c.EndSpeech,
    "write_note/1": c.WriteNote,
    "correct_note/1": c.CorrectNote,
}

_FACT_NAMES: Final[Mapping[type, str]] = {
    kind: name for names in (ROOM_FACTS, SESSION_FACTS) for name, kind in names.items()
}
_COMMAND_NAMES: Final[Mapping[type, str]] = {kind: name for name, kind in COMMANDS.items()}


def fact_name(fact: f.SessionFact | r.RoomFact) -> str:
    """Return the name under which a fact stands in its log."""
    return _FACT_NAMES[type(fact)]


def command_name(command: c.SessionCommand) -> str:
    """Return the name under which a command travels."""
    return _COMMAND_NAMES[type(command)]
