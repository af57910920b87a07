"""Bytes as text: base64 in the standard alphabet with padding, one spelling for each value."""

import base64

from meetingroom.evidence.errors import NotCanonicalError


def to_text(data: bytes) -> str:
    """Write bytes as base64 (RFC 4648, section 4)."""
    return base64.b64encode(data).decode("ascii")


def from_text(text: str, length: int) -> bytes:
    """Read base64 of a known length.

    Args:
        text: from anywhere.
        length: number of bytes it has to hold.

    Returns:
        The bytes.

    Raises:
        NotCanonicalError: not base64, another length, or another spelling of the same bytes (the
            unused bits of the last letter are not zero).
    """
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise NotCanonicalError(f"not base64: {error}") from error
    if len(data) != length or to_text(data) != text:
        raise NotCanonicalError(f"not the base64 of {length} bytes")
    return data
