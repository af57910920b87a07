"""What may be wished for around personnel matters, sensible or not."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import BallotId, ItemId, LineId, PersonId, PersonnelId
from meetingroom.domain.people import NOBODY
from tests.helpers.secret import line
from tests.room.hall import CLERK, DEPUTIES

_FEW: Final = st.sampled_from(["a", "b", "c"])
_MATTERS: Final = st.sampled_from(["p-a", "p-b"]).map(PersonnelId)
_PEOPLE: Final = st.sampled_from((*DEPUTIES[2:], CLERK))
_LINES: Final = st.lists(st.sampled_from(DEPUTIES[2:]).map(LineId), max_size=3).map(tuple)
_WORDS: Final = st.sampled_from(["bầu Phó Chủ tịch", "Xin rút"])

ON_PERSONNEL: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(c.OpenPersonnel, personnel=_MATTERS, item=_FEW.map(ItemId), subject=_WORDS),
    st.builds(
        c.NominatePerson,
        personnel=_MATTERS,
        line=_PEOPLE.map(line),
        by=st.sampled_from(v.NominatedBy),
        nominator=st.sampled_from((NOBODY, *DEPUTIES)),
        nominator_words=st.sampled_from(["", "Chủ tịch"]),
    ),
    st.builds(c.WithdrawNomination, personnel=_MATTERS, line=_PEOPLE.map(LineId), reason=_WORDS),
    st.builds(
        c.DecideList,
        personnel=_MATTERS,
        ballot=_FEW.map(BallotId),
        posts=st.integers(0, 3),
        lines=_LINES,
    ),
    st.builds(c.PutToVote, personnel=_MATTERS, ballot=_FEW.map(lambda n: BallotId(f"s-{n}"))),
    st.builds(c.ConfirmElection, personnel=_MATTERS, ballot=_FEW.map(BallotId)),
    st.builds(c.DropPersonnel, personnel=_MATTERS, reason=_WORDS),
)


def up_to_the_vote(ballot: BallotId) -> tuple[tuple[PersonId, c.SessionCommand], ...]:
    """Return the wishes that bring a matter to its secret ballot, once a ballot has passed."""
    matter = PersonnelId("p-a")
    three = DEPUTIES[2:5]
    named = (
        c.NominatePerson(personnel=matter, line=line(each), by=v.NominatedBy.SELF, nominator=each)
        for each in three
    )
    lines = tuple(map(LineId, three))
    wishes: tuple[c.SessionCommand, ...] = (
        c.OpenPersonnel(personnel=matter, item=ItemId("a"), subject="bầu Phó Chủ tịch"),
        *named,
        c.DecideList(personnel=matter, ballot=ballot, posts=2, lines=lines),
        c.PutToVote(personnel=matter, ballot=BallotId("s-a")),
        c.ConfirmElection(personnel=matter, ballot=ballot),
    )
    return tuple((CLERK, wish) for wish in wishes)
