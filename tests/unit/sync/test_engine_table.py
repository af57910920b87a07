"""Every signal in every phase."""

from collections.abc import Mapping

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import CommandId
from meetingroom.protocol.messages import AnsweredGlance, Refusal, SeatedGlance
from meetingroom.sync import signals as s
from meetingroom.sync.outbox import Progress
from meetingroom.sync.phases import Phase
from tests.helpers.sessions import BALLOT, SESSION
from tests.unit.sync.seats import COMMAND, PHASE_CHANGED, PLAY, pending, seat_at, take
from tests.unit.sync.wire import accepted, frame, joined, replica, resync

_SIGNALS: Mapping[str, s.Signal] = {
    "started": s.Started(),
    "woken": s.Woken(),
    "connected": s.Connected(),
    "dropped": s.Dropped(),
    "turned away": s.TurnedAway(Refusal(code="version_too_old", sentence="Xin cập nhật.")),
    "stopped": s.Stopped(),
    "joined": s.JoinAnswered(joined(len(PLAY.log))),
    "joined anew": s.JoinAnswered(joined(len(PLAY.log), snapshot=True)),
    "snapshot": s.SnapshotCame(replica(PLAY)),
    "frame": s.FrameCame(frame(PLAY, 1)),
    "resync": s.ResyncCame(resync(len(PLAY.log))),
    "glance": s.GlanceCame(AnsweredGlance(session=SESSION, ballot=BALLOT, answered=3, deputies=())),
    "seated": s.SeatedCame(SeatedGlance(session=SESSION, devices=26, away=())),
    "wished": s.Wished(CommandId("c-2"), c.CheckIn()),
    "kept": s.Kept(COMMAND),
    "answered": s.Answered(accepted(COMMAND)),
}
# Where a signal leads; what is not named leaves the phase as it is.
_LEADS = {
    Phase.OFFLINE: {"started": Phase.CONNECTING, "woken": Phase.CONNECTING},
    Phase.CONNECTING: {
        "connected": Phase.JOINING,
        "dropped": Phase.OFFLINE,
        "turned away": Phase.REFUSED,
        "stopped": Phase.OFFLINE,
    },
    Phase.JOINING: {
        "dropped": Phase.OFFLINE,
        "turned away": Phase.REFUSED,
        "stopped": Phase.OFFLINE,
        "joined": Phase.LIVE,
    },
    Phase.LIVE: {
        "dropped": Phase.OFFLINE,
        "turned away": Phase.REFUSED,
        "stopped": Phase.OFFLINE,
    },
    Phase.REFUSED: {"started": Phase.CONNECTING, "stopped": Phase.OFFLINE},
}


def test_the_table_has_every_kind_of_signal() -> None:
    assert {type(signal) for signal in _SIGNALS.values()} == set(s.Signal.__args__)


@pytest.mark.parametrize("name", _SIGNALS)
@pytest.mark.parametrize("phase", Phase)
def test_every_signal_in_every_phase_leads_where_the_table_says(phase: Phase, name: str) -> None:
    seat, effects = take(seat_at(phase), _SIGNALS[name])

    assert seat.phase is _LEADS[phase].get(name, phase)
    assert (PHASE_CHANGED in effects) is (seat.phase is not phase)


@pytest.mark.parametrize("name", _SIGNALS)
@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.LIVE])
def test_nothing_is_sent_but_on_a_live_line(phase: Phase, name: str) -> None:
    seat, effects = take(seat_at(phase, outbox=(pending(),)), _SIGNALS[name])

    sent = [effect for effect in effects if isinstance(effect, s.Send)]
    assert bool(sent) is (seat.phase is Phase.LIVE)


@pytest.mark.parametrize("name", ["dropped", "turned away", "stopped"])
@pytest.mark.parametrize("phase", [Phase.CONNECTING, Phase.JOINING, Phase.LIVE])
def test_a_lost_line_is_hung_up_and_what_was_sent_waits_again(phase: Phase, name: str) -> None:
    seat, effects = take(seat_at(phase, outbox=(pending(Progress.SENT),)), _SIGNALS[name])

    assert effects[0] == s.HangUp()
    assert seat.outbox == (pending(Progress.WAITING),)
    assert (seat.early, seat.reading, seat.wanted, seat.glance) == ((), False, 0, None)
    assert seat.seated is None


@pytest.mark.parametrize("name", _SIGNALS)
@pytest.mark.parametrize("phase", Phase)
def test_only_an_answer_takes_a_wish_from_the_outbox(phase: Phase, name: str) -> None:
    seat, _ = take(seat_at(phase, outbox=(pending(Progress.SENT),)), _SIGNALS[name])

    assert (COMMAND in {each.id for each in seat.outbox}) is (name != "answered")


@pytest.mark.parametrize("phase", [Phase.OFFLINE, Phase.CONNECTING, Phase.REFUSED])
@pytest.mark.parametrize("name", ["frame", "resync", "snapshot", "joined anew"])
def test_what_arrives_late_from_a_lost_line_changes_nothing(phase: Phase, name: str) -> None:
    held = replica(PLAY, 5)

    seat, effects = take(seat_at(phase, held), _SIGNALS[name])

    assert (seat.replica, seat.reading, effects) == (held, False, [])
