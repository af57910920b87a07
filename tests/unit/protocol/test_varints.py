from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.protocol.varints import BytesReader, BytesWriter, OutOfRangeError


def _written(write: Callable[[BytesWriter], None]) -> bytes:
    to = BytesWriter()
    write(to)
    return to.written()


@given(st.lists(st.integers(-(1 << 24), 1 << 24), min_size=1))
def test_a_column_comes_back(numbers: list[int]) -> None:
    of = BytesReader(_written(lambda to: to.column(numbers, 1 << 24)))

    assert of.column(len(numbers), 1 << 24) == tuple(numbers)
    assert of.rest() == b""


@given(st.binary(min_size=1))
def test_a_column_of_bytes_comes_back(numbers: bytes) -> None:
    of = BytesReader(_written(lambda to: to.byte_column(numbers)))

    assert of.byte_column(len(numbers)) == numbers


@given(st.integers(0, (1 << 35) - 1))
def test_a_number_comes_back(number: int) -> None:
    of = BytesReader(_written(lambda to: to.small(number, 1 << 35)))

    assert of.small(1 << 35) == number


def test_small_steps_take_a_byte_each() -> None:
    assert _written(lambda to: to.column([60, 0, -3, 1], 100)) == bytes([120, 119, 5, 8])


def test_a_text_comes_back() -> None:
    of = BytesReader(_written(lambda to: to.text("Nghị quyết", 10)))

    assert of.text(10) == "Nghị quyết"


@pytest.mark.parametrize(
    "write",
    [
        lambda to: to.small(11, 10),
        lambda to: to.small(0, 10, least=1),
        lambda to: to.column([0, 11], 10),
        lambda to: to.column([0, -11], 10),
        lambda to: to.text("dài quá", 6),
        lambda to: to.text("e\u0301", 6),
    ],
)
def test_nothing_out_of_range_is_written(write: Callable[[BytesWriter], None]) -> None:
    with pytest.raises(OutOfRangeError):
        _written(write)


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (b"", lambda of: of.small(10)),
        (b"\x0b", lambda of: of.small(10)),
        (b"\x00", lambda of: of.small(10, least=1)),
        (b"\x80", lambda of: of.small(10)),
        (b"\x80\x80\x80\x80\x80\x00", lambda of: of.small(10)),
        (b"abc", lambda of: of.raw(4)),
        (b"\x02", lambda of: of.column(2, 10)),
        (b"\x16", lambda of: of.column(1, 10)),
        (b"\x15", lambda of: of.column(1, 10)),
        (b"\xff\xff\xff\xff\x7f", lambda of: of.column(1, 10)),
        (b"\x01", lambda of: of.byte_column(2)),
        (b"\x02ab", lambda of: of.text(1)),
        (b"\x03ab", lambda of: of.text(9)),
        (b"\x03e\xcc\x81", lambda of: of.text(9)),
    ],
)
def test_nothing_out_of_range_is_read(data: bytes, read: Callable[[BytesReader], object]) -> None:
    with pytest.raises(OutOfRangeError):
        read(BytesReader(data))
