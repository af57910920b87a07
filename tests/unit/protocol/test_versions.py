import pytest

from meetingroom.protocol.refusals import VersionTooNewError, VersionTooOldError
from meetingroom.protocol.versions import NEWEST, OLDEST, check_version


@pytest.mark.parametrize("version", range(OLDEST, NEWEST + 1))
def test_a_version_spoken_here_is_taken(version: int) -> None:
    assert check_version(str(version)) == version


@pytest.mark.parametrize("header", [None, "", "0", "-1", "+1", "1.0", "one", " 1", "٣", "²"])
def test_a_seat_without_a_version_spoken_here_is_too_old(header: str | None) -> None:
    with pytest.raises(VersionTooOldError):
        check_version(header)


@pytest.mark.parametrize("header", [str(NEWEST + 1), "999", "9" * 5_000])
def test_a_seat_of_a_later_version_is_too_new(header: str) -> None:
    with pytest.raises(VersionTooNewError):
        check_version(header)
