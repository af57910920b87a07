import pytest

from meetingroom.domain.naming import same_series, session_name
from meetingroom.domain.values import SessionKind
from tests.helpers.people import rule_set


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [
        (SessionKind.REGULAR, 3, "kỳ họp thứ Ba"),
        (SessionKind.THEMATIC, 3, "kỳ họp thứ Ba, kỳ họp chuyên đề"),
        (
            SessionKind.URGENT,
            21,
            "kỳ họp thứ Hai Mươi Mốt, kỳ họp giải quyết công việc phát sinh đột xuất",
        ),
    ],
)
def test_in_one_series_the_number_comes_before_the_kind(
    kind: SessionKind, number: int, words: str
) -> None:
    assert session_name(kind, number, rule_set()) == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (SessionKind.REGULAR, "kỳ họp thứ Nhất"),
        (SessionKind.THEMATIC, "kỳ họp chuyên đề thứ Nhất"),
        (SessionKind.URGENT, "kỳ họp giải quyết công việc phát sinh đột xuất thứ Nhất"),
    ],
)
def test_in_series_of_their_own_the_kind_comes_before_the_number(
    kind: SessionKind, words: str
) -> None:
    assert session_name(kind, 1, rule_set(thematic_own_series=True)) == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (SessionKind.REGULAR, "kỳ họp thứ 3"),
        (SessionKind.THEMATIC, "kỳ họp thứ 3, kỳ họp chuyên đề"),
    ],
)
def test_a_council_may_write_the_number_in_digits(kind: SessionKind, words: str) -> None:
    assert session_name(kind, 3, rule_set(ordinal_in_words=False)) == words


@pytest.mark.parametrize("own", [True, False])
def test_kinds_share_a_series_unless_the_rule_set_parts_them(own: bool) -> None:
    rules = rule_set(thematic_own_series=own)

    assert same_series(SessionKind.THEMATIC, SessionKind.THEMATIC, rules)
    assert same_series(SessionKind.REGULAR, SessionKind.THEMATIC, rules) is not own
