"""Personnel matters as a chain: nominations, number and list, secret ballot, confirmation.

Law 77/2015/QH13 and guidance 883/HD-UBTVQH14: deputies may stand or name others; then the council
decides number and list, votes secretly, and confirms the election by a resolution.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda import check_item
from meetingroom.domain.checks import NAME_LETTERS, TITLE_LETTERS, check_new_id, check_text
from meetingroom.domain.committee import check_not_on_committee
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import LineId, PersonnelId
from meetingroom.domain.log import Stamp
from meetingroom.domain.passed import check_passed
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    AlreadyThereError,
    MalformedError,
    NobodyElectedError,
    PersonnelStepError,
    PersonnelUnknownError,
    PersonUnknownError,
)
from meetingroom.domain.secret_parts import SecretQuestion
from meetingroom.domain.secret_preparing import check_line, check_new_ballot
from meetingroom.domain.secret_results import election_of
from meetingroom.domain.sittings import current
from meetingroom.domain.state import (
    Confirmation,
    Nomination,
    Personnel,
    PersonnelList,
    PersonnelPhase,
    SecretBallot,
    SecretPhase,
    SessionState,
)
from meetingroom.domain.values import NominatedBy, SecretKind, Threshold

_NamingCommand = c.OpenPersonnel | c.NominatePerson | c.WithdrawNomination
_DecidingCommand = c.DecideList | c.PutToVote | c.ConfirmElection | c.DropPersonnel
PersonnelCommand = _NamingCommand | _DecidingCommand
_Step = (
    f.PersonNominated
    | f.NominationWithdrawn
    | f.ListDecided
    | f.PersonnelPutToVote
    | f.ElectionConfirmed
    | f.PersonnelDropped
)
PersonnelFact = f.PersonnelOpened | _Step

NEXT: Final = {
    (PersonnelPhase.NOMINATING, f.PersonNominated): PersonnelPhase.NOMINATING,
    (PersonnelPhase.NOMINATING, f.NominationWithdrawn): PersonnelPhase.NOMINATING,
    (PersonnelPhase.NOMINATING, f.ListDecided): PersonnelPhase.LISTED,
    (PersonnelPhase.NOMINATING, f.PersonnelDropped): PersonnelPhase.DROPPED,
    (PersonnelPhase.LISTED, f.PersonNominated): PersonnelPhase.NOMINATING,
    (PersonnelPhase.LISTED, f.NominationWithdrawn): PersonnelPhase.NOMINATING,
    (PersonnelPhase.LISTED, f.PersonnelPutToVote): PersonnelPhase.VOTING,
    (PersonnelPhase.LISTED, f.PersonnelDropped): PersonnelPhase.DROPPED,
    (PersonnelPhase.VOTING, f.PersonnelPutToVote): PersonnelPhase.VOTING,
    (PersonnelPhase.VOTING, f.ElectionConfirmed): PersonnelPhase.CONFIRMED,
    (PersonnelPhase.VOTING, f.PersonnelDropped): PersonnelPhase.DROPPED,
}

_MOST_STANDING: Final = 100
_WITHOUT_RESULT: Final = frozenset({SecretPhase.WITHDRAWN, SecretPhase.CANCELLED})


def decide_personnel(
    state: SessionState, command: PersonnelCommand
) -> tuple[PersonnelFact | f.SecretBallotPrepared, ...]:
    """Decide on personnel matters.

    Raises:
        AlreadyThereError: a matter, a line or a ballot of that id exists; or the person stands.
        ItemUnknownError, PersonUnknownError, PersonnelUnknownError, BallotUnknownError: there is
            none of that id.
        PersonnelStepError: the matter is at another step.
        MalformedError: a text, the lines or the posts are out of their range, or who names a
            person does not fit how that person is named.
        CandidateCountsError: somebody on the list is in the counting committee.
        BallotNotPassedError: the ballot named did not pass, or not after the election.
        NobodyElectedError: there is no declared result by which anybody is elected.
    """
    match command:
        case c.OpenPersonnel():
            return (_opened(state, command),)
        case c.NominatePerson():
            return (_nominated(state, command),)
        case c.WithdrawNomination(personnel=personnel, line=line, reason=reason):
            known = _going(state, personnel, f.NominationWithdrawn)
            if line not in {one.line for one in known.standing}:
                raise PersonnelUnknownError
            check_text(reason, TITLE_LETTERS)
            return (f.NominationWithdrawn(personnel=personnel, line=line, reason=reason),)
        case _:
            return _decide_deciding(state, command)


def _decide_deciding(
    state: SessionState, command: _DecidingCommand
) -> tuple[PersonnelFact | f.SecretBallotPrepared, ...]:
    match command:
        case c.DecideList():
            return (_listed(state, command),)
        case c.PutToVote():
            return _put_to_vote(state, command)
        case c.ConfirmElection():
            return (_confirmed(state, command),)
        case c.DropPersonnel(personnel=personnel, reason=reason):
            _going(state, personnel, f.PersonnelDropped)
            check_text(reason, TITLE_LETTERS)
            return (f.PersonnelDropped(personnel=personnel, reason=reason),)
        case _:
            assert_never(command)


def _opened(state: SessionState, command: c.OpenPersonnel) -> f.PersonnelOpened:
    check_new_id(command.personnel)
    if command.personnel in state.personnel:
        raise AlreadyThereError
    check_item(state, command.item)
    check_text(command.subject, TITLE_LETTERS)
    return f.PersonnelOpened(
        personnel=command.personnel, item=command.item, subject=command.subject
    )


def _nominated(state: SessionState, command: c.NominatePerson) -> f.PersonNominated:
    known, line = _going(state, command.personnel, f.PersonNominated), command.line
    check_line(state, line)
    if any(each.line.line == line.line for each in known.nominations):
        raise AlreadyThereError
    if line.person and line.person in {one.person for one in known.standing}:
        raise AlreadyThereError
    if len(known.standing) >= _MOST_STANDING:
        raise MalformedError
    _check_nominator(state, command)
    return f.PersonNominated(
        personnel=command.personnel,
        line=line,
        by=command.by,
        nominator=command.nominator,
        nominator_words=command.nominator_words,
    )


def _check_nominator(state: SessionState, command: c.NominatePerson) -> None:
    nominator = command.nominator
    match command.by:
        case NominatedBy.COMPETENT:
            check_text(command.nominator_words, NAME_LETTERS)
            if nominator != NOBODY:
                raise MalformedError
            return
        case NominatedBy.SELF:
            if nominator != command.line.person:
                raise MalformedError
        case NominatedBy.DEPUTY:
            pass
        case _:
            assert_never(command.by)
    if nominator not in state.serving():
        raise PersonUnknownError
    if command.nominator_words:
        raise MalformedError


def _listed(state: SessionState, command: c.DecideList) -> f.ListDecided:
    known = _going(state, command.personnel, f.ListDecided)
    check_passed(state, command.ballot, after_ms=known.opened_ms)
    standing, listed = {one.line for one in known.standing}, set(command.lines)
    if len(listed) < len(command.lines) or not listed <= standing:
        raise MalformedError
    if not 1 <= command.posts <= len(listed):
        raise MalformedError
    check_not_on_committee(state, (one.person for one in known.standing if one.line in listed))
    return f.ListDecided(
        personnel=command.personnel,
        ballot=command.ballot,
        posts=command.posts,
        lines=command.lines,
    )


def _put_to_vote(
    state: SessionState, command: c.PutToVote
) -> tuple[f.SecretBallotPrepared, f.PersonnelPutToVote]:
    known = _going(state, command.personnel, f.PersonnelPutToVote)
    check_new_ballot(state, command.ballot)
    # Again only when what was prepared came to nothing; a vote that was held is repeated instead.
    if any(vote.phase not in _WITHOUT_RESULT for vote in votes_of(state, known)):
        raise PersonnelStepError
    listed = known.lists[-1]
    by_line = {one.line: one for one in known.standing}
    question = SecretQuestion(
        item=known.item,
        kind=SecretKind.ELECTION,
        subject=known.subject,
        threshold=Threshold.MAJORITY_OF_ALL,
        posts=listed.posts,
        lines=tuple(by_line[line] for line in listed.lines),
        repeats=(),
        is_revote=False,
    )
    return (
        f.SecretBallotPrepared(ballot=command.ballot, question=question),
        f.PersonnelPutToVote(personnel=command.personnel, ballot=command.ballot),
    )


def _confirmed(state: SessionState, command: c.ConfirmElection) -> f.ElectionConfirmed:
    known = _going(state, command.personnel, f.ElectionConfirmed)
    declared = [b for b in votes_of(state, known) if b.phase is SecretPhase.DECLARED]
    elected = elected_in(state, known)
    if not elected:
        raise NobodyElectedError
    check_passed(state, command.ballot, after_ms=max(b.declared_ms for b in declared))
    return f.ElectionConfirmed(personnel=command.personnel, ballot=command.ballot, elected=elected)


def votes_of(state: SessionState, personnel: Personnel) -> tuple[SecretBallot, ...]:
    """Return the secret ballots of a matter, those that repeat one included, oldest first."""
    found = set(personnel.votes)
    # A ballot is prepared after the one it repeats, so one pass in their order finds them all.
    for ballot in state.secret_ballots.values():
        if any(repeated.ballot in found for repeated in ballot.question.repeats):
            found.add(ballot.ballot)
    return tuple(b for b in state.secret_ballots.values() if b.ballot in found)


def elected_in(state: SessionState, personnel: Personnel) -> tuple[LineId, ...]:
    """Return who is elected by the results that were declared.

    Of ballots that repeat each other the last one counts; a vote among the tied adds to the one
    that left them tied.
    """
    elected: tuple[LineId, ...] = ()
    for ballot in votes_of(state, personnel):
        if ballot.phase is not SecretPhase.DECLARED:
            continue
        found = (*election_of(ballot, state.rules).elected, *_by_decision(ballot))
        elected = (*elected, *found) if ballot.question.is_revote else found
    return elected


def _by_decision(ballot: SecretBallot) -> Iterator[LineId]:
    for tie in ballot.ties:
        yield from tie.elected


def _going(state: SessionState, personnel: PersonnelId, step: type[_Step]) -> Personnel:
    known = state.personnel.get(personnel)
    if known is None:
        raise PersonnelUnknownError
    if (known.phase, step) not in NEXT:
        raise PersonnelStepError
    return known


def evolve_personnel(state: SessionState, fact: PersonnelFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of a personnel matter.

    Raises:
        BrokenLogError: the matter can't have gone that way.
    """
    if isinstance(fact, f.PersonnelOpened):
        known = Personnel(
            personnel=fact.personnel, item=fact.item, subject=fact.subject, opened_ms=stamp.at_ms
        )
    else:
        known = state.personnel[fact.personnel]
        phase = NEXT.get((known.phase, type(fact)))
        if phase is None:
            raise BrokenLogError(fact.personnel)
        known = replace(_moved(known, fact, stamp.at_ms), phase=phase)
    sitting = current(state).sitting
    if sitting not in known.sittings:
        known = replace(known, sittings=(*known.sittings, sitting))
    return replace(state, personnel={**state.personnel, known.personnel: known})


def _moved(known: Personnel, fact: _Step, at_ms: int) -> Personnel:
    match fact:
        case f.PersonNominated() | f.NominationWithdrawn():
            return replace(known, nominations=tuple(_nominations(known, fact, at_ms)))
        case f.ListDecided(ballot=ballot, posts=posts, lines=lines):
            listed = PersonnelList(ballot=ballot, posts=posts, lines=lines, at_ms=at_ms)
            return replace(known, lists=(*known.lists, listed))
        case f.PersonnelPutToVote(ballot=ballot):
            return replace(known, votes=(*known.votes, ballot))
        case f.ElectionConfirmed(ballot=ballot, elected=elected):
            confirmed = Confirmation(ballot=ballot, elected=elected, at_ms=at_ms)
            return replace(known, confirmations=(confirmed,))
        case f.PersonnelDropped(reason=reason):
            return replace(known, dropped_ms=at_ms, dropped=reason)
        case _:
            assert_never(fact)


def _nominations(
    known: Personnel, fact: f.PersonNominated | f.NominationWithdrawn, at_ms: int
) -> Iterator[Nomination]:
    if isinstance(fact, f.PersonNominated):
        yield from known.nominations
        yield Nomination(
            line=fact.line,
            by=fact.by,
            nominator=fact.nominator,
            nominator_words=fact.nominator_words,
            at_ms=at_ms,
        )
        return
    for each in known.nominations:
        yield replace(each, withdrawn=fact.reason) if each.line.line == fact.line else each
