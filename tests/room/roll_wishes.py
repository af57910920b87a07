"""What may be wished for on sittings' plans and their roll, sensible or not."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import SittingId
from tests.room.hall import DEPUTIES, PEOPLE

_SITTINGS: Final = st.sampled_from(["a", "b", "c", "s"]).map(SittingId)
_WORDS: Final = st.sampled_from(["Báo cáo", "Tờ trình"])

ON_THE_ROLL: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(
        c.PlanSitting,
        sitting=_SITTINGS,
        kind=st.just(v.SittingKind.PLENARY),
        sites=st.sampled_from([(), (), ("Xã đảo",)]),
    ),
    st.builds(
        c.DecideClosure,
        sitting=_SITTINGS,
        closure=st.sampled_from(v.Closure),
        decision=_WORDS,
    ),
    st.builds(c.OpenRoll, sitting=_SITTINGS),
    st.builds(c.CheckIn, site=st.sampled_from(["", "", "Xã đảo"])),
    st.builds(
        c.ConfirmCheckIns, deputies=st.lists(st.sampled_from(DEPUTIES), max_size=1).map(tuple)
    ),
    st.just(c.LockRoll()),
    st.builds(c.ReopenRoll, reason=_WORDS),
    st.builds(
        c.CountHeads,
        counted_by=st.sampled_from(PEOPLE),
        number=st.integers(0, 3),
        deputies=st.lists(st.sampled_from(DEPUTIES), max_size=3).map(tuple),
    ),
    st.builds(c.AskAbsence, sitting=_SITTINGS, reason=_WORDS),
    st.builds(
        c.EnterAbsence,
        sitting=_SITTINGS,
        deputy=st.sampled_from(DEPUTIES),
        told=st.sampled_from(v.ToldBy),
        reason=_WORDS,
    ),
    st.builds(c.AcknowledgeAbsence, sitting=_SITTINGS, deputy=st.sampled_from(DEPUTIES)),
    st.builds(
        c.MarkAttendance,
        deputy=st.sampled_from(DEPUTIES),
        status=st.sampled_from(v.AttendanceStatus),
    ),
    st.just(c.ConfirmRoll()),
    st.builds(c.LockSeat, deputy=st.sampled_from(DEPUTIES)),
    st.builds(c.UnlockSeat, deputy=st.sampled_from(DEPUTIES)),
)
