"""The seat's side of pairing: its key, its request, and what it accepts from the server."""

import hmac
from dataclasses import dataclass, field

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from meetingroom.domain.ids import DeviceId, is_id
from meetingroom.trust.certificates import CertifiedKey, key_from_pem, key_to_pem, read_certificate
from meetingroom.trust.errors import AuthorityForeignError, CertificateUnfitError


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceIdentity:
    """What a paired device is known by; the key is kept out of every ``repr``.

    Attributes:
        device: the id the server gave, the certificate's common name.
        cert_pem: the device's certificate, PEM.
        key_pem: its key, unencrypted PKCS#8 PEM; the only part that belongs in a key store.
        ca_pem: the room's authority, PEM, exactly one certificate.
    """

    device: DeviceId
    cert_pem: bytes
    key_pem: bytes = field(repr=False)
    ca_pem: bytes

    @property
    def certified_key(self) -> CertifiedKey:
        """The part that is shown in a handshake."""
        return CertifiedKey(cert_pem=self.cert_pem, key_pem=self.key_pem)


def make_device_key() -> bytes:
    """Make a device's P-256 key, PKCS#8 PEM."""
    return key_to_pem(ec.generate_private_key(ec.SECP256R1()))


def certificate_request(key_pem: bytes) -> bytes:
    """Return the PKCS#10 request for a key, PEM.

    Its subject is empty: the server names the device.

    Raises:
        ValueError: the key can't be read.
    """
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([]))
    return builder.sign(key_from_pem(key_pem), hashes.SHA256()).public_bytes(Encoding.PEM)


def read_authority(ca_pem: bytes) -> bytes:
    """Return the first certificate of what the server sent as its authority, and only that.

    Whatever else the PEM holds is left out, so that nothing unchecked is ever trusted or kept.

    Raises:
        AuthorityForeignError: it holds no certificate.
    """
    try:
        return read_certificate(ca_pem).public_bytes(Encoding.PEM)
    except ValueError as error:
        raise AuthorityForeignError from error


def check_authority(ca_pem: bytes, ca_sha256: bytes) -> bytes:
    """Compare what the server sent as its authority with the invitation.

    Args:
        ca_pem: what came over an unchecked connection.
        ca_sha256: the invitation's hash of the certificate's DER, 32 bytes.

    Returns:
        The authority's certificate and nothing else, PEM.

    Raises:
        AuthorityForeignError: it is another one, or none.
    """
    only = read_authority(ca_pem)
    found = read_certificate(only).fingerprint(hashes.SHA256())
    if not hmac.compare_digest(found, ca_sha256):
        raise AuthorityForeignError
    return only


def accept_certificate(key_pem: bytes, cert_pem: bytes, ca_pem: bytes) -> DeviceIdentity:
    """Take the certificate the server made for this device.

    Args:
        key_pem: the key the request was made with.
        cert_pem: the server's answer.
        ca_pem: the authority, already checked.

    Raises:
        CertificateUnfitError: it is for another key, of another authority, or names no device.
        ValueError: our own key or authority can't be read.
    """
    authority = read_certificate(ca_pem)
    ours = key_from_pem(key_pem).public_key()
    try:
        certificate = read_certificate(cert_pem)
        certificate.verify_directly_issued_by(authority)
        is_ours = certificate.public_key() == ours
        device = _common_name(certificate.subject)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm) as error:
        raise CertificateUnfitError from error
    if not is_ours or not is_id(device) or not _is_plainly_signed(certificate):
        raise CertificateUnfitError
    only = certificate.public_bytes(Encoding.PEM)
    return DeviceIdentity(
        device=DeviceId(device), cert_pem=only, key_pem=key_pem, ca_pem=read_authority(ca_pem)
    )


def _is_plainly_signed(certificate: x509.Certificate) -> bool:
    """Say whether the signature leaves no bits unused; that number it does not cover itself."""
    return certificate.public_bytes(Encoding.DER).endswith(b"\0" + certificate.signature)


def _common_name(subject: x509.Name) -> str:
    names = subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if len(names) == 1 else ""
