import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from meetingroom.documents.answers import PageImage
from meetingroom.documents.mapping import mapped
from meetingroom.documents.segments import SPARE_BYTES, SegmentPool, size_class

MB = 1024 * 1024


@pytest.fixture
def pool() -> Iterator[SegmentPool]:
    made = SegmentPool()
    yield made
    made.close()


def exists(name: str) -> bool:
    return Path("/dev/shm", name).exists()


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows names as files")


@pytest.mark.parametrize(
    ("needed", "size"), [(1, 64 * 1024), (65536, 65536), (65537, 131072), (15 * MB, 16 * MB)]
)
def test_segments_come_in_powers_of_two(needed: int, size: int) -> None:
    assert size_class(needed) == size


def test_a_segment_given_back_serves_the_next_page_of_its_size(pool: SegmentPool) -> None:
    first = pool.take(100_000)
    pool.give_back(first)

    assert pool.take(120_000) is first
    assert pool.take(120_000) is not first


@on_linux
def test_only_so_much_memory_lies_ready(pool: SegmentPool) -> None:
    taken = [pool.take(16 * MB) for _ in range(6)]
    names = [segment.name for segment in taken]
    for segment in taken:
        pool.give_back(segment)

    pool.tidy()

    assert sum(map(exists, names)) == SPARE_BYTES // (16 * MB)


@on_linux
def test_no_name_outlives_the_pool() -> None:
    pool = SegmentPool()
    held, spare = pool.take(1), pool.take(1)
    pool.give_back(spare)

    pool.close()

    assert not exists(held.name)
    assert not exists(spare.name)
    pool.give_back(held)


def test_a_closed_pool_gives_nothing() -> None:
    pool = SegmentPool()
    pool.close()

    with pytest.raises(OSError, match="closed"):
        pool.take(1)


def test_what_is_written_through_a_mapping_is_in_the_segment(pool: SegmentPool) -> None:
    segment = pool.take(10)

    with mapped(segment.name, 10) as memory:
        memory[:5] = b"pages"

    assert segment.buf is not None
    assert bytes(segment.buf[:5]) == b"pages"


def test_a_segment_that_is_not_there_can_not_be_mapped() -> None:
    with pytest.raises(OSError, match="No such file"), mapped("meetingroom-none", 10):
        pass


def an_image(given_back: list[int]) -> PageImage:
    return PageImage(memoryview(bytes(16)), 2, 2, lambda: given_back.append(1))


def test_an_image_is_given_back_once() -> None:
    given_back: list[int] = []
    image = an_image(given_back)

    image.release()
    image.release()

    assert given_back == [1]


def test_an_image_nobody_holds_is_given_back() -> None:
    given_back: list[int] = []

    an_image(given_back)

    assert given_back == [1]


def test_pixels_can_not_be_read_after_they_were_given_back() -> None:
    image = an_image([])
    image.release()

    with pytest.raises(ValueError, match="released"):
        bytes(image.pixels)


def test_the_rows_of_an_image_lie_without_gaps() -> None:
    assert an_image([]).stride_bytes == 8
