from hashlib import sha256

import pytest
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.ids import DeviceId
from meetingroom.trust.authority import issue_device_certificate
from meetingroom.trust.certificates import certificate_der
from meetingroom.trust.device import (
    accept_certificate,
    certificate_request,
    check_authority,
    make_device_key,
    read_authority,
)
from meetingroom.trust.errors import AuthorityForeignError, CertificateUnfitError
from tests.unit.trust.rooms import DEVICE, NOW_MS, armoured, room_at

ROOM = room_at(NOW_MS)
STRANGER = room_at(NOW_MS)
CA_PEM = ROOM.authority.cert_pem
CERT_DER = certificate_der(ROOM.device.cert_pem)
CA_SHA256 = sha256(certificate_der(CA_PEM)).digest()


def test_the_invited_authority_is_taken() -> None:
    assert check_authority(CA_PEM, CA_SHA256) == CA_PEM


def test_another_authority_is_refused() -> None:
    with pytest.raises(AuthorityForeignError):
        check_authority(STRANGER.authority.cert_pem, CA_SHA256)


def test_an_authority_appended_to_the_invited_one_is_not_kept() -> None:
    assert check_authority(CA_PEM + STRANGER.authority.cert_pem, CA_SHA256) == CA_PEM


@given(st.binary(max_size=200))
def test_garbage_is_no_authority(garbage: bytes) -> None:
    with pytest.raises(AuthorityForeignError):
        read_authority(garbage)


def test_a_device_takes_the_certificate_for_its_key_and_its_name_from_it() -> None:
    identity = accept_certificate(ROOM.device.key_pem, ROOM.device.cert_pem, CA_PEM)

    assert identity.device == DEVICE
    assert identity.certified_key == ROOM.device
    assert identity.ca_pem == CA_PEM
    assert "PRIVATE" not in repr(identity)


def test_a_certificate_for_another_key_is_refused() -> None:
    with pytest.raises(CertificateUnfitError):
        accept_certificate(make_device_key(), ROOM.device.cert_pem, CA_PEM)


def test_a_certificate_of_another_authority_is_refused() -> None:
    with pytest.raises(CertificateUnfitError):
        accept_certificate(STRANGER.device.key_pem, STRANGER.device.cert_pem, CA_PEM)


def test_a_certificate_that_names_no_device_is_refused() -> None:
    key_pem = make_device_key()
    csr_pem = certificate_request(key_pem)
    nameless = issue_device_certificate(ROOM.authority, csr_pem, DeviceId("not an id"), NOW_MS)

    with pytest.raises(CertificateUnfitError):
        accept_certificate(key_pem, nameless, CA_PEM)


def test_a_certificate_of_no_known_version_is_refused() -> None:
    der = CERT_DER.replace(bytes.fromhex("a003020102"), bytes.fromhex("a003020105"), 1)

    with pytest.raises(CertificateUnfitError):
        accept_certificate(ROOM.device.key_pem, armoured("CERTIFICATE", der), CA_PEM)


def test_a_signature_that_claims_unused_bits_is_refused() -> None:
    signature = x509.load_der_x509_certificate(CERT_DER).signature
    changed = bytearray(CERT_DER)
    changed[-len(signature) - 1] ^= 1

    with pytest.raises(CertificateUnfitError):
        accept_certificate(ROOM.device.key_pem, armoured("CERTIFICATE", bytes(changed)), CA_PEM)


# The library means to refuse numbers below 1 one day; until then it warns.
@pytest.mark.filterwarnings("ignore::cryptography.utils.CryptographyDeprecationWarning")
@given(st.integers(0, len(CERT_DER) - 1), st.integers(1, 255))
def test_a_certificate_with_one_byte_changed_is_read_as_it_was_or_refused(
    at: int, change: int
) -> None:
    changed = bytearray(CERT_DER)
    changed[at] ^= change
    cert_pem = armoured("CERTIFICATE", bytes(changed))

    try:
        identity = accept_certificate(ROOM.device.key_pem, cert_pem, CA_PEM)
    except CertificateUnfitError:
        return
    assert identity.cert_pem == ROOM.device.cert_pem
