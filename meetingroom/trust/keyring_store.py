"""The operating system's keyring as a key store: where keys lie when there is one."""

from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringError, NoKeyringError

from meetingroom.domain.ids import RoomId
from meetingroom.trust.errors import KeyringAbsentError, KeyringFailedError
from meetingroom.trust.ports import expect_name, expect_secret

_PROBE: Final = "probe"
_PROBE_SECRET: Final = b"can this be read again?"


def system_keyring() -> KeyringBackend:
    """Return the keyring of this machine as the library finds it.

    Reads the environment and the library's settings file, so only ``bootstrap`` calls it.
    """
    return keyring.get_keyring()


class KeyringStore:
    """A key store in a keyring: one service per room, one entry per name, secrets as base64."""

    def __init__(self, backend: KeyringBackend, room: RoomId) -> None:
        """Take a keyring.

        Args:
            backend: the keyring.
            room: names the service, so that two rooms on one machine do not meet.

        Raises:
            KeyringAbsentError: it keeps nothing, or would keep keys in a plain file.
        """
        # keyrings.alt and keyrings.cryptfile call themselves keyrings; our vault is stronger.
        is_plain_file = type(backend).__module__.startswith("keyrings.")
        if is_plain_file or isinstance(backend, (fail.Keyring, null.Keyring)):
            raise KeyringAbsentError
        self._backend = backend
        self._service = f"meetingroom {room}"

    def probe(self) -> None:
        """Expect a secret to come back as it was put.

        Raises:
            KeyringAbsentError: it does not; some keyrings swallow what they are given.
            KeyringFailedError: the keyring is locked or broken.
        """
        self.put(_PROBE, _PROBE_SECRET)
        found = self.get(_PROBE)
        self.delete(_PROBE)
        if found != _PROBE_SECRET:
            raise KeyringAbsentError

    def get(self, name: str) -> bytes | None:
        """Return the secret of that name, or None; see ``KeyStore``."""
        expect_name(name)
        with _asking():
            text = self._backend.get_password(self._service, name)
            return None if text is None else b64decode(text, validate=True)

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret; see ``KeyStore``."""
        expect_name(name)
        expect_secret(secret)
        with _asking():
            self._backend.set_password(self._service, name, b64encode(secret).decode("ascii"))

    def delete(self, name: str) -> None:
        """Forget a secret; see ``KeyStore``."""
        expect_name(name)
        with _asking():
            if self._backend.get_password(self._service, name) is not None:
                self._backend.delete_password(self._service, name)


@contextmanager
def _asking() -> Iterator[None]:
    try:
        yield
    except NoKeyringError as error:
        raise KeyringAbsentError from error
    # ValueError: what lies there is not our base64. OSError: the keyring's service is gone.
    except (KeyringError, OSError, ValueError) as error:
        raise KeyringFailedError from error
