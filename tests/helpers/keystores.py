"""Key stores and keyrings of the tests: in memory, and as odd as real ones can be."""

from collections.abc import Callable
from typing import ClassVar, Final

from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError
from typing_extensions import override

from meetingroom.trust.ports import expect_name, expect_secret


class MemoryKeyStore:
    """The fake key store: forgets everything with the test."""

    def __init__(self) -> None:
        self._secrets: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        """Return the secret of that name, or None."""
        expect_name(name)
        return self._secrets.get(name)

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret."""
        expect_name(name)
        expect_secret(secret)
        self._secrets[name] = secret

    def delete(self, name: str) -> None:
        """Forget a secret."""
        expect_name(name)
        self._secrets.pop(name, None)


_NONE: Final[Callable[[], KeyringBackend]] = fail.Keyring
_SILENT: Final[Callable[[], KeyringBackend]] = null.Keyring


def no_keyring() -> KeyringBackend:
    """What the library gives on a machine without a keyring."""
    return _NONE()


def silent_keyring() -> KeyringBackend:
    """What the library gives where someone switched it off."""
    return _SILENT()


class MemoryKeyring(KeyringBackend):
    """A keyring that works, in memory, with the entry limit of Windows."""

    # Below every real one: the library lists each class that exists, and must not choose this.
    priority: ClassVar[float] = -10

    def __init__(self) -> None:
        # The base class would read the environment.
        self.entries: dict[tuple[str, str], str] = {}

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password.encode("utf-16-le")) > 2560:
            raise OSError("The stub received bad data")
        self.entries[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("Password not found")


class LockedKeyring(MemoryKeyring):
    """A keyring whose owner declined to unlock it."""

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("Failed to unlock the collection!")


class ForgetfulKeyring(MemoryKeyring):
    """A keyring that takes everything and keeps nothing."""

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        pass
