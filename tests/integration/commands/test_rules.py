from pathlib import Path

import pytest

from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.rooms import open_room
from meetingroom.bootstrap.ruling import rules_of_room, today
from meetingroom.domain.ids import LogId
from meetingroom.domain.room import OwnRuleDecided
from meetingroom.domain.rules.keys import KEYS
from meetingroom.protocol.codec import room_fact
from tests.integration.commands.saying import Type

CLERK = "pham-thu-trang"


def decision(room: Path, key: str, value: str, **changed: str) -> tuple[object, ...]:
    words = {
        "basis": "Nội quy kỳ họp",
        "basis-en": "Session rules",
        "reason": "dùng để thử",
        "by": CLERK,
        **changed,
    }
    options = (word for name, said in words.items() for word in (f"--{name}", said))
    return ("rules", "decide", room, key, value, *options, "--keys-in-folder")


@pytest.mark.parametrize("name", ["commune", "province"])
def test_a_rule_set_is_shown_with_each_value_its_basis_and_days(typed: Type, name: str) -> None:
    vietnamese = typed("--lang", "vi", "rules", "show", name)
    english = typed("--lang", "en", "rules", "show", name)

    assert vietnamese.code == english.code == 0
    assert [key for key in KEYS if f"\n{key} = " not in english.out] == []
    assert vietnamese.out.count("Căn cứ: ") == english.out.count("Basis: ") == len(KEYS)
    assert vietnamese.out.count("Hiệu lực: ") == english.out.count("In effect: ") == len(KEYS)
    assert "    ! Nguồn chưa được đọc toàn văn" in vietnamese.out
    assert "    ! The source was not read whole" in english.out


def test_a_rule_set_of_the_past_is_shown_for_one_of_its_days(typed: Type) -> None:
    now = typed("--lang", "en", "rules", "show", "district-historic")
    then = typed("--lang", "en", "rules", "show", "district-historic", "--on", "2018-07-03")

    assert now.code == 1
    assert "only from 2016-01-01 until 2025-06-30. Please choose another day" in now.sentence
    assert then.code == 0
    assert "In effect: from 2016-01-01 until 2025-06-30" in then.out


def test_a_value_of_the_council_s_own_is_shown_with_who_and_why(typed: Type, room: Path) -> None:
    decided = typed("--lang", "vi", *decision(room, "ballot_s", "90"))
    vietnamese = typed("--lang", "vi", "rules", "show", room, "--keys-in-folder")
    english = typed("--lang", "en", "rules", "show", room, "--keys-in-folder")

    assert decided.code == 0
    assert decided.sentence.startswith("Đã ghi ballot_s = 90 cho kỳ họp mở từ nay.")
    assert "với 1 giá trị riêng" in vietnamese.out
    assert "(giá trị chung: 60). Lý do: dùng để thử" in vietnamese.out
    assert "Bà Phạm Thu Trang ghi ngày" in vietnamese.out
    assert english.out.startswith("Rules of the People's Council of Mẫu Ward for sessions opened")
    assert "\nballot_s = 90\n" in english.out
    assert "Basis: Session rules" in english.out
    assert "(the rule set has 60). Reason: dùng để thử" in english.out


def test_a_session_keeps_the_rule_set_it_was_opened_with(typed: Type, room: Path) -> None:
    typed(*decision(room, "names_shown", "true"))

    opened = open_room(room, keys_in_folder)
    shown = rules_of_room(opened, today())
    (book,) = opened.books.house.sessions.values()
    opened.store.close()
    said = typed("--lang", "en", "rules", "show", room, "--keys-in-folder")

    assert shown.rules.names_shown
    assert not book.state.rules.names_shown
    assert "Opened with other rules, which it keeps: kỳ họp thứ Ba" in said.out
    assert said.out.endswith(": names_shown = false\n")


def test_the_room_s_log_says_who_decided_what_on_which_basis_and_why(
    typed: Type, room: Path
) -> None:
    typed(*decision(room, "check_in_confirmed", "không", reason="  thư ký điểm danh "))

    opened = open_room(room, keys_in_folder)
    log = LogId(opened.books.house.room)
    size = opened.store.logs.size(log)
    (sealed,) = opened.store.logs.entries(log, size - 1, size)
    opened.store.close()
    recorded = room_fact(sealed)

    assert recorded.stamp.by == CLERK
    assert isinstance(recorded.fact, OwnRuleDecided)
    assert (recorded.fact.key, recorded.fact.value) == ("check_in_confirmed", False)
    assert recorded.fact.reason == "thư ký điểm danh"
    assert recorded.fact.basis.vi == "Nội quy kỳ họp"


@pytest.mark.parametrize(
    ("key", "value", "changed", "told"),
    [
        ("balot_s", "90", {}, ("gần giống nhất là ballot_s", "the nearest is ballot_s")),
        ("xyz", "90", {}, ("Không có quy tắc xyz. Xin", "There is no rule xyz. Please")),
        ("ballot_s", "4", {}, ("phải là số nguyên từ 5", "must be a whole number from 5 to 3600")),
        ("ballot_s", "true", {}, ("phải là số nguyên", "must be a whole number")),
        ("ballot_s", "9" * 5000, {}, ("phải là số nguyên", "must be a whole number")),
        ("names_shown", "1", {}, ("phải là true (có)", "must be true or false")),
        ("quorum_over", "4", {}, ("không hợp với", "must not exceed quorum_under")),
        ("ballot_s", "90", {"basis": " "}, ("sau --basis phải", "follows --basis must have 1")),
        ("ballot_s", "90", {"basis-en": "x" * 121}, ("sau --basis-en", "--basis-en must have 1")),
        ("ballot_s", "90", {"reason": ""}, ("sau --reason phải", "follows --reason must have")),
        ("ballot_s", "90", {"by": "ai-do"}, (f"như: {CLERK}.", "Nobody of the room has the id")),
    ],
)
def test_what_can_not_be_recorded_is_told_and_nothing_is_written(
    typed: Type, room: Path, key: str, value: str, changed: dict[str, str], told: tuple[str, str]
) -> None:
    vietnamese = typed("--lang", "vi", *decision(room, key, value, **changed))
    english = typed("--lang", "en", *decision(room, key, value, **changed))

    opened = open_room(room, keys_in_folder)
    own = opened.books.house.council.own_rules
    opened.store.close()
    assert vietnamese.code == english.code == 1
    assert told[0] in vietnamese.sentence
    assert told[1] in english.sentence
    assert own == {}


@pytest.mark.parametrize("command", ["show", "decide"])
def test_a_room_that_is_being_served_is_left_alone(typed: Type, room: Path, command: str) -> None:
    serving = open_room(room, keys_in_folder)
    words = {
        "show": ("rules", "show", room, "--keys-in-folder"),
        "decide": decision(room, "ballot_s", "90"),
    }
    vietnamese = typed("--lang", "vi", *words[command])
    english = typed("--lang", "en", *words[command])
    serving.store.close()

    assert vietnamese.code == english.code == 1
    assert vietnamese.sentence.endswith("Xin đóng lại rồi chạy lại lệnh này.")
    assert english.sentence.endswith("Please close that and run this command again.")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("rules", "shw"), 2, "There is no command shw; the nearest is show."),
        (("rules", "show"), 2, "The part 'what' of the command is missing."),
        (("rules", "show", "comune"), 1, "There is no rule set and no folder comune."),
        (("rules", "show", "."), 1, "This folder holds no room yet."),
        (
            ("rules", "show", "commune", "--on", "hôm nay"),
            2,
            "The value of '--on' must be a day such as 2026-03-15.",
        ),
        (("rules", "decide", ".", "ballot_s", "90"), 2, "The part '--basis' of the command"),
    ],
)
def test_rules_asked_for_wrongly_are_one_sentence(
    typed: Type, words: tuple[str, ...], code: int, told: str
) -> None:
    said = typed("--lang", "en", *words)

    assert said.code == code
    assert said.sentence.startswith(told)
    assert "Please" in said.sentence


def test_rules_alone_show_what_there_is(typed: Type) -> None:
    said = typed("rules")

    assert "show" in said.out
    assert "decide" in said.out
