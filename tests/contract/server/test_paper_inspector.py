"""The port `PaperInspector`, on the fake and on the real worker process."""

from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest

from meetingroom.bootstrap.rooms import ThreadedInspector
from meetingroom.documents.inspecting import Inspector
from meetingroom.domain.refusals import PaperBrokenError
from meetingroom.server.ports import PaperInspector
from tests.helpers.server_fakes import FakeInspector

PAGES = 3


@pytest.fixture(params=["fake", "real"])
def inspector(request: pytest.FixtureRequest) -> Iterator[PaperInspector]:
    if request.param == "fake":
        yield FakeInspector()
        return
    with Inspector() as worker:
        yield ThreadedInspector(worker)


async def test_the_pages_of_a_pdf_are_counted(inspector: PaperInspector, tmp_path: Path) -> None:
    document = pymupdf.open()
    for _ in range(PAGES):
        document.new_page()
    document.save(tmp_path / "a.pdf")

    assert await inspector.inspect(tmp_path / "a.pdf") == PAGES


async def test_what_is_no_pdf_is_refused(inspector: PaperInspector, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"PK\x03\x04")

    with pytest.raises(PaperBrokenError):
        await inspector.inspect(tmp_path / "a.pdf")
