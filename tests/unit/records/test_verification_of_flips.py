import random
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from meetingroom.domain.values import Language
from meetingroom.evidence.base64text import to_text
from meetingroom.records import bundle
from meetingroom.records.verification import verify_data
from meetingroom.records.verify import checks as standalone
from tests.helpers.profiles import figure
from tests.helpers.sample_record import (
    KEY,
    OTHER_KEY,
    PUBLIC,
    Sample,
    check_ed25519,
    members_of,
    relisted,
    repacked,
)

FLIPS = figure(small=1_000, full=10_000)
PROTECTED_BY_MORE_THAN_THE_MANIFEST = ("heads/", "logs/", "papers/", "register.json", "room.pub")


@cache
def record() -> bytes:
    """The sample as bytes, without a file."""
    members = bundle.members_of(Sample().contents(), KEY.sign)
    return repacked(members)


def flipped(data: bytes, dice: random.Random) -> bytes:
    place = dice.randrange(len(data))
    return data[:place] + bytes([data[place] ^ dice.randrange(1, 256)]) + data[place + 1 :]


def places_named(data: bytes) -> tuple[list[str], list[str]]:
    report = verify_data(data, check_ed25519)
    assert report.is_sound == (report.findings == ())
    ours = [finding.place.within(Language.ENGLISH) for finding in report.findings]
    _, wrong = standalone.verify(data)
    theirs = [english.partition(": ")[0] for _, english in wrong]
    return ours, theirs


def require_noticed(data: bytes) -> None:
    ours, theirs = places_named(data)
    assert ours
    assert all(ours)
    assert theirs
    assert all(theirs)


def test_the_sample_is_sound_to_both() -> None:
    assert places_named(record()) == ([], [])


@pytest.mark.gate("G13")
def test_every_flipped_byte_of_the_file_is_noticed_and_placed() -> None:
    dice = random.Random(13)

    for _ in range(FLIPS):
        require_noticed(flipped(record(), dice))


@pytest.mark.gate("G13")
def test_every_flipped_byte_of_a_member_is_noticed_in_a_sound_container() -> None:
    dice = random.Random(14)
    members = members_of(record())

    for _ in range(FLIPS // 2):
        name = dice.choice([name for name, content in members.items() if content])
        data = repacked({**members, name: flipped(members[name], dice)})
        require_noticed(data)
        ours, theirs = places_named(data)
        named = {"manifest.json", "manifest.sig"} if name.startswith("manifest") else {name}
        assert any(place.startswith(tuple(named)) for place in ours)
        assert any(place.startswith(tuple(named)) for place in theirs)


@pytest.mark.gate("G13")
def test_who_flips_a_byte_and_lists_it_anew_lacks_the_key() -> None:
    dice = random.Random(15)
    members = members_of(record())

    for _ in range(FLIPS // 5):
        name = dice.choice([name for name in members if not name.startswith("manifest")])
        data = repacked(relisted({**members, name: flipped(members[name], dice)}, OTHER_KEY))
        ours, theirs = places_named(data)
        assert "manifest.sig" in ours or "room.pub" in ours
        assert "manifest.sig" in theirs or "room.pub" in theirs


@pytest.mark.gate("G13")
def test_even_the_key_does_not_hide_a_flip_in_logs_papers_and_people() -> None:
    dice = random.Random(16)
    members = members_of(record())
    names = [name for name in members if name.startswith(PROTECTED_BY_MORE_THAN_THE_MANIFEST)]

    for _ in range(FLIPS // 5):
        name = dice.choice(names)
        require_noticed(repacked(relisted({**members, name: flipped(members[name], dice)})))


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: b"\0" + data,
        lambda data: data + data,
        lambda data: data[: len(data) // 2],
        lambda _: b"",
        lambda _: b"PK\x03\x04",
        lambda _: b"PK\x05\x06" + bytes(18),
    ],
    ids=["cut", "longer", "shifted", "twice", "half", "empty", "header", "no_members"],
)
def test_a_file_of_another_length_is_noticed(change: Callable[[bytes], bytes]) -> None:
    require_noticed(change(record()))


@pytest.mark.slow
def test_the_verifier_of_the_bundle_runs_on_its_own(tmp_path: Path) -> None:
    sound, broken = tmp_path / "record.zip", tmp_path / "broken.zip"
    sound.write_bytes(record())
    broken.write_bytes(record().replace(b"in_favour", b"in_favouR", 1))
    (tmp_path / "verify").mkdir()
    for name in bundle.VERIFIER:
        (tmp_path / name).write_bytes(members_of(record())[name])

    def run(*arguments: str | Path) -> tuple[int, str]:
        command = [sys.executable, "-s", "-m", "verify", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path)
        assert done.stderr == b""
        return done.returncode, done.stdout.decode()

    key, other = to_text(PUBLIC), to_text(OTHER_KEY.public_key().public_bytes_raw())
    assert run(sound)[0] == 0
    assert "chưa bị thay đổi" in run(sound)[1]
    assert "complete and unchanged" in run(sound, "--en", "--key", key)[1]
    assert run(sound, "--key", other)[0] == 1
    assert "logs/session.jsonl" in run(broken, "--en")[1]
    assert run(broken)[0] == 1
    assert run(tmp_path / "none.zip")[0] == 1
    assert run(tmp_path)[0] == 1
