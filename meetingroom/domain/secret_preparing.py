"""Secret ballots before the papers are given out: drafted, repeated, announced, withdrawn."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda import check_item
from meetingroom.domain.ballot_parts import Repetition
from meetingroom.domain.checks import TITLE_LETTERS, check_new_id, check_text
from meetingroom.domain.ids import BallotId, LineId
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    AlreadyThereError,
    BallotNotOverError,
    MalformedError,
    NoTieError,
    PersonUnknownError,
    SecretKindUnavailableError,
    TieUndecidedError,
)
from meetingroom.domain.rules.thresholds import COUNCIL_THRESHOLDS
from meetingroom.domain.secret_parts import BallotLine, SecretQuestion
from meetingroom.domain.secret_results import election_of
from meetingroom.domain.secret_steps import going, known
from meetingroom.domain.state import FormDecision, SecretBallot, SessionState
from meetingroom.domain.values import BallotForm, SecretKind, Threshold
from meetingroom.domain.voted_texts import check_texts_are_newest, text_of

_RepeatingCommand = c.RepeatSecretBallot | c.PrepareRevote
SecretPreparingCommand = (
    c.PrepareSecretBallot
    | c.ChooseSecretText
    | _RepeatingCommand
    | c.AnnounceSecretBallot
    | c.WithdrawSecretBallot
)
_PreparingFact = f.SecretBallotPrepared | f.SecretBallotAnnounced | f.SecretBallotWithdrawn

_MOST_LINES: Final = 100
_MATTER: Final = LineId("matter")
"""The one line of a paper that asks about a matter."""

_OF_MATTERS: Final = frozenset({SecretKind.DECISION, SecretKind.VARIANTS})


def decide_secret_preparing(
    state: SessionState, command: SecretPreparingCommand
) -> tuple[_PreparingFact, ...]:
    """Decide on secret ballots whose papers are not given out yet.

    Raises:
        AlreadyThereError: a ballot of that id exists.
        ItemUnknownError, BallotUnknownError, PersonUnknownError: there is none of that id; a
            person on a paper is a deputy or holds a role.
        MalformedError: a text, the lines, the posts or the threshold do not fit the kind.
        SecretKindUnavailableError: the rule set does not allow the kind.
        PaperUnknownError: the paper has no published version of that number.
        NewerVersionError: it was to be announced though its paper has a newer version.
        BallotNotOverError: one that is not over was to be repeated.
        NoTieError: nobody is tied in the election to be voted on again.
        TieUndecidedError: it was a repeated vote already; now a decision is asked for.
        SecretStepError: it was announced, opened or withdrawn before.
    """
    match command:
        case c.PrepareSecretBallot():
            return (_prepared(state, command),)
        case c.ChooseSecretText():
            return (_with_text(state, command),)
        case c.RepeatSecretBallot() | c.PrepareRevote():
            return (_again(state, command),)
        case c.AnnounceSecretBallot(ballot=ballot):
            draft = known(state, ballot)
            check_texts_are_newest(state, draft.question.texts)
            if draft.announced_ms:
                return ()
            going(state, ballot, f.SecretBallotAnnounced)
            return (f.SecretBallotAnnounced(ballot=ballot, question=draft.question),)
        case c.WithdrawSecretBallot(ballot=ballot, reason=reason):
            going(state, ballot, f.SecretBallotWithdrawn)
            check_text(reason, TITLE_LETTERS)
            return (f.SecretBallotWithdrawn(ballot=ballot, reason=reason),)
        case _:
            assert_never(command)


def secret_form_decision(state: SessionState, ballot: SecretBallot) -> FormDecision | None:
    """Return the council's decision on voting secretly that covers a ballot, its own first.

    Of a ballot that was opened, the one that stood then. None is a warning and no refusal: the
    decision may have been taken and not entered yet.
    """
    fitting = [
        decision
        for decision in state.forms
        if decision.form is BallotForm.SECRET
        and (not ballot.opened_ms or decision.at_ms <= ballot.opened_ms)
    ]
    own = [decision for decision in fitting if ballot.ballot in decision.ballots]
    general = [decision for decision in fitting if not decision.ballots]
    return next(reversed(own or general), None)


def _prepared(state: SessionState, command: c.PrepareSecretBallot) -> f.SecretBallotPrepared:
    check_text(command.subject, TITLE_LETTERS)
    check_item(state, command.item)
    check_new_ballot(state, command.ballot)
    _check_kind(state, command)
    lines = command.lines
    if command.kind is SecretKind.DECISION:
        lines = (BallotLine(line=_MATTER, person=NOBODY, words=command.subject),)
    check_lines(state, command.kind, lines)
    return f.SecretBallotPrepared(
        ballot=command.ballot,
        question=SecretQuestion(
            item=command.item,
            kind=command.kind,
            subject=command.subject,
            threshold=command.threshold,
            posts=command.posts,
            lines=lines,
            repeats=(),
            is_revote=False,
        ),
    )


def _with_text(
    state: SessionState, command: c.ChooseSecretText
) -> f.SecretBallotPrepared | f.SecretBallotAnnounced:
    draft = known(state, command.ballot)
    # Told whole again: the desk alone knows a draft, everybody what was announced.
    told = f.SecretBallotAnnounced if draft.announced_ms else f.SecretBallotPrepared
    going(state, command.ballot, told)
    if draft.question.kind not in _OF_MATTERS:
        raise MalformedError
    question = replace(draft.question, texts=(text_of(state, command),))
    return told(ballot=command.ballot, question=question)


def _check_kind(state: SessionState, command: c.PrepareSecretBallot) -> None:
    kind, rules = command.kind, state.rules
    is_allowed = {
        SecretKind.RATING: rules.rating_allowed,
        SecretKind.CONFIDENCE: rules.confidence_vote_allowed,
        SecretKind.VARIANTS: rules.variants_allowed,
    }
    if not is_allowed.get(kind, True):
        raise SecretKindUnavailableError
    of_matter = kind in _OF_MATTERS
    thresholds = COUNCIL_THRESHOLDS if of_matter else {Threshold.MAJORITY_OF_ALL}
    most_posts = len(command.lines) if kind is SecretKind.ELECTION else 1
    if command.threshold not in thresholds or not 1 <= command.posts <= most_posts:
        raise MalformedError
    if kind is SecretKind.DECISION and command.lines:
        raise MalformedError


def check_lines(state: SessionState, kind: SecretKind, lines: Sequence[BallotLine]) -> None:
    """Refuse lines that can't stand on a paper of a kind.

    Raises:
        MalformedError: too few or too many, two are alike, or a text is out of its range.
        PersonUnknownError: a person named is neither a deputy nor holds a role in the session.
    """
    least = 2 if kind is SecretKind.VARIANTS else 1
    if not least <= len(lines) <= _MOST_LINES:
        raise MalformedError
    people = [one.person for one in lines if one.person]
    if len({one.line for one in lines}) < len(lines) or len(set(people)) < len(people):
        raise MalformedError
    if kind in _OF_MATTERS and people:
        raise MalformedError
    for one in lines:
        check_line(state, one)


def check_line(state: SessionState, one: BallotLine) -> None:
    """Refuse a line that names nobody, or somebody of whom the register may not know.

    Raises:
        MalformedError: its id or its words are out of their range.
        PersonUnknownError: the person is neither a deputy nor holds a role in the session.
    """
    check_new_id(one.line)
    check_text(one.words, TITLE_LETTERS, least=0 if one.person else 1)
    if one.person and one.person not in state.members and one.person not in state.roles:
        raise PersonUnknownError


def check_new_ballot(state: SessionState, ballot: BallotId) -> None:
    """Refuse an id that another ballot has, at the seats or on paper.

    Raises:
        MalformedError: it is no id.
        AlreadyThereError: it is another ballot's.
    """
    check_new_id(ballot)
    if any(ballot in ballots for ballots in (state.secret_ballots, state.drafts, state.ballots)):
        raise AlreadyThereError


def _again(state: SessionState, command: _RepeatingCommand) -> f.SecretBallotPrepared:
    past = known(state, command.of)
    check_new_ballot(state, command.ballot)
    check_text(command.decision, TITLE_LETTERS)
    if not past.is_over:
        raise BallotNotOverError
    match command:
        case c.RepeatSecretBallot(reason=reason):
            check_text(reason, TITLE_LETTERS)
            # As with ballots at the seats, what is voted on now is chosen anew.
            question = replace(past.question, texts=())
        case c.PrepareRevote():
            reason, question = "", _among_the_tied(state, past)
        case _:
            assert_never(command)
    repetition = Repetition(ballot=past.ballot, reason=reason, decision=command.decision)
    return f.SecretBallotPrepared(
        ballot=command.ballot, question=replace(question, repeats=(repetition,))
    )


def _among_the_tied(state: SessionState, past: SecretBallot) -> SecretQuestion:
    outcome = election_of(past, state.rules)
    if not outcome.tied:
        raise NoTieError
    if past.question.is_revote:
        raise TieUndecidedError
    lines = tuple(one for one in past.question.lines if one.line in outcome.tied)
    return replace(past.question, lines=lines, posts=outcome.left, is_revote=True)
