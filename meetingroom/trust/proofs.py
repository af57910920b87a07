r"""Pairing by an eight-digit code: both sides prove that they know it, for one authority.

The code never travels. It is stretched with the hash of the authority's certificate as salt, so a
proof made towards an impostor with another authority is worth nothing at the real server, and the
impostor can make none. (Who records a proof can try all codes against it, each at the price of a
64 MiB argon2id; the five minutes of a code are what stands against that.)

    key          = argon2id(code, salt = SHA-256 of the authority's DER)
    seat_proof   = HMAC(key, "meetingroom pairing seat v1\n"   || ca || SHA-256(csr)  || nonce)
    server_proof = HMAC(key, "meetingroom pairing server v1\n" || ca || SHA-256(cert) || nonce)

with HMAC-SHA256, ``ca`` the same 32 bytes as the salt, and csr and cert as DER.
"""

import hmac
import re
from collections.abc import Callable
from hashlib import sha256
from typing import Final

from meetingroom.trust.errors import PairingCodeMalformedError
from meetingroom.trust.stretching import stretched

NONCE_BYTES: Final = 16
"""Length of the seat's random nonce, new for every try."""

_SEAT: Final = b"meetingroom pairing seat v1\n"
_SERVER: Final = b"meetingroom pairing server v1\n"
_CODE: Final = re.compile(r"[0-9]{8}")


def make_code(entropy: Callable[[int], bytes]) -> str:
    """Make a pairing code of eight digits, each of the 10^8 as likely as any other.

    Args:
        entropy: returns as many random bytes as asked for.
    """
    # 128 bits before the remainder: what the first codes are favoured by can't be measured.
    return f"{int.from_bytes(entropy(16)) % 10**8:08d}"


def read_code(typed: str) -> str:
    """Return the code a person typed, without the blanks and hyphens that make it legible.

    Raises:
        PairingCodeMalformedError: it is not eight digits.
    """
    code = re.sub(r"[\s-]", "", typed)
    if _CODE.fullmatch(code) is None:
        raise PairingCodeMalformedError
    return code


def code_key(code: str, ca_sha256: bytes) -> bytes:
    """Return the key both sides make their proofs with; slow on purpose, 64 MiB.

    Args:
        code: eight digits, as ``make_code`` or ``read_code`` returns them.
        ca_sha256: SHA-256 of the authority's DER, 32 bytes: as shown for the server, as received
            for the seat.

    Raises:
        ValueError: ca_sha256 has another length.
    """
    _expect_length("ca_sha256", ca_sha256, 32)
    return stretched(code.encode("ascii"), ca_sha256)


def seat_proof(key: bytes, ca_sha256: bytes, csr_der: bytes, nonce: bytes) -> bytes:
    """Return the seat's proof, 32 bytes: who asks for this certificate knows the code.

    Args:
        key: of ``code_key``.
        ca_sha256: SHA-256 of the authority's DER, 32 bytes.
        csr_der: the certificate request, DER.
        nonce: the seat's, 16 bytes.

    Raises:
        ValueError: a length is wrong.
    """
    return _proof(key, _SEAT, (ca_sha256, csr_der, nonce))


def server_proof(key: bytes, ca_sha256: bytes, cert_der: bytes, nonce: bytes) -> bytes:
    """Return the server's proof, 32 bytes: who made this certificate knows the code.

    Args:
        key: of ``code_key``.
        ca_sha256: SHA-256 of the authority's DER, 32 bytes.
        cert_der: the device's new certificate, DER.
        nonce: the seat's, 16 bytes, from the request.

    Raises:
        ValueError: a length is wrong.
    """
    return _proof(key, _SERVER, (ca_sha256, cert_der, nonce))


def is_same_proof(made: bytes, received: bytes) -> bool:
    """Compare two proofs in a time that tells nothing of where they differ."""
    return hmac.compare_digest(made, received)


def _proof(key: bytes, purpose: bytes, parts: tuple[bytes, bytes, bytes]) -> bytes:
    ca_sha256, document, nonce = parts
    _expect_length("ca_sha256", ca_sha256, 32)
    _expect_length("nonce", nonce, NONCE_BYTES)
    message = purpose + ca_sha256 + sha256(document).digest() + nonce
    return hmac.digest(key, message, "sha256")


def _expect_length(name: str, value: bytes, length: int) -> None:
    # Fixed lengths are what makes the parts of the message unambiguous.
    if len(value) != length:
        msg = f"{name} has {len(value)} bytes, not {length}"
        raise ValueError(msg)
