"""How long a seat waits before it tries the server again."""

from typing import Final

_FIRST_MS: Final = 250
_LONGEST_MS: Final = 4000


def delay_ms(failures: int, dice: int) -> int:
    """Return the wait after so many failures in a row: 0.25, 0.5, 1 … 4 s, half of it by chance.

    Thirty seats that lost the same access point must not come back in the same millisecond.

    Args:
        failures: 1 or more.
        dice: a random number, 0 to 999.
    """
    full = min(_LONGEST_MS, _FIRST_MS << min(failures - 1, 10))
    return full // 2 + full * dice // 2000
