"""What anybody may wish of the agenda: items on every level, turns to them."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import BallotId, ItemId

_ITEMS: Final = st.sampled_from(["a", "b", "c"]).map(ItemId)
_FEW_BALLOTS: Final = st.sampled_from(["a", "b", "c"]).map(BallotId)
_DECIDING: Final = st.sampled_from(["", "", "a", "b", "c"]).map(BallotId)
_TITLES: Final = st.sampled_from(["Báo cáo", "Tờ trình", "Nghị quyết về đầu tư công"])

AGENDA_WISHES: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(
        c.AddItem,
        item=_ITEMS,
        kind=st.sampled_from(v.ItemKind),
        title=_TITLES,
        presenter=st.just(""),
        parent=st.sampled_from(["", "a", "b"]).map(ItemId),
        discussed=st.booleans(),
        questioned=st.booleans(),
        ballot=_DECIDING,
    ),
    st.builds(c.AdoptAgenda, ballot=_FEW_BALLOTS),
    st.builds(c.DropItem, item=_ITEMS, ballot=_DECIDING),
    st.builds(
        c.MoveItem,
        item=_ITEMS,
        parent=st.sampled_from(["", "a", "b", "c"]).map(ItemId),
        before=st.sampled_from(["", "a", "b", "c"]).map(ItemId),
        reason=st.sampled_from(["", "Đại biểu trình bày đến muộn"]),
    ),
    st.builds(c.StartItem, item=_ITEMS),
)
