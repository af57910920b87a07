from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain import facts as f
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.state import SessionState
from meetingroom.protocol.messages import Frame
from meetingroom.sync.replica import Gap, Replica, apply_frame, changed_parts
from tests.helpers.people import AN, CHAIR
from tests.helpers.sessions import (
    BALLOT,
    SESSION,
    asking,
    ballot_open,
    device_of,
    in_session,
    voting,
)
from tests.unit.sync.wire import frame, replica, sealed

_PLAY = ballot_open().after((AN, voting()), (CHAIR, voting()))
_SIZE = len(_PLAY.log)


def test_a_frame_moves_a_replica_on() -> None:
    moved = apply_frame(replica(_PLAY, 5), frame(_PLAY, 5, note="newer"))

    assert moved == replica(_PLAY, note="newer")


def test_a_frame_without_a_head_keeps_the_one_held() -> None:
    moved = apply_frame(replica(_PLAY, 5, note="held"), frame(_PLAY, 5))

    assert isinstance(moved, Replica)
    assert moved.note == "held"


def test_a_frame_of_facts_one_may_not_see_moves_the_position_alone() -> None:
    empty = Frame(session=SESSION, start=5, end=9, facts=(), note="")

    moved = apply_frame(replica(_PLAY, 5), empty)

    assert isinstance(moved, Replica)
    assert (moved.position, moved.state) == (9, replica(_PLAY, 5).state)


def test_a_frame_that_is_known_is_skipped() -> None:
    held = replica(_PLAY)

    assert apply_frame(held, frame(_PLAY, 3, 7)) is held
    assert apply_frame(held, frame(_PLAY, _SIZE, _SIZE)) is held


def test_a_frame_that_is_known_in_part_adds_the_rest() -> None:
    assert apply_frame(replica(_PLAY, 9), frame(_PLAY, 4)) == replica(_PLAY)


def test_a_frame_from_further_on_shows_that_one_is_missing() -> None:
    assert apply_frame(replica(_PLAY, 5), frame(_PLAY, 6)) is Gap.MISSING


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"v":1}', "\ud800", '{"a": 1}'])
def test_a_fact_that_can_not_be_read_breaks_the_frame(text: str) -> None:
    broken = Frame(session=SESSION, start=5, end=6, facts=(text,), note="")

    assert apply_frame(replica(_PLAY, 5), broken) is Gap.BROKEN


@pytest.mark.parametrize(
    "fact",
    [
        f.SessionClosed(session=SESSION),
        f.ItemStarted(item=_PLAY.state.turns[0].item, sitting=_PLAY.state.turns[0].sitting),
        f.SpeakerCalled(request=asking().request),
    ],
)
def test_a_fact_that_does_not_fit_breaks_the_frame(fact: f.SessionFact) -> None:
    stamp = Stamp(at_ms=1, by=CHAIR, device=device_of(CHAIR))
    facts = tuple(sealed(seq, Recorded(stamp=stamp, fact=fact)) for seq in (1, 2))
    if isinstance(fact, f.SessionClosed):
        facts = (facts[0], sealed(2, _PLAY.log[0]))
    broken = Frame(session=SESSION, start=1, end=3, facts=facts, note="")

    assert apply_frame(replica(_PLAY, 1), broken) is Gap.BROKEN


@given(cuts=st.lists(st.tuples(st.integers(1, _SIZE), st.integers(0, _SIZE)), max_size=20))
def test_frames_cut_anyhow_lost_or_repeated_never_lead_astray(cuts: list[tuple[int, int]]) -> None:
    held = replica(_PLAY, 1)

    for start, length in cuts:
        moved = apply_frame(held, frame(_PLAY, start, min(_SIZE, start + length)))
        held = moved if isinstance(moved, Replica) else held

    assert held == replica(_PLAY, held.position)


def test_after_a_first_look_everything_has_changed() -> None:
    names = {field.name for field in fields(SessionState)}

    assert changed_parts(None, _PLAY.state) == names


def test_only_the_parts_that_were_touched_have_changed() -> None:
    play = in_session()
    before = play.state

    play.wish(AN, asking())

    assert changed_parts(before, play.state) == {"requests"}
    assert changed_parts(play.state, play.state) == frozenset()


def test_a_vote_touches_the_ballots_alone() -> None:
    play = ballot_open()
    before = play.state

    play.wish(AN, voting())

    assert changed_parts(before, play.state) == {"ballots"}
    assert BALLOT in play.state.ballots
