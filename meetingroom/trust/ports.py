"""What trust asks of a place to keep keys in."""

import re
from typing import Final, Protocol

SECRET_MAX_BYTES: Final = 900
"""Longest secret of any key store.

Windows keeps at most 2,560 bytes of UTF-16 per entry, that is 960 bytes as base64. Every store
holds to it, so that nothing works on one system only: keys go in, certificates lie beside.
"""

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,95}")


class KeyStore(Protocol):
    """Keeps the secrets of one room on one machine. Calls may block; never on an event loop.

    Every call raises a ``KeyStoreError`` when the store does not serve; then nothing was changed.
    """

    def get(self, name: str) -> bytes | None:
        """Return the secret of that name, or None when there is none.

        Raises:
            ValueError: not a name, see ``expect_name``.
        """
        ...

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret, in place of the one of that name. Returns when it is on disk.

        Args:
            name: see ``expect_name``.
            secret: 0 to 900 bytes.

        Raises:
            ValueError: not a name, or the secret is too long.
        """
        ...

    def delete(self, name: str) -> None:
        """Forget a secret; one that is not there is forgotten already.

        Raises:
            ValueError: not a name, see ``expect_name``.
        """
        ...


def expect_name(name: str) -> None:
    """Expect a name of a secret: 1 to 96 of ``a-z 0-9 . _ -``, the first a letter or digit.

    Raises:
        ValueError: it is not; programs choose names, so this is a bug.
    """
    if _NAME.fullmatch(name) is None:
        msg = "not a name of a secret"
        raise ValueError(msg)


def expect_secret(secret: bytes) -> None:
    """Expect a secret that every store can keep, 0 to 900 bytes.

    Raises:
        ValueError: it is longer.
    """
    if len(secret) > SECRET_MAX_BYTES:
        msg = f"a secret of {len(secret)} bytes is longer than {SECRET_MAX_BYTES}"
        raise ValueError(msg)
