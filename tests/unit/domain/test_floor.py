import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import RequestId
from meetingroom.domain.refusals import (
    AlreadyAskedError,
    AlreadyThereError,
    FloorTakenError,
    ItemUnknownError,
    MalformedError,
    NotCheckedInError,
    NotYourRequestError,
    RequestUnknownError,
)
from meetingroom.domain.state import FloorRequest, RequestPhase
from meetingroom.domain.values import FloorPurpose, SpeechPauseCause
from tests.helpers.people import AN, BINH, CHAIR, CLERK, DEPUTIES
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    REQUEST,
    SITTING,
    STEP_MS,
    Play,
    asking,
    ballot_of,
    ballot_open,
    in_session,
    roll_called,
)

_SECOND = RequestId("dang-ky-2")
_STEPS: dict[str, c.SessionCommand] = {
    "withdraw": c.WithdrawRequest(request=REQUEST),
    "call": c.CallSpeaker(request=REQUEST),
    "start": c.StartSpeech(request=REQUEST),
    "pause": c.PauseSpeech(request=REQUEST),
    "resume": c.ResumeSpeech(request=REQUEST),
    "extend": c.ExtendSpeech(request=REQUEST, by_s=60),
    "end": c.EndSpeech(request=REQUEST),
}
# What may follow in each phase; everything else is refused.
_MACHINE = {
    RequestPhase.WAITING: {"withdraw": RequestPhase.WITHDRAWN, "call": RequestPhase.CALLED},
    RequestPhase.CALLED: {
        "withdraw": RequestPhase.WITHDRAWN,
        "start": RequestPhase.SPEAKING,
        "end": RequestPhase.ENDED,
    },
    RequestPhase.SPEAKING: {
        "pause": RequestPhase.PAUSED,
        "extend": RequestPhase.SPEAKING,
        "end": RequestPhase.ENDED,
    },
    RequestPhase.PAUSED: {
        "resume": RequestPhase.SPEAKING,
        "extend": RequestPhase.PAUSED,
        "end": RequestPhase.ENDED,
    },
    RequestPhase.ENDED: {},
    RequestPhase.WITHDRAWN: {},
}
_WAY_TO = {
    RequestPhase.WAITING: [],
    RequestPhase.CALLED: ["call"],
    RequestPhase.SPEAKING: ["call", "start"],
    RequestPhase.PAUSED: ["call", "start", "pause"],
    RequestPhase.ENDED: ["call", "start", "end"],
    RequestPhase.WITHDRAWN: ["withdraw"],
}


def _brought_to(phase: RequestPhase) -> Play:
    play = in_session().after((AN, asking()))
    for step in _WAY_TO[phase]:
        _take(play, step)
    return play


def _take(play: Play, step: str) -> None:
    play.wish(AN if step == "withdraw" else CHAIR, _STEPS[step])


@pytest.mark.parametrize("step", _STEPS)
@pytest.mark.parametrize("phase", RequestPhase)
def test_a_request_takes_the_steps_of_its_phase_and_no_other(
    phase: RequestPhase, step: str
) -> None:
    play = _brought_to(phase)
    assert play.state.requests[REQUEST].phase is phase

    if step in _MACHINE[phase]:
        _take(play, step)
        assert play.state.requests[REQUEST].phase is _MACHINE[phase][step]
    else:
        with pytest.raises(RequestUnknownError):
            _take(play, step)


@pytest.mark.parametrize("step", _STEPS)
def test_a_request_nobody_made_is_refused(step: str) -> None:
    with pytest.raises(RequestUnknownError):
        _take(in_session(), step)


@pytest.mark.parametrize(
    ("purpose", "limit_s"),
    [
        (FloorPurpose.DISCUSSION, 420),
        (FloorPurpose.QUESTION, 60),
        (FloorPurpose.DEBATE, 120),
        (FloorPurpose.REPLY, 180),
        (FloorPurpose.PROCEDURAL, 60),
    ],
)
def test_a_speech_keeps_its_times_and_the_seconds_meant_for_it(
    purpose: FloorPurpose, limit_s: int
) -> None:
    play = in_session().after((AN, asking(purpose=purpose)))
    asked_ms = play.now_ms

    for step in ("call", "start", "end"):
        _take(play, step)

    assert play.state.requests[REQUEST] == FloorRequest(
        request=REQUEST,
        person=AN,
        item=ITEM,
        purpose=purpose,
        asked_ms=asked_ms,
        phase=RequestPhase.ENDED,
        called_ms=asked_ms + STEP_MS,
        started_ms=asked_ms + 2 * STEP_MS,
        ended_ms=asked_ms + 3 * STEP_MS,
        limit_s=limit_s,
        spoken_ms=STEP_MS,
        sitting=SITTING,
    )


def test_asking_names_the_present_item() -> None:
    facts = in_session().wish(AN, asking())

    assert facts == (
        f.FloorAsked(request=REQUEST, deputy=AN, item=ITEM, purpose=FloorPurpose.DISCUSSION),
    )


def test_asking_needs_an_item() -> None:
    play = roll_called().after((CHAIR, c.OpenSitting()))

    with pytest.raises(ItemUnknownError):
        play.wish(AN, asking())


def test_an_absent_deputy_does_not_ask() -> None:
    with pytest.raises(NotCheckedInError):
        in_session(here=[d for d in DEPUTIES if d != AN]).wish(AN, asking())


def test_a_request_is_made_once() -> None:
    with pytest.raises(AlreadyThereError):
        in_session().after((AN, asking())).wish(BINH, asking())


def test_a_request_is_named_by_an_id() -> None:
    with pytest.raises(MalformedError):
        in_session().wish(AN, asking(RequestId("đăng ký")))


@pytest.mark.parametrize("phase", [RequestPhase.WAITING, RequestPhase.CALLED])
def test_who_waits_or_was_called_does_not_ask_again(phase: RequestPhase) -> None:
    with pytest.raises(AlreadyAskedError):
        _brought_to(phase).wish(AN, asking(_SECOND))


@pytest.mark.parametrize(
    "phase", [RequestPhase.SPEAKING, RequestPhase.ENDED, RequestPhase.WITHDRAWN]
)
def test_who_speaks_or_spoke_or_withdrew_may_ask_again(phase: RequestPhase) -> None:
    play = _brought_to(phase).after((AN, asking(_SECOND)))

    assert play.state.requests[_SECOND].phase is RequestPhase.WAITING


def test_nobody_withdraws_for_another() -> None:
    play = in_session().after((AN, asking()))

    with pytest.raises(NotYourRequestError):
        play.wish(BINH, c.WithdrawRequest(request=REQUEST))


@pytest.mark.parametrize("phase", [RequestPhase.CALLED, RequestPhase.SPEAKING])
def test_one_person_has_the_floor_at_a_time(phase: RequestPhase) -> None:
    play = _brought_to(phase).after((BINH, asking(_SECOND)))

    with pytest.raises(FloorTakenError):
        play.wish(CHAIR, c.CallSpeaker(request=_SECOND))


def test_nobody_is_called_while_a_ballot_is_open() -> None:
    play = ballot_open().after((AN, asking()))

    with pytest.raises(FloorTakenError):
        play.wish(CHAIR, c.CallSpeaker(request=REQUEST))


def test_no_speech_starts_while_a_ballot_is_open() -> None:
    play = _brought_to(RequestPhase.CALLED)
    play.happen(next(r.fact for r in ballot_open().log if isinstance(r.fact, f.BallotOpened)))

    with pytest.raises(FloorTakenError):
        play.wish(CHAIR, c.StartSpeech(request=REQUEST))


def test_a_ballot_lets_the_speakers_clock_stand_still_and_says_so() -> None:
    play = _brought_to(RequestPhase.SPEAKING).after((CLERK, ballot_of()))

    paused, opened = play.wish(CHAIR, c.OpenBallot(ballot=BALLOT))

    assert paused == f.SpeechPaused(
        request=REQUEST, spoken_ms=2 * STEP_MS, cause=SpeechPauseCause.BALLOT
    )
    assert isinstance(opened, f.BallotOpened)
    assert play.state.requests[REQUEST].is_held_by_ballot


@pytest.mark.parametrize("phase", [RequestPhase.CALLED, RequestPhase.PAUSED])
def test_a_ballot_leaves_a_clock_that_does_not_run_as_it_is(phase: RequestPhase) -> None:
    play = _brought_to(phase).after((CLERK, ballot_of()))
    before = play.state.requests[REQUEST]

    facts = play.wish(CHAIR, c.OpenBallot(ballot=BALLOT))

    assert len(facts) == 1
    assert play.state.requests[REQUEST] == before


def test_nobody_goes_on_speaking_before_the_ballot_is_over() -> None:
    play = _brought_to(RequestPhase.SPEAKING).after(
        (CLERK, ballot_of()), (CHAIR, c.OpenBallot(ballot=BALLOT))
    )

    with pytest.raises(FloorTakenError):
        _take(play, "resume")


def test_after_the_ballot_the_chair_lets_the_speaker_go_on() -> None:
    play = _brought_to(RequestPhase.SPEAKING).after(
        (CLERK, ballot_of()),
        (CHAIR, c.OpenBallot(ballot=BALLOT)),
        (CHAIR, c.EndBallot(ballot=BALLOT)),
    )

    _take(play, "resume")

    request = play.state.requests[REQUEST]
    assert (request.phase, request.is_held_by_ballot) == (RequestPhase.SPEAKING, False)


def test_a_pause_does_not_count_as_time_spoken() -> None:
    play = _brought_to(RequestPhase.PAUSED)
    play.now_ms += 60_000

    _take(play, "resume")
    _take(play, "end")

    assert play.state.requests[REQUEST].spoken_ms == 2 * STEP_MS


def test_the_end_of_a_speech_moves_by_its_pauses_and_is_unknown_during_one() -> None:
    play = _brought_to(RequestPhase.PAUSED)
    assert play.state.requests[REQUEST].ends_ms == 0

    play.now_ms += 60_000
    _take(play, "resume")

    assert play.state.requests[REQUEST].ends_ms == play.now_ms - STEP_MS + 420_000


def test_the_chair_gives_a_speech_more_time() -> None:
    play = _brought_to(RequestPhase.SPEAKING)

    _take(play, "extend")

    assert play.state.requests[REQUEST].limit_s == 480


@pytest.mark.parametrize("by_s", [-60, 0, 4, 601])
def test_more_time_is_five_seconds_to_ten_minutes(by_s: int) -> None:
    with pytest.raises(MalformedError):
        _brought_to(RequestPhase.SPEAKING).wish(CHAIR, c.ExtendSpeech(request=REQUEST, by_s=by_s))


def test_who_waits_for_the_floor_does_not_hold_up_a_ballot() -> None:
    play = _brought_to(RequestPhase.WAITING).after((CLERK, ballot_of()))

    play.wish(CHAIR, c.OpenBallot(ballot=BALLOT))

    assert play.state.open_ballot is not None


def test_the_chair_calls_in_any_order() -> None:
    play = in_session().after((AN, asking()), (BINH, asking(_SECOND)))

    play.wish(CHAIR, c.CallSpeaker(request=_SECOND))

    speaking = play.state.speaking
    assert speaking is not None
    assert speaking.person == BINH


@pytest.mark.parametrize("phase", [RequestPhase.ENDED, RequestPhase.WITHDRAWN])
def test_the_floor_is_free_once_a_speech_is_over(phase: RequestPhase) -> None:
    play = _brought_to(phase).after((CLERK, ballot_of()))

    play.wish(CHAIR, c.OpenBallot(ballot=BALLOT))

    assert play.state.speaking is None
