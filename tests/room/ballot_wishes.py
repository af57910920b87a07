"""What may be wished for around ballots at the seats, sensible or not."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import BallotId, ItemId, PaperId

_FEW: Final = st.sampled_from(["a", "b", "c"])
_WORDS: Final = st.sampled_from(["Báo cáo", "Tờ trình", "Nghị quyết về đầu tư công"])

FOR_BALLOTS: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(
        c.PrepareBallot,
        ballot=_FEW.map(BallotId),
        item=_FEW.map(ItemId),
        matter=st.just(v.Matter.RESOLUTION),
        subject=_WORDS,
        threshold=st.sampled_from(v.Threshold),
        form=st.sampled_from(v.BallotForm),
    ),
    st.builds(
        c.ChooseBallotText,
        ballot=_FEW.map(BallotId),
        paper=_FEW.map(PaperId),
        version=st.integers(0, 3),
        amendments=st.lists(_WORDS, max_size=2).map(tuple),
    ),
    st.builds(
        c.RepeatBallot,
        ballot=_FEW.map(BallotId),
        of=_FEW.map(BallotId),
        reason=_WORDS,
        decision=_WORDS,
    ),
    st.builds(c.AnnounceBallot, ballot=_FEW.map(BallotId)),
    st.builds(c.WithdrawBallot, ballot=_FEW.map(BallotId), reason=_WORDS),
    st.builds(
        c.DecideForm,
        form=st.sampled_from(v.BallotForm),
        decision=_WORDS,
        ballots=st.lists(_FEW.map(BallotId), max_size=1).map(tuple),
    ),
    st.builds(c.OpenBallot, ballot=_FEW.map(BallotId)),
    st.builds(c.CastVote, ballot=_FEW.map(BallotId), choice=st.sampled_from(v.Choice)),
    st.builds(
        c.ExtendBallot, ballot=_FEW.map(BallotId), by_s=st.sampled_from([4, 5, 30, 600, 601])
    ),
    st.builds(c.PauseBallot, ballot=_FEW.map(BallotId)),
    st.builds(c.ResumeBallot, ballot=_FEW.map(BallotId)),
    st.builds(c.DeclareBallot, ballot=_FEW.map(BallotId)),
    st.builds(c.EndBallot, ballot=_FEW.map(BallotId)),
    st.builds(c.CancelBallot, ballot=_FEW.map(BallotId), reason=_WORDS),
)
