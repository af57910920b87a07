"""A room's authority, its server and a device, ready for tests."""

from base64 import encodebytes
from dataclasses import dataclass
from typing import Final

from meetingroom.domain.ids import DeviceId, RoomId
from meetingroom.trust.authority import (
    issue_device_certificate,
    issue_server_certificate,
    make_authority,
)
from meetingroom.trust.certificates import CertifiedKey
from meetingroom.trust.device import certificate_request, make_device_key

ROOM: Final = RoomId("phuong-mau")
DEVICE: Final = DeviceId("device-1")
DAY_MS: Final = 86_400_000
NOW_MS: Final = 1_790_000_000_000


@dataclass(frozen=True, kw_only=True)
class Room:
    """Everything a handshake needs."""

    authority: CertifiedKey
    server: CertifiedKey
    device: CertifiedKey


def armoured(label: str, der: bytes) -> bytes:
    """DER as PEM, however broken."""
    body = encodebytes(der).decode()
    return f"-----BEGIN {label}-----\n{body}-----END {label}-----\n".encode()


def room_at(now_ms: int) -> Room:
    """A room whose certificates were all made at one time."""
    authority = make_authority(ROOM, now_ms)
    return Room(
        authority=authority,
        server=issue_server_certificate(authority, now_ms),
        device=device_of(authority, now_ms),
    )


def device_of(authority: CertifiedKey, now_ms: int) -> CertifiedKey:
    """A device paired with an authority."""
    key_pem = make_device_key()
    csr_pem = certificate_request(key_pem)
    cert_pem = issue_device_certificate(authority, csr_pem, DEVICE, now_ms)
    return CertifiedKey(cert_pem=cert_pem, key_pem=key_pem)
