import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from meetingroom.domain.ids import RoomId
from meetingroom.trust.errors import KeyringAbsentError, KeyringFailedError
from meetingroom.trust.keyring_store import KeyringStore, system_keyring
from tests.helpers.keystores import (
    ForgetfulKeyring,
    LockedKeyring,
    MemoryKeyring,
    no_keyring,
    silent_keyring,
)

ROOM = RoomId("phuong-mau")
PlainFileKeyring = type("PlainFileKeyring", (MemoryKeyring,), {"__module__": "keyrings.alt.file"})


@pytest.mark.parametrize("backend", [no_keyring(), silent_keyring(), PlainFileKeyring()])
def test_a_keyring_that_is_none_is_not_taken(backend: KeyringBackend) -> None:
    with pytest.raises(KeyringAbsentError):
        KeyringStore(backend, ROOM)


def test_a_keyring_that_turns_out_to_be_none_says_absent() -> None:
    class Emptied(MemoryKeyring):
        get_password = fail.Keyring.get_password

    with pytest.raises(KeyringAbsentError):
        KeyringStore(Emptied(), ROOM).get("server.key")


def test_a_locked_keyring_says_so() -> None:
    store = KeyringStore(LockedKeyring(), ROOM)

    with pytest.raises(KeyringFailedError):
        store.get("server.key")
    with pytest.raises(KeyringFailedError):
        store.put("server.key", b"secret")
    with pytest.raises(KeyringFailedError):
        store.delete("server.key")


@pytest.mark.parametrize("text", ["not base64!", "YWJj!", "YQ", "khóa"])
def test_an_entry_someone_else_wrote_says_failed(text: str) -> None:
    backend = MemoryKeyring()
    backend.set_password("meetingroom phuong-mau", "server.key", text)

    with pytest.raises(KeyringFailedError):
        KeyringStore(backend, ROOM).get("server.key")


def test_two_rooms_on_one_machine_do_not_meet() -> None:
    backend = MemoryKeyring()
    KeyringStore(backend, ROOM).put("server.key", b"ours")

    assert KeyringStore(backend, RoomId("xa-mau")).get("server.key") is None


def test_a_probe_leaves_nothing_behind() -> None:
    backend = MemoryKeyring()

    KeyringStore(backend, ROOM).probe()

    assert backend.entries == {}


def test_a_keyring_that_forgets_does_not_pass_the_probe() -> None:
    with pytest.raises(KeyringAbsentError):
        KeyringStore(ForgetfulKeyring(), ROOM).probe()


def test_the_keyring_of_the_machine_is_the_librarys_choice() -> None:
    assert system_keyring() is keyring.get_keyring()
