import pytest

from meetingroom.domain import facts as f
from meetingroom.domain import values as v
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import BallotId, PaperId, PersonId, RequestId, SittingId
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.session import begin, evolve, fold
from meetingroom.domain.values import BallotForm, Role
from tests.helpers.people import AN, CLERK, DEPUTIES, GROUP
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    NOTE,
    REQUEST,
    SESSION,
    SITTING,
    START_MS,
    Play,
    ballot_of,
    ballot_open,
    device_of,
    in_session,
    opened,
    prepared,
)


def _recorded(fact: f.SessionFact) -> Recorded[f.SessionFact]:
    return Recorded(stamp=Stamp(at_ms=1, by=CLERK, device=device_of(CLERK)), fact=fact)


def test_a_session_begins_with_what_it_takes_from_the_room() -> None:
    state = Play().state

    assert state.session == SESSION
    assert (state.ordinal, state.title, state.place) == (3, "Kỳ họp thứ Ba", "Hội trường")
    assert state.groups == (GROUP,)
    assert state.in_office() == DEPUTIES
    assert state.roles_of(CLERK) == {Role.CLERK}
    assert state.opened_ms == START_MS
    assert state.council.unit == "phường Mẫu"


def test_folding_the_log_again_gives_the_same_session() -> None:
    play = ballot_open()

    assert fold(play.log) == play.state


def test_an_empty_log_is_no_session() -> None:
    with pytest.raises(BrokenLogError):
        fold([])


def test_a_log_begins_with_its_opening() -> None:
    with pytest.raises(BrokenLogError, match="SessionClosed"):
        begin(_recorded(f.SessionClosed(session=SESSION)))


def test_a_session_is_opened_once() -> None:
    with pytest.raises(BrokenLogError):
        evolve(Play().state, _recorded(opened()))


@pytest.mark.parametrize(
    "fact",
    [
        f.MandateEnded(deputy=PersonId("nobody"), end=v.MandateEnd.LOST, since_ms=1, decision=""),
        f.RollOpened(sitting=SittingId("none")),
        f.SittingOpened(sitting=SITTING, present=1, base=1, quorum=1),
        f.SittingClosed(sitting=SITTING),
        f.DeputyCheckedIn(sitting=SittingId("none"), deputy=AN),
        f.ItemStarted(item=ITEM, sitting=SITTING),
        f.PaperVersionAdded(
            paper=PaperId("none"), version=1, sha256="11" * 32, size=1, pages=1, note=""
        ),
        f.BallotOpened(
            ballot=BALLOT,
            item=ITEM,
            matter=v.Matter.OTHER,
            subject="Chương trình",
            threshold=v.Threshold.MAJORITY_OF_ALL,
            base=1,
            entitled=(AN,),
            form=BallotForm.ELECTRONIC,
            repeats=(),
            texts=(),
            suspended=(),
            due_ms=1,
        ),
        f.VoteCast(ballot=BallotId("none"), deputy=AN, choice=v.Choice.ABSTAIN),
        f.BallotExtended(ballot=BallotId("none"), due_ms=1),
        f.BallotCancelled(ballot=BallotId("none"), reason="Nhầm"),
        f.SpeakerCalled(request=RequestId("none")),
        f.NoteCorrected(note=NOTE, text="Sửa"),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_a_fact_that_does_not_fit_breaks_the_log(fact: f.SessionFact) -> None:
    state = prepared().state

    with pytest.raises(BrokenLogError):
        evolve(state, _recorded(fact))


def test_a_request_never_goes_a_way_it_can_not_go() -> None:
    play = in_session()
    play.happen(f.FloorAsked(request=REQUEST, deputy=AN, item=ITEM, purpose=v.FloorPurpose.DEBATE))

    with pytest.raises(BrokenLogError):
        play.happen(f.SpeechStarted(request=REQUEST, limit_s=60))


def test_a_wish_that_was_decided_is_always_a_fact_that_fits() -> None:
    play = in_session()

    facts = play.wish(CLERK, ballot_of())

    assert [type(fact) for fact in facts] == [f.BallotPrepared]
    assert play.log[-1].fact is facts[0]


def test_only_the_sitting_that_goes_on_turns_to_an_item() -> None:
    play = in_session()

    with pytest.raises(BrokenLogError):
        play.happen(f.ItemStarted(item=ITEM, sitting=SittingId("phien-2")))
