"""What may be wished for around secret ballots on paper, sensible or not."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import BallotId, ItemId, LineId, PaperId, PersonId
from meetingroom.domain.paper_counts import MARKS
from meetingroom.domain.state import SecretBallot, SecretPhase, SessionState
from tests.helpers.secret import MATTER, counted, line
from tests.room.hall import CHAIR, CLERK, DEPUTIES, SECRETARY

_FEW: Final = st.sampled_from(["a", "b", "c"])
_SECRET: Final = _FEW.map(lambda name: BallotId(f"s-{name}"))
_WORDS: Final = st.sampled_from(["In nhầm phiếu", "Hội đồng nhân dân nhất trí"])
_LINES: Final = st.sampled_from([(), (line(DEPUTIES[2]), line(DEPUTIES[3]))])
_AGAIN: Final = BallotId("s-c")
_COMMITTEE: Final = c.FormCommittee(
    head=CHAIR, secretary=SECRETARY, members=(), decision="Nhất trí"
)
_THREE: Final = tuple(map(line, DEPUTIES[2:5]))
_SOME: Final = st.lists(st.sampled_from(DEPUTIES[2:4]).map(LineId), max_size=2).map(tuple)
_COUNTS: Final = st.builds(
    lambda yes, no, kept: counted(
        v.SecretKind.DECISION, {MATTER: (yes, no, 0)}, valid=yes + no, not_returned=kept
    ),
    st.integers(0, 3),
    st.integers(0, 3),
    st.integers(0, 1),
)

ON_PAPER: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(
        c.PrepareSecretBallot,
        ballot=_SECRET,
        item=_FEW.map(ItemId),
        kind=st.sampled_from(v.SecretKind),
        subject=_WORDS,
        lines=_LINES,
    ),
    st.builds(c.RepeatSecretBallot, ballot=_SECRET, of=_SECRET, reason=_WORDS, decision=_WORDS),
    st.builds(
        c.ChooseSecretText,
        ballot=_SECRET,
        paper=_FEW.map(PaperId),
        version=st.integers(0, 2),
        amendments=st.lists(_WORDS, max_size=1).map(tuple),
    ),
    st.builds(c.PrepareRevote, ballot=_SECRET, of=_SECRET, decision=_WORDS),
    st.builds(c.AnnounceSecretBallot, ballot=_SECRET),
    st.builds(c.WithdrawSecretBallot, ballot=_SECRET, reason=_WORDS),
    st.builds(c.OpenSecretBallot, ballot=_SECRET),
    st.builds(c.CloseBox, ballot=_SECRET),
    st.builds(c.EnterPaperCount, ballot=_SECRET, count=_COUNTS),
    st.builds(c.ReleaseCount, ballot=_SECRET),
    st.builds(
        c.DecideTie, ballot=_SECRET, elected=_SOME, decided_by=_WORDS, reason=_WORDS, by_age=_SOME
    ),
    st.builds(c.DeclareSecretResult, ballot=_SECRET),
    st.builds(c.CancelSecretBallot, ballot=_SECRET, reason=_WORDS),
)


def next_on_paper(
    state: SessionState, letter: BallotId, votes: int
) -> tuple[PersonId, c.SessionCommand]:
    """Return the wish that brings a secret ballot on, from its draft to its result.

    With three votes for each of three persons on two posts they are tied, also the second time.
    """
    ballot = BallotId(f"s-{letter}")
    known = state.secret_ballots.get(ballot)
    if known is None:
        return CLERK, c.PrepareSecretBallot(
            ballot=ballot,
            item=ItemId("a"),
            kind=v.SecretKind.ELECTION,
            subject="bầu Phó Chủ tịch",
            lines=_THREE,
            posts=2,
        )
    wishes: dict[SecretPhase, tuple[PersonId, c.SessionCommand]] = {
        SecretPhase.PREPARED: (CHAIR, c.AnnounceSecretBallot(ballot=ballot)),
        SecretPhase.ANNOUNCED: (CHAIR, c.OpenSecretBallot(ballot=ballot)),
        SecretPhase.OPEN: (CHAIR, c.CloseBox(ballot=ballot)),
        SecretPhase.BOX_CLOSED: _next_count(known, votes),
        SecretPhase.COUNTED: (CHAIR, c.ReleaseCount(ballot=ballot)),
        SecretPhase.RELEASED: _after_release(known),
    }
    if known.phase is SecretPhase.ANNOUNCED and state.committee is None:
        return CLERK, _COMMITTEE
    if known.phase in wishes:
        return wishes[known.phase]
    if _AGAIN in state.secret_ballots and ballot != _AGAIN:
        return next_on_paper(state, BallotId("c"), votes)
    return CHAIR, c.PrepareRevote(ballot=_AGAIN, of=ballot, decision="Bầu lại")


def _next_count(ballot: SecretBallot, votes: int) -> tuple[PersonId, c.SessionCommand]:
    # The two of the office take turns; without votes the first one saw a paper exchanged.
    first = not ballot.notes
    kind = ballot.question.kind
    marks = {one.line: (votes, *[0] * (len(MARKS[kind]) - 1)) for one in ballot.question.lines}
    count = counted(kind, marks, valid=5, exchanged=int(first and not votes))
    by = CLERK if len(ballot.notes) % 2 == 0 else SECRETARY
    return by, c.EnterPaperCount(ballot=ballot.ballot, count=count)


def _after_release(ballot: SecretBallot) -> tuple[PersonId, c.SessionCommand]:
    if ballot.question.is_revote and not ballot.ties:
        chosen = tuple(one.line for one in _THREE[:2])
        return CHAIR, c.DecideTie(
            ballot=ballot.ballot, elected=chosen, decided_by="Chủ tọa", reason="Nhiều tuổi hơn"
        )
    return CHAIR, c.DeclareSecretResult(ballot=ballot.ballot)


def hides_counts(seen: SessionState, who: PersonId) -> bool:
    """Say whether a view shows no figures of a count that is another's and not released."""
    return all(
        ballot.released_ms or {entry.by for entry in ballot.entries} <= {who}
        for ballot in seen.secret_ballots.values()
    )
