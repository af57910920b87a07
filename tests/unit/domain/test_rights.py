"""The rights table, written a second time by hand: who may wish what, and when."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from typing import get_args

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain import values as v
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.ids import ConsultationId, PersonId
from meetingroom.domain.refusals import NotAllowedError, WrongStageError
from meetingroom.domain.rights import RIGHTS, check_right, is_desk, is_office
from meetingroom.domain.rules.rule_set import Basis, Denial
from meetingroom.domain.session import decide
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import Role, Stage
from tests.helpers.ledger import PROMISE, ROW
from tests.helpers.people import AN, CHAIR, GROUP, STRANGER
from tests.helpers.secret import MATTER, NO_PAPERS, PERSONNEL, line
from tests.helpers.sessions import (
    BALLOT,
    FILE,
    ITEM,
    NOTE,
    OTHER_BALLOT,
    PAPER,
    REQUEST,
    RESOLUTION,
    SITTING,
    Play,
    asking,
    ballot_of,
    device_of,
    draft_of,
    item_of,
    note_of,
    paper_of,
    plan_of,
    voting,
)

_ASKED = ConsultationId("y-kien-1")
# Roles: P presider, O operator, S secretary, C clerk, D deputy, G guest, T technician.
# Stages: p preparing, r roll call, i in session, x closed.
_TABLE: Mapping[c.SessionCommand, tuple[str, str]] = {
    c.CloseSession(): ("PSC", "p"),
    c.GrantRole(person=AN, role=Role.GUEST): ("SC", "pri"),
    c.RevokeRole(person=AN, role=Role.GUEST): ("SC", "pri"),
    c.NameSigner(person=CHAIR): ("PSC", "pri"),
    c.TakeOrders(presider=CHAIR): ("O", "pri"),
    c.SuspendMandate(deputy=AN): ("PSC", "pri"),
    c.ResumeMandate(deputy=AN): ("PSC", "pri"),
    c.EndMandate(deputy=AN, end=v.MandateEnd.CEASED): ("PSC", "pri"),
    c.FormCommittee(head=AN, secretary=CHAIR, members=(), decision="x"): ("PSC", "pri"),
    c.ReplaceCounter(leaving=AN, joining=CHAIR, decision="x"): ("PSC", "pri"),
    plan_of(): ("SC", "pri"),
    c.DecideClosure(sitting=SITTING, closure=v.Closure.CLOSED, decision="x"): ("PSC", "pri"),
    c.OpenRoll(sitting=SITTING): ("PSC", "p"),
    c.CheckIn(): ("D", "ri"),
    c.ConfirmCheckIns(): ("SC", "ri"),
    c.MarkAttendance(deputy=AN, status=v.AttendanceStatus.LATE): ("SC", "ri"),
    c.ConfirmRoll(): ("SC", "ri"),
    c.LockRoll(): ("SC", "ri"),
    c.ReopenRoll(reason="x"): ("SC", "ri"),
    c.LockSeat(deputy=AN): ("SC", "ri"),
    c.UnlockSeat(deputy=AN): ("SC", "ri"),
    c.CountHeads(counted_by=AN, number=1): ("PO", "ri"),
    c.AskAbsence(sitting=SITTING, reason=""): ("D", "pri"),
    c.EnterAbsence(sitting=SITTING, deputy=AN, told=v.ToldBy.LETTER, reason=""): ("SC", "pri"),
    c.AcknowledgeAbsence(sitting=SITTING, deputy=AN): ("PSC", "pri"),
    c.OpenSitting(): ("PO", "r"),
    c.CloseSitting(): ("PO", "ri"),
    item_of(): ("SC", "pri"),
    c.AdoptAgenda(ballot=BALLOT): ("PSC", "pri"),
    c.DropItem(item=ITEM): ("SC", "pri"),
    c.MoveItem(item=ITEM, reason="x"): ("SC", "pri"),
    c.StartItem(item=ITEM): ("PO", "i"),
    paper_of(): ("SC", "pri"),
    c.AddPaperVersion(paper=PAPER, sha256=FILE, note=""): ("SC", "pri"),
    c.PublishPaper(paper=PAPER): ("SC", "pri"),
    ballot_of(): ("PSC", "pri"),
    c.ChooseBallotText(ballot=BALLOT, paper=PAPER, version=1): ("PSC", "pri"),
    c.RepeatBallot(ballot=OTHER_BALLOT, of=BALLOT, reason="x", decision="y"): ("PSC", "pri"),
    c.AnnounceBallot(ballot=BALLOT): ("PO", "i"),
    c.WithdrawBallot(ballot=BALLOT, reason="x"): ("PSC", "pri"),
    c.DecideForm(form=v.BallotForm.HANDS, decision="x"): ("PSC", "pri"),
    c.OpenBallot(ballot=BALLOT): ("PO", "i"),
    voting(): ("D", "i"),
    c.MoveToHands(ballot=BALLOT, deputy=AN): ("PSC", "i"),
    c.ReturnToSeat(ballot=BALLOT, deputy=AN): ("PSC", "i"),
    c.EnterHands(ballot=BALLOT): ("SC", "i"),
    c.EnterHandTotals(ballot=BALLOT, in_favour=0, against=0, abstain=0): ("SC", "i"),
    c.ExtendBallot(ballot=BALLOT, by_s=30): ("PO", "i"),
    c.PauseBallot(ballot=BALLOT): ("PO", "i"),
    c.ResumeBallot(ballot=BALLOT): ("PO", "i"),
    c.EndBallot(ballot=BALLOT): ("PO", "i"),
    c.DeclareBallot(ballot=BALLOT): ("PO", "i"),
    c.CancelBallot(ballot=BALLOT, reason="Nhầm nội dung"): ("PO", "i"),
    c.PrepareSecretBallot(ballot=BALLOT, item=ITEM, kind=v.SecretKind.DECISION, subject="x"): (
        "PSC",
        "pri",
    ),
    c.ChooseSecretText(ballot=BALLOT, paper=PAPER, version=1): ("PSC", "pri"),
    c.RepeatSecretBallot(ballot=OTHER_BALLOT, of=BALLOT, reason="x", decision="y"): ("PSC", "pri"),
    c.PrepareRevote(ballot=OTHER_BALLOT, of=BALLOT, decision="y"): ("PSC", "pri"),
    c.AnnounceSecretBallot(ballot=BALLOT): ("PO", "i"),
    c.WithdrawSecretBallot(ballot=BALLOT, reason="x"): ("PSC", "pri"),
    c.OpenSecretBallot(ballot=BALLOT): ("PO", "i"),
    c.CloseBox(ballot=BALLOT): ("PO", "i"),
    c.EnterPaperCount(ballot=BALLOT, count=NO_PAPERS): ("SCD", "pri"),
    c.ReleaseCount(ballot=BALLOT): ("POD", "i"),
    c.DecideTie(ballot=BALLOT, elected=(), decided_by="x", reason="y"): ("PSC", "pri"),
    c.DeclareSecretResult(ballot=BALLOT): ("PO", "i"),
    c.CancelSecretBallot(ballot=BALLOT, reason="x"): ("PO", "i"),
    c.OpenPersonnel(personnel=PERSONNEL, item=ITEM, subject="x"): ("PSC", "i"),
    c.NominatePerson(personnel=PERSONNEL, line=line(AN), by=v.NominatedBy.SELF): ("PSC", "i"),
    c.WithdrawNomination(personnel=PERSONNEL, line=MATTER, reason="x"): ("PSC", "i"),
    c.DecideList(personnel=PERSONNEL, ballot=BALLOT, posts=1, lines=()): ("PSC", "i"),
    c.PutToVote(personnel=PERSONNEL, ballot=BALLOT): ("PSC", "i"),
    c.ConfirmElection(personnel=PERSONNEL, ballot=BALLOT): ("PSC", "i"),
    c.DropPersonnel(personnel=PERSONNEL, reason="x"): ("PSC", "i"),
    draft_of(): ("SC", "pri"),
    c.RecordExamination(resolution=RESOLUTION, examined_by="x"): ("SC", "pri"),
    c.SubmitResolution(resolution=RESOLUTION): ("SC", "pri"),
    c.RecordDiscussion(resolution=RESOLUTION): ("PSC", "i"),
    c.ReviseResolution(resolution=RESOLUTION, title="x", changes="y"): ("PSC", "pri"),
    c.NameDecidingBallot(resolution=RESOLUTION, ballot=BALLOT): ("PSC", "pri"),
    c.WithdrawResolution(resolution=RESOLUTION, reason="x"): ("PSC", "pri"),
    c.ListCorrection(resolution=RESOLUTION, old="x", new="y"): ("SC", "pri"),
    c.ApproveCorrection(resolution=RESOLUTION, number=1): ("P", "pri"),
    c.DropCorrection(resolution=RESOLUTION, number=1, reason="x"): ("SC", "pri"),
    c.CertifyResolution(resolution=RESOLUTION, signed_ms=1): ("P", "pri"),
    c.NumberResolution(resolution=RESOLUTION, number="1"): ("SC", "pri"),
    c.IssueResolution(resolution=RESOLUTION): ("SC", "pri"),
    asking(): ("D", "i"),
    c.EnterSpeaker(request=REQUEST, purpose=v.FloorPurpose.REPLY, person=AN): ("PSC", "i"),
    c.LimitPurpose(purpose=v.FloorPurpose.REPLY, limit_s=60): ("PO", "i"),
    c.WithdrawRequest(request=REQUEST): ("PSCD", "i"),
    c.CallSpeaker(request=REQUEST): ("PO", "i"),
    c.CallDirectly(request=REQUEST, person=AN, purpose=v.FloorPurpose.REPLY): ("PO", "i"),
    c.StartSpeech(request=REQUEST): ("PO", "i"),
    c.PauseSpeech(request=REQUEST): ("PO", "i"),
    c.ResumeSpeech(request=REQUEST): ("PO", "i"),
    c.ExtendSpeech(request=REQUEST, by_s=60): ("PO", "i"),
    c.EndSpeech(request=REQUEST): ("PO", "i"),
    c.EnterRow(row=ROW, terms=PROMISE): ("PSC", "pri"),
    c.MoveRow(row=ROW, phase=v.RowPhase.DONE, note="x"): ("PSC", "pri"),
    c.DraftConsultation(consultation=_ASKED, subject="x", text="y", papers=(), due_ms=1): (
        "SC",
        "pri",
    ),
    c.SendConsultation(consultation=_ASKED): ("PSC", "pri"),
    c.GiveOpinion(consultation=_ASKED, text="x"): ("D", "pri"),
    c.CompileOpinions(consultation=_ASKED, summary="x"): ("SC", "pri"),
    c.DropConsultation(consultation=_ASKED, reason="x"): ("PSC", "pri"),
    note_of(): ("SC", "pri"),
    c.CorrectNote(note=NOTE, text="Sửa"): ("SC", "pri"),
}
_ROLES = {
    "P": Role.PRESIDER,
    "S": Role.SECRETARY,
    "C": Role.CLERK,
    "D": Role.DEPUTY,
    "G": Role.GUEST,
    "O": Role.OPERATOR,
    "T": Role.TECHNICIAN,
}
_STAGES = {
    "p": Stage.PREPARING,
    "r": Stage.ROLL_CALL,
    "i": Stage.IN_SESSION,
    "x": Stage.CLOSED,
}
# One person for every set of roles there is, the empty one too; the name says the roles.
_SETS = ["".join(some) for size in range(8) for some in combinations("PSCDGOT", size)]


def _person(roles: str) -> PersonId:
    return PersonId(f"with-{roles}")


def _state_at(stage: str) -> SessionState:
    play = Play(tuple(_person(roles) for roles in _SETS if "D" in roles))
    for roles in _SETS:
        for letter in roles.replace("D", ""):
            play.happen(f.RoleGranted(person=_person(roles), role=_ROLES[letter]))
    play.happen(f.SittingPlanned(sitting=SITTING, kind=v.SittingKind.PLENARY))
    if stage in "ri":
        play.happen(f.RollOpened(sitting=SITTING))
    if stage == "i":
        play.happen(f.SittingOpened(sitting=SITTING, present=1, base=1, quorum=1))
    if stage == "x":
        play.happen(f.SessionClosed(session=play.state.session))
    return play.state


_STATES = {stage: _state_at(stage) for stage in _STAGES}


def test_the_table_knows_every_command_and_no_other() -> None:
    commands = set(get_args(c.SessionCommand))

    assert set(RIGHTS) == commands
    assert {type(command) for command in _TABLE} == commands
    assert len(_TABLE) == len(commands)


@pytest.mark.parametrize("stage", _STAGES)
def test_a_session_is_at_the_stage_it_was_brought_to(stage: str) -> None:
    assert _STATES[stage].stage is _STAGES[stage]


@pytest.mark.parametrize("stage", _STAGES)
@pytest.mark.parametrize("command", _TABLE, ids=lambda command: type(command).__name__)
def test_every_set_of_roles_may_what_the_table_says_and_nothing_else(
    command: c.SessionCommand, stage: str
) -> None:
    roles_that_may, stages = _TABLE[command]

    for roles in _SETS:
        verdict = _verdict(_STATES[stage], command, _person(roles))

        if not set(roles) & set(roles_that_may):
            assert verdict is NotAllowedError, roles
        elif stage not in stages:
            assert verdict is WrongStageError, roles
        else:
            assert verdict is None, roles


def _verdict(
    state: SessionState, command: c.SessionCommand, person: PersonId
) -> type[Exception] | None:
    try:
        check_right(state, command, person)
    except (NotAllowedError, WrongStageError) as error:
        return type(error)
    return None


@pytest.mark.parametrize("command", _TABLE, ids=lambda command: type(command).__name__)
def test_every_decision_begins_with_the_table(command: c.SessionCommand) -> None:
    nobody = Circumstances(person=STRANGER, device=device_of(STRANGER), now_ms=1, stored={})

    with pytest.raises(NotAllowedError):
        decide(_STATES["i"], command, nobody)


@pytest.mark.parametrize("command", _TABLE, ids=lambda command: type(command).__name__)
def test_a_closed_session_takes_nothing_from_anybody(command: c.SessionCommand) -> None:
    for roles in _SETS:
        assert _verdict(_STATES["x"], command, _person(roles)) is not None


@pytest.mark.parametrize("roles", _SETS)
def test_the_desk_presides_or_records_and_the_office_records(roles: str) -> None:
    assert is_desk(_STATES["p"], _person(roles)) is bool(set(roles) & set("PSCO"))
    assert is_office(_STATES["p"], _person(roles)) is bool(set(roles) & set("SC"))


def test_a_role_of_deputy_follows_from_the_mandate_alone() -> None:
    play = Play()
    play.happen(f.MandateEnded(deputy=CHAIR, end=v.MandateEnd.CEASED, since_ms=1, decision=""))

    assert play.state.roles_of(AN) == {Role.DEPUTY}
    assert play.state.roles_of(CHAIR) == frozenset()
    assert play.state.members[CHAIR].group == GROUP.group


@pytest.mark.parametrize("letter", _ROLES)
@pytest.mark.parametrize("command", _TABLE, ids=lambda command: type(command).__name__)
def test_a_rule_set_only_takes_rights_away(command: c.SessionCommand, letter: str) -> None:
    state = _STATES["i"]
    denial = Denial(
        role=_ROLES[letter], command=type(command).__name__, basis=Basis(vi="x", en="x")
    )
    narrowed = replace(state, rules=replace(state.rules, denied=(denial,)))

    for roles in _SETS:
        verdict = _verdict(narrowed, command, _person(roles))
        left = set(roles) & set(_TABLE[command][0]) - {letter}
        assert (verdict is NotAllowedError) is not bool(left), roles
