import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.server.errors import RangeUnfitError
from meetingroom.server.ranges import Span, span_of


@pytest.mark.parametrize(
    ("header", "span"),
    [
        (None, None),
        ("", None),
        ("bytes=-", None),
        ("items=0-1", None),
        ("bytes=0-1,3-4", None),
        ("bytes=5-4", None),
        ("bytes=0-0", Span(0, 1)),
        ("bytes=2-4", Span(2, 5)),
        ("bytes= 2 - 4", Span(2, 5)),
        ("bytes=2-", Span(2, 10)),
        ("bytes=2-99", Span(2, 10)),
        ("bytes=-3", Span(7, 10)),
        ("bytes=-99", Span(0, 10)),
    ],
)
def test_one_range_of_bytes_is_understood_and_all_else_means_the_whole(
    header: str | None, span: Span | None
) -> None:
    assert span_of(header, 10) == span


@pytest.mark.parametrize("header", ["bytes=10-", "bytes=10-12", "bytes=-0"])
def test_a_part_beyond_the_end_is_refused(header: str) -> None:
    with pytest.raises(RangeUnfitError):
        span_of(header, 10)


@given(st.text() | st.from_regex(r"bytes=[0-9]*-[0-9]*", fullmatch=True), st.integers(1, 10**9))
def test_no_header_gives_a_part_outside_of_the_file(header: str, size: int) -> None:
    try:
        span = span_of(header, size)
    except RangeUnfitError:
        return

    assert span is None or 0 <= span.first < span.end <= size
