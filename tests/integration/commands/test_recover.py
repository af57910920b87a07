"""A room loses its keys and gets them back from paper."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest

from meetingroom.bootstrap.founding import FoundedRoom, found_from_plan
from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.recovering import recover, sealed_room
from meetingroom.bootstrap.rooms import open_room
from meetingroom.bootstrap.seats import pair_by_invitation, transport_of
from meetingroom.bootstrap.serving_files import FIRST_DEVICE_FILE
from meetingroom.demo.server_process import running_server
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import RoomId
from meetingroom.domain.values import Language
from meetingroom.storage import errors as storage
from meetingroom.trust import errors as trust
from meetingroom.trust import recovery_errors as recovery
from meetingroom.trust.invitation import decode_invitation
from meetingroom.trust.keystore import KEYRING_MARK
from meetingroom.trust.ports import KeyStore
from meetingroom.trust.recovery_key import groups_of, read_recovery_key
from tests.helpers.keystores import MemoryKeyStore
from tests.integration.commands.saying import Said, Type, small_plan

VAULT = ("keys.vault", "keys.vault.key")


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FoundedRoom]:
    """A room that was made, and what was told of it; not to be changed."""
    folder = tmp_path_factory.mktemp("recover") / "room"
    return folder, found_from_plan(folder, small_plan(), None, keys_in_folder)


@pytest.fixture
def key(kept: tuple[Path, FoundedRoom]) -> str:
    return kept[1].recovery_key


@pytest.fixture
def robbed(kept: tuple[Path, FoundedRoom], tmp_path: Path) -> Path:
    """The room without its key store."""
    folder = Path(shutil.copytree(kept[0], tmp_path / "room"))
    for name in VAULT:
        (folder / name).unlink()
    return folder


@pytest.fixture
def recovering(typed: Type, tmp_path: Path) -> Callable[..., Said]:
    """Type the command with a key in a file."""

    def typing(folder: Path, key: str, *words: object, lang: str = "en") -> Said:
        file = tmp_path / "key.txt"
        file.write_text(key, encoding="utf-8")
        return typed("--lang", lang, "recover", folder, "--key-file", file, *words)

    return typing


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_robbed_room_does_not_open_and_says_how_to_recover(robbed: Path) -> None:
    with pytest.raises(trust.RoomKeysLostError) as lost:
        open_room(robbed, keys_in_folder)

    assert all("meetingroom recover" in lost.value.sentence(each) for each in Language)


def test_the_recovered_room_is_the_same_room(
    robbed: Path, kept: tuple[Path, FoundedRoom], key: str, recovering: Callable[..., Said]
) -> None:
    said = recovering(robbed, key, "--keys-in-folder")

    assert said.code == 0
    assert said.sentence.startswith("The keys of the People's Council of Mẫu Ward are back.")
    assert "The paired devices can come in as before" in said.sentence
    recovered, before = (open_room(folder, keys_in_folder) for folder in (robbed, kept[0]))
    for room in (recovered, before):
        room.store.close()
    assert recovered.keys == before.keys


@pytest.mark.slow
async def test_a_paired_device_still_trusts_the_recovered_room(
    kept: tuple[Path, FoundedRoom], key: str, tmp_path: Path, recovering: Callable[..., Said]
) -> None:
    folder, clerk = Path(shutil.copytree(kept[0], tmp_path / "room")), small_plan().clerk
    async with running_server(folder):
        invitation = decode_invitation((folder / FIRST_DEVICE_FILE).read_bytes())
        device = await pair_by_invitation(
            tmp_path / "tablet", keys_in_folder, invitation, "Máy", Language.VIETNAMESE
        )
    for name in VAULT:
        (folder / name).unlink()

    said = recovering(folder, key, "--keys-in-folder")
    async with running_server(folder) as server:
        here = transport_of(device, Language.VIETNAMESE, (server.at.address, server.at.port))
        signed_in = await here.sign_in(clerk.person, kept[1].pins[clerk.person])
        await here.close()

    assert said.code == 0
    assert [row.title for row in signed_in.sessions] == [small_plan().session.title]


def test_a_machine_without_a_keyring_gets_a_vault_in_place_of_the_lost_keyring(
    robbed: Path, key: str, recovering: Callable[..., Said]
) -> None:
    (robbed / KEYRING_MARK).touch()

    said = recovering(robbed, key)
    again = recovering(robbed, key)

    assert said.code == again.code == 0
    assert not (robbed / KEYRING_MARK).exists()
    assert "Nothing needs to be done" in again.sentence


def test_keys_asked_for_in_the_folder_are_found_there_afterwards(
    robbed: Path, key: str, recovering: Callable[..., Said]
) -> None:
    (robbed / KEYRING_MARK).touch()

    recovering(robbed, key, "--keys-in-folder")

    assert not (robbed / KEYRING_MARK).exists()
    open_room(robbed, keys_in_folder).store.close()


@pytest.mark.parametrize("harmed", VAULT)
def test_a_vault_that_can_not_be_opened_makes_way_and_is_not_deleted(
    kept: tuple[Path, FoundedRoom],
    tmp_path: Path,
    key: str,
    harmed: str,
    recovering: Callable[..., Said],
) -> None:
    folder = Path(shutil.copytree(kept[0], tmp_path / "room"))
    (folder / harmed).write_bytes(b"harmed")
    before = content(folder)

    said = recovering(folder, key, "--keys-in-folder")

    assert said.code == 0
    assert {(folder / f"{name}.unusable").read_bytes() for name in VAULT} == {
        before[name] for name in VAULT
    }
    open_room(folder, keys_in_folder).store.close()


def test_a_room_that_lacks_nothing_is_left_as_it_is(
    kept: tuple[Path, FoundedRoom], key: str, recovering: Callable[..., Said]
) -> None:
    before = content(kept[0])["keys.vault"]

    said = recovering(kept[0], key, "--keys-in-folder")

    assert said.code == 0
    assert "Nothing needs to be done" in said.sentence
    assert content(kept[0])["keys.vault"] == before


def test_other_keys_are_not_written_over(
    kept: tuple[Path, FoundedRoom], robbed: Path, key: str, recovering: Callable[..., Said]
) -> None:
    keys_in_folder(kept[1].room, robbed).put("server.log-key", bytes(32))
    before = content(robbed)

    said = recovering(robbed, key, "--keys-in-folder")

    assert said.code == 1
    assert said.sentence == recovery.KeysThereError.en
    assert content(robbed)["keys.vault"] == before["keys.vault"]


def with_wrong_group(key: str) -> str:
    groups = key.split()
    # One letter of a group is always noticed; letters that change places are 31 times in 32.
    wrong = groups[2][:-1] + ("B" if groups[2].endswith("A") else "A")
    return " ".join((*groups[:2], wrong, *groups[3:]))


def other_key(_: str) -> str:
    return " ".join(groups_of(bytes(20)))


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (with_wrong_group, recovery.RecoveryKeyGroupError(3)),
        (other_key, recovery.RecoveryKeyWrongError()),
        (lambda key: key.replace(key[0], "đ", 1), recovery.RecoveryKeyAccentedError()),
        (lambda key: f"{key} {key}", recovery.RecoveryKeyMalformedError()),
    ],
)
def test_a_wrong_key_is_told_and_keeps_nothing(
    robbed: Path,
    key: str,
    spoilt: Callable[[str], str],
    told: RefusedError,
    recovering: Callable[..., Said],
) -> None:
    before = content(robbed)

    said = {
        lang: recovering(robbed, spoilt(key), "--keys-in-folder", lang=lang) for lang in Language
    }

    assert {each.code for each in said.values()} == {1}
    assert all(each.sentence == told.sentence(lang) for lang, each in said.items())
    assert content(robbed) == before


def gone(path: Path) -> None:
    path.unlink()


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def renamed(path: Path) -> None:
    path.write_text(json.dumps({"room": "phong-khac", "name": "Phòng khác"}))


@pytest.mark.parametrize(
    ("file", "harm", "told"),
    [
        ("recovery.sealed", gone, recovery.RecoveryMissingError),
        ("recovery.sealed", flipped, recovery.RecoveryDamagedError),
        ("room.json", gone, recovery.NothingToRecoverError),
        ("room.json", renamed, recovery.RecoveryForeignError),
        ("room.json", emptied, trust.RoomKeysLostError),
        ("room.db", gone, storage.StoreMissingError),
        ("room.db", emptied, storage.StoreMissingError),
        ("ca.pem", gone, trust.RoomKeysLostError),
        ("ca.pem", emptied, recovery.RecoveryUnfitError),
    ],
)
def test_a_folder_that_can_not_be_recovered_is_told_and_left_as_it_is(
    robbed: Path,
    key: str,
    file: str,
    harm: Callable[[Path], None],
    told: type[trust.KeyStoreError] | type[storage.StorageError],
    recovering: Callable[..., Said],
) -> None:
    harm(robbed / file)
    before = content(robbed)

    said = {lang: recovering(robbed, key, "--keys-in-folder", lang=lang) for lang in Language}

    assert {each.code for each in said.values()} == {1}
    assert all(each.sentence == told().sentence(lang) for lang, each in said.items())
    assert content(robbed) == before


def test_data_of_another_key_is_told_and_nothing_is_kept(
    robbed: Path, founded: Path, key: str, recovering: Callable[..., Said]
) -> None:
    shutil.copy(founded / "room.db", robbed / "room.db")

    said = recovering(robbed, key, "--keys-in-folder")

    assert said.code == 1
    assert said.sentence == storage.KeyDoesNotFitError.en
    assert not (robbed / "keys.vault").exists()


def test_a_key_typed_wrong_is_asked_for_again(
    robbed: Path, key: str, typed: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = iter([with_wrong_group(key), key.lower()])
    monkeypatch.setattr("builtins.input", lambda: next(lines))

    said = typed("--lang", "vi", "recover", robbed, "--keys-in-folder")

    assert said.code == 0
    assert said.err.startswith("Nhóm thứ 3 của khóa khôi phục")
    assert "Đã lấy lại khóa của Hội đồng nhân dân phường Mẫu." in said.out


def test_no_key_at_all_is_told(robbed: Path, typed: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    def ended() -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", ended)

    said = typed("--lang", "en", "recover", robbed, "--keys-in-folder")

    assert said.code == 1
    assert said.err.startswith("There was no right recovery key, so nothing was done.")


def test_a_folder_is_looked_at_before_its_key_is_asked_for(tmp_path: Path, typed: Type) -> None:
    said = typed("--lang", "en", "recover", tmp_path)

    assert said.code == 1
    assert said.sentence == recovery.NothingToRecoverError.en


def test_a_key_file_that_is_no_text_is_told(robbed: Path, tmp_path: Path, typed: Type) -> None:
    file = tmp_path / "key.bin"
    file.write_bytes(b"\xff\xfe\xff")

    said = typed("--lang", "en", "recover", robbed, "--key-file", file)

    assert said.code == 1
    assert "is no UTF-8 text" in said.sentence


def test_the_key_stands_nowhere_in_the_folder(kept: tuple[Path, FoundedRoom], key: str) -> None:
    raw = read_recovery_key(key)
    texts = (key, key.replace(" ", ""), raw.hex())

    found = [
        name
        for name, data in content(kept[0]).items()
        if raw in data or any(text.encode() in data for text in texts)
    ]

    assert found == []
    assert key not in repr(kept[1])


def test_the_command_writes_a_sheet_by_which_its_room_is_recovered(
    tmp_path: Path, typed: Type, recovering: Callable[..., Said]
) -> None:
    folder, sheet = tmp_path / "made", tmp_path / "phieu.pdf"
    typed("room", folder, "--keys-in-folder", "--recovery-sheet", sheet)
    with pymupdf.Document(sheet) as document:
        lines = document[0].get_text().splitlines()
    start = lines.index("1")
    key = " ".join(lines[start + 1 : start + 16 : 2])
    for name in VAULT:
        (folder / name).unlink()

    said = recovering(folder, key, "--keys-in-folder")

    assert said.code == 0
    open_room(folder, keys_in_folder).store.close()


def test_the_key_store_is_not_asked_before_the_key_is_known_to_be_right(
    robbed: Path, key: str
) -> None:
    asked: list[RoomId] = []

    def keys_of(room: RoomId, _: Path) -> KeyStore:
        asked.append(room)
        return MemoryKeyStore()

    room = sealed_room(robbed)
    with pytest.raises(recovery.RecoveryKeyWrongError):
        recover(room, other_key(key), keys_of)
    before = list(asked)
    recover(room, key, keys_of)

    assert before == []
    assert asked == [room.name.room]
