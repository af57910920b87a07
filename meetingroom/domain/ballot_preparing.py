"""Ballots before they open: prepared with their text, announced, withdrawn, repeated."""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda import check_item
from meetingroom.domain.ballot_parts import Repetition
from meetingroom.domain.checks import TITLE_LETTERS, check_new_id, check_text
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import BallotId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AlreadyThereError,
    BallotNotOpenError,
    BallotNotOverError,
    BallotUnknownError,
    FormUnavailableError,
    MalformedError,
)
from meetingroom.domain.rules.thresholds import COUNCIL_THRESHOLDS
from meetingroom.domain.state import Ballot, BallotDraft, BallotPhase, FormDecision, SessionState
from meetingroom.domain.values import BallotForm
from meetingroom.domain.voted_texts import check_texts_are_newest, text_of

_TextCommand = c.ChooseBallotText | c.DecideForm
PreparingCommand = (
    c.PrepareBallot | c.RepeatBallot | c.AnnounceBallot | c.WithdrawBallot | _TextCommand
)
PreparingFact = (
    f.BallotPrepared | f.BallotTextChosen | f.BallotAnnounced | f.BallotWithdrawn | f.FormDecided
)

NEXT: Final = {
    (BallotPhase.PREPARED, f.BallotTextChosen): BallotPhase.PREPARED,
    (BallotPhase.PREPARED, f.BallotAnnounced): BallotPhase.ANNOUNCED,
    (BallotPhase.PREPARED, f.BallotWithdrawn): BallotPhase.WITHDRAWN,
    (BallotPhase.PREPARED, f.BallotOpened): BallotPhase.OPEN,
    (BallotPhase.ANNOUNCED, f.BallotAnnounced): BallotPhase.ANNOUNCED,
    (BallotPhase.ANNOUNCED, f.BallotWithdrawn): BallotPhase.WITHDRAWN,
    (BallotPhase.ANNOUNCED, f.BallotOpened): BallotPhase.OPEN,
}


def decide_preparing(state: SessionState, command: PreparingCommand) -> tuple[PreparingFact, ...]:
    """Decide on ballots that are not open yet.

    Raises:
        AlreadyThereError: a ballot of that id exists.
        ItemUnknownError, BallotUnknownError, PaperUnknownError: there is none of that id, or the
            paper has no published version of that number.
        BallotNotOpenError: it was opened or withdrawn before.
        BallotNotOverError: one that is not over was to be repeated.
        NewerVersionError: it was to be announced though its paper has a newer version.
        MalformedError: a text is out of its range, or the threshold is none of a council.
        FormUnavailableError: the ballot was to be taken secretly.
    """
    match command:
        case c.PrepareBallot():
            return (_prepared(state, command),)
        case c.RepeatBallot():
            return (_repeated(state, command),)
        case c.AnnounceBallot(ballot=ballot):
            draft = waiting(state, ballot)
            check_texts_are_newest(state, draft.texts)
            return () if draft.announced_ms else (_announced(draft),)
        case c.WithdrawBallot(ballot=ballot, reason=reason):
            check_text(reason, TITLE_LETTERS)
            return (f.BallotWithdrawn(ballot=waiting(state, ballot).ballot, reason=reason),)
        case _:
            return _decide_text(state, command)


def _decide_text(state: SessionState, command: _TextCommand) -> tuple[PreparingFact, ...]:
    match command:
        case c.ChooseBallotText(ballot=ballot):
            draft = waiting(state, ballot)
            text = text_of(state, command)
            if draft.announced_ms:
                # Not everybody sees what the desk chooses: it is announced anew, told whole.
                return (_announced(replace(draft, texts=(text,))),)
            return (f.BallotTextChosen(ballot=ballot, text=text),)
        case c.DecideForm(form=form, ballots=ballots, decision=decision):
            check_text(decision, TITLE_LETTERS)
            for ballot in ballots:
                if ballot not in state.secret_ballots:
                    waiting(state, ballot)
            return (f.FormDecided(form=form, ballots=ballots, decision=decision),)
        case _:
            assert_never(command)


def waiting(state: SessionState, ballot: BallotId) -> BallotDraft:
    """Return a ballot that can still be opened.

    Raises:
        BallotUnknownError: there is none of that id.
        BallotNotOpenError: it was opened or withdrawn before.
    """
    draft = state.drafts.get(ballot)
    if draft is None:
        raise BallotNotOpenError if ballot in state.ballots else BallotUnknownError
    if draft.phase is BallotPhase.WITHDRAWN:
        raise BallotNotOpenError
    return draft


def form_decision(state: SessionState, ballot: BallotDraft | Ballot) -> FormDecision | None:
    """Return the council's decision that covers a ballot's form: its own, else the session's.

    Of a ballot that was opened, the one that stood then. None is a warning and no refusal: the
    decision may have been taken and not entered yet.
    """
    opened_ms = ballot.opened_ms if isinstance(ballot, Ballot) else None
    fitting = [
        decision
        for decision in state.forms
        if decision.form is ballot.form and (opened_ms is None or decision.at_ms <= opened_ms)
    ]
    own = [decision for decision in fitting if ballot.ballot in decision.ballots]
    general = [decision for decision in fitting if not decision.ballots]
    return next(reversed(own or general), None)


def _prepared(state: SessionState, command: c.PrepareBallot) -> f.BallotPrepared:
    check_text(command.subject, TITLE_LETTERS)
    check_item(state, command.item)
    if command.threshold not in COUNCIL_THRESHOLDS:
        raise MalformedError
    # Secret means paper, which has a count of its own.
    if command.form is BallotForm.SECRET:
        raise FormUnavailableError
    _check_new(state, command.ballot)
    return f.BallotPrepared(
        ballot=command.ballot,
        item=command.item,
        matter=command.matter,
        subject=command.subject,
        threshold=command.threshold,
        form=command.form,
        repeats=(),
    )


def _repeated(state: SessionState, command: c.RepeatBallot) -> f.BallotPrepared:
    check_text(command.reason, TITLE_LETTERS)
    check_text(command.decision, TITLE_LETTERS)
    _check_new(state, command.ballot)
    past = state.ballots.get(command.of)
    if past is None:
        raise BallotUnknownError
    if past.is_running:
        raise BallotNotOverError
    repetition = Repetition(ballot=past.ballot, reason=command.reason, decision=command.decision)
    return f.BallotPrepared(
        ballot=command.ballot,
        item=past.item,
        matter=past.matter,
        subject=past.subject,
        threshold=past.threshold,
        form=past.form,
        repeats=(repetition,),
    )


def _check_new(state: SessionState, ballot: BallotId) -> None:
    check_new_id(ballot)
    if ballot in state.drafts or ballot in state.ballots or ballot in state.secret_ballots:
        raise AlreadyThereError


def _announced(draft: BallotDraft) -> f.BallotAnnounced:
    return f.BallotAnnounced(
        ballot=draft.ballot,
        item=draft.item,
        matter=draft.matter,
        subject=draft.subject,
        threshold=draft.threshold,
        form=draft.form,
        repeats=draft.repeats,
        texts=draft.texts,
    )


def evolve_preparing(state: SessionState, fact: PreparingFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of a ballot that is not open yet.

    Raises:
        BrokenLogError: the ballot can't have gone that way.
    """
    match fact:
        case f.FormDecided(form=form, ballots=ballots, decision=decision):
            decided = FormDecision(form=form, ballots=ballots, decision=decision, at_ms=stamp.at_ms)
            return replace(state, forms=(*state.forms, decided))
        case f.BallotPrepared():
            draft = _draft_of(fact)
        case f.BallotAnnounced():
            # Told whole: most people meet the ballot by this fact.
            draft = replace(
                _draft_of(fact),
                texts=fact.texts,
                phase=BallotPhase.ANNOUNCED,
                announced_ms=stamp.at_ms,
                announced_in=state.current_sitting,
            )
        case f.BallotTextChosen(text=text):
            draft = replace(_going(state, fact), texts=(text,))
        case f.BallotWithdrawn(reason=reason):
            draft = replace(_going(state, fact), withdrawn=reason)
        case _:
            assert_never(fact)
    return replace(state, drafts={**state.drafts, draft.ballot: draft})


def _going(state: SessionState, fact: f.BallotTextChosen | f.BallotWithdrawn) -> BallotDraft:
    draft = state.drafts[fact.ballot]
    phase = NEXT.get((draft.phase, type(fact)))
    if phase is None:
        raise BrokenLogError(fact.ballot)
    return replace(draft, phase=phase)


def _draft_of(fact: f.BallotPrepared | f.BallotAnnounced) -> BallotDraft:
    return BallotDraft(
        ballot=fact.ballot,
        item=fact.item,
        matter=fact.matter,
        subject=fact.subject,
        threshold=fact.threshold,
        form=fact.form,
        repeats=fact.repeats,
    )
