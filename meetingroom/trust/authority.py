"""The room's own certificate authority: made at first run, trusted by nobody outside the room.

Everything is ECDSA P-256 with SHA-256.
"""

from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from meetingroom.domain.ids import DeviceId, RoomId
from meetingroom.protocol.messages import SERVER_NAME
from meetingroom.trust.certificates import (
    CertifiedKey,
    key_from_pem,
    key_to_pem,
    read_certificate,
    utc,
)
from meetingroom.trust.errors import CertificateRequestUnfitError

AUTHORITY_LIFE: Final = timedelta(days=3653)
"""Ten years, two terms of a council."""

LEAF_LIFE: Final = timedelta(days=397)
"""Life of a server's and of a device's certificate, counted from its (backdated) beginning.

A device gets no longer life than the server: a tablet lost and never reported is then out after
13 months at the latest, and councils meet often enough to renew before.
"""

# A seat whose clock is a day slow must still join, and a server whose clock was a day fast when it
# first ran must not lock the room out once someone sets it right. Two hours more cover a wrong
# time zone on top. Nothing is lost: a key did not exist before its certificate was made.
_BACKDATED: Final = timedelta(hours=26)

_REQUEST_MAX_BYTES: Final = 4096


def make_authority(room: RoomId, now_ms: int) -> CertifiedKey:
    """Make the private authority of a room, with a new key.

    Args:
        room: becomes the authority's name, so that two rooms on one device can be told apart.
        now_ms: the present, milliseconds of UTC since 1970.

    Returns:
        An authority that may sign leaves only (``pathlen:0``).
    """
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(room)
    begins = _begins(now_ms)
    builder = _builder(name, name, key.public_key(), (begins, begins + AUTHORITY_LIFE))
    certificate = (
        builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    return CertifiedKey(cert_pem=certificate.public_bytes(Encoding.PEM), key_pem=key_to_pem(key))


def issue_server_certificate(authority: CertifiedKey, now_ms: int) -> CertifiedKey:
    """Make a key and a certificate for the server, named ``meetingroom.internal`` only.

    Args:
        authority: the room's authority.
        now_ms: the present, milliseconds of UTC since 1970.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    names = x509.SubjectAlternativeName([x509.DNSName(SERVER_NAME)])
    builder = _leaf(authority, _name(SERVER_NAME), key.public_key(), now_ms)
    builder = builder.add_extension(names, critical=False)
    cert_pem = _signed(builder, authority, ExtendedKeyUsageOID.SERVER_AUTH)
    return CertifiedKey(cert_pem=cert_pem, key_pem=key_to_pem(key))


def issue_device_certificate(
    authority: CertifiedKey, csr_pem: bytes, device: DeviceId, now_ms: int
) -> bytes:
    """Sign a device's certificate request.

    Args:
        authority: the room's authority.
        csr_pem: PKCS#10 request, PEM, at most 4 KiB. Only its key is used; the name and the
            extensions it asks for are replaced by ours.
        device: becomes the common name.
        now_ms: the present, milliseconds of UTC since 1970.

    Returns:
        The device's certificate, PEM, good for nothing but being a client.

    Raises:
        CertificateRequestUnfitError: unreadable, not signed by its own key, or not P-256.
    """
    key = _key_of(_request(csr_pem))
    builder = _leaf(authority, _name(device), key, now_ms)
    return _signed(builder, authority, ExtendedKeyUsageOID.CLIENT_AUTH)


def request_der(csr_pem: bytes) -> bytes:
    """Return the DER of a certificate request, which is what pairing proofs are made over.

    Raises:
        CertificateRequestUnfitError: it is unreadable.
    """
    return _request(csr_pem).public_bytes(Encoding.DER)


def _request(csr_pem: bytes) -> x509.CertificateSigningRequest:
    if len(csr_pem) > _REQUEST_MAX_BYTES:
        raise CertificateRequestUnfitError
    try:
        return x509.load_pem_x509_csr(csr_pem)
    except (ValueError, x509.InvalidVersion) as error:
        raise CertificateRequestUnfitError from error


def _key_of(request: x509.CertificateSigningRequest) -> ec.EllipticCurvePublicKey:
    try:
        key = request.public_key()
        is_its_own = request.is_signature_valid
    except (ValueError, UnsupportedAlgorithm, InvalidSignature) as error:
        raise CertificateRequestUnfitError from error
    if not isinstance(key, ec.EllipticCurvePublicKey) or not is_its_own:
        raise CertificateRequestUnfitError
    if not isinstance(key.curve, ec.SECP256R1):
        raise CertificateRequestUnfitError
    return key


def _leaf(
    authority: CertifiedKey, subject: x509.Name, key: ec.EllipticCurvePublicKey, now_ms: int
) -> x509.CertificateBuilder:
    issuer = read_certificate(authority.cert_pem)
    begins = max(_begins(now_ms), issuer.not_valid_before_utc)
    ends = min(begins + LEAF_LIFE, issuer.not_valid_after_utc)
    issuer_key = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    return (
        _builder(subject, issuer.subject, key, (begins, ends))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(issuer_key),
            critical=False,
        )
    )


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    life: tuple[datetime, datetime],
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(life[0])
        .not_valid_after(life[1])
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _signed(
    builder: x509.CertificateBuilder, authority: CertifiedKey, purpose: x509.ObjectIdentifier
) -> bytes:
    builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=True)
    certificate = builder.sign(key_from_pem(authority.key_pem), hashes.SHA256())
    return certificate.public_bytes(Encoding.PEM)


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def _begins(now_ms: int) -> datetime:
    return utc(now_ms) - _BACKDATED
