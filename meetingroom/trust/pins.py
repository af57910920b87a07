"""PINs: six digits, kept as argon2id.

A PIN only counts behind a device's certificate and a back-off; its hash is a second line. Checking
one takes about 20 ms and 19 MiB; never call it on an event loop.
"""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from meetingroom.trust.errors import PinMalformedError, PinTrivialError

NOBODYS_HASH: Final = (
    "$argon2id$v=19$m=19456,t=2,p=1$bWVldGluZ3Jvb20gbm9uZQ$"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
)
"""Checked when the person is unknown, so that an unknown name costs the time a wrong PIN does."""

_PIN: Final = re.compile(r"[0-9]{6}")
# One of OWASP's equivalent settings, the one with little memory: a hall signs in within a minute,
# and each thread that checks takes 19 MiB. What can be attacked offline is stretched harder.
_HASHER: Final = PasswordHasher(
    time_cost=2, memory_cost=19_456, parallelism=1, hash_len=32, salt_len=16, type=Type.ID
)


def check_pin(pin: str) -> None:
    """Refuse a PIN that may not be chosen.

    Refused as trivial: steps of one size (000000, 123456, 864208), one half twice (123123), two
    digits thrice (121212), pairs (112233) and mirrors (123321): 0.3 % of all.

    Raises:
        PinMalformedError: it is not six digits.
        PinTrivialError: it is one of those that are tried first.
    """
    if _PIN.fullmatch(pin) is None:
        raise PinMalformedError
    if _is_trivial(pin):
        raise PinTrivialError


def hash_pin(pin: str, entropy: Callable[[int], bytes]) -> str:
    """Return what is kept of a PIN, a PHC string of 97 characters.

    Args:
        pin: six digits; also a trivial one, for what a clerk hands out once.
        entropy: returns as many random bytes as asked for.

    Raises:
        PinMalformedError: it is not six digits.
    """
    if _PIN.fullmatch(pin) is None:
        raise PinMalformedError
    return _HASHER.hash(pin, salt=entropy(16))


def verify_pin(kept: str, pin: str) -> bool:
    """Say whether a PIN is the one kept.

    Args:
        kept: of ``hash_pin``, or ``NOBODYS_HASH``.
        pin: whatever was typed. What is not six digits is wrong at once; that tells only what
            the typist knows.

    Raises:
        ValueError: what is kept is not such a hash.
    """
    if _PIN.fullmatch(pin) is None:
        return False
    try:
        return _HASHER.verify(kept, pin)
    except VerifyMismatchError:
        return False
    except (VerificationError, InvalidHashError) as error:
        msg = "what is kept of the PIN can't be read"
        raise ValueError(msg) from error


def _is_trivial(pin: str) -> bool:
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    is_repeated = pin[:3] == pin[3:] or pin[:4] == pin[2:]
    is_paired = pin[0::2] == pin[1::2]
    return len(steps) == 1 or is_repeated or is_paired or pin == pin[::-1]
