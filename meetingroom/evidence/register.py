"""The register of people: names stay outside the log, which holds only the hash of each entry."""

import hashlib
from collections.abc import Mapping

from meetingroom.evidence import canonical
from meetingroom.evidence.canonical import JsonValue


def register_hash(entry: Mapping[str, JsonValue]) -> bytes:
    """Hash a person's entry in the register: SHA-256 of 0x02 and its canonical bytes.

    Args:
        entry: everything the register says about the person, with a random `salt` of 16 bytes in
            base64, without which a name could be guessed from its hash.

    Returns:
        32 bytes, of which the fact `person_registered/1` holds the base64.

    Raises:
        NotCanonicalError: the entry has no canonical form.
    """
    return hashlib.sha256(b"\x02" + canonical.encode(entry)).digest()
