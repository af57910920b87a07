"""Closed sittings (họp kín): who is not of the council sees nothing of what happens in them.

That a sitting is held, and that it is closed, everybody may know; not its roll, nor what it turned
to, said and voted on. A sitting that was ever closed while it was held stays so for outsiders.
"""

from dataclasses import replace
from typing import Final

from meetingroom.domain import facts as f
from meetingroom.domain.ids import BallotId, PersonId, PersonnelId, ResolutionId, SittingId
from meetingroom.domain.resolution_steps import ResolutionFact
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import SessionState, Sitting
from meetingroom.domain.values import MandateState

_OnTheRoll = (
    f.DeputyCheckedIn
    | f.CheckInAsked
    | f.CheckInsConfirmed
    | f.AttendanceMarked
    | f.RollConfirmed
    | f.RollLocked
    | f.RollReopened
    | f.HeadsCounted
    | f.AbsenceAcknowledged
)
_OfBallots = (
    f.BallotAnnounced
    | f.BallotWithdrawn
    | f.BallotOpened
    | f.VoteCast
    | f.DeputyMovedToHands
    | f.DeputyReturnedToSeat
    | f.HandRecorded
    | f.HandErased
    | f.HandTotalsEntered
    | f.HandTotalsNoted
    | f.HandTotalsDropped
    | f.BallotExtended
    | f.BallotPaused
    | f.BallotResumed
    | f.BallotEnded
    | f.BallotDeclared
    | f.BallotCancelled
    | f.SecretBallotAnnounced
    | f.SecretBallotWithdrawn
    | f.SecretBallotOpened
    | f.BoxClosed
    | f.PaperCountEntered
    | f.PaperCountNoted
    | f.PaperCountAgreed
    | f.CountReleased
    | f.TieDecided
    | f.SecretResultDeclared
    | f.SecretBallotCancelled
)
_OnTheFloor = (
    f.FloorAsked
    | f.SpeakerEntered
    | f.FloorWithdrawn
    | f.SpeakerCalled
    | f.SpeakerCalledDirectly
    | f.SpeechStarted
    | f.SpeechPaused
    | f.SpeechResumed
    | f.SpeechExtended
    | f.SpeechEnded
)
_OfPersonnel = (
    f.PersonnelOpened
    | f.PersonNominated
    | f.NominationWithdrawn
    | f.ListDecided
    | f.PersonnelPutToVote
    | f.ElectionConfirmed
    | f.PersonnelDropped
)
_MOVING: Final = (f.BallotOpened, f.SecretBallotOpened, f.SpeakerCalled, f.SpeakerCalledDirectly)
"""Facts that bring into a sitting what was known from another one."""


def is_outsider(state: SessionState, who: PersonId) -> bool:
    """Say whether a person is neither of the council nor of the desk."""
    member = state.members.get(who)
    is_deputy = member is not None and member.mandate is not MandateState.ENDED
    return not is_deputy and not is_desk(state, who)


def may_see_in_closed(state: SessionState, fact: f.SessionFact, who: PersonId) -> bool:
    """Say whether a fact is no secret of a closed sitting to a person."""
    if not is_outsider(state, who):
        return True
    if isinstance(fact, _OfPersonnel):
        return not _is_private_matter(state, fact.personnel)
    if isinstance(fact, ResolutionFact):
        return not _is_private_resolution(state, fact.resolution)
    return not _is_private(state, _sitting_of(state, fact))


def _is_private_matter(state: SessionState, personnel: PersonnelId) -> bool:
    """Say whether anything of a personnel matter was recorded in a sitting that is private."""
    matter = state.personnel.get(personnel)
    return matter is not None and any(_is_private(state, s) for s in matter.sittings)


def _is_private_resolution(state: SessionState, resolution: ResolutionId) -> bool:
    """Say whether anything of a resolution was recorded, or voted, in a sitting that is private."""
    known = state.resolutions.get(resolution)
    if known is None:
        return False
    voted = (state.ballots[ballot].sitting for ballot in known.votes)
    return any(_is_private(state, sitting) for sitting in (*known.sittings, *voted))


def _is_private(state: SessionState, sitting: SittingId | None) -> bool:
    return sitting is not None and state.sittings[sitting].private


def _sitting_of(state: SessionState, fact: f.SessionFact) -> SittingId | None:
    if isinstance(fact, _OnTheRoll | f.ItemStarted | f.PurposeLimited):
        return fact.sitting
    if isinstance(fact, _OfBallots):
        return _sitting_of_ballot(state, fact.ballot)
    if isinstance(fact, _OnTheFloor):
        return state.requests[fact.request].sitting
    return None


def _sitting_of_ballot(state: SessionState, ballot: BallotId) -> SittingId | None:
    if ballot in state.ballots:
        return state.ballots[ballot].sitting
    if ballot in state.drafts:
        return state.drafts[ballot].announced_in
    return state.secret_ballots[ballot].sitting


def sees_ballot(state: SessionState, ballot: BallotId, who: PersonId) -> bool:
    """Say whether a person may know of a ballot at all, as far as closed sittings go."""
    return not is_outsider(state, who) or not _is_private(state, _sitting_of_ballot(state, ballot))


def seen_of_closed(state: SessionState, who: PersonId) -> SessionState:
    """Return the session without what happened in closed sittings, for who is an outsider."""
    if not is_outsider(state, who):
        return state
    return replace(
        state,
        sittings={key: _bare(s) if s.private else s for key, s in state.sittings.items()},
        turns=tuple(t for t in state.turns if not _is_private(state, t.sitting)),
        drafts={k: d for k, d in state.drafts.items() if not _is_private(state, d.announced_in)},
        ballots={k: b for k, b in state.ballots.items() if not _is_private(state, b.sitting)},
        secret_ballots={
            k: b for k, b in state.secret_ballots.items() if not _is_private(state, b.sitting)
        },
        personnel={k: m for k, m in state.personnel.items() if not _is_private_matter(state, k)},
        resolutions={
            k: r for k, r in state.resolutions.items() if not _is_private_resolution(state, k)
        },
        floor_limits=tuple(x for x in state.floor_limits if not _is_private(state, x.sitting)),
        requests={k: r for k, r in state.requests.items() if not _is_private(state, r.sitting)},
    )


def _bare(sitting: Sitting) -> Sitting:
    return replace(
        sitting,
        confirmed=None,
        attendance={},
        pending={},
        excused=(),
        locks=(),
        head_counts=(),
        heads=None,
    )


def moved_outsiders(
    before: SessionState, after: SessionState, fact: f.SessionFact
) -> frozenset[PersonId]:
    """Return the outsiders for whom a fact changed what they may see of earlier facts."""
    if not _turns_private(before, after, fact):
        return frozenset()
    return frozenset(p for p in {*after.members, *after.roles} if is_outsider(after, p))


def _turns_private(before: SessionState, after: SessionState, fact: f.SessionFact) -> bool:
    if isinstance(fact, f.RollOpened | f.ClosureDecided):
        was = before.sittings[fact.sitting].private
        return after.sittings[fact.sitting].private is not was
    if isinstance(fact, _OfPersonnel):
        was = _is_private_matter(before, fact.personnel)
        return _is_private_matter(after, fact.personnel) is not was
    if isinstance(fact, ResolutionFact):
        was = _is_private_resolution(before, fact.resolution)
        return _is_private_resolution(after, fact.resolution) is not was
    if isinstance(fact, _MOVING):
        return any(sitting.private for sitting in after.sittings.values())
    return False
