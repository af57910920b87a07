from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from meetingroom.desktop.models.course_model import CourseModel
from meetingroom.desktop.reading.course import CourseRow
from meetingroom.domain import commands as c
from meetingroom.domain.ids import NoteId
from meetingroom.protocol.messages import Answer
from tests.helpers import scenes
from tests.helpers.windows import ShownSession


@pytest.fixture
def shown() -> ShownSession:
    return ShownSession(scenes.Scene().opened().at_item(3), scenes.SECRETARY)


def _course(shown: ShownSession) -> CourseModel:
    return shown.model._course


def _last(shown: ShownSession) -> CourseRow:
    return _course(shown)._rows.rows[-1]


def test_a_saved_line_stands_under_the_current_item_and_says_when(shown: ShownSession) -> None:
    taken = _course(shown).save("  Đại biểu nhất trí.\nKhông ai phản đối. ")

    row = _last(shown)
    assert taken
    assert row.text == "Đại biểu nhất trí. Không ai phản đối."
    assert row.item == shown.scene.state.current_item
    assert row.saving == "saved"
    assert _course(shown).property("savedAt") == "08:08"


def test_a_line_is_there_at_once_while_it_is_being_saved(shown: ShownSession) -> None:
    shown.is_slow = True

    _course(shown).save("Đại biểu nhất trí.")

    assert (_last(shown).text, _last(shown).saving) == ("Đại biểu nhất trí.", "saving")
    assert _course(shown).property("isSaving")


def test_a_line_written_without_a_connection_waits_in_sight(shown: ShownSession) -> None:
    shown.lose_line()

    _course(shown).save("Đại biểu nhất trí.")

    assert _last(shown).saving == "waiting"

    shown.regain_line()
    shown.answer_all()

    assert _last(shown).saving == "saved"


def test_a_refused_line_stays_and_can_be_saved_again(shown: ShownSession) -> None:
    course = _course(shown)
    shown.is_slow = True
    course.save("Đại biểu nhất trí.")
    shown.scene.wish(scenes.SECRETARY, _note_under(shown, _last(shown).key))
    key = _last(shown).key

    shown.answer_all()

    assert _last(shown).key == key
    assert _last(shown).saving == "refused"
    assert shown.said


def test_a_correction_takes_the_place_of_the_former_words(shown: ShownSession) -> None:
    course = _course(shown)
    course.save("Sai.")
    key = _last(shown).key

    course.edit(key)
    course.save("Đúng.")

    assert [row.text for row in course._rows.rows if row.key == key] == ["Đúng."]
    assert shown.door.wished[-1] == c.CorrectNote(note=NoteId(key), text="Đúng.")


def test_a_correction_that_another_device_s_overtook_is_not_saved_for_ever(
    shown: ShownSession,
) -> None:
    course = _course(shown)
    course.save("Sai.")
    key = _last(shown).key
    shown.is_slow = True
    course.edit(key)
    course.save("Đúng.")
    (correction, told), shown.door.waiting, shown.outbox = shown.door.waiting[0], [], ()
    for text in ("Đúng.", "Đúng hơn."):
        shown.scene.wish(scenes.SECRETARY, c.CorrectNote(note=NoteId(key), text=text))
    shown.refresh()

    told(Answer(id="x", ok=True, position=1, receipts=(), refusal=None))

    rows = [(row.text, row.saving) for row in course._rows.rows if row.key == key]
    assert correction == c.CorrectNote(note=NoteId(key), text="Đúng.")
    assert rows == [("Đúng hơn.", "saved")]


def test_saving_the_same_words_again_wishes_nothing(shown: ShownSession) -> None:
    course = _course(shown)
    course.save("Đúng.")
    course.edit(_last(shown).key)

    course.save("Đúng.")

    assert len(shown.door.wished) == 1


def test_a_line_belongs_to_the_item_it_was_begun_under(shown: ShownSession) -> None:
    course, begun_under = _course(shown), shown.scene.state.current_item
    course.keepDraft("Đại biểu nhất")
    shown.scene.at_item(4)
    shown.refresh()

    course.keepDraft("Đại biểu nhất trí.")
    target = course.property("targetNumber")
    course.save("Đại biểu nhất trí.")

    notes = [row.item for row in course._rows.rows if row.text == "Đại biểu nhất trí."]
    assert (target, notes) == (3, [begun_under])


def test_after_a_saved_line_the_next_belongs_to_the_item_of_the_sitting(
    shown: ShownSession,
) -> None:
    course = _course(shown)
    course.keepDraft("Đại biểu nhất trí.")
    shown.scene.at_item(4)
    shown.refresh()

    course.save("Đại biểu nhất trí.")

    assert course.property("targetNumber") == 4


def test_a_half_typed_line_waits_while_another_is_corrected(shown: ShownSession) -> None:
    course = _course(shown)
    course.save("Đã ghi.")
    course.keepDraft("Đang viết dở")

    course.edit(_last(shown).key)
    corrected = course.property("editedText")
    course.keepDraft("Đã ghi rồi sửa")
    course.stopEditing()

    assert (corrected, course.property("editedText")) == ("Đã ghi.", "Đang viết dở")


def test_a_half_typed_correction_waits_while_another_line_is_corrected(
    shown: ShownSession,
) -> None:
    course = _course(shown)
    course.save("Dòng một.")
    one = _last(shown).key
    course.save("Dòng hai.")
    course.edit(one)
    course.keepDraft("Dòng một, sửa dở")

    course.edit(_last(shown).key)
    other = course.property("editedText")
    course.edit(one)

    assert (other, course.property("editedText")) == ("Dòng hai.", "Dòng một, sửa dở")


def test_a_correction_that_was_given_up_begins_anew(shown: ShownSession) -> None:
    course = _course(shown)
    course.save("Đã ghi.")
    course.edit(_last(shown).key)
    course.keepDraft("Đã ghi, sửa dở")

    course.stopEditing()
    course.edit(_last(shown).key)

    assert course.property("editedText") == "Đã ghi."


def test_a_line_that_wrote_itself_can_not_be_corrected(shown: ShownSession) -> None:
    course = _course(shown)

    course.edit(_last(shown).key)

    assert course.property("editing") == ""


def test_without_a_current_item_a_line_needs_one_to_be_chosen() -> None:
    shown = ShownSession(scenes.Scene().opened(), scenes.SECRETARY)
    course = _course(shown)

    refused = course.save("Trước khi vào nội dung.")
    course.chooseItem(course._choices.rows[1].key)
    taken = course.save("Trước khi vào nội dung.")

    assert (refused, taken) == (False, True)
    assert _last(shown).item == course._choices.rows[1].key


def test_only_the_lines_of_the_current_item_are_shown_when_asked(shown: ShownSession) -> None:
    course = _course(shown)

    course.showOnly("current")

    assert {row.item for row in course._rows.rows} == {shown.scene.state.current_item}


def test_a_closed_session_takes_no_lines_and_says_why(shown: ShownSession) -> None:
    shown.scene.wish(scenes.CHAIR, c.CloseSitting())
    shown.scene.wish(scenes.CHAIR, c.CloseSession())
    shown.refresh()

    course = _course(shown)

    assert course.property("reason")
    course.chooseItem(course._choices.rows[0].key)
    assert not course.save("Muộn.")


def test_a_deputy_s_seat_draws_up_no_minutes() -> None:
    shown = ShownSession(scenes.after_ballot(), scenes.DEPUTY)

    assert _course(shown)._rows.rows == ()
    assert _course(shown)._minutes._minutes is None


def test_an_export_tells_its_three_files(shown: ShownSession, tmp_path: Path) -> None:
    exporting = _course(shown)._export

    exporting.exportTo(QUrl.fromLocalFile(str(tmp_path)))

    assert shown.door.folders == [tmp_path]
    assert exporting.property("state") == "done"
    assert exporting.property("files") == ["minutes.docx", "minutes.pdf", "record.zip"]


def test_a_folder_that_is_not_there_is_told_in_a_sentence(
    shown: ShownSession, tmp_path: Path
) -> None:
    exporting = _course(shown)._export

    exporting.exportTo(QUrl.fromLocalFile(str(tmp_path / "none")))

    assert exporting.property("state") == "failed"
    assert exporting.property("failure") == (
        "Không ghi được vào thư mục này. Xin chọn thư mục khác trên máy."
    )


def test_without_a_connection_exporting_is_off_with_words(
    shown: ShownSession, tmp_path: Path
) -> None:
    shown.lose_line()
    exporting = _course(shown)._export

    exporting.exportTo(QUrl.fromLocalFile(str(tmp_path)))

    assert exporting.property("reason") == "Đang mất kết nối. Xin chờ có kết nối rồi xuất hồ sơ."
    assert shown.door.folders == []


def _note_under(shown: ShownSession, key: str) -> c.WriteNote:
    """Return a wish that takes the id of a line that is on its way."""
    item = shown.scene.state.turns[-1].item
    return c.WriteNote(note=NoteId(key), item=item, text="Của máy khác.")
