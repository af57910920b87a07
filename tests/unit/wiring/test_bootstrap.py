import uuid

import pytest

from meetingroom.bootstrap.world import dice, language_of_environment, new_id, now_ms
from meetingroom.domain.ids import is_id
from meetingroom.domain.values import Language


def test_ids_are_version_seven_and_fit_the_wire() -> None:
    made = new_id()

    assert uuid.UUID(made).version == 7
    assert uuid.UUID(made).variant == uuid.RFC_4122
    assert is_id(made)


def test_an_id_begins_with_the_time_it_was_made() -> None:
    before = now_ms()

    made = uuid.UUID(new_id()).int >> 80

    assert before <= made <= now_ms()


def test_ids_differ() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000


def test_the_dice_stay_in_their_range() -> None:
    assert all(0 <= dice() < 1000 for _ in range(1000))


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, Language.VIETNAMESE),
        ({"LANG": "vi_VN.UTF-8"}, Language.VIETNAMESE),
        ({"LANG": "en_GB.UTF-8"}, Language.ENGLISH),
        ({"LC_ALL": "vi_VN", "LANG": "en_US"}, Language.VIETNAMESE),
        ({"LANG": "C.UTF-8"}, Language.VIETNAMESE),
    ],
)
def test_the_program_speaks_the_machine_s_language(
    environment: dict[str, str], language: Language
) -> None:
    assert language_of_environment(environment) is language
