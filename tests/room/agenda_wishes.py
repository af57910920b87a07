"""What anybody may wish of the agenda: items on every level, turns to them."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import ItemId

_ITEMS: Final = st.sampled_from(["a", "b", "c"]).map(ItemId)
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
    ),
    st.builds(c.StartItem, item=_ITEMS),
)
