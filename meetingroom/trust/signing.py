"""The room's Ed25519 key, which signs the heads of the logs.

Keys are kept and shown raw: the private one as its 32-byte seed, the public one as 32 bytes.
"""

from collections.abc import Callable

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey


def make_signing_key() -> bytes:
    """Make a key; returns its seed, 32 bytes, which belongs in a key store."""
    return bytes(SigningKey.generate())


def public_key(seed: bytes) -> bytes:
    """Return the public key of a seed, 32 bytes.

    Raises:
        ValueError: the seed has another length.
    """
    return bytes(SigningKey(seed).verify_key)


def signer(seed: bytes) -> Callable[[bytes], bytes]:
    """Return a function that signs a message with the key and returns 64 bytes.

    Raises:
        ValueError: the seed has another length.
    """
    key = SigningKey(seed)
    return lambda message: key.sign(message).signature


def check_signature(public: bytes, message: bytes, signature: bytes) -> bool:
    """Say whether a signature is that of the key over the message.

    Args:
        public: the public key, 32 bytes.
        message: what was signed.
        signature: from anywhere, any length.

    Raises:
        ValueError: the public key has another length.
    """
    key = VerifyKey(public)
    try:
        key.verify(message, signature)
    except (BadSignatureError, ValueError):
        return False
    return True
