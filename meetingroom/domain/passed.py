"""Whether a ballot at the seats or by hands passed, for whatever names it as its decision."""

from meetingroom.domain.ids import BallotId
from meetingroom.domain.refusals import BallotNotPassedError, BallotUnknownError
from meetingroom.domain.results import ballot_result
from meetingroom.domain.state import Ballot, SessionState


def check_passed(state: SessionState, ballot: BallotId, *, after_ms: int = 0) -> Ballot:
    """Return a ballot that passed.

    Args:
        state: the session.
        ballot: the one that is named.
        after_ms: it was opened then or later (server's UTC).

    Raises:
        BallotUnknownError: there was none of that id.
        BallotNotPassedError: it has no result, did not pass, was a trial, was opened before, or was
            repeated since.
    """
    known = state.ballots.get(ballot)
    if known is None:
        raise BallotUnknownError
    count = known.count
    if count is None or not ballot_result(known, count).passed:
        raise BallotNotPassedError
    later = (each for each in state.ballots.values() if each.has_result)
    is_repeated = any(ballot == repeats.ballot for each in later for repeats in each.repeats)
    if known.opened_ms < after_ms or is_repeated:
        raise BallotNotPassedError
    return known
