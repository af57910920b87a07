"""Certificates and their keys as values: PEM to keep and send, DER to hash.

A certificate's *fingerprint*, by which the server keeps its list of devices, is the SHA-256 of its
DER in lower-case hex.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

RENEWAL: Final = timedelta(days=60)
"""How long before its end a certificate is renewed: regular sessions are months apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedKey:
    """A certificate and its private key; the key is kept out of every ``repr``.

    Attributes:
        cert_pem: one certificate, PEM.
        key_pem: its key, unencrypted PKCS#8 PEM, P-256.
    """

    cert_pem: bytes
    key_pem: bytes = field(repr=False)


def read_certificate(cert_pem: bytes) -> x509.Certificate:
    """Return the first certificate of a PEM.

    Raises:
        ValueError: there is none.
    """
    try:
        return x509.load_pem_x509_certificate(cert_pem)
    except x509.InvalidVersion as error:  # alone of its kind no ValueError
        msg = "a certificate of no version we know"
        raise ValueError(msg) from error


def certificate_der(cert_pem: bytes) -> bytes:
    """Return the DER of the first certificate of a PEM.

    Raises:
        ValueError: there is none.
    """
    return read_certificate(cert_pem).public_bytes(Encoding.DER)


def fingerprint(cert_pem: bytes) -> str:
    """Return a certificate's fingerprint: SHA-256 of its DER, 64 lower-case hex digits.

    Raises:
        ValueError: the PEM holds no certificate.
    """
    return sha256(certificate_der(cert_pem)).hexdigest()


def renewal_due(cert_pem: bytes, now_ms: int) -> bool:
    """Say whether a certificate ends within 60 days (or has ended) and should be renewed.

    Raises:
        ValueError: the PEM holds no certificate.
    """
    ends = read_certificate(cert_pem).not_valid_after_utc
    return utc(now_ms) >= ends - RENEWAL


def is_certified(certified: CertifiedKey) -> bool:
    """Say whether certificate and key can be read and belong together."""
    try:
        certificate = read_certificate(certified.cert_pem)
        return certificate.public_key() == key_from_pem(certified.key_pem).public_key()
    except ValueError:
        return False


def key_to_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    """Return a private key as unencrypted PKCS#8 PEM, about 240 bytes."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def key_from_pem(key_pem: bytes) -> ec.EllipticCurvePrivateKey:
    """Read a P-256 key that ``key_to_pem`` wrote.

    Raises:
        ValueError: it is not such a key.
    """
    key = load_pem_private_key(key_pem, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        msg = "not an elliptic curve key"
        raise ValueError(msg)  # noqa: TRY004 - what is stored is wrong, not the caller's type
    return key


def utc(now_ms: int) -> datetime:
    """Return milliseconds of UTC since 1970 as the whole second certificates count in."""
    return datetime.fromtimestamp(now_ms // 1000, tz=UTC)
