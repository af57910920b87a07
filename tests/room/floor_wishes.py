"""What may be wished for around the floor, sensible or not."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import RequestId
from meetingroom.domain.people import NOBODY
from tests.room.hall import GUEST, PEOPLE

_REQUESTS: Final = st.sampled_from(["a", "b", "c"]).map(RequestId)

FOR_THE_FLOOR: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(c.AskForFloor, request=_REQUESTS, purpose=st.sampled_from(v.FloorPurpose)),
    st.builds(
        c.EnterSpeaker,
        request=_REQUESTS,
        purpose=st.sampled_from(v.FloorPurpose),
        person=st.sampled_from([NOBODY, GUEST, *PEOPLE]),
        name=st.sampled_from(["", "Ông Khách"]),
        post=st.sampled_from(["", "Trưởng Công an phường"]),
    ),
    st.builds(
        c.LimitPurpose,
        purpose=st.sampled_from(v.FloorPurpose),
        limit_s=st.sampled_from([4, 5, 300, 3601]),
    ),
    st.builds(c.WithdrawRequest, request=_REQUESTS),
    st.builds(c.CallSpeaker, request=_REQUESTS),
    st.builds(
        c.CallDirectly,
        request=_REQUESTS,
        person=st.sampled_from(PEOPLE),
        purpose=st.sampled_from(v.FloorPurpose),
    ),
    st.builds(c.StartSpeech, request=_REQUESTS),
    st.builds(c.PauseSpeech, request=_REQUESTS),
    st.builds(c.ResumeSpeech, request=_REQUESTS),
    st.builds(c.ExtendSpeech, request=_REQUESTS, by_s=st.sampled_from([4, 5, 600, 601])),
    st.builds(c.EndSpeech, request=_REQUESTS),
)
