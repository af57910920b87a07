"""The stories of a seat's connection: starting, joining, snapshots, frames, being lost."""

from dataclasses import replace

import msgspec
import pytest

from meetingroom.protocol.messages import AnsweredGlance, Refusal, SeatedGlance
from meetingroom.sync import signals as s
from meetingroom.sync.backoff import delay_ms
from meetingroom.sync.engine import Seat
from meetingroom.sync.phases import Phase
from tests.helpers.people import AN, CHAIR
from tests.helpers.sessions import BALLOT, SESSION, ballot_open, voting
from tests.unit.sync.seats import DICE, NOW_MS, PHASE_CHANGED, PLAY, seat_at, take
from tests.unit.sync.wire import SERVER_MS, frame, joined, replica, resync

_SIZE = len(PLAY.log)
_REFUSAL = Refusal(code="version_too_old", sentence="Xin cập nhật.")
_JOINING = Seat(session=SESSION, phase=Phase.JOINING)


def test_who_starts_connects_once() -> None:
    seat, effects = take(Seat(session=SESSION), s.Started())

    assert effects == [s.Connect(), PHASE_CHANGED]
    assert take(seat, s.Started()) == (seat, [])


def test_a_seat_with_nothing_asks_for_a_snapshot() -> None:
    _, effects = take(Seat(session=SESSION), s.Started(), s.Connected())

    assert effects == [s.Join(SESSION, -1), PHASE_CHANGED]


def test_a_seat_with_a_replica_joins_from_there() -> None:
    _, effects = take(seat_at(Phase.OFFLINE, replica(PLAY, 7)), s.Started(), s.Connected())

    assert effects == [s.Join(SESSION, 7), PHASE_CHANGED]


def test_a_second_word_of_the_connection_does_not_join_again() -> None:
    assert take(_JOINING, s.Connected()) == (_JOINING, [])


def test_a_seat_that_is_told_to_read_a_snapshot_goes_live_with_it() -> None:
    seat, asked = take(_JOINING, s.JoinAnswered(joined(9, snapshot=True)))
    assert (seat.phase, asked) == (Phase.JOINING, [s.ReadSnapshot(SESSION)])

    seat, effects = take(seat, s.SnapshotCame(replica(PLAY)))

    assert (seat.phase, seat.replica) == (Phase.LIVE, replica(PLAY))
    saved, shown, phase = effects
    assert (saved, phase) == (s.SaveReplica(replica(PLAY)), PHASE_CHANGED)
    assert isinstance(shown, s.Changed)
    assert {"ballots", "members"} <= shown.parts


def test_a_seat_without_a_replica_reads_one_whatever_it_is_told() -> None:
    assert take(_JOINING, s.JoinAnswered(joined(9)))[1] == [s.ReadSnapshot(SESSION)]


def test_joining_tells_how_far_the_clocks_are_apart_and_forgets_failures() -> None:
    tired = replace(seat_at(Phase.JOINING), failures=4, refusal=_REFUSAL)

    seat, _ = take(tired, s.JoinAnswered(joined(_SIZE)))

    assert seat.ahead_ms == SERVER_MS - NOW_MS
    assert (seat.failures, seat.refusal) == (0, None)


def test_frames_that_come_while_a_snapshot_is_read_follow_it() -> None:
    play = ballot_open()
    snapshot = replica(play)
    play.after((AN, voting()), (CHAIR, voting()))

    seat, effects = take(
        _JOINING,
        s.JoinAnswered(joined(_SIZE, snapshot=True)),
        s.FrameCame(frame(play, _SIZE - 2, _SIZE + 1)),
        s.FrameCame(frame(play, _SIZE + 1, note="newest")),
        s.SnapshotCame(snapshot),
    )

    assert seat.replica == replica(play, note="newest")
    assert (seat.phase, seat.early, seat.reading) == (Phase.LIVE, (), False)
    assert effects[-2:] == [s.Changed(frozenset({"ballots"})), PHASE_CHANGED]


def test_a_gap_among_the_early_frames_keeps_the_rest_for_the_next_snapshot() -> None:
    seat, _ = take(
        _JOINING,
        s.JoinAnswered(joined(5, snapshot=True)),
        s.FrameCame(frame(PLAY, 6, 7)),
        s.FrameCame(frame(PLAY, 7)),
        s.SnapshotCame(replica(PLAY, 5)),
    )
    assert (seat.reading, seat.early) == (True, (frame(PLAY, 7),))

    seat, _ = take(seat, s.SnapshotCame(replica(PLAY, 7)))

    assert seat.replica == replica(PLAY)


def test_a_snapshot_older_than_a_resync_is_read_again() -> None:
    seat, _ = take(seat_at(), s.ResyncCame(resync(5)), s.ResyncCame(resync(_SIZE)))

    again, effects = take(seat, s.SnapshotCame(replica(PLAY, 5)))
    done, _ = take(again, s.SnapshotCame(replica(PLAY)))

    assert effects == [s.ReadSnapshot(SESSION)]
    assert (again.reading, done.reading) == (True, False)


def test_a_snapshot_is_asked_for_once_at_a_time() -> None:
    assert take(seat_at(), s.ResyncCame(resync(5)), s.ResyncCame(resync(6)))[1] == []


def test_a_snapshot_nobody_waits_for_is_dropped() -> None:
    seat = seat_at()

    assert take(seat, s.SnapshotCame(replica(PLAY, 5))) == (seat, [])


def test_a_frame_is_folded_kept_and_shown() -> None:
    moved = replica(PLAY, note="new")

    seat, (saved, shown) = take(
        seat_at(held=replica(PLAY, 1)), s.FrameCame(frame(PLAY, 1, note="new"))
    )

    assert seat.replica == moved
    assert saved == s.SaveReplica(moved)
    assert isinstance(shown, s.Changed)
    assert {"ballots", "items"} <= shown.parts
    assert "members" not in shown.parts


def test_a_frame_that_is_known_is_not_shown_again() -> None:
    assert take(seat_at(), s.FrameCame(frame(PLAY, 2, 5)))[1] == []


def test_a_frame_before_the_first_snapshot_is_dropped() -> None:
    assert take(_JOINING, s.FrameCame(frame(PLAY, 0))) == (_JOINING, [])


def test_a_gap_or_a_broken_frame_asks_for_a_snapshot() -> None:
    gap = frame(PLAY, 8)
    broken = msgspec.structs.replace(frame(PLAY, 5), facts=("{}",))

    for missed in (gap, broken):
        seat, effects = take(seat_at(held=replica(PLAY, 5)), s.FrameCame(missed))

        assert effects == [s.ReadSnapshot(SESSION)]
        assert (seat.reading, seat.wanted) == (True, _SIZE)


def test_each_failure_makes_the_next_wait_longer() -> None:
    seat, first = take(seat_at(), s.Dropped())
    seat, second = take(seat, s.Woken(), s.Dropped())

    assert first == [s.HangUp(), s.Wake(delay_ms(1, DICE)), PHASE_CHANGED]
    assert second == [s.HangUp(), s.Wake(delay_ms(2, DICE)), PHASE_CHANGED]
    assert seat.failures == 2


@pytest.mark.parametrize("phase", [Phase.OFFLINE, Phase.REFUSED])
def test_a_line_that_was_lost_before_is_not_lost_again(phase: Phase) -> None:
    assert take(seat_at(phase), s.Dropped()) == (seat_at(phase), [])


def test_who_was_turned_away_is_told_why_and_does_not_try_by_itself() -> None:
    seat, effects = take(seat_at(Phase.CONNECTING), s.TurnedAway(_REFUSAL))

    assert (seat.refusal, effects) == (_REFUSAL, [s.HangUp(), PHASE_CHANGED])
    assert take(seat, s.Woken()) == (seat, [])
    assert take(seat, s.Started())[1] == [s.Connect(), PHASE_CHANGED]


def test_who_leaves_hangs_up_without_a_wake() -> None:
    assert take(seat_at(), s.Stopped())[1] == [s.HangUp(), PHASE_CHANGED]


def test_who_is_seated_is_shown_and_forgotten_with_the_line() -> None:
    glance = SeatedGlance(session=SESSION, devices=26, away=())

    seat, effects = take(seat_at(), s.SeatedCame(glance))

    assert (seat.seated, effects) == (glance, [s.Changed(frozenset({"seated"}))])
    assert take(seat, s.Dropped())[0].seated is None


def test_a_glance_is_shown_and_forgotten_with_the_line() -> None:
    glance = AnsweredGlance(session=SESSION, ballot=BALLOT, answered=3, deputies=())

    seat, effects = take(seat_at(), s.GlanceCame(glance))

    assert (seat.glance, effects) == (glance, [s.Changed(frozenset({"glance"}))])
    assert take(seat, s.Dropped())[0].glance is None
