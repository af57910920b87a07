from pathlib import Path

import pytest

from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.rooms import open_room
from meetingroom.domain.ids import SessionId
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import SessionKind
from tests.integration.commands.saying import Type

CLERK = "pham-thu-trang"
DEPUTY = "nguyen-van-mau"


def opening(room: Path, **changed: str) -> tuple[object, ...]:
    words = {"kind": "thematic", "number": "4", "place": "Hội trường", "by": CLERK, **changed}
    options = (word for name, said in words.items() for word in (f"--{name}", said))
    return ("session", room, *options, "--keys-in-folder")


def sessions_of(folder: Path) -> list[SessionState]:
    room = open_room(folder, keys_in_folder)
    states = [book.state for book in room.books.house.sessions.values()]
    room.store.close()
    return states


def test_the_next_session_is_named_by_kind_and_number(typed: Type, room: Path) -> None:
    said = typed("--lang", "vi", *opening(room))

    state = sessions_of(room)[-1]
    assert said.code == 0
    assert said.sentence.startswith("Đã mở kỳ họp thứ Tư, kỳ họp chuyên đề. Xin chạy máy chủ")
    assert (state.session, state.kind) == (SessionId("ky-hop-chuyen-de-4"), SessionKind.THEMATIC)
    assert state.title == "kỳ họp thứ Tư, kỳ họp chuyên đề"
    assert list(state.roles) == [CLERK]


def test_a_session_may_be_called_otherwise(typed: Type, room: Path) -> None:
    typed(*opening(room, title="kỳ họp thứ Tư (bất thường)"))

    assert sessions_of(room)[-1].title == "kỳ họp thứ Tư (bất thường)"


def test_the_next_session_runs_by_what_was_decided_and_the_one_before_does_not(
    typed: Type, room: Path
) -> None:
    words = ("--basis", "Nội quy", "--basis-en", "Rules", "--reason", "dùng để thử", "--by", CLERK)
    typed("rules", "decide", room, "thematic_own_series", "true", *words, "--keys-in-folder")

    said = typed("--lang", "en", *opening(room, number="3"))

    before, after = sessions_of(room)
    assert said.code == 0
    assert after.title == "kỳ họp chuyên đề thứ Ba"
    assert (before.rules.thematic_own_series, after.rules.thematic_own_series) == (False, True)


@pytest.mark.parametrize(
    ("changed", "code", "told"),
    [
        ({"number": "3"}, 1, "Another session has this number. Please choose the next one."),
        ({"by": "ai-do"}, 1, "Nobody of the room has the id ai-do. Please give"),
        ({"by": DEPUTY}, 1, "The clerk is an official of the office and no deputy. Please"),
        ({"place": " "}, 1, "What follows --place must have 1 to 600 letters. Please"),
        ({"number": "0"}, 2, "The value of '--number' must be a whole number from 1 to 999."),
        ({"kind": "odd"}, 2, "The value of '--kind' must be regular or thematic or urgent."),
    ],
)
def test_a_session_that_can_not_be_opened_is_told_and_nothing_is_written(
    typed: Type, room: Path, changed: dict[str, str], code: int, told: str
) -> None:
    said = typed("--lang", "en", *opening(room, **changed))

    assert said.code == code
    assert said.sentence.startswith(told)
    assert len(sessions_of(room)) == 1


def test_a_room_that_is_being_served_gets_no_session(typed: Type, room: Path) -> None:
    serving = open_room(room, keys_in_folder)
    said = typed("--lang", "en", *opening(room))
    serving.store.close()

    assert said.code == 1
    assert said.sentence.endswith("Please close that and run this command again.")
