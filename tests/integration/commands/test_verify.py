import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.commands.saying import Type


def nothing(_: Path) -> None:
    """Leave the name to no file."""


def huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 3 * 1024**3)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (nothing, "there is no such file"),
        (Path.mkdir, "it is a folder"),
        (Path.touch, "byte 0: the file is cut off"),
        (huge, "the file is larger than 2 GiB"),
        (lambda path: path.write_text("Biên bản kỳ họp" * 9), "byte 0: the header of a member"),
    ],
)
def test_what_is_no_record_is_one_sentence(
    typed: Type, tmp_path: Path, make: Callable[[Path], object], why: str
) -> None:
    named = tmp_path / "record.zip"
    make(named)

    vietnamese, english = (
        typed("--lang", "vi", "verify", named),
        typed("--lang=en", "verify", named),
    )

    assert vietnamese.code == english.code == 1
    assert vietnamese.sentence.startswith(f"{named} không phải hồ sơ đọc được (tệp hồ sơ")
    assert "Xin kiểm tra tên tệp" in vietnamese.sentence
    assert english.sentence.startswith(f"{named} is no record that can be read (the bundle's file")
    assert why in english.sentence


@pytest.mark.parametrize("key", ["abc", "khóa", "A" * 43, "A" * 200])
def test_a_key_that_is_none_is_told(typed: Type, tmp_path: Path, key: str) -> None:
    vietnamese = typed("--lang", "vi", "verify", tmp_path, "--key", key)
    english = typed("--lang", "en", "verify", tmp_path, "--key", key)

    assert vietnamese.code == english.code == 2
    assert vietnamese.sentence.startswith("Khóa công khai phải là 32 byte")
    assert english.sentence.startswith("The public key must be 32 bytes")
