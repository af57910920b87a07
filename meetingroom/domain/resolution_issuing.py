"""An adopted resolution on its way out: corrections, signature, number, issue.

The text voted on never changes; corrections stand beside it, each approved by a name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import NAME_LETTERS, NOTE_LETTERS, TITLE_LETTERS, check_text
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.ids import PersonId
from meetingroom.domain.refusals import (
    CorrectionPendingError,
    CorrectionUnknownError,
    MalformedError,
    NumberMissingError,
    NumberTakenError,
    SignedOnError,
    SignerOnlyError,
)
from meetingroom.domain.resolution_steps import IssuingFact, going
from meetingroom.domain.state import Correction, Resolution, SessionState
from meetingroom.domain.text import folded, local

_CorrectingCommand = c.ListCorrection | c.ApproveCorrection | c.DropCorrection
IssuingCommand = _CorrectingCommand | c.CertifyResolution | c.NumberResolution | c.IssueResolution
CorrectingFact = f.CorrectionListed | f.CorrectionApproved | f.CorrectionDropped

_DAY_MS: Final = 86_400_000
_MOST_CORRECTIONS: Final = 200


def decide_issuing(
    state: SessionState, command: IssuingCommand, around: Circumstances
) -> IssuingFact:
    """Decide on an adopted resolution.

    Raises:
        ResolutionUnknownError, ResolutionStepError, ResolutionVotingError: see ``going``.
        MalformedError: a text or the number of corrections is out of its range.
        CorrectionUnknownError: there is no such correction, or it was dealt with.
        CorrectionPendingError: a correction waits, so the text can't be signed or issued.
        SignerOnlyError: somebody else signs.
        SignedOnError: the day of the signature is before the adoption's or in the future.
        NumberTakenError: a resolution of the same kind has that number.
        NumberMissingError: it was to be issued without one.
    """
    match command:
        case c.CertifyResolution():
            return _certified(state, command, around)
        case c.NumberResolution():
            return _numbered(state, command)
        case c.IssueResolution(resolution=resolution):
            known = going(state, resolution, f.ResolutionIssued)
            _check_none_pending(known)
            if not known.number:
                raise NumberMissingError
            return f.ResolutionIssued(resolution=resolution)
        case _:
            return _correcting(state, command, around.person)


def _certified(
    state: SessionState, command: c.CertifyResolution, around: Circumstances
) -> f.ResolutionCertified:
    known = going(state, command.resolution, f.ResolutionCertified)
    if around.person != state.signer:
        raise SignerOnlyError
    _check_none_pending(known)
    signed_ms, adopted_ms = command.signed_ms, known.adopted_ms
    if not adopted_ms - _DAY_MS < signed_ms <= around.now_ms:
        raise SignedOnError
    if local(signed_ms).date() < local(adopted_ms).date():
        raise SignedOnError
    return f.ResolutionCertified(resolution=known.resolution, by=around.person, signed_ms=signed_ms)


def _check_none_pending(known: Resolution) -> None:
    if any(correction.is_pending for correction in known.corrections):
        raise CorrectionPendingError


def _numbered(state: SessionState, command: c.NumberResolution) -> f.ResolutionNumbered:
    known = going(state, command.resolution, f.ResolutionNumbered)
    check_text(command.number, NAME_LETTERS)
    # Each kind is numbered in a series of its own (Decree 30/2020/NĐ-CP art. 15).
    taken = {
        _plain(other.number)
        for other in state.resolutions.values()
        if other.kind is known.kind and other.resolution != known.resolution
    }
    if _plain(command.number) in taken:
        raise NumberTakenError
    return f.ResolutionNumbered(resolution=known.resolution, number=command.number)


def _plain(number: str) -> str:
    return "".join(folded(number).split())


def _correcting(
    state: SessionState, command: _CorrectingCommand, person: PersonId
) -> CorrectingFact:
    resolution = command.resolution
    match command:
        case c.ListCorrection(old=old, new=new):
            known = going(state, resolution, f.CorrectionListed)
            check_text(old, NOTE_LETTERS)
            check_text(new, NOTE_LETTERS, least=0)
            if old == new or len(known.corrections) >= _MOST_CORRECTIONS:
                raise MalformedError
            number = len(known.corrections) + 1
            return f.CorrectionListed(
                resolution=resolution, number=number, old=old, new=new, by=person
            )
        case c.ApproveCorrection(number=number):
            _check_pending(going(state, resolution, f.CorrectionApproved), number)
            return f.CorrectionApproved(resolution=resolution, number=number, by=person)
        case c.DropCorrection(number=number, reason=reason):
            _check_pending(going(state, resolution, f.CorrectionDropped), number)
            check_text(reason, TITLE_LETTERS)
            return f.CorrectionDropped(resolution=resolution, number=number, reason=reason)
        case _:
            assert_never(command)


def _check_pending(known: Resolution, number: int) -> None:
    if number not in {each.number for each in known.corrections if each.is_pending}:
        raise CorrectionUnknownError


def on_its_way(known: Resolution, fact: IssuingFact, at_ms: int) -> Resolution:
    """Return a resolution after a fact of its signature, number, issue or corrections."""
    match fact:
        case f.ResolutionCertified(by=by, signed_ms=signed_ms):
            return replace(known, signed_by=by, signed_ms=signed_ms)
        case f.ResolutionNumbered(number=number):
            return replace(known, number=number)
        case f.ResolutionIssued():
            return replace(known, issued_ms=at_ms)
        case _:
            return replace(known, corrections=tuple(_corrections(known.corrections, fact, at_ms)))


def _corrections(
    known: Iterable[Correction], fact: CorrectingFact, at_ms: int
) -> Iterator[Correction]:
    if isinstance(fact, f.CorrectionListed):
        yield from known
        yield Correction(number=fact.number, old=fact.old, new=fact.new, by=fact.by, at_ms=at_ms)
        return
    for each in known:
        yield _dealt_with(each, fact, at_ms) if each.number == fact.number else each


def _dealt_with(
    correction: Correction, fact: f.CorrectionApproved | f.CorrectionDropped, at_ms: int
) -> Correction:
    if isinstance(fact, f.CorrectionApproved):
        return replace(correction, approved_by=fact.by, approved_ms=at_ms)
    return replace(correction, dropped=fact.reason)
