import hashlib
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from meetingroom.storage.errors import PaperFolderFailedError, PaperMismatchError
from meetingroom.storage.paper_files import PaperFiles

PAPER = bytes(range(256)) * 1_000
SHA256 = hashlib.sha256(PAPER).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "papers"


def names(folder: Path) -> list[str]:
    return sorted(it.name for it in folder.iterdir())


@contextmanager
def disk_with_room_for(size: int) -> Iterator[None]:
    """Let no file grow above a size; signal and rights stay as they are."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_paper_received_in_pieces_lies_under_its_hash(folder: Path) -> None:
    files = PaperFiles(folder)
    with files.receive(SHA256) as incoming:
        for start in range(0, len(PAPER), 10_007):
            incoming.write(PAPER[start : start + 10_007])
        path = incoming.finish()

    assert path == PaperFiles(folder).path_of(SHA256) == folder / SHA256
    assert path.read_bytes() == PAPER
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names(folder) == [SHA256]


@pytest.mark.parametrize("name", [SHA256, SHA256.upper(), "../server.sqlite", "", f"{SHA256}.part"])
def test_what_is_not_here_has_no_path(folder: Path, name: str) -> None:
    files = PaperFiles(folder)
    with files.resume(SHA256) as incoming:
        incoming.write(PAPER[:10])

    assert files.path_of(name) is None


@pytest.mark.parametrize("name", ["", "../server.sqlite", SHA256.upper(), f"{SHA256}\n"])
def test_what_is_no_hash_is_a_bug(folder: Path, name: str) -> None:
    files = PaperFiles(folder)

    with pytest.raises(ValueError, match="no SHA-256"):
        files.receive(name)
    with pytest.raises(ValueError, match="no SHA-256"):
        files.resume(name)


def test_another_file_than_announced_is_refused_and_gone(folder: Path) -> None:
    files = PaperFiles(folder)

    with files.receive(SHA256) as incoming:
        incoming.write(PAPER[:-1])
        with pytest.raises(PaperMismatchError):
            incoming.finish()

    assert names(folder) == []


def test_an_upload_that_is_cut_short_leaves_nothing(folder: Path) -> None:
    with PaperFiles(folder).receive(SHA256) as incoming:
        incoming.write(PAPER[:1_000])

    assert names(folder) == []


def test_two_uploads_of_one_paper_do_not_meet(folder: Path) -> None:
    files = PaperFiles(folder)
    with files.receive(SHA256) as first, files.receive(SHA256) as second:
        for piece in (PAPER[:1_000], PAPER[1_000:]):
            first.write(piece)
            second.write(piece)
        paths = {first.finish(), second.finish()}

    assert paths == {folder / SHA256}
    assert (folder / SHA256).read_bytes() == PAPER


def test_what_a_crash_left_of_an_upload_is_removed_and_nothing_else(folder: Path) -> None:
    files = PaperFiles(folder)
    with files.resume(SHA256) as incoming:
        incoming.write(PAPER[:10])
    crashed = files.receive(SHA256)
    crashed.write(PAPER)

    PaperFiles(folder)

    found = names(folder)
    crashed.close()
    assert found == [f"{SHA256}.part"]


def test_a_download_goes_on_where_it_stopped(folder: Path) -> None:
    with PaperFiles(folder).resume(SHA256) as incoming:
        incoming.write(PAPER[:70_000])

    with PaperFiles(folder).resume(SHA256) as incoming:
        offset = incoming.offset
        incoming.write(PAPER[offset:])
        path = incoming.finish()

    assert offset == 70_000
    assert path.read_bytes() == PAPER
    assert names(folder) == [SHA256]


def test_a_download_with_a_wrong_part_begins_anew(folder: Path) -> None:
    files = PaperFiles(folder)
    with files.resume(SHA256) as incoming:
        incoming.write(b"x" * 10)

    with files.resume(SHA256) as incoming:
        incoming.write(PAPER[10:])
        with pytest.raises(PaperMismatchError):
            incoming.finish()

    assert names(folder) == []
    with files.resume(SHA256) as incoming:
        assert incoming.offset == 0


def test_an_empty_file_is_a_file(folder: Path) -> None:
    sha256 = hashlib.sha256(b"").hexdigest()

    with PaperFiles(folder).receive(sha256) as incoming:
        incoming.finish()

    assert (folder / sha256).read_bytes() == b""


def test_a_full_disk_is_told_and_a_download_goes_on_when_there_is_room(folder: Path) -> None:
    files = PaperFiles(folder)

    with files.resume(SHA256) as incoming, disk_with_room_for(100_000):
        with pytest.raises(PaperFolderFailedError):
            incoming.write(PAPER)
        incoming.close()

    with files.resume(SHA256) as incoming:
        offset = incoming.offset
        incoming.write(PAPER[offset:])
        path = incoming.finish()
    assert 0 < offset <= 100_000
    assert path.read_bytes() == PAPER


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(PaperFolderFailedError):
        PaperFiles(tmp_path / "file" / "papers")


def test_a_folder_that_went_away_is_told(folder: Path) -> None:
    files = PaperFiles(folder)
    folder.rmdir()

    with pytest.raises(PaperFolderFailedError):
        files.receive(SHA256)
    with pytest.raises(PaperFolderFailedError):
        files.resume(SHA256)


def test_a_discarded_paper_is_gone_and_an_unknown_one_is_nothing(folder: Path) -> None:
    files = PaperFiles(folder)
    with files.receive(SHA256) as incoming:
        incoming.write(PAPER)
        incoming.finish()

    files.discard(SHA256)
    files.discard(SHA256)

    assert files.path_of(SHA256) is None
