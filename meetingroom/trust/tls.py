"""TLS contexts: 1.3 only, the room's authority and nobody else's.

OpenSSL itself reads the wall clock to judge whether a certificate is still good; nothing else in
this package does.
"""

import os
import ssl
import tempfile
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)

from meetingroom.trust.certificates import CertifiedKey, certificate_der, key_from_pem

_OWNER_ONLY: Final = 0o600


def server_context(server: CertifiedKey, ca_pem: bytes) -> ssl.SSLContext:
    """Return what the server listens with.

    A client certificate is asked for and not demanded, because pairing comes before the first
    certificate; the first middleware refuses everything else that comes without one. A certificate
    that *is* shown must be the room's, or the handshake fails.

    Args:
        server: the server's certificate and key.
        ca_pem: the room's authority; only its first certificate is trusted.

    Raises:
        ValueError: a PEM can't be read.
    """
    context = _context(ssl.PROTOCOL_TLS_SERVER)
    context.verify_mode = ssl.CERT_OPTIONAL
    _trust_only(context, ca_pem)
    _show(context, server)
    # No resumption: each connection shows its certificate anew, and a revoked device has no ticket.
    context.num_tickets = 0
    return context


def seat_context(ca_pem: bytes, device: CertifiedKey | None = None) -> ssl.SSLContext:
    """Return what a seat connects with; the name to connect to is ``meetingroom.internal``.

    Args:
        ca_pem: the room's authority; only its first certificate is trusted.
        device: this device's certificate and key; None while pairing, once the authority is known.

    Raises:
        ValueError: a PEM can't be read.
    """
    context = _context(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = True
    context.verify_mode = ssl.CERT_REQUIRED
    _trust_only(context, ca_pem)
    if device is not None:
        _show(context, device)
    return context


def pairing_context() -> ssl.SSLContext:
    """Return what a seat fetches the authority's certificate with, and nothing else.

    It checks nobody. That is safe for this one request, because nothing secret is sent by it and
    what it brings is public and checked afterwards: its SHA-256 is compared with the invitation's
    (``device.check_authority``), or enters the key of the code's proofs, which an impostor with
    another authority can't make. Everything after it uses ``seat_context``.
    """
    context = _context(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _context(protocol: int) -> ssl.SSLContext:
    context = ssl.SSLContext(protocol)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.maximum_version = ssl.TLSVersion.TLSv1_3
    # Python 3.13 sets it by default; we set it, so that every version judges alike.
    context.verify_flags |= ssl.VerifyFlags.VERIFY_X509_STRICT
    return context


def _trust_only(context: ssl.SSLContext, ca_pem: bytes) -> None:
    # As DER of the first one: OpenSSL would trust every certificate of a PEM, and only the first
    # has had its fingerprint compared.
    context.load_verify_locations(cadata=certificate_der(ca_pem))


def _show(context: ssl.SSLContext, shown: CertifiedKey) -> None:
    # The ssl module takes keys from files only. The file is encrypted under a key that never
    # leaves memory, so a crash between writing and removing leaves nothing of use on the disk.
    password = AESGCM.generate_key(bit_length=256).hex().encode()
    sealed = key_from_pem(shown.key_pem).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password)
    )
    with tempfile.TemporaryDirectory(prefix="meetingroom-") as folder:
        path = Path(folder) / "shown.pem"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as file:
            file.write(sealed + shown.cert_pem)
        context.load_cert_chain(path, password=password)
