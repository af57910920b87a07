import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import NoteId, PersonId, RequestId, SittingId
from meetingroom.domain.minutes import Minutes, SpeechRecord, draw_up
from meetingroom.domain.minutes_roll import PersonLine
from meetingroom.domain.state import Count
from meetingroom.domain.values import AttendanceStatus
from tests.helpers.people import AN, BINH, CHAIR, CHI, CLERK, DEPUTIES, DUNG, REGISTER, SECRETARY
from tests.helpers.sessions import (
    BALLOT,
    FILE,
    ITEM,
    NOTE,
    OTHER_ITEM,
    PAPER,
    REQUEST,
    SITTING,
    STEP_MS,
    Play,
    asking,
    ballot_of,
    ballot_open,
    in_session,
    note_of,
    paper_of,
    plan_of,
    prepared,
    roll_called,
    voting,
)


def _minutes(play: Play) -> Minutes:
    return draw_up(play.state, REGISTER)


def _names(lines: tuple[PersonLine, ...]) -> list[str]:
    return [line.name for line in lines]


def _mark(deputy: PersonId, status: AttendanceStatus) -> c.MarkAttendance:
    return c.MarkAttendance(deputy=deputy, status=status)


def test_minutes_name_the_session_its_presider_and_its_secretary() -> None:
    minutes = _minutes(prepared())

    assert (minutes.ordinal, minutes.title, minutes.place) == (3, "Kỳ họp thứ Ba", "Hội trường")
    assert minutes.kind is v.SessionKind.REGULAR
    assert minutes.presiders == (
        PersonLine(addressed="Ông Nguyễn Văn Mẫu", name="Nguyễn Văn Mẫu", titles=()),
    )
    assert _names(minutes.secretaries) == ["Lê Thị Thư"]


def test_a_session_that_has_not_met_has_no_sittings_and_no_times() -> None:
    minutes = _minutes(roll_called())

    assert (minutes.sittings, minutes.items) == ((), ())
    assert (minutes.opened_ms, minutes.closed_ms) == (0, 0)


def test_a_sitting_that_goes_on_has_no_end() -> None:
    minutes = _minutes(in_session())

    assert minutes.opened_ms > 0
    assert minutes.closed_ms == 0


def test_the_minutes_begin_with_the_first_sitting_and_end_with_the_last() -> None:
    second = SittingId("phien-2")
    play = in_session()
    opened_ms = play.now_ms - STEP_MS
    play.after((CHAIR, c.CloseSitting()), (CLERK, plan_of(second)))
    play.after((CHAIR, c.OpenRoll(sitting=second)), *((d, c.CheckIn()) for d in DEPUTIES))
    play.after((CHAIR, c.OpenSitting()), (CHAIR, c.CloseSitting()))

    minutes = _minutes(play)

    assert len(minutes.sittings) == 2
    assert (minutes.opened_ms, minutes.closed_ms) == (opened_ms, play.now_ms)


def test_the_roll_names_the_absent_by_given_name_and_by_reason() -> None:
    play = roll_called(here=[CHAIR, SECRETARY, CHI]).after(
        (CLERK, _mark(DUNG, AttendanceStatus.LATE)),
        (CLERK, _mark(BINH, AttendanceStatus.EXCUSED)),
        (CHAIR, c.OpenSitting()),
    )

    (sitting,) = _minutes(play).sittings

    assert (sitting.present, sitting.base) == (4, 6)
    assert [line.person.name for line in sitting.excused] == ["Đỗ Thanh Bình"]
    assert _names(sitting.unexcused) == ["Trần Hòa An"]


def test_who_left_early_was_there() -> None:
    play = in_session(here=DEPUTIES).after((CLERK, _mark(AN, AttendanceStatus.LEFT_EARLY)))

    (sitting,) = _minutes(play).sittings

    assert (sitting.excused, sitting.unexcused) == ((), ())


def test_several_absent_stand_in_the_order_of_their_names() -> None:
    play = in_session(here=[CHAIR, SECRETARY, CHI, DUNG]).after(
        (CLERK, _mark(BINH, AttendanceStatus.UNEXCUSED))
    )

    (sitting,) = _minutes(play).sittings

    assert _names(sitting.unexcused) == ["Trần Hòa An", "Đỗ Thanh Bình"]


def test_the_confirmed_roll_stands_in_the_minutes() -> None:
    play = in_session(here=DEPUTIES[:4]).after((DUNG, c.CheckIn()), (SECRETARY, c.ConfirmRoll()))

    (sitting,) = _minutes(play).sittings

    assert (sitting.present, sitting.base) == (5, 6)


def test_nobody_is_called_absent_after_the_mandate_has_ended() -> None:
    play = prepared().after((CLERK, c.EndMandate(deputy=AN, end=v.MandateEnd.DIED)))
    play.after(
        (CHAIR, c.OpenRoll(sitting=SITTING)),
        *((deputy, c.CheckIn()) for deputy in DEPUTIES if deputy != AN),
        (CHAIR, c.OpenSitting()),
    )

    (sitting,) = _minutes(play).sittings

    assert (sitting.base, sitting.excused, sitting.unexcused) == (5, (), ())


def test_whose_mandate_ended_later_was_absent_from_the_sitting_before() -> None:
    play = in_session(here=[deputy for deputy in DEPUTIES if deputy != AN])
    play.wish(CLERK, c.EndMandate(deputy=AN, end=v.MandateEnd.REMOVED))

    (sitting,) = _minutes(play).sittings

    assert _names(sitting.unexcused) == ["Trần Hòa An"]


def test_items_stand_in_the_order_in_which_they_were_turned_to() -> None:
    play = prepared()
    play.after((CHAIR, c.OpenRoll(sitting=SITTING)))
    play.after(*((deputy, c.CheckIn()) for deputy in DEPUTIES), (CHAIR, c.OpenSitting()))
    play.after(*((CHAIR, c.StartItem(item=item)) for item in (OTHER_ITEM, ITEM, OTHER_ITEM)))

    first, second = _minutes(play).items

    assert (first.number, first.title) == (1, "Báo cáo kinh tế - xã hội")
    assert (second.number, second.title) == (2, "Thông qua nghị quyết")
    assert first.started_ms == play.now_ms - 2 * STEP_MS


def test_an_item_nobody_turned_to_is_left_out() -> None:
    assert [item.title for item in _minutes(in_session()).items] == ["Thông qua nghị quyết"]


def test_a_ballot_stands_in_the_minutes_even_if_nobody_turned_to_its_item() -> None:
    play = ballot_open(prepare=ballot_of(item=OTHER_ITEM)).after(
        (CHAIR, c.EndBallot(ballot=BALLOT))
    )

    items = _minutes(play).items

    assert [(item.title, len(item.ballots)) for item in items] == [
        ("Thông qua nghị quyết", 0),
        ("Báo cáo kinh tế - xã hội", 1),
    ]


def test_a_note_stands_in_the_minutes_even_if_nobody_turned_to_its_item() -> None:
    play = in_session().after((SECRETARY, note_of("Nhất trí.", item=OTHER_ITEM)))

    items = _minutes(play).items

    assert [[note.text for note in item.notes] for item in items] == [[], ["Nhất trí."]]
    assert items[1].started_ms == play.now_ms


def test_an_item_lists_its_papers_and_notes() -> None:
    play = in_session().after(
        (CLERK, paper_of()),
        (CLERK, c.AddPaperVersion(paper=PAPER, sha256=FILE, note="")),
        (CLERK, c.PublishPaper(paper=PAPER)),
        (SECRETARY, note_of("Nhất chí.")),
        (SECRETARY, c.WriteNote(note=NoteId("ghi-chep-2"), item=ITEM, text="Đề nghị bổ sung.")),
        (SECRETARY, c.CorrectNote(note=NOTE, text="Nhất trí.")),
    )

    (item,) = _minutes(play).items

    assert item.papers == ("Báo cáo",)
    assert [(note.text, note.corrected) for note in item.notes] == [
        ("Nhất trí.", True),
        ("Đề nghị bổ sung.", False),
    ]


def test_a_paper_that_nobody_was_given_is_not_in_the_minutes() -> None:
    play = in_session().after(
        (CLERK, paper_of()), (CLERK, c.AddPaperVersion(paper=PAPER, sha256=FILE, note=""))
    )

    (item,) = _minutes(play).items

    assert item.papers == ()


def test_speeches_stand_in_the_order_in_which_they_began() -> None:
    second = RequestId("dang-ky-2")
    play = in_session().after((AN, asking()), (BINH, asking(second)))
    for request in (second, REQUEST):
        play.after((CHAIR, c.CallSpeaker(request=request)), (CHAIR, c.StartSpeech(request=request)))
        if request is second:
            play.wish(CHAIR, c.EndSpeech(request=request))

    (item,) = _minutes(play).items

    assert item.speeches == (
        SpeechRecord(
            speaker=PersonLine(addressed="Bà Đỗ Thanh Bình", name="Đỗ Thanh Bình", titles=()),
            purpose=v.FloorPurpose.DISCUSSION,
            started_ms=play.now_ms - 3 * STEP_MS,
            duration_s=1,
        ),
        SpeechRecord(
            speaker=PersonLine(addressed="Ông Trần Hòa An", name="Trần Hòa An", titles=()),
            purpose=v.FloorPurpose.DISCUSSION,
            started_ms=play.now_ms,
            duration_s=0,
        ),
    )


def test_a_request_that_was_never_spoken_to_is_no_speech() -> None:
    play = in_session().after(
        (AN, asking()),
        (CHAIR, c.CallSpeaker(request=REQUEST)),
        (CHAIR, c.EndSpeech(request=REQUEST)),
    )

    (item,) = _minutes(play).items

    assert item.speeches == ()


def test_a_ballot_gives_its_figures_with_base_and_threshold() -> None:
    play = ballot_open(here=DEPUTIES[:5])
    opened_ms = play.now_ms
    play.after(*((deputy, voting()) for deputy in DEPUTIES[:3]), (AN, voting(v.Choice.AGAINST)))
    play.wish(CHAIR, c.EndBallot(ballot=BALLOT))

    (item,) = _minutes(play).items
    (ballot,) = item.ballots

    assert (ballot.subject, ballot.threshold) == (
        "Nghị quyết về đầu tư công",
        v.Threshold.MAJORITY_OF_ALL,
    )
    assert (ballot.opened_ms, ballot.ended_ms) == (opened_ms, play.now_ms)
    assert (ballot.base, ballot.needed, ballot.share, ballot.passed) == (6, 4, 3333, False)
    assert ballot.count == Count(
        present=5, in_favour=2, against=1, abstain=0, not_voted=2, absent=1
    )
    assert ballot.sentence == (
        "Có 2/5 đại biểu có mặt biểu quyết tán thành, bằng 33,33% tổng số đại biểu Hội đồng "
        "nhân dân phường (6 đại biểu), chưa quá nửa. Như vậy, dự thảo Nghị quyết chưa được "
        "thông qua."
    )


def test_the_same_log_gives_the_same_minutes() -> None:
    first, second = ballot_open(), ballot_open()

    assert _minutes(first) == _minutes(second)


def test_a_person_missing_from_the_register_is_a_fault() -> None:
    with pytest.raises(KeyError):
        draw_up(prepared().state, {})
