"""Protocol versions: an old client is told in words, never by silence.

1: the first. Every HTTP request but ``/healthz`` carries ``Meetingroom-Protocol: 1``, the request
that opens the socket too.
"""

from typing import Final

from meetingroom.protocol.refusals import VersionTooNewError, VersionTooOldError

HEADER: Final = "Meetingroom-Protocol"
OLDEST: Final = 1
NEWEST: Final = 1


def check_version(header: str | None) -> int:
    """Return the version a request names.

    Raises:
        VersionTooOldError: no version, no number, or one below the oldest spoken here.
        VersionTooNewError: one above the newest spoken here.
    """
    if header is None or not header.isascii() or not header.isdecimal():
        raise VersionTooOldError
    # Python refuses to read thousands of digits; no version will ever have ten.
    version = int(header[:10])
    if version < OLDEST:
        raise VersionTooOldError
    if version > NEWEST:
        raise VersionTooNewError
    return version
