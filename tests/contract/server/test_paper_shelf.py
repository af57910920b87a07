"""The port `PaperShelf`, on the fake and on the real folder."""

import hashlib
from pathlib import Path

import pytest

from meetingroom.server.errors import PaperMismatchError, PaperNotKeptError
from meetingroom.server.ports import PaperShelf
from meetingroom.storage.paper_files import PaperFaults, PaperFiles
from tests.helpers.server_fakes import FakeShelf

BODY = b"%PDF-1.7 " + bytes(range(256)) * 100
SHA256 = hashlib.sha256(BODY).hexdigest()


def real_shelf(folder: Path) -> PaperShelf:
    faults = PaperFaults(mismatch=PaperMismatchError, failed=PaperNotKeptError)
    return PaperFiles(folder, faults)


@pytest.fixture(params=["fake", "real"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> PaperShelf:
    return FakeShelf(tmp_path) if request.param == "fake" else real_shelf(tmp_path)


def put(shelf: PaperShelf, body: bytes, sha256: str) -> Path:
    intake = shelf.receive(sha256)
    try:
        intake.write(body[:100])
        intake.write(body[100:])
        return intake.finish()
    finally:
        intake.close()


def test_a_file_that_came_whole_lies_under_its_hash(shelf: PaperShelf) -> None:
    path = put(shelf, BODY, SHA256)

    assert shelf.path_of(SHA256) == path
    assert path.read_bytes() == BODY


def test_another_file_than_the_announced_one_is_refused_and_not_kept(shelf: PaperShelf) -> None:
    with pytest.raises(PaperMismatchError):
        put(shelf, BODY + b"x", SHA256)

    assert shelf.path_of(SHA256) is None


def test_a_file_that_was_not_finished_is_not_there(shelf: PaperShelf) -> None:
    intake = shelf.receive(SHA256)
    intake.write(BODY[:100])
    intake.close()

    assert shelf.path_of(SHA256) is None


def test_an_unknown_file_is_nowhere(shelf: PaperShelf) -> None:
    assert shelf.path_of("0" * 64) is None


def test_a_discarded_file_is_gone_and_may_come_again(shelf: PaperShelf) -> None:
    put(shelf, BODY, SHA256)

    shelf.discard(SHA256)
    shelf.discard(SHA256)

    assert shelf.path_of(SHA256) is None
    assert put(shelf, BODY, SHA256).read_bytes() == BODY
