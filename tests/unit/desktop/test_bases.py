import pytest

from meetingroom.desktop.reading.bases import basis_of
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language
from tests.helpers import scenes
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession

_LINES = {
    Language.VIETNAMESE: "Ít nhất hai phần ba tổng số đại biểu",
    Language.ENGLISH: "At least two thirds of all deputies",
}


def _basis(person: PersonId, key: str, language: Language = Language.VIETNAMESE) -> str:
    return basis_of(sight(ShownSession(scenes.before_opening(), person), language), key)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("person", [scenes.CHAIR, scenes.SECRETARY, scenes.DEPUTY])
def test_who_decides_reads_one_line_in_the_own_language(
    person: PersonId, language: Language
) -> None:
    line = _basis(person, "quorum_over", language)

    assert line.startswith(_LINES[language])
    assert "." not in line


def test_the_clerk_who_keeps_the_rules_reads_what_was_not_checked() -> None:
    assert "chưa đối chiếu" in _basis(scenes.CLERK, "quorum_over")


def test_a_rule_without_a_basis_has_no_line() -> None:
    assert _basis(scenes.CLERK, "unheard_of") == ""
