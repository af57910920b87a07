"""Making a key from something short that could be guessed away from the server."""

from argon2.low_level import Type, hash_secret_raw


def stretched(secret: bytes, salt: bytes) -> bytes:
    """Return a 32-byte key: argon2id, 64 MiB, 3 passes, 4 lanes.

    Takes about a tenth of a second and 64 MiB; never call it on an event loop.

    Args:
        secret: a code or a passphrase, any length.
        salt: 8 bytes or more; here 16 random ones, or the hash of an authority.
    """
    return hash_secret_raw(
        secret, salt, time_cost=3, memory_cost=65_536, parallelism=4, hash_len=32, type=Type.ID
    )
