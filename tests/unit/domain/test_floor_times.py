from dataclasses import replace

from meetingroom.domain import commands as c
from meetingroom.domain.floor_times import (
    TimeSpoken,
    spoken_by_group,
    spoken_by_speaker,
    spoken_in_session,
)
from meetingroom.domain.ids import GroupId, PersonId, RequestId
from meetingroom.domain.people import Group
from meetingroom.domain.state import Speaker
from tests.helpers.people import AN, BINH, CHAIR, GROUP
from tests.helpers.sessions import STEP_MS, Play, asking, in_session

_SECOND = Group(group=GroupId("to-2"), name="Tổ đại biểu số 2")
_SILENT = Group(group=GroupId("to-3"), name="Tổ đại biểu số 3")


def _speaking(play: Play, person: PersonId, name: str) -> Play:
    request = RequestId(name)
    return play.after(
        (person, asking(request)),
        (CHAIR, c.CallSpeaker(request=request)),
        (CHAIR, c.StartSpeech(request=request)),
    )


def _ended(play: Play, name: str) -> Play:
    return play.after((CHAIR, c.EndSpeech(request=RequestId(name))))


def _three_speeches() -> Play:
    """Return a sitting in which Bình, An and Bình again spoke; the last still speaks."""
    play = _ended(_speaking(in_session(), BINH, "a"), "a")
    play = _ended(_speaking(play, AN, "b"), "b")
    return _speaking(play, BINH, "c")


def test_nobody_has_spoken_before_the_first_speech_begins() -> None:
    play = in_session().after((AN, asking()))

    assert spoken_by_speaker(play.state, play.now_ms) == {}
    assert spoken_in_session(play.state, play.now_ms) == TimeSpoken(speeches=0, spoken_ms=0)


def test_everybody_who_spoke_stands_in_the_order_of_the_first_speech() -> None:
    play = _three_speeches()

    times = spoken_by_speaker(play.state, play.now_ms + 5 * STEP_MS)

    assert list(times.items()) == [
        (Speaker(person=BINH), TimeSpoken(speeches=2, spoken_ms=6 * STEP_MS)),
        (Speaker(person=AN), TimeSpoken(speeches=1, spoken_ms=STEP_MS)),
    ]


def test_a_pause_counts_for_nobody() -> None:
    play = _three_speeches().after((CHAIR, c.PauseSpeech(request=RequestId("c"))))

    total = spoken_in_session(play.state, play.now_ms + 60_000)

    assert total == TimeSpoken(speeches=3, spoken_ms=3 * STEP_MS)


def test_each_group_has_the_time_of_its_deputies_and_a_silent_one_none() -> None:
    play = _three_speeches()
    members = play.state.members
    state = replace(
        play.state,
        groups=(GROUP, _SECOND, _SILENT),
        members={**members, AN: replace(members[AN], group=_SECOND.group)},
    )

    assert spoken_by_group(state, play.now_ms) == {
        GROUP.group: TimeSpoken(speeches=2, spoken_ms=STEP_MS),
        _SECOND.group: TimeSpoken(speeches=1, spoken_ms=STEP_MS),
        _SILENT.group: TimeSpoken(speeches=0, spoken_ms=0),
    }
