import ssl
import tempfile
import time
from pathlib import Path

import pytest

from meetingroom.trust.authority import issue_server_certificate, make_authority
from meetingroom.trust.certificates import CertifiedKey, certificate_der
from meetingroom.trust.tls import pairing_context, seat_context, server_context
from tests.unit.trust.handshakes import shake_hands
from tests.unit.trust.rooms import DAY_MS, ROOM, Room, device_of, room_at

# The only real clock of these tests: OpenSSL judges validity by it and can't be given another.
NOW_MS = int(time.time() * 1000)


@pytest.fixture(scope="module")
def room() -> Room:
    return room_at(NOW_MS)


@pytest.fixture(scope="module")
def stranger() -> Room:
    return room_at(NOW_MS)


def listening(room: Room) -> ssl.SSLContext:
    return server_context(room.server, room.authority.cert_pem)


def calling(room: Room, device: CertifiedKey | None) -> ssl.SSLContext:
    return seat_context(room.authority.cert_pem, device)


def test_the_server_sees_which_device_calls(room: Room) -> None:
    ended = shake_hands(listening(room), calling(room, room.device))

    assert ended.server.getpeercert(binary_form=True) == certificate_der(room.device.cert_pem)
    assert ended.seat.version() == "TLSv1.3"


def test_a_seat_without_a_certificate_is_let_in_as_nobody(room: Room) -> None:
    ended = shake_hands(listening(room), calling(room, None))

    assert ended.server.getpeercert(binary_form=True) is None


def test_no_ticket_is_given_that_would_outlive_a_revocation(room: Room) -> None:
    ended = shake_hands(listening(room), calling(room, room.device))

    assert ended.seat.session is not None
    assert not ended.seat.session.has_ticket


def test_a_device_of_another_authority_is_refused_by_the_server(room: Room, stranger: Room) -> None:
    with pytest.raises(ssl.SSLError, match="certificate verify failed"):
        shake_hands(listening(room), calling(room, stranger.device))


def test_an_expired_device_is_refused_by_the_server(room: Room) -> None:
    long_ago = make_authority(ROOM, NOW_MS - 500 * DAY_MS)
    old = device_of(long_ago, NOW_MS - 400 * DAY_MS)
    server = issue_server_certificate(long_ago, NOW_MS)

    with pytest.raises(ssl.SSLError, match="certificate has expired"):
        shake_hands(server_context(server, long_ago.cert_pem), seat_context(long_ago.cert_pem, old))


def test_a_servers_certificate_does_not_pass_for_a_devices(room: Room) -> None:
    with pytest.raises(ssl.SSLError, match="certificate purpose"):
        shake_hands(listening(room), calling(room, room.server))


def test_a_server_of_another_authority_is_refused_by_the_seat(room: Room, stranger: Room) -> None:
    with pytest.raises(ssl.SSLCertVerificationError, match=r"self-signed|local issuer|signature"):
        shake_hands(listening(stranger), calling(room, None))


def test_an_authority_appended_to_the_checked_one_is_not_trusted(
    room: Room, stranger: Room
) -> None:
    smuggled = room.authority.cert_pem + stranger.authority.cert_pem

    with pytest.raises(ssl.SSLCertVerificationError):
        shake_hands(listening(stranger), seat_context(smuggled))


def test_an_expired_server_is_refused_by_the_seat() -> None:
    authority = make_authority(ROOM, NOW_MS - 500 * DAY_MS)
    server = issue_server_certificate(authority, NOW_MS - 400 * DAY_MS)

    with pytest.raises(ssl.SSLCertVerificationError, match="expired"):
        shake_hands(server_context(server, authority.cert_pem), seat_context(authority.cert_pem))


def test_a_server_by_another_name_is_refused_by_the_seat(room: Room) -> None:
    with pytest.raises(ssl.SSLCertVerificationError, match="Hostname mismatch"):
        shake_hands(listening(room), calling(room, None), name="meetingroom.example")


def test_a_device_does_not_pass_for_the_server(room: Room) -> None:
    impostor = server_context(room.device, room.authority.cert_pem)

    with pytest.raises(ssl.SSLCertVerificationError, match="certificate purpose"):
        shake_hands(impostor, calling(room, None))


def test_tls_1_2_is_refused_by_the_server(room: Room) -> None:
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.load_verify_locations(cadata=room.authority.cert_pem.decode())
    old.maximum_version = ssl.TLSVersion.TLSv1_2

    with pytest.raises(ssl.SSLError, match=r"UNSUPPORTED_PROTOCOL|unsupported protocol"):
        shake_hands(listening(room), old)


@pytest.mark.parametrize("of_pairing", [False, True])
def test_tls_1_2_is_refused_by_the_seat(room: Room, tmp_path: Path, of_pairing: bool) -> None:
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    shown = tmp_path / "shown.pem"
    shown.write_bytes(room.server.key_pem + room.server.cert_pem)
    old.load_cert_chain(shown)
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    seat = pairing_context() if of_pairing else calling(room, None)

    with pytest.raises(ssl.SSLError, match=r"version|protocol|VERSION|PROTOCOL"):
        shake_hands(old, seat)


def test_every_python_judges_certificates_strictly(room: Room) -> None:
    for context in (listening(room), calling(room, None), pairing_context()):
        assert context.verify_flags & ssl.VerifyFlags.VERIFY_X509_STRICT


@pytest.mark.parametrize("days", [-1, 1])
def test_a_server_clock_wrong_by_a_day_lets_everyone_in(days: int) -> None:
    elsewhere = room_at(NOW_MS + days * DAY_MS)

    ended = shake_hands(listening(elsewhere), calling(elsewhere, elsewhere.device))

    assert ended.seat.version() == "TLSv1.3"


def test_a_certificate_of_the_day_after_tomorrow_is_refused() -> None:
    elsewhere = room_at(NOW_MS + 2 * DAY_MS)

    with pytest.raises(ssl.SSLCertVerificationError, match="not yet valid"):
        shake_hands(listening(elsewhere), calling(elsewhere, None))


def test_the_pairing_connection_reaches_a_server_not_known_yet(stranger: Room) -> None:
    ended = shake_hands(listening(stranger), pairing_context())

    shown = ended.seat.getpeercert(binary_form=True)
    assert shown == certificate_der(stranger.server.cert_pem)


@pytest.fixture
def temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_no_key_is_left_on_the_disk(room: Room, temporary_files: Path) -> None:
    listening(room)

    assert list(temporary_files.iterdir()) == []


def test_a_key_that_does_not_fit_its_certificate_is_refused(room: Room, stranger: Room) -> None:
    mixed = CertifiedKey(cert_pem=room.server.cert_pem, key_pem=stranger.server.key_pem)

    with pytest.raises(ssl.SSLError, match=r"KEY_VALUES_MISMATCH|key values mismatch"):
        server_context(mixed, room.authority.cert_pem)
