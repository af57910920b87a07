"""How long an open ballot is still meant to take."""


def remaining_of(due_ms: int, left_ms: int, now_ms: int) -> int:
    """Return the milliseconds left, 0 or more; a paused ballot's clock stands still.

    Args:
        due_ms: when it is meant to end; 0 when none is open.
        left_ms: what it had left while it stands still, else -1.
        now_ms: the server's time.
    """
    return left_ms if left_ms >= 0 else max(0, due_ms - now_ms)
