"""A wish from the hand to its answer: on disk first, one at a time, until answered."""

from meetingroom.domain import commands as c
from meetingroom.domain.ids import CommandId
from meetingroom.sync import signals as s
from meetingroom.sync.outbox import Progress
from meetingroom.sync.phases import Phase
from meetingroom.sync.replica import Replica
from tests.helpers.people import AN, CHAIR
from tests.helpers.sessions import BALLOT, ballot_open, voting
from tests.unit.sync.seats import (
    COMMAND,
    OUTBOX_CHANGED,
    PHASE_CHANGED,
    PLAY,
    pending,
    seat_at,
    take,
)
from tests.unit.sync.wire import accepted, frame, joined, refused, replica, resync

_SECOND = CommandId("c-2")
_ENDED = ballot_open().after((CHAIR, c.EndBallot(ballot=BALLOT)))
_SIZE = len(_ENDED.log)
_LAPSE = [s.Forget(COMMAND), s.Lapsed(COMMAND), OUTBOX_CHANGED]


def _before_the_end() -> Replica:
    return replica(_ENDED, _SIZE - 1)


def test_a_wish_is_kept_on_disk_before_it_is_sent() -> None:
    seat, kept = take(seat_at(), s.Wished(COMMAND, c.CheckIn()))
    seat, sent = take(seat, s.Kept(COMMAND))

    assert kept == [s.Keep(pending(Progress.KEEPING)), OUTBOX_CHANGED]
    assert sent == [s.Send(pending(Progress.SENT))]
    assert seat.outbox == (pending(Progress.SENT),)


def test_the_next_wish_is_sent_when_the_one_before_is_answered() -> None:
    waiting = (pending(Progress.SENT), pending(Progress.WAITING, command_id=_SECOND))

    seat, effects = take(seat_at(outbox=waiting), s.Answered(accepted(COMMAND)))

    assert effects == [
        s.Forget(COMMAND),
        s.Settled(accepted(COMMAND)),
        OUTBOX_CHANGED,
        s.Send(pending(Progress.SENT, command_id=_SECOND)),
    ]
    assert [each.id for each in seat.outbox] == [_SECOND]


def test_a_refusal_settles_a_wish_too() -> None:
    answer = refused(COMMAND, "not_checked_in")

    seat, effects = take(seat_at(outbox=(pending(Progress.SENT),)), s.Answered(answer))

    assert effects == [s.Forget(COMMAND), s.Settled(answer), OUTBOX_CHANGED]
    assert seat.outbox == ()


def test_a_server_that_is_stopping_has_not_answered() -> None:
    answer = refused(COMMAND, "server_stopping")

    seat, effects = take(seat_at(outbox=(pending(Progress.SENT),)), s.Answered(answer))
    assert (seat.outbox, effects) == ((pending(Progress.SENT),), [])

    seat, _ = take(seat, s.Dropped())
    assert seat.outbox == (pending(Progress.WAITING),)


def test_an_answer_nobody_waits_for_changes_nothing() -> None:
    seat = seat_at(outbox=(pending(Progress.SENT),))

    assert take(seat, s.Answered(accepted("c-9"))) == (seat, [])


def test_a_wish_without_an_answer_is_sent_again_under_its_id() -> None:
    seat = seat_at(outbox=(pending(Progress.SENT),))

    seat, effects = take(
        seat, s.Dropped(), s.Woken(), s.Connected(), s.JoinAnswered(joined(len(PLAY.log)))
    )

    assert effects == [s.Send(pending(Progress.SENT)), PHASE_CHANGED]


def test_an_answer_that_comes_after_the_line_was_lost_still_settles() -> None:
    seat = seat_at(Phase.OFFLINE, outbox=(pending(Progress.WAITING),))

    _, effects = take(seat, s.Answered(accepted(COMMAND)))

    assert effects == [s.Forget(COMMAND), s.Settled(accepted(COMMAND)), OUTBOX_CHANGED]


def test_a_seat_is_live_only_when_what_it_missed_is_here_and_sends_no_choice_too_late() -> None:
    vote = pending(Progress.WAITING, voting())
    seat = seat_at(Phase.JOINING, _before_the_end(), (vote,))

    seat, effects = take(seat, s.JoinAnswered(joined(_SIZE)))
    assert (seat.phase, effects) == (Phase.JOINING, [])

    seat, effects = take(seat, s.FrameCame(frame(_ENDED, _SIZE - 1)))

    assert (seat.phase, seat.outbox) == (Phase.LIVE, ())
    assert not any(isinstance(effect, s.Send) for effect in effects)
    assert s.Lapsed(COMMAND) in effects


def test_a_waiting_choice_lapses_with_the_frame_that_ends_its_ballot() -> None:
    seat = seat_at(held=_before_the_end(), outbox=(pending(Progress.KEEPING, voting()),))

    seat, effects = take(seat, s.FrameCame(frame(_ENDED, _SIZE - 1)))

    assert effects[2:] == _LAPSE
    assert seat.outbox == ()


def test_a_waiting_choice_lapses_with_the_snapshot_that_shows_its_ballots_end() -> None:
    vote = pending(Progress.KEEPING, voting())

    seat, effects = take(
        seat_at(held=_before_the_end(), outbox=(vote,)),
        s.ResyncCame(resync(_SIZE)),
        s.SnapshotCame(replica(_ENDED)),
    )

    assert effects[2:] == _LAPSE
    assert seat.outbox == ()


def test_a_choice_is_not_sent_again_once_its_ballot_has_ended() -> None:
    seat = seat_at(Phase.OFFLINE, _before_the_end(), outbox=(pending(Progress.WAITING, voting()),))

    seat, effects = take(
        seat,
        s.Started(),
        s.Connected(),
        s.JoinAnswered(joined(_SIZE, snapshot=True)),
        s.SnapshotCame(replica(_ENDED)),
    )

    assert effects[2:] == [*_LAPSE, PHASE_CHANGED]
    assert seat.outbox == ()


def test_a_choice_under_way_waits_for_its_answer_though_the_ballot_ended() -> None:
    sent = pending(Progress.SENT, voting())

    seat, effects = take(
        seat_at(held=_before_the_end(), outbox=(sent,)), s.FrameCame(frame(_ENDED, _SIZE - 1))
    )

    assert seat.outbox == (sent,)
    assert not [effect for effect in effects if isinstance(effect, s.Forget)]


def test_wishes_of_other_kinds_never_lapse() -> None:
    seat = seat_at(held=_before_the_end(), outbox=(pending(Progress.KEEPING),))

    seat, _ = take(seat, s.FrameCame(frame(_ENDED, _SIZE - 1)))

    assert seat.outbox == (pending(Progress.KEEPING),)


def test_a_lapsed_choice_makes_room_for_the_wish_behind_it() -> None:
    behind = pending(Progress.WAITING, command_id=_SECOND)
    seat = seat_at(held=_before_the_end(), outbox=(pending(Progress.KEEPING, voting()), behind))

    _, effects = take(seat, s.FrameCame(frame(_ENDED, _SIZE - 1)))

    assert effects[-1] == s.Send(pending(Progress.SENT, command_id=_SECOND))


def test_a_choice_in_an_open_ballot_goes_out_as_soon_as_it_is_kept() -> None:
    play = ballot_open().after((AN, voting()))
    seat = seat_at(held=replica(play))

    _, effects = take(seat, s.Wished(COMMAND, voting()), s.Kept(COMMAND))

    assert effects == [s.Send(pending(Progress.SENT, voting()))]
