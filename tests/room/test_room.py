"""The invariant of joining: whoever comes, whenever, sees what the rules let that person see.

After every step of a random sitting, for everybody: the facts one may see fold to the view one
may have; a newcomer's snapshot equals it; a seat that was there all along and one that comes back
from any earlier position agree with it. A small model counts the votes beside the program.
"""

import json

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)
from typing_extensions import override

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain import values as v
from meetingroom.domain.circumstances import StoredPaper
from meetingroom.domain.ids import (
    BallotId,
    CommandId,
    DeviceId,
    ItemId,
    LogId,
    NoteId,
    PaperId,
    PersonId,
    SittingId,
)
from meetingroom.domain.log import Recorded
from meetingroom.domain.rights import is_desk
from meetingroom.domain.session import evolve, fold
from meetingroom.domain.state import SessionState
from meetingroom.protocol.codec import state_bytes, state_of
from meetingroom.service.house import SessionBook, Submission, step, with_paper
from meetingroom.service.projection import may_see, resync_for, view
from tests.helpers.profiles import figure
from tests.room.agenda_wishes import AGENDA_WISHES
from tests.room.ballot_wishes import FOR_BALLOTS
from tests.room.floor_wishes import FOR_THE_FLOOR
from tests.room.hall import (
    CHAIR,
    CLERK,
    DEPUTIES,
    GUEST,
    OPERATOR,
    PEOPLE,
    SECRETARY,
    SESSION,
    START_MS,
    TECHNICIAN,
    house_with,
    opened,
)
from tests.room.hand_wishes import BY_HAND, HAND_WISHES, HandWish
from tests.room.ledger_wishes import ON_THE_LEDGER
from tests.room.people_wishes import ON_PEOPLE
from tests.room.personnel_wishes import ON_PERSONNEL, up_to_the_vote
from tests.room.resolution_wishes import ON_RESOLUTIONS, adopts_only_what_passed, resolution_wishes
from tests.room.roll_wishes import ON_THE_ROLL
from tests.room.secret_wishes import ON_PAPER, hides_counts, next_on_paper

_FEW = st.sampled_from(["a", "b", "c"])
_PAPER_FILES = ("11" * 32, "22" * 32)
_WORDS = st.sampled_from(["Báo cáo", "Tờ trình", "Nghị quyết về đầu tư công"])

COMMANDS: st.SearchStrategy[c.SessionCommand] = st.one_of(
    st.just(c.CloseSession()),
    ON_PEOPLE,
    ON_THE_ROLL,
    st.sampled_from([c.OpenSitting(), c.CloseSitting()]),
    AGENDA_WISHES,
    st.builds(
        c.AddPaper,
        paper=_FEW.map(PaperId),
        item=_FEW.map(ItemId),
        kind=st.just(v.PaperKind.REPORT),
        title=_WORDS,
    ),
    st.builds(
        c.AddPaperVersion,
        paper=_FEW.map(PaperId),
        sha256=st.sampled_from(_PAPER_FILES),
        note=st.just(""),
    ),
    st.builds(c.PublishPaper, paper=_FEW.map(PaperId)),
    FOR_BALLOTS,
    BY_HAND,
    ON_PAPER,
    ON_PERSONNEL,
    ON_THE_LEDGER,
    ON_RESOLUTIONS,
    FOR_THE_FLOOR,
    st.builds(c.WriteNote, note=_FEW.map(NoteId), item=_FEW.map(ItemId), text=_WORDS),
    st.builds(c.CorrectNote, note=_FEW.map(NoteId), text=_WORDS),
)


class Room(RuleBasedStateMachine):
    """A sitting in which anybody may wish anything, with seats that listen."""

    sees = staticmethod(may_see)
    moved = staticmethod(resync_for)

    @initialize(names_shown=st.booleans(), confirmed=st.booleans(), ready=st.booleans())
    def open_session(self, names_shown: bool, confirmed: bool, ready: bool) -> None:
        first = opened(names_shown=names_shown, check_in_confirmed=confirmed)
        self.house = house_with(first)
        for sha256 in _PAPER_FILES:
            paper = StoredPaper(sha256=sha256, size=1000, pages=3)
            self.house = with_paper(self.house, paper)
        self.log: list[Recorded[f.SessionFact]] = [first]
        self.now_ms = START_MS
        self.is_news = True
        self.votes: dict[BallotId, dict[PersonId, v.Choice]] = {}
        self.totals: dict[BallotId, f.HandTotalsEntered] = {}
        self.listening: dict[PersonId, SessionState] = {p: view(self.state, p) for p in PEOPLE}
        self.away: dict[PersonId, tuple[int, SessionState]] = {
            p: (1, view(self.state, p)) for p in PEOPLE
        }
        if ready:
            self._bring_into_session()

    def _bring_into_session(self) -> None:
        """Start half of the runs in an open sitting, where most rules live."""
        self.wish(CLERK, c.GrantRole(person=CHAIR, role=v.Role.PRESIDER))
        self.wish(CLERK, c.GrantRole(person=SECRETARY, role=v.Role.SECRETARY))
        self.wish(CLERK, c.GrantRole(person=GUEST, role=v.Role.GUEST))
        self.wish(CLERK, c.GrantRole(person=TECHNICIAN, role=v.Role.TECHNICIAN))
        self.wish(CLERK, c.GrantRole(person=OPERATOR, role=v.Role.OPERATOR))
        self.wish(OPERATOR, c.TakeOrders(presider=CHAIR))
        self.wish(CLERK, c.PlanSitting(sitting=SittingId("s"), kind=v.SittingKind.OPENING))
        self.wish(
            CLERK,
            c.AddItem(item=ItemId("a"), kind=v.ItemKind.VOTE, title="Biểu quyết", presenter=""),
        )
        for ballot in ("a", "b", "c"):
            self.wish(
                CLERK,
                c.PrepareBallot(
                    ballot=BallotId(ballot),
                    item=ItemId("a"),
                    matter=v.Matter.RESOLUTION,
                    subject="Nghị quyết",
                    threshold=v.Threshold.MAJORITY_OF_ALL,
                ),
            )
        self.wish(CHAIR, c.OpenRoll(sitting=SittingId("s")))
        for deputy in DEPUTIES[:4]:
            self.wish(deputy, c.CheckIn())
        self.wish(CLERK, c.ConfirmCheckIns())
        self.wish(CHAIR, c.OpenSitting())
        self.wish(CHAIR, c.StartItem(item=ItemId("a")))

    @property
    def book(self) -> SessionBook:
        return self.house.sessions[SESSION]

    @property
    def state(self) -> SessionState:
        return self.book.state

    @rule(person=st.sampled_from(PEOPLE), command=COMMANDS)
    def anybody_wishes_anything(self, person: PersonId, command: c.SessionCommand) -> None:
        self.wish(person, command)

    @rule(ballot=_FEW.map(BallotId))
    def the_chair_opens_a_ballot(self, ballot: BallotId) -> None:
        self.wish(CHAIR, c.OpenBallot(ballot=ballot))

    @rule(deputy=st.sampled_from(DEPUTIES), choice=st.sampled_from(v.Choice))
    def a_deputy_votes(self, deputy: PersonId, choice: v.Choice) -> None:
        if self.state.open_ballot is not None:
            self.wish(deputy, c.CastVote(ballot=self.state.open_ballot.ballot, choice=choice))

    @rule(who=st.sampled_from([CLERK, SECRETARY]), wish=HAND_WISHES)
    def the_office_enters_hands(self, who: PersonId, wish: HandWish) -> None:
        if self.state.open_ballot is not None:
            self.wish(who, wish(self.state.open_ballot.ballot))

    @rule(by_s=st.integers(5, 600))
    def the_chair_extends_the_ballot(self, by_s: int) -> None:
        if self.state.open_ballot is not None:
            before_ms = self.state.open_ballot.due_ms
            self.wish(CHAIR, c.ExtendBallot(ballot=self.state.open_ballot.ballot, by_s=by_s))
            assert self.state.open_ballot.due_ms >= before_ms

    @rule()
    def the_chair_ends_the_ballot(self) -> None:
        if self.state.open_ballot is not None:
            self.wish(CHAIR, c.EndBallot(ballot=self.state.open_ballot.ballot))

    @rule(votes=st.lists(st.tuples(st.sampled_from(DEPUTIES), st.sampled_from(v.Choice))))
    def several_vote_and_the_chair_ends(self, votes: list[tuple[PersonId, v.Choice]]) -> None:
        for deputy, choice in votes:
            self.a_deputy_votes(deputy, choice)
        self.the_chair_ends_the_ballot()

    @rule(ballot=_FEW.map(BallotId), votes=st.integers(0, 3), steps=st.integers(1, 20))
    def the_hall_votes_on_paper(self, ballot: BallotId, votes: int, steps: int) -> None:
        for _ in range(steps):
            self.wish(*next_on_paper(self.state, ballot, votes))

    @rule(ballot=_FEW.map(BallotId))
    def the_desk_brings_a_personnel_matter_on(self, ballot: BallotId) -> None:
        for person, wish in up_to_the_vote(ballot):
            self.wish(person, wish)

    @rule(ballot=_FEW.map(BallotId), steps=st.integers(3, 9))
    def a_resolution_goes_on(self, ballot: BallotId, steps: int) -> None:
        for person, wish in resolution_wishes(ballot, self.now_ms)[:steps]:
            self.wish(person, wish)

    @rule(ballot=_FEW.map(BallotId))
    def everybody_is_in_favour(self, ballot: BallotId) -> None:
        self.wish(CHAIR, c.OpenBallot(ballot=ballot))
        self.several_vote_and_the_chair_ends([(p, v.Choice.IN_FAVOUR) for p in DEPUTIES])

    @rule(person=st.sampled_from(PEOPLE))
    def a_seat_goes_away(self, person: PersonId) -> None:
        self.away[person] = (self.book.position, view(self.state, person))

    def wish(self, person: PersonId, command: c.SessionCommand) -> None:
        """Submit a command and let every listening seat hear what it led to."""
        self.now_ms += 1000
        before, size = self.state, len(self.log)
        submission = Submission(
            id=CommandId("x"),
            person=person,
            device=DeviceId(f"d-{person}"),
            session=SESSION,
            command=command,
        )
        self.house, outcome = step(self.house, submission, self.now_ms)
        self.resynced: frozenset[PersonId] = frozenset()
        for record in outcome.records:
            if record.log != LogId(SESSION):
                continue
            assert isinstance(record.recorded.fact, f.SessionFact)
            recorded = Recorded(stamp=record.recorded.stamp, fact=record.recorded.fact)
            self.log.append(recorded)
            self._count(recorded.fact)
            self._tell(before, recorded)
        self.is_news = self.is_news or len(self.log) > size

    def _tell(self, before: SessionState, recorded: Recorded[f.SessionFact]) -> None:
        moved = self.moved(before, self.state, recorded.fact)
        for who in PEOPLE:
            if who in moved:
                self.listening[who] = view(self.state, who)
            # A new snapshot holds what else the same wish led to.
            elif who not in self.resynced and self.sees(self.state, recorded.fact, who):
                self.listening[who] = evolve(self.listening[who], recorded)
        self.resynced |= moved

    def _count(self, fact: f.SessionFact) -> None:
        """Keep a second count that knows nothing of the program's fold."""
        if isinstance(fact, f.VoteCast | f.HandRecorded):
            self.votes.setdefault(fact.ballot, {})[fact.deputy] = fact.choice
        if isinstance(fact, f.HandErased):
            del self.votes[fact.ballot][fact.deputy]
        if isinstance(fact, f.HandTotalsEntered):
            self.totals[fact.ballot] = fact
        if isinstance(fact, f.HandTotalsDropped):
            del self.totals[fact.ballot]
        if isinstance(fact, f.BallotEnded):
            given = list(self.votes.get(fact.ballot, {}).values())
            totals = self.totals.get(fact.ballot)
            if totals is not None:
                given += [v.Choice.IN_FAVOUR] * totals.in_favour
                given += [v.Choice.AGAINST] * totals.against
                given += [v.Choice.ABSTAIN] * totals.abstain
            assert fact.in_favour == given.count(v.Choice.IN_FAVOUR)
            assert fact.against == given.count(v.Choice.AGAINST)
            assert fact.abstain == given.count(v.Choice.ABSTAIN)
            base = self.state.ballots[fact.ballot].base
            assert len(given) + fact.not_voted + fact.absent == base
            assert fact.present + fact.absent == base

    @invariant()
    def all_ways_to_join_agree(self) -> None:
        # A refused wish changed nothing, so there is nothing new to compare.
        if self.is_news:
            self.what_one_may_see_folds_to_the_view_one_may_have()
            self.a_newcomer_agrees()
            self.a_seat_that_listened_all_along_agrees()
            self.a_seat_that_comes_back_agrees()
            self.nobody_sees_what_another_chose_while_a_ballot_is_open()
            self.nobody_counts_who_waits_or_sees_why_another_is_absent()
            self.nobody_sees_a_count_of_another_before_it_is_released()
            assert adopts_only_what_passed(self.state)
        self.is_news = False

    def what_one_may_see_folds_to_the_view_one_may_have(self) -> None:
        for who in PEOPLE:
            seen = [r for r in self.log if self.sees(self.state, r.fact, who)]
            folded = fold(seen)
            assert folded == view(self.state, who), who
            assert list(folded.items) == list(self.state.items), who

    def a_newcomer_agrees(self) -> None:
        for who in PEOPLE:
            snapshot = state_of(json.loads(state_bytes(view(self.state, who))))
            assert snapshot == view(self.state, who), who
            assert list(snapshot.items) == list(self.state.items), who

    def a_seat_that_listened_all_along_agrees(self) -> None:
        for who in PEOPLE:
            assert self.listening[who] == view(self.state, who), who

    def a_seat_that_comes_back_agrees(self) -> None:
        for who, (position, seen) in self.away.items():
            if position < self.book.seen_since.get(who, 0):
                continue
            state = seen
            for recorded in self.log[position:]:
                if self.sees(self.state, recorded.fact, who):
                    state = evolve(state, recorded)
            assert state == view(self.state, who), who

    def nobody_sees_what_another_chose_while_a_ballot_is_open(self) -> None:
        for who in PEOPLE:
            for ballot in view(self.state, who).ballots.values():
                if ballot.count is None:
                    assert all(who in {p, vote.by} for p, vote in ballot.cast.items())
                    assert all(totals.by == who for totals in ballot.totals)

    def nobody_counts_who_waits_or_sees_why_another_is_absent(self) -> None:
        for sitting in self.state.sittings.values():
            assert not any(sitting.has(deputy) for deputy in sitting.pending)
        for sitting in view(self.state, GUEST).sittings.values():
            assert not sitting.absences or is_desk(self.state, GUEST)

    def nobody_sees_a_count_of_another_before_it_is_released(self) -> None:
        for who in PEOPLE:
            assert hides_counts(view(self.state, who), who)


TestRoom = pytest.mark.gate("G4")(Room.TestCase)
TestRoom.settings = settings(
    max_examples=figure(small=300, full=5_000), stateful_step_count=50, deadline=None
)


class LeakyRoom(Room):
    """Broken on purpose: everybody sees every fact."""

    @staticmethod
    @override
    def sees(state: SessionState, fact: f.SessionFact, who: PersonId) -> bool:
        return True


class DeafRoom(Room):
    """Broken on purpose: nobody is told to take a new snapshot."""

    @staticmethod
    @override
    def moved(
        before: SessionState, after: SessionState, fact: f.SessionFact
    ) -> frozenset[PersonId]:
        return frozenset()


def _played(room: Room) -> Room:
    """Play one ballot in which two deputies answer and the chair ends."""
    room.open_session(names_shown=False, confirmed=True, ready=True)
    room.the_chair_opens_a_ballot(BallotId("a"))
    room.several_vote_and_the_chair_ends(
        [(SECRETARY, v.Choice.IN_FAVOUR), (DEPUTIES[2], v.Choice.AGAINST)]
    )
    return room


def test_a_sound_room_agrees_after_a_ballot() -> None:
    room = _played(Room())

    room.what_one_may_see_folds_to_the_view_one_may_have()
    room.a_seat_that_listened_all_along_agrees()


@pytest.mark.parametrize("broken", [LeakyRoom, DeafRoom])
def test_a_room_broken_on_purpose_is_caught(broken: type[Room]) -> None:
    room = _played(broken())

    with pytest.raises(AssertionError):
        room.a_seat_that_listened_all_along_agrees()


def test_a_room_that_shows_everything_to_everybody_is_caught() -> None:
    room = _played(LeakyRoom())

    with pytest.raises(AssertionError):
        room.what_one_may_see_folds_to_the_view_one_may_have()
