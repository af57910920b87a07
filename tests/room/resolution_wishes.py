"""What may be wished for around resolutions, sensible or not."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import BallotId, ItemId, PaperId, PersonId, ResolutionId
from meetingroom.domain.state import Ballot, SessionState
from tests.room.hall import CHAIR, CLERK, START_MS

_FEW: Final = st.sampled_from(["a", "b", "c"])
_ONES: Final = st.sampled_from(["r-a", "r-b"]).map(ResolutionId)
_BALLOTS: Final = _FEW.map(BallotId)
_PAPERS: Final = st.lists(_FEW.map(PaperId), max_size=2).map(tuple)
_WORDS: Final = st.sampled_from(["Nghị quyết về đầu tư công", "Xin rút"])
_NUMBERS: Final = st.integers(0, 3)

ON_RESOLUTIONS: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(
        c.DraftResolution,
        resolution=_ONES,
        item=_FEW.map(ItemId),
        kind=st.sampled_from(v.ResolutionKind),
        title=_WORDS,
        papers=_PAPERS,
    ),
    st.builds(c.RecordExamination, resolution=_ONES, examined_by=_WORDS),
    st.builds(c.SubmitResolution, resolution=_ONES),
    st.builds(c.RecordDiscussion, resolution=_ONES),
    st.builds(c.ReviseResolution, resolution=_ONES, title=_WORDS, changes=_WORDS, papers=_PAPERS),
    st.builds(c.NameDecidingBallot, resolution=_ONES, ballot=_BALLOTS),
    st.builds(c.WithdrawResolution, resolution=_ONES, reason=_WORDS),
    st.builds(c.ListCorrection, resolution=_ONES, old=_WORDS, new=_WORDS),
    st.builds(c.ApproveCorrection, resolution=_ONES, number=_NUMBERS),
    st.builds(c.DropCorrection, resolution=_ONES, number=_NUMBERS, reason=_WORDS),
    st.builds(c.CertifyResolution, resolution=_ONES, signed_ms=st.integers(0, 2 * START_MS)),
    st.builds(c.NumberResolution, resolution=_ONES, number=st.sampled_from(["34", "35"])),
    st.builds(c.IssueResolution, resolution=_ONES),
)


def resolution_wishes(
    ballot: BallotId, signed_ms: int
) -> tuple[tuple[PersonId, c.SessionCommand], ...]:
    """Return the wishes that bring a resolution to its ballot and out of the house."""
    one = ResolutionId("r-a")
    draft = c.DraftResolution(
        resolution=one,
        item=ItemId("a"),
        kind=v.ResolutionKind.INDIVIDUAL,
        title="Nghị quyết về đầu tư công",
    )
    return (
        (CLERK, draft),
        (CLERK, c.SubmitResolution(resolution=one)),
        (CLERK, c.NameDecidingBallot(resolution=one, ballot=ballot)),
        (CHAIR, c.DeclareBallot(ballot=ballot)),
        (CLERK, c.ListCorrection(resolution=one, old="2062", new="2026")),
        (CHAIR, c.ApproveCorrection(resolution=one, number=1)),
        (CHAIR, c.CertifyResolution(resolution=one, signed_ms=signed_ms)),
        (CLERK, c.NumberResolution(resolution=one, number="36/NQ-HĐND")),
        (CLERK, c.IssueResolution(resolution=one)),
    )


def adopts_only_what_passed(state: SessionState) -> bool:
    """Say whether all that stands as adopted was so by its last ballot, counted anew here."""
    return all(
        _more_than_half(state.ballots[known.votes[-1]])
        for known in state.resolutions.values()
        if known.adopted_ms
    )


def _more_than_half(ballot: Ballot) -> bool:
    count = ballot.count
    return count is not None and ballot.declared_ms > 0 and 2 * count.in_favour > ballot.base
