"""Figures as Vietnamese documents write them."""


def grouped(number: int) -> str:
    """Write a whole number with dots between thousands, as `1.234.567`."""
    return f"{number:,}".replace(",", ".")


def signed(number: int) -> str:
    """Write a change with its sign, as `+1.200`, `-350` or `0`."""
    return f"+{grouped(number)}" if number > 0 else grouped(number)
