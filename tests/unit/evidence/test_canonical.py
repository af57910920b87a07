import unicodedata

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.evidence.canonical import DEPTH_LIMIT, INTEGER_LIMIT, JsonValue, decode, encode
from meetingroom.evidence.errors import NotCanonicalError

TEXTS = st.text(st.characters(codec="utf-8")).map(lambda text: unicodedata.normalize("NFC", text))
KEYS = st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,6}", fullmatch=True)
SCALARS = TEXTS | st.integers(-INTEGER_LIMIT, INTEGER_LIMIT) | st.booleans()
VALUES: st.SearchStrategy[JsonValue] = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=20
)


@given(VALUES)
def test_the_bytes_are_those_of_rfc_8785(value: JsonValue) -> None:
    assert encode(value) == rfc8785.dumps(value)


@given(VALUES)
def test_what_was_written_is_read_back(value: JsonValue) -> None:
    assert decode(encode(value)) == value


@given(st.binary(max_size=60))
def test_bytes_from_anywhere_are_canonical_or_refused(data: bytes) -> None:
    try:
        value = decode(data)
    except NotCanonicalError:
        return

    assert encode(value) == data


def test_every_control_character_is_written_as_rfc_8785_asks() -> None:
    text = "".join(map(chr, [*range(0x30), 0x5C, 0x7F, 0x80, 0x2028, 0xFFFF, 0x1F600]))

    assert encode([text]) == rfc8785.dumps([text])


def test_tuples_are_written_as_arrays() -> None:
    assert encode({"choices": ("in_favour", "against")}) == b'{"choices":["in_favour","against"]}'


@pytest.mark.parametrize(
    "value",
    [
        "Ho\u0302\u0323i",
        "\ud800",
        INTEGER_LIMIT + 1,
        -INTEGER_LIMIT - 1,
        1.0,
        None,
        b"bytes",
        {"not-an-identifier": 1},
        {"": 1},
        {"đ": 1},
        {1: 1},
        {"key": [None]},
    ],
)
def test_a_value_outside_the_form_is_refused(value: JsonValue) -> None:
    with pytest.raises(NotCanonicalError):
        encode(value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"1.0",
        b"1e3",
        b"-0",
        b"NaN",
        b"9" * 5000,
        b"1e400",
        b'"\xff"',
        b'"\\ud800"',
        b'"\\u0041"',
        b'"\\/"',
        b' {"a":1}',
        b'{"a":1}\n',
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a": 1}',
        "\ufeff{}".encode(),
        b"[" * 100_000,
        b"[" * 40 + b"]" * 40,
    ],
)
def test_another_spelling_is_refused(data: bytes) -> None:
    with pytest.raises(NotCanonicalError):
        decode(data)


def test_the_deepest_nesting_is_read_and_one_deeper_is_refused() -> None:
    deepest = b"[" * DEPTH_LIMIT + b"]" * DEPTH_LIMIT

    assert encode(decode(deepest)) == deepest
    with pytest.raises(NotCanonicalError):
        decode(b"[" + deepest + b"]")
