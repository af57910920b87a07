"""The whole sitting over the real wire, as `meetingroom demo --headless` plays it."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from meetingroom.evidence.base64text import from_text
from meetingroom.records.verification import verify_bundle
from meetingroom.trust.signing import check_signature
from tests.helpers.pdfa import breaches, embedded_fonts

PUBLIC_KEY_BYTES = 32


@dataclass(frozen=True)
class Played:
    code: int
    said: str
    complained: str
    out: Path


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    out = tmp_path_factory.mktemp("demo")
    command = ["-m", "meetingroom", "--lang", "vi", "demo", "--headless", "--deputies", "12"]
    done = subprocess.run(
        [sys.executable, *command, "--out", str(out)],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    return Played(code=done.returncode, said=done.stdout, complained=done.stderr, out=out)


def test_the_sitting_is_played_to_its_end_and_every_seat_agrees(played: Played) -> None:
    assert played.code == 0, played.complained
    assert "Mọi máy đều giống máy chủ" in played.said
    assert "KHÔNG KHỚP" not in played.said
    assert played.complained == ""


def test_five_ballots_are_counted_and_one_is_lost_at_exactly_half(played: Played) -> None:
    assert played.said.count("đã thông qua") == 3
    assert played.said.count("chưa được thông qua") == 2
    assert "50,00% tổng số" in played.said


def test_the_cut_seat_came_back_once_and_has_its_answer(played: Played) -> None:
    assert "Mất kết nối đến khi có xác nhận" in played.said
    assert "nối lại 1 lần" in " ".join(played.said.split())


def test_the_minutes_are_an_archive_pdf_with_tinos_and_nothing_else(played: Played) -> None:
    pdf = played.out / "minutes.pdf"

    assert breaches(pdf) == []
    assert {font.partition("+")[2] or font for font in embedded_fonts(pdf)} <= {
        "Tinos",
        "Tinos-Regular",
        "Tinos-Bold",
        "Tinos-Italic",
        "Tinos-BoldItalic",
    }


def test_the_record_proves_itself(played: Played) -> None:
    report = verify_bundle(played.out / "record.zip", check_signature)

    assert report.is_sound, report.findings


def test_the_record_under_another_key_is_not_this_room_s(played: Played) -> None:
    other = from_text("A" * 43 + "=", PUBLIC_KEY_BYTES)

    report = verify_bundle(played.out / "record.zip", check_signature, other)

    assert not report.is_sound


def test_the_verifier_in_the_record_agrees(played: Played, tmp_path: Path) -> None:
    unpack = [sys.executable, "-m", "zipfile", "-e", str(played.out / "record.zip"), str(tmp_path)]
    subprocess.run(unpack, check=True)

    done = subprocess.run(
        [sys.executable, "-m", "verify", str(played.out / "record.zip")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


def test_the_word_file_is_there(played: Played) -> None:
    assert (played.out / "minutes.docx").stat().st_size > 10_000
