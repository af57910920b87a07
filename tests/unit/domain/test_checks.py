import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.checks import check_new_id, check_text
from meetingroom.domain.ids import is_id
from meetingroom.domain.refusals import MalformedError


@pytest.mark.parametrize("text", ["a", "0", "_", "-", "A-z_09", "x" * 64])
def test_letters_digits_and_two_signs_make_an_id(text: str) -> None:
    check_new_id(text)

    assert is_id(text)


@pytest.mark.parametrize("text", ["", "x" * 65, "a b", "a.b", "đ", "a\n", "../x", "٣"])
def test_anything_else_is_no_id(text: str) -> None:
    assert not is_id(text)
    with pytest.raises(MalformedError):
        check_new_id(text)


@pytest.mark.parametrize("text", ["a", "x" * 10, "Hội đồng", "hai\ndòng", "hai\tcột"])
def test_text_in_its_range_is_taken(text: str) -> None:
    check_text(text, 10)


def test_a_text_may_be_empty_only_where_that_is_said() -> None:
    check_text("", 10, least=0)

    with pytest.raises(MalformedError):
        check_text("", 10)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 11,
        " ",
        "\n\t",
        "e\u0301",
        "\x00",
        "a\r\nb",
        "\x85",
        "\ud800",
        "\ufffe",
        "\ufdd0",
    ],
)
def test_text_too_long_blank_decomposed_or_with_control_characters_is_refused(text: str) -> None:
    with pytest.raises(MalformedError):
        check_text(text, 10)


@given(text=st.text(max_size=20), most=st.integers(1, 20))
def test_a_text_that_is_taken_is_never_longer_than_it_may_be(text: str, most: int) -> None:
    try:
        check_text(text, most)
    except MalformedError:
        return
    assert 1 <= len(text) <= most
