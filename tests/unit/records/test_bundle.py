import io
import os
import zipfile
from pathlib import Path

import pytest

from meetingroom.evidence import record
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.chain import Withheld, check_chain
from meetingroom.evidence.errors import NotCanonicalError
from meetingroom.evidence.record import record_lines
from meetingroom.records import bundle
from meetingroom.records.archive import pack, packed_size, unpack
from meetingroom.records.bundle import BundleTooLargeError, write_bundle
from tests.helpers.sample_record import KEY, PAPERS, SESSION, Sample, members_of


def written(path: Path) -> bytes:
    write_bundle(path, Sample().contents(), KEY.sign)
    return path.read_bytes()


def test_the_same_contents_make_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path / "a.zip") == written(tmp_path / "b.zip")


def test_any_zip_program_opens_a_bundle(tmp_path: Path) -> None:
    data = written(tmp_path / "record.zip")

    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        assert opened.testzip() is None
        names = opened.namelist()
        assert {name: opened.read(name) for name in names} == members_of(data)
        assert {info.compress_type for info in opened.infolist()} == {zipfile.ZIP_STORED}
        assert {info.date_time for info in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.external_attr >> 16 for info in opened.infolist()} == {0o100644}
        assert opened.comment == b""


def test_a_bundle_has_its_members_and_its_papers_in_order(tmp_path: Path) -> None:
    names = list(members_of(written(tmp_path / "record.zip")))

    papers = {bundle.paper_member(record.facts_of(paper).sha256) for paper in PAPERS}
    assert set(names) == bundle.FIXED_MEMBERS | papers
    assert names == sorted(names)


def test_a_bundle_replaces_the_former_one_and_leaves_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "record.zip").write_bytes(b"former")

    data = written(tmp_path / "record.zip")

    assert [path.name for path in tmp_path.iterdir()] == ["record.zip"]
    assert data != b"former"


def test_when_the_disk_refuses_the_former_bundle_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "record.zip").write_bytes(b"former")

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        write_bundle(tmp_path / "record.zip", Sample().contents(), KEY.sign)

    assert [path.name for path in tmp_path.iterdir()] == ["record.zip"]
    assert (tmp_path / "record.zip").read_bytes() == b"former"


def test_more_members_than_a_verifier_reads_are_not_written(tmp_path: Path) -> None:
    papers = tuple(b"%%PDF %d" % n for n in range(2_000))
    contents = Sample(papers=papers).contents()

    with pytest.raises(BundleTooLargeError):
        write_bundle(tmp_path / "record.zip", contents, KEY.sign)

    assert list(tmp_path.iterdir()) == []


def test_the_size_of_a_container_is_known_before() -> None:
    members = {"a": b"one", "folder/b": b""}

    assert packed_size(members) == len(b"".join(pack(members)))


def test_an_empty_container_is_one_too() -> None:
    packed = b"".join(pack({"a": b""}))

    archive = unpack(packed)

    assert archive.is_complete
    assert archive.findings == ()
    assert {name: bytes(content) for name, content in archive.members.items()} == {"a": b""}


def test_an_exported_log_reads_as_the_lines_of_a_bundle() -> None:
    lines = Sample().contents().session_log
    texts = [to_text(line.leaf) if isinstance(line, Withheld) else line.decode() for line in lines]

    read = record_lines(texts)

    assert read == lines
    assert check_chain(SESSION, read).size == len(texts)


def test_an_exported_part_of_a_log_keeps_its_places() -> None:
    lines = record_lines([to_text(bytes(32)), "{}", to_text(bytes(32))], first_seq=7)

    assert lines == (Withheld(seq=7, leaf=bytes(32)), b"{}", Withheld(seq=9, leaf=bytes(32)))


@pytest.mark.parametrize("text", ["", "AAAA", "[]", to_text(bytes(33))])
def test_a_text_that_is_neither_entry_nor_leaf_is_refused(text: str) -> None:
    with pytest.raises(NotCanonicalError):
        record_lines([text])
