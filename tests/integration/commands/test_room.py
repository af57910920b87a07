import re
import stat
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from meetingroom.assets import asset
from meetingroom.bootstrap.founding import session_title
from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.room_folder import HALF_MADE, making_room_in
from meetingroom.bootstrap.rooms import open_room
from meetingroom.commands.room import found_room
from meetingroom.commands.room_plan import PlannedRule, load_room_plan
from meetingroom.commands.wording import CommandFailedError
from meetingroom.domain.ids import BodyId, SessionId, is_id
from meetingroom.domain.refusals import PersonUnknownError
from meetingroom.domain.values import BodyPost
from meetingroom.storage.errors import FolderUnwritableError
from meetingroom.trust.errors import RoomKeysLostError
from meetingroom.trust.ports import KeyStore
from meetingroom.trust.room_keys import read_room_name
from tests.helpers.keystores import MemoryKeyStore
from tests.integration.commands.saying import Type, small_plan, without_roots_rights

SAMPLE = asset("data/demo/session.toml").read_text(encoding="utf-8")
PEOPLE = re.findall(r'^person = "(.+)"$', SAMPLE, re.MULTILINE)

OWN_RULE = """
[[own_rules]]
key = "{key}"
value = {value}
basis = "Nội quy kỳ họp"
basis_en = "Session rules"
reason = "dùng để thử"
"""


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_room_is_never_made_over_another(typed: Type, room: Path) -> None:
    before = content(room)

    vietnamese = typed("--lang", "vi", "room", room, "--keys-in-folder")
    english = typed("--lang", "en", "room", room, "--keys-in-folder")

    assert vietnamese.code == english.code == 1
    assert vietnamese.sentence.startswith("Thư mục này đã có một phòng họp. Xin ")
    assert english.sentence.startswith("This folder holds a room already. Please ")
    assert content(room) == before


def test_a_room_whose_name_was_lost_is_not_written_over(typed: Type, room: Path) -> None:
    (room / "room.json").unlink()
    before = content(room)

    said = typed("--lang", "en", "room", room, "--keys-in-folder")

    assert said.code == 1
    assert said.sentence == RoomKeysLostError.en
    assert content(room) == before


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (lambda text: text.replace("[council]", "[council"), "can't be used"),
        (lambda text: text.replace('level = "commune"', ""), "`level`"),
        (lambda text: text.replace('kind = "regular"', 'kind = "odd"'), "`$.session.kind`"),
        (lambda text: text.replace("ordinal = 3", "ordinal = 0"), "`$.session.ordinal`"),
        (lambda text: text.replace(PEOPLE[2], PEOPLE[1]), "already on the list"),
        (lambda text: text.replace('leader = "le-thi-mau"', 'leader = "vu"'), "`groups[3].leader`"),
        (
            lambda text: text.replace('"le-thi-mau", post', '"ai-do", post'),
            "`bodies[3].members[1]`",
        ),
        (
            lambda text: text.replace('"trinh-van-linh", post = "vice_head"', '"x", post = "x"'),
            "`$.bodies[1].members[1].post`",
        ),
        (
            lambda text: text.replace('kind = "committee"', 'kind = "standing_body"'),
            "`bodies[1]`",
        ),
        (
            lambda text: text.replace("precedence = 9", "precedence = 1000"),
            "`$.deputies[8].precedence`",
        ),
        (lambda text: text.replace('"ky-hop-thu-ba"', '"kỳ họp"'), "not valid"),
        (lambda text: text.replace('"commune"', '"district"'), "is not in effect on"),
        (
            lambda text: text + OWN_RULE.format(key="ballot_s", value=4),
            "`own_rules[0].value` must be a whole number from 5 to 3600",
        ),
        (
            lambda text: text + OWN_RULE.format(key="balot_s", value=90),
            "`own_rules[0].key` names no rule: balot_s",
        ),
        (lambda text: text + OWN_RULE.format(key="quorum_over", value=4), "must not exceed"),
    ],
)
def test_a_plan_that_can_not_be_used_leaves_nothing_behind(
    typed: Type, tmp_path: Path, broken: Callable[[str], str], told: str
) -> None:
    file, folder = tmp_path / "council.toml", tmp_path / "room"
    file.write_text(broken(SAMPLE), encoding="utf-8")

    vietnamese = typed("--lang", "vi", "room", folder, "--from", file, "--keys-in-folder")
    english = typed("--lang", "en", "room", folder, "--from", file, "--keys-in-folder")

    assert vietnamese.code == english.code == 1
    assert "Xin sửa tệp" in vietnamese.sentence
    assert told in english.sentence
    assert "Please mend" in english.sentence
    assert not folder.exists()


def test_what_no_room_can_take_is_told_by_file_key_and_reason(typed: Type, tmp_path: Path) -> None:
    file = tmp_path / "council.toml"
    file.write_text(SAMPLE.replace('leader = "le-thi-mau"', 'leader = "vu"'), encoding="utf-8")

    said = typed("--lang", "en", "room", tmp_path / "room", "--from", file, "--keys-in-folder")

    assert said.sentence.startswith(f"The file {file} can't be used: `groups[3].leader`: ")
    assert PersonUnknownError.en in said.sentence


def test_a_session_begins_with_the_bodies_leaders_and_precedence_of_the_plan(
    tmp_path: Path,
) -> None:
    plan = small_plan(6)
    found_room(tmp_path / "room", plan, keys_in_folder)

    room = open_room(tmp_path / "room", keys_in_folder)
    (book,) = room.books.house.sessions.values()
    council = room.books.house.council
    room.store.close()

    standing = council.bodies[BodyId("thuong-truc")]
    assert book.state.groups == plan.groups
    assert tuple(council.bodies.values()) == plan.bodies
    assert [member.post for member in standing.members][:2] == [BodyPost.HEAD, BodyPost.VICE_HEAD]
    assert [member.precedence for member in council.roster()] == [1, 2, 3, 4, 5, 6]


def test_a_plan_may_say_what_the_council_decided_otherwise(tmp_path: Path) -> None:
    plan = replace(
        small_plan(),
        own_rules=(
            PlannedRule(
                key="ballot_s",
                value=90,
                basis="Nội quy kỳ họp",
                basis_en="Session rules",
                reason="dùng để thử",
            ),
        ),
    )
    found_room(tmp_path / "room", plan, keys_in_folder)

    room = open_room(tmp_path / "room", keys_in_folder)
    (book,) = room.books.house.sessions.values()
    room.store.close()

    assert book.state.rules.ballot_s == 90


NAMED = 'title = "kỳ họp thứ Ba (kỳ họp thường lệ giữa năm 2026)"'


@pytest.mark.parametrize(
    ("session", "rules", "title"),
    [
        ("", "", "kỳ họp thứ Ba"),
        ('title = "kỳ họp giữa năm"', "", "kỳ họp giữa năm"),
        ("", OWN_RULE.format(key="ordinal_in_words", value="false"), "kỳ họp thứ 3"),
        (
            "",
            OWN_RULE.format(key="thematic_own_series", value="true"),
            "kỳ họp chuyên đề thứ Ba",
        ),
    ],
)
def test_a_session_is_named_by_kind_and_number_unless_the_plan_says_otherwise(
    tmp_path: Path, session: str, rules: str, title: str
) -> None:
    file = tmp_path / "council.toml"
    text = SAMPLE.replace(NAMED, session)
    if "chuyên đề" in title:
        text = text.replace('kind = "regular"', 'kind = "thematic"')
    file.write_text(text + rules, encoding="utf-8")
    plan = load_room_plan(file)
    found_room(tmp_path / "room", plan, keys_in_folder)

    room = open_room(tmp_path / "room", keys_in_folder)
    (book,) = room.books.house.sessions.values()
    room.store.close()

    assert book.state.title == session_title(plan) == title


def test_a_room_is_told_by_its_council_in_the_readers_language(
    typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meetingroom.commands.room.load_room_plan", lambda _: small_plan())
    sheets = (tmp_path / "vi.pdf", tmp_path / "en.pdf")
    vietnamese, english = (
        typed(
            "--lang",
            sheet.stem,
            "room",
            tmp_path / sheet.stem,
            "--keys-in-folder",
            "--recovery-sheet",
            sheet,
        )
        for sheet in sheets
    )

    assert "Đã tạo phòng họp Hội đồng nhân dân phường Mẫu với 5 tài khoản" in vietnamese.out
    assert "Made the room of the People's Council of Mẫu Ward with 5 accounts" in english.out


def test_a_plan_that_is_no_text_is_told(typed: Type, tmp_path: Path) -> None:
    file = tmp_path / "council.toml"
    file.write_bytes(b"name = \xff")

    said = typed("--lang", "en", "room", tmp_path / "room", "--from", file)

    assert said.code == 1
    assert said.sentence.endswith("is no UTF-8 text. Please save it as UTF-8 and start again.")


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("nowhere.toml", "There is no {}. Please check the name."),
        ("a-folder", "{} is a folder. Please choose a file."),
    ],
)
def test_a_plan_that_is_no_file_is_told(typed: Type, tmp_path: Path, plan: str, told: str) -> None:
    (tmp_path / "a-folder").mkdir()

    said = typed("--lang", "en", "room", tmp_path / "room", "--from", tmp_path / plan)

    assert said.code == 1
    assert said.sentence == told.format(tmp_path / plan)


@pytest.mark.parametrize("below", ["", "room"])
@pytest.mark.parametrize("command", ["room", "serve", "papers", "demo"])
def test_a_file_in_place_of_a_folder_is_told(
    typed: Type, tmp_path: Path, command: str, below: str
) -> None:
    (tmp_path / "file").touch()
    words = ["--headless", "--out"] if command == "demo" else []

    said = typed("--lang", "en", command, *words, tmp_path / "file" / below)

    assert said.code == 1
    assert "a file stands where a folder should. Please choose another folder." in said.err
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize("is_new", [True, False])
def test_a_folder_that_can_not_be_written_gets_no_room(typed: Type, *, is_new: bool) -> None:
    typed("--lang", "vi", "room", "/dev/null")  # loads what nobody else might read
    with tempfile.TemporaryDirectory() as name:
        closed = Path(name)
        closed.chmod(0o555)
        folder = closed / "room" if is_new else closed
        # Nobody may not even look into this test's own folder.
        sheet = ("--recovery-sheet", closed.with_name(f"{closed.name}.pdf"))

        with without_roots_rights():
            vietnamese = typed("--lang", "vi", "room", folder, "--keys-in-folder", *sheet)
            english = typed("--lang", "en", "room", folder, "--keys-in-folder", *sheet)
        closed.chmod(0o755)
        after = list(closed.iterdir())
        again = typed("room", folder, "--keys-in-folder")

    assert vietnamese.code == english.code == 1
    assert vietnamese.sentence == FolderUnwritableError.vi
    assert english.sentence == FolderUnwritableError.en
    assert after == []
    assert again.code == 0


def test_a_room_that_was_stopped_half_made_is_made_anew(tmp_path: Path) -> None:
    plan, folder = small_plan(), tmp_path / "room"

    def stopping(*_: object) -> KeyStore:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        found_room(folder, plan, stopping)
    after_stop = folder.exists()
    found_room(folder, plan, keys_in_folder)

    assert not after_stop
    open_room(folder, keys_in_folder).store.close()


def test_a_folder_that_was_there_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("giữ lại")
    plan = small_plan()
    twice = replace(plan, deputies=(*plan.deputies, plan.deputies[0]))

    with pytest.raises(CommandFailedError):
        found_room(tmp_path, twice, keys_in_folder)

    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_what_a_power_cut_left_half_moved_is_written_over(tmp_path: Path, room: Path) -> None:
    cut = tmp_path / "cut"
    (cut / HALF_MADE).mkdir(parents=True)
    (cut / HALF_MADE / "room.json").write_bytes((room / "room.json").read_bytes())
    (cut / "room.db").write_bytes(b"of the try before")

    found_room(cut, small_plan(), keys_in_folder)

    open_room(cut, keys_in_folder).store.close()
    assert not (cut / HALF_MADE).exists()


def test_until_all_of_it_is_there_it_is_no_room(tmp_path: Path) -> None:
    folder = tmp_path / "room"

    with making_room_in(folder) as place:
        (place / "room.json").write_text('{"room":"r","name":"n"}')
        seen = read_room_name(folder)

    assert seen is None
    assert read_room_name(folder) is not None


def test_the_room_s_folder_is_its_owner_s_only(founded: Path) -> None:
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (founded, *founded.iterdir())}

    assert modes <= {0o700, 0o600}


def test_two_rooms_of_one_plan_keep_their_keys_apart(tmp_path: Path) -> None:
    # The machine's one keyring knows rooms by their ids.
    keyring: dict[str, MemoryKeyStore] = {}

    def keys_of(room: str, _: Path) -> KeyStore:
        return keyring.setdefault(room, MemoryKeyStore())

    found_room(tmp_path / "first", small_plan(), keys_of)
    found_room(tmp_path / "second", small_plan(), keys_of)

    open_room(tmp_path / "first", keys_of).store.close()
    assert len(keyring) == 2


def test_the_longest_session_s_id_still_gives_a_room_s_id(tmp_path: Path) -> None:
    plan = small_plan()
    longest = replace(plan, session=replace(plan.session, session=SessionId("s" * 64)))

    found_room(tmp_path / "room", longest, keys_in_folder)

    name = read_room_name(tmp_path / "room")
    assert name is not None
    assert is_id(name.room)
