from dataclasses import replace

from meetingroom.desktop.reading.course import CourseRow, Saving, course_of
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.signing import checks_of
from meetingroom.domain import commands as c
from meetingroom.domain.ids import BallotId, NoteId, RequestId
from meetingroom.domain.sentences import result_sentence
from meetingroom.domain.state import BallotDraft
from meetingroom.domain.values import Language
from tests.helpers import scenes
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession

FIRST = RequestId(f"r-{scenes.FIRST_SPEAKER}")


def _rows(scene: scenes.Scene) -> tuple[CourseRow, ...]:
    return course_of(sight(ShownSession(scene, scenes.SECRETARY)), {})


def _checks(seen: Seen) -> dict[str, tuple[bool, str]]:
    return {row.key: (row.is_done, row.words) for row in checks_of(seen)}


def test_the_opening_says_who_is_there_of_how_many_and_that_it_is_enough() -> None:
    rows = _rows(scenes.Scene().opened())

    opened = next(row for row in rows if row.lead == "Khai mạc phiên họp.")
    assert opened.time == "08:05"
    assert opened.is_auto
    assert opened.text == (
        "Có mặt 26/28 đại biểu; vắng mặt có lý do 01; vắng mặt không có lý do 01. Đủ điều kiện họp."
    )


def test_every_item_turned_to_is_a_line_with_its_place() -> None:
    rows = _rows(scenes.Scene().opened().at_item(3))

    assert [row.lead for row in rows[-3:]] == [
        "Nội dung 1/19.",
        "Nội dung 2/19.",
        "Nội dung 3/19.",
    ]


def test_a_speech_names_its_speaker_and_how_long_it_took() -> None:
    scene = scenes.in_discussion().speaking().later(178_000)

    going = _rows(scene)[-1]
    over = _rows(scene.wish(scenes.CHAIR, c.EndSpeech(request=FIRST)))[-1]

    assert going.text.endswith("đang phát biểu.")
    assert over.lead == "Thảo luận."
    assert over.text.endswith("(02 phút 58 giây).")


def test_an_ended_ballot_is_told_in_the_chair_s_own_sentence() -> None:
    scene = scenes.after_ballot()
    ballot = scene.state.ballots[scenes.public_investment().ballot]
    assert ballot.count is not None

    row = _rows(scene)[-1]

    assert row.text == result_sentence(scene.state.council, ballot, ballot.count)


def test_a_cancelled_ballot_is_told_with_its_reason() -> None:
    scene = scenes.in_ballot()
    ballot = scenes.public_investment()
    scene.wish(scenes.CHAIR, c.CancelBallot(ballot=ballot.ballot, reason="Dự thảo còn sửa."))

    row = _rows(scene)[-1]

    assert row.lead == f"Hủy lần biểu quyết {ballot.subject}."
    assert row.text == "Dự thảo còn sửa."


def test_lines_and_notes_stand_in_order_of_time() -> None:
    times = [row.time for row in _rows(scenes.after_ballot())]

    assert times == sorted(times)


def test_only_own_notes_can_be_corrected() -> None:
    scene = scenes.Scene().opened().at_item(2)
    item = scene.state.turns[-1].item
    scene.wish(scenes.SECRETARY, c.WriteNote(note=NoteId("mine"), item=item, text="Của thư ký."))
    scene.wish(scenes.CLERK, c.WriteNote(note=NoteId("other"), item=item, text="Của văn phòng."))

    own = {row.key: row.is_own for row in _rows(scene) if not row.is_auto}

    assert own == {"mine": True, "other": False}


def test_a_corrected_note_keeps_its_place_and_says_when() -> None:
    scene = scenes.Scene().opened().at_item(2)
    item = scene.state.turns[-1].item
    scene.wish(scenes.SECRETARY, c.WriteNote(note=NoteId("n"), item=item, text="Sai."))
    scene.later(scenes.MINUTE_MS)
    scene.wish(scenes.SECRETARY, c.CorrectNote(note=NoteId("n"), text="Đúng."))

    row = _rows(scene)[-1]

    assert (row.time, row.text, row.status) == ("08:07", "Đúng.", "Đã sửa lúc 08:08")


def test_what_an_earlier_run_left_in_the_outbox_is_shown_as_waiting() -> None:
    shown = ShownSession(scenes.Scene().opened().at_item(2), scenes.SECRETARY)
    shown.lose_line()
    item = shown.scene.state.turns[-1].item
    shown.put_off(c.WriteNote(note=NoteId("n"), item=item, text="Viết lúc mất kết nối."))

    row = course_of(sight(shown), {})[-1]

    assert (row.text, row.saving) == ("Viết lúc mất kết nối.", Saving.WAITING)
    assert row.status == "Chưa gửi được, máy tự gửi khi có kết nối"


def test_the_course_is_told_in_english_too() -> None:
    shown = ShownSession(scenes.Scene().opened().at_item(1), scenes.SECRETARY)

    rows = course_of(sight(shown, Language.ENGLISH), {})

    assert rows[-1].lead == "Item 1 of 19."


def test_a_connected_seat_with_a_signed_head_has_the_whole_log() -> None:
    seen = sight(ShownSession(scenes.after_ballot(), scenes.SECRETARY))
    replica = seen.view.seat.replica
    assert replica is not None
    signed = replace(seen.view.seat, replica=replace(replica, note="signed"))
    seen = replace(seen, view=replace(seen.view, seat=signed))

    assert _checks(seen)["log"] == (True, "Dữ liệu phiên họp đầy đủ, chưa bị thay đổi")


def test_without_a_line_nobody_says_that_the_log_is_whole() -> None:
    shown = ShownSession(scenes.after_ballot(), scenes.SECRETARY)
    shown.lose_line()

    is_done, words = _checks(sight(shown))["log"]

    assert not is_done
    assert words == "Đang mất kết nối, chưa kiểm tra được dữ liệu phiên họp"


def test_ballots_that_were_prepared_and_not_held_are_counted() -> None:
    scene = scenes.after_ballot()
    left = len(scene.state.drafts)

    checks = _checks(sight(ShownSession(scene, scenes.SECRETARY)))

    assert checks["ballots"] == (False, f"Còn {left:02d} nội dung chưa biểu quyết")


def test_an_open_ballot_is_not_held_yet() -> None:
    scene = scenes.in_ballot()
    for ballot in list(scene.state.drafts):
        scene.state = replace(scene.state, drafts=_without(scene, ballot))

    checks = _checks(sight(ShownSession(scene, scenes.SECRETARY)))

    assert checks["ballots"] == (False, "Còn 01 nội dung chưa biểu quyết")


def test_a_speech_counts_as_noted_by_a_line_after_it_began() -> None:
    scene = scenes.in_discussion().speaking().later(scenes.MINUTE_MS)
    scene.wish(scenes.CHAIR, c.EndSpeech(request=FIRST))
    before = _checks(sight(ShownSession(scene, scenes.SECRETARY)))["speeches"]
    item = scene.state.turns[-1].item

    scene.wish(scenes.SECRETARY, c.WriteNote(note=NoteId("n"), item=item, text="Ý kiến."))

    after = _checks(sight(ShownSession(scene, scenes.SECRETARY)))["speeches"]
    assert before == (False, "Còn 01 ý kiến chưa ghi nội dung")
    assert after == (True, "Các ý kiến phát biểu đều đã ghi nội dung")


def _without(scene: scenes.Scene, ballot: BallotId) -> dict[BallotId, BallotDraft]:
    return {key: draft for key, draft in scene.state.drafts.items() if key != ballot}
