"""Tokens: 256 random bits that are given out once and kept as a hash only."""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from typing import Final

TOKEN_LIFE_MS: Final = 12 * 60 * 60 * 1000
"""Longest life of a sign-in's token: no sitting day is longer."""


def mint(entropy: Callable[[int], bytes]) -> tuple[str, bytes]:
    """Make a token.

    Args:
        entropy: returns as many random bytes as asked for.

    Returns:
        The token for its bearer, 43 characters of base64url, and what the server keeps of it.
    """
    token = urlsafe_b64encode(entropy(32)).rstrip(b"=").decode("ascii")
    return token, token_hash(token)


def token_hash(token: str) -> bytes:
    """Return what the server keeps and looks up: the SHA-256 of the token's text, 32 bytes.

    Args:
        token: whatever came over the wire; what is not a token simply matches none.
    """
    return sha256(token.encode(errors="replace")).digest()
