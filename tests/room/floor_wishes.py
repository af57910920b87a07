"""What may be wished for around the floor, sensible or not."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import RequestId
from tests.room.hall import PEOPLE

_REQUESTS: Final = st.sampled_from(["a", "b", "c"]).map(RequestId)

FOR_THE_FLOOR: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(c.AskForFloor, request=_REQUESTS, purpose=st.sampled_from(v.FloorPurpose)),
    st.builds(c.WithdrawRequest, request=_REQUESTS),
    st.builds(c.CallSpeaker, request=_REQUESTS),
    st.builds(
        c.CallDirectly,
        request=_REQUESTS,
        deputy=st.sampled_from(PEOPLE),
        purpose=st.sampled_from(v.FloorPurpose),
    ),
    st.builds(c.StartSpeech, request=_REQUESTS),
    st.builds(c.PauseSpeech, request=_REQUESTS),
    st.builds(c.ResumeSpeech, request=_REQUESTS),
    st.builds(c.ExtendSpeech, request=_REQUESTS, by_s=st.sampled_from([4, 5, 600, 601])),
    st.builds(c.EndSpeech, request=_REQUESTS),
)
