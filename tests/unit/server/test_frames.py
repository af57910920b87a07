from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain import facts as f
from meetingroom.domain.ids import NoteId, PersonId, RequestId
from meetingroom.protocol.messages import FRAME_BYTES, Frame
from meetingroom.server.frames import frames_of
from meetingroom.server.history import Told
from tests.helpers.people import AN, CLERK
from tests.helpers.sessions import ITEM, in_session

STATE = in_session().state
NOTE = "phòng/kỳ\n7\nrễ=\n"


def asked(seq: int, sealed: str) -> Told:
    return Told(seq=seq, sealed=sealed, fact=f.FloorWithdrawn(request=RequestId(f"r{seq}")))


def noted(seq: int, sealed: str) -> Told:
    fact = f.NoteWritten(note=NoteId(f"n{seq}"), item=ITEM, text="…")
    return Told(seq=seq, sealed=sealed, fact=fact)


def told_to(told: list[Told], start: int = 10, who: PersonId = AN) -> tuple[Frame, ...] | None:
    return frames_of(STATE, who, told, (start, start + len(told)), NOTE)


def test_a_range_is_one_frame_with_the_newest_head() -> None:
    frames = told_to([asked(10, "a"), asked(11, "b")])

    assert frames == (Frame(session=STATE.session, start=10, end=12, facts=("a", "b"), note=NOTE),)


def test_a_withheld_fact_leaves_a_frame_without_it() -> None:
    told = [asked(10, "a"), noted(11, "secret"), asked(12, "b")]

    deputy, desk = told_to(told), told_to(told, who=CLERK)

    assert deputy is not None
    assert desk is not None
    assert [(each.start, each.end, each.facts) for each in deputy] == [(10, 13, ("a", "b"))]
    assert desk[0].facts == ("a", "secret", "b")


def test_a_fact_larger_than_a_frame_sends_to_the_snapshot() -> None:
    assert told_to([asked(10, "x" * FRAME_BYTES)]) is None
    assert told_to([noted(10, "x" * FRAME_BYTES)]) is not None


@given(
    st.lists(
        st.tuples(st.booleans(), st.sampled_from(['"', "ễ", "x", "\\"]), st.integers(1, 9000)),
        max_size=40,
    )
)
def test_frames_join_on_fit_the_wire_and_lose_nothing(
    facts: list[tuple[bool, str, int]],
) -> None:
    told = [
        (asked if seen else noted)(10 + at, f"{at}:{letter * length}"[:15_000])
        for at, (seen, letter, length) in enumerate(facts)
    ]

    frames = told_to(told)

    assert frames is not None
    assert (frames[0].start, frames[-1].end) == (10, 10 + len(told))
    assert all(one.end == next_.start for one, next_ in pairwise(frames))
    assert [fact for frame in frames for fact in frame.facts] == [
        each.sealed for each, (seen, _, _) in zip(told, facts, strict=True) if seen
    ]
    assert all(len(msgspec.json.encode(["frame", each])) <= FRAME_BYTES for each in frames)
    assert [each.note for each in frames] == [""] * (len(frames) - 1) + [NOTE]
