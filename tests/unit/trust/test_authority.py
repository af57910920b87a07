from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.protocol.messages import SERVER_NAME
from meetingroom.trust.authority import (
    issue_device_certificate,
    issue_server_certificate,
    make_authority,
    request_der,
)
from meetingroom.trust.certificates import fingerprint, key_from_pem, renewal_due, utc
from meetingroom.trust.device import certificate_request, make_device_key
from meetingroom.trust.errors import CertificateRequestUnfitError
from tests.unit.trust.rooms import DAY_MS, DEVICE, NOW_MS, ROOM, armoured, room_at

THE_ROOM = room_at(NOW_MS)
CA = x509.load_pem_x509_certificate(THE_ROOM.authority.cert_pem)
SERVER = x509.load_pem_x509_certificate(THE_ROOM.server.cert_pem)
DEVICE_CERT = x509.load_pem_x509_certificate(THE_ROOM.device.cert_pem)
CSR_PEM = certificate_request(make_device_key())
CSR_DER = request_der(CSR_PEM)

type_of_request_key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def requested_with(key: type_of_request_key) -> bytes:
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([]))
    return builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM)


def test_the_authority_may_sign_leaves_and_nothing_else() -> None:
    basic = CA.extensions.get_extension_for_class(x509.BasicConstraints)
    usage = CA.extensions.get_extension_for_class(x509.KeyUsage)

    assert basic.critical
    assert basic.value == x509.BasicConstraints(ca=True, path_length=0)
    assert usage.critical
    assert usage.value.key_cert_sign
    assert not usage.value.digital_signature


def test_the_authority_lives_ten_years_and_began_more_than_a_day_ago() -> None:
    assert CA.not_valid_before_utc == utc(NOW_MS) - timedelta(hours=26)
    assert CA.not_valid_after_utc - CA.not_valid_before_utc == timedelta(days=3653)


@pytest.mark.parametrize("certificate", [SERVER, DEVICE_CERT])
def test_a_leaf_lives_397_days_and_began_more_than_a_day_ago(
    certificate: x509.Certificate,
) -> None:
    assert certificate.not_valid_before_utc == utc(NOW_MS) - timedelta(hours=26)
    lives = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    assert lives == timedelta(days=397)


def test_the_server_has_one_name_and_serves_only() -> None:
    names = SERVER.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    purpose = SERVER.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value

    assert list(names) == [x509.DNSName(SERVER_NAME)]
    assert list(purpose) == [ExtendedKeyUsageOID.SERVER_AUTH]


def test_a_device_is_named_by_us_and_calls_only() -> None:
    names = DEVICE_CERT.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    purpose = DEVICE_CERT.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value

    assert [name.value for name in names] == [DEVICE]
    assert list(purpose) == [ExtendedKeyUsageOID.CLIENT_AUTH]


def test_what_a_request_asks_for_is_not_given() -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    greedy = (
        x509.CertificateSigningRequestBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "chair")]))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(SERVER_NAME)]), critical=False)
        .sign(key, hashes.SHA256())
        .public_bytes(Encoding.PEM)
    )

    given_pem = issue_device_certificate(THE_ROOM.authority, greedy, DEVICE, NOW_MS)

    given_cert = x509.load_pem_x509_certificate(given_pem)
    basic = given_cert.extensions.get_extension_for_class(x509.BasicConstraints).value
    assert given_cert.subject == DEVICE_CERT.subject
    assert not basic.ca
    with pytest.raises(x509.ExtensionNotFound):
        given_cert.extensions.get_extension_for_class(x509.SubjectAlternativeName)


@pytest.mark.parametrize("late_days", [3500, 3650])
def test_a_leaf_does_not_outlive_its_authority(late_days: int) -> None:
    late = issue_server_certificate(THE_ROOM.authority, NOW_MS + late_days * DAY_MS)

    ends = x509.load_pem_x509_certificate(late.cert_pem).not_valid_after_utc
    assert ends == CA.not_valid_after_utc


def test_a_leaf_made_by_a_clock_set_back_does_not_begin_before_its_authority() -> None:
    early = issue_server_certificate(THE_ROOM.authority, NOW_MS - 30 * DAY_MS)

    begins = x509.load_pem_x509_certificate(early.cert_pem).not_valid_before_utc
    assert begins == CA.not_valid_before_utc


def test_an_authority_that_has_ended_signs_nothing() -> None:
    with pytest.raises(ValueError, match="must be after"):
        issue_server_certificate(THE_ROOM.authority, NOW_MS + 4000 * DAY_MS)


@pytest.mark.parametrize(
    "key",
    [
        pytest.param(ec.generate_private_key(ec.SECP384R1()), id="P-384"),
        pytest.param(ec.generate_private_key(ec.SECP256K1()), id="secp256k1"),
        pytest.param(rsa.generate_private_key(65537, 2048), id="RSA"),
    ],
)
def test_a_key_of_another_kind_is_refused(key: type_of_request_key) -> None:
    with pytest.raises(CertificateRequestUnfitError):
        issue_device_certificate(THE_ROOM.authority, requested_with(key), DEVICE, NOW_MS)


def test_an_ed25519_key_is_refused() -> None:
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([]))
    signed = builder.sign(ed25519.Ed25519PrivateKey.generate(), None)

    with pytest.raises(CertificateRequestUnfitError):
        issue_device_certificate(
            THE_ROOM.authority, signed.public_bytes(Encoding.PEM), DEVICE, NOW_MS
        )


def test_a_request_for_a_key_one_does_not_hold_is_refused() -> None:
    theirs = x509.load_pem_x509_csr(CSR_PEM).public_key()
    assert isinstance(theirs, ec.EllipticCurvePublicKey)
    der = bytearray(request_der(certificate_request(make_device_key())))
    point = theirs.public_numbers().x.to_bytes(32) + theirs.public_numbers().y.to_bytes(32)
    ours = x509.load_der_x509_csr(bytes(der)).public_key()
    assert isinstance(ours, ec.EllipticCurvePublicKey)
    at = bytes(der).index(ours.public_numbers().x.to_bytes(32))
    der[at : at + 64] = point
    stolen = x509.load_der_x509_csr(bytes(der)).public_bytes(Encoding.PEM)

    with pytest.raises(CertificateRequestUnfitError):
        issue_device_certificate(THE_ROOM.authority, stolen, DEVICE, NOW_MS)


def test_a_request_longer_than_any_of_ours_is_refused() -> None:
    padded = CSR_PEM + b"\n" * 4096

    with pytest.raises(CertificateRequestUnfitError):
        issue_device_certificate(THE_ROOM.authority, padded, DEVICE, NOW_MS)


@given(st.integers(0, len(CSR_DER) - 1), st.integers(1, 255))
def test_a_request_with_one_byte_changed_is_signed_as_it_was_or_refused(
    at: int, change: int
) -> None:
    changed = bytearray(CSR_DER)
    changed[at] ^= change
    csr_pem = armoured("CERTIFICATE REQUEST", bytes(changed))

    try:
        given_pem = issue_device_certificate(THE_ROOM.authority, csr_pem, DEVICE, NOW_MS)
    except CertificateRequestUnfitError:
        return
    signed = x509.load_pem_x509_certificate(given_pem).public_key()
    assert signed == x509.load_pem_x509_csr(CSR_PEM).public_key()


def test_a_request_of_no_known_version_is_refused() -> None:
    csr_pem = armoured("CERTIFICATE REQUEST", CSR_DER.replace(b"\x02\x01\x00", b"\x02\x01\x01", 1))

    with pytest.raises(CertificateRequestUnfitError):
        issue_device_certificate(THE_ROOM.authority, csr_pem, DEVICE, NOW_MS)


@given(st.binary(max_size=300))
def test_garbage_is_refused_in_words(garbage: bytes) -> None:
    with pytest.raises(CertificateRequestUnfitError):
        issue_device_certificate(THE_ROOM.authority, garbage, DEVICE, NOW_MS)


def test_a_fingerprint_is_the_hash_of_the_der() -> None:
    expected = DEVICE_CERT.fingerprint(hashes.SHA256()).hex()

    assert fingerprint(THE_ROOM.device.cert_pem) == expected


def test_a_certificate_is_renewed_in_its_last_sixty_days() -> None:
    ends_ms = int(SERVER.not_valid_after_utc.timestamp() * 1000)

    assert not renewal_due(THE_ROOM.server.cert_pem, ends_ms - 60 * DAY_MS - 1000)
    assert renewal_due(THE_ROOM.server.cert_pem, ends_ms - 60 * DAY_MS)


def test_no_private_key_shows_in_a_repr() -> None:
    assert "PRIVATE" not in repr(THE_ROOM.authority)


def test_two_authorities_share_no_key() -> None:
    other = make_authority(ROOM, NOW_MS)

    assert other.key_pem != THE_ROOM.authority.key_pem


def test_what_is_no_key_is_not_read_as_ours() -> None:
    with pytest.raises(ValueError, match="PEM"):
        key_from_pem(b"no key")


def test_a_key_of_another_curve_is_not_read_as_ours() -> None:
    theirs = ed25519.Ed25519PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )

    with pytest.raises(ValueError, match="not an elliptic curve key"):
        key_from_pem(theirs)
