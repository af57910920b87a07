"""What may be wished for on roles, mandates and the counting committee, sensible or not."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from tests.room.hall import DEPUTIES, PEOPLE

_WORDS: Final = st.sampled_from(["Báo cáo", "Tờ trình"])

ON_PEOPLE: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(c.GrantRole, person=st.sampled_from(PEOPLE), role=st.sampled_from(v.Role)),
    st.builds(c.RevokeRole, person=st.sampled_from(PEOPLE), role=st.sampled_from(v.Role)),
    st.builds(c.NameSigner, person=st.sampled_from(PEOPLE)),
    st.builds(c.TakeOrders, presider=st.sampled_from(PEOPLE)),
    st.builds(
        c.FormCommittee,
        head=st.sampled_from(DEPUTIES),
        secretary=st.sampled_from(DEPUTIES),
        members=st.lists(st.sampled_from(DEPUTIES), max_size=2).map(tuple),
        decision=_WORDS,
    ),
    st.builds(
        c.ReplaceCounter,
        leaving=st.sampled_from(DEPUTIES),
        joining=st.sampled_from(DEPUTIES),
        decision=_WORDS,
    ),
    st.builds(c.SuspendMandate, deputy=st.sampled_from(DEPUTIES)),
    st.builds(c.ResumeMandate, deputy=st.sampled_from(DEPUTIES)),
    st.builds(c.EndMandate, deputy=st.sampled_from(DEPUTIES), end=st.sampled_from(v.MandateEnd)),
)
