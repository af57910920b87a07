import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import ItemId, NoteId
from meetingroom.domain.refusals import (
    AlreadyThereError,
    ItemUnknownError,
    MalformedError,
    NoteUnknownError,
)
from meetingroom.domain.state import Note
from tests.helpers.people import CLERK, SECRETARY
from tests.helpers.sessions import ITEM, NOTE, STEP_MS, in_session, note_of


def _correct(text: str) -> c.CorrectNote:
    return c.CorrectNote(note=NOTE, text=text)


def test_a_note_keeps_who_wrote_it_and_when() -> None:
    play = in_session().after((SECRETARY, note_of("Đại biểu nhất trí.")))

    assert play.state.notes[NOTE] == Note(
        note=NOTE,
        item=ITEM,
        text="Đại biểu nhất trí.",
        by=SECRETARY,
        written_ms=play.now_ms,
        corrected_ms=0,
    )


def test_a_corrected_note_keeps_its_writer_and_the_log_its_former_words() -> None:
    play = in_session().after((SECRETARY, note_of("Đại biểu nhất chí.")))

    facts = play.wish(CLERK, _correct("Đại biểu nhất trí."))
    note = play.state.notes[NOTE]

    assert facts == (f.NoteCorrected(note=NOTE, text="Đại biểu nhất trí."),)
    assert (note.text, note.by) == ("Đại biểu nhất trí.", SECRETARY)
    assert (note.written_ms, note.corrected_ms) == (play.now_ms - STEP_MS, play.now_ms)
    assert f.NoteWritten(note=NOTE, item=ITEM, text="Đại biểu nhất chí.") in [
        recorded.fact for recorded in play.log
    ]


def test_a_correction_to_the_same_words_adds_no_fact() -> None:
    play = in_session().after((SECRETARY, note_of("Nhất trí.")))

    assert play.wish(SECRETARY, _correct("Nhất trí.")) == ()


def test_a_note_is_written_once() -> None:
    play = in_session().after((SECRETARY, note_of()))

    with pytest.raises(AlreadyThereError):
        play.wish(SECRETARY, note_of())


def test_a_note_stands_under_an_item_of_the_agenda() -> None:
    with pytest.raises(ItemUnknownError):
        in_session().wish(SECRETARY, note_of(item=ItemId("noi-dung-9")))


def test_an_unknown_note_can_not_be_corrected() -> None:
    with pytest.raises(NoteUnknownError):
        in_session().wish(SECRETARY, _correct("Nhất trí."))


@pytest.mark.parametrize("text", ["", " \n", "x" * 4001, "e\u0301"])
def test_a_note_has_words_in_its_range(text: str) -> None:
    play = in_session()

    with pytest.raises(MalformedError):
        play.wish(SECRETARY, note_of(text))
    with pytest.raises(MalformedError):
        play.wish(SECRETARY, _correct(text))


def test_a_note_is_named_by_an_id() -> None:
    with pytest.raises(MalformedError):
        in_session().wish(
            SECRETARY, c.WriteNote(note=NoteId("ghi chép"), item=ITEM, text="Nhất trí.")
        )
