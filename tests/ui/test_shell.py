import pytest

from tests.helpers import scenes
from tests.helpers.stages import PC, Stage, stage_of
from tests.helpers.windows import ShownSession


@pytest.fixture
def shown() -> ShownSession:
    return ShownSession(scenes.in_discussion(), scenes.DEPUTY)


def test_vote_and_ask_to_speak_stand_in_the_rail_of_every_page_of_a_deputy(
    shown: ShownSession,
) -> None:
    stage = stage_of(shown)

    for page in ("Chương trình", "Biểu quyết", "Phát biểu"):
        stage.tap(page)
        assert _rail(stage) == ["Chương trình", "Tài liệu", "Biểu quyết", "Phát biểu"]

    stage.close()


def test_the_least_number_of_the_quorum_stays_with_its_word() -> None:
    stage = stage_of(ShownSession(scenes.in_discussion(), scenes.CHAIR), PC)

    tells = stage.says("26/28 có mặt, đủ điều kiện họp (cần\N{NO-BREAK SPACE}19)")
    stage.close()

    assert tells


def _rail(stage: Stage) -> list[str]:
    words = ("Chương trình", "Tài liệu", "Biểu quyết", "Phát biểu")
    return [word for word in words if stage.all_of(word)]
