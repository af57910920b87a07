"""What may be wished for around opinions in writing, sensible or not."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain.ids import ConsultationId, PaperId
from tests.room.hall import START_MS

_ASKED: Final = st.sampled_from(["y-a", "y-b"]).map(ConsultationId)
_WORDS: Final = st.sampled_from(["Nhất trí", "Đề nghị bổ sung"])

IN_WRITING: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(
        c.DraftConsultation,
        consultation=_ASKED,
        subject=_WORDS,
        text=_WORDS,
        papers=st.sampled_from([(), (), (PaperId("a"),)]),
        due_ms=st.sampled_from([START_MS + 30_000, START_MS + 9_000_000, -1]),
    ),
    st.builds(c.SendConsultation, consultation=_ASKED),
    st.builds(c.GiveOpinion, consultation=_ASKED, text=_WORDS),
    st.builds(c.CompileOpinions, consultation=_ASKED, summary=_WORDS),
    st.builds(c.DropConsultation, consultation=_ASKED, reason=_WORDS),
)
