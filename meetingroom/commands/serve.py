"""``meetingroom serve FOLDER``: the chair-side server of a room, until it is told to stop."""

import asyncio
import errno
import os
import socket
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import msgspec
import typer

from meetingroom.bootstrap.connected_file import telling_connected
from meetingroom.bootstrap.rooms import OpenRoom, parts_of
from meetingroom.bootstrap.serving_files import FIRST_DEVICE_FILE, SERVING_FILE, ServingAt
from meetingroom.bootstrap.stoppable import run_until_told
from meetingroom.bootstrap.stopping import hearing_when_told
from meetingroom.bootstrap.world import now_ms
from meetingroom.commands.options import KeysInFolder
from meetingroom.commands.room_access import opened_room
from meetingroom.commands.speaking import Voice, voice_in
from meetingroom.commands.wording import CommandFailedError
from meetingroom.documents.inspecting import Inspector
from meetingroom.evidence.entries import unseal
from meetingroom.server.serving import Served
from meetingroom.server.serving import serve as listening
from meetingroom.transport.discovery import Advert, addresses_here
from meetingroom.transport.notice import RoomNotice, usable_addresses
from meetingroom.trust.invitation import Invitation, encode_invitation
from meetingroom.trust.private_files import write_private
from meetingroom.trust.tls import server_context

_EVERYWHERE: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104 compared with, never a default
_CLOCK_SLACK_MS: Final = 60_000


def serve(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(help="Thư mục dữ liệu. The room's data folder.", readable=False),
    ],
    host: Annotated[
        str,
        typer.Option(help="Địa chỉ; 0.0.0.0 để cả hội trường vào. 0.0.0.0 lets the hall in."),
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Cổng; 0: cổng trống. 0 takes a free one.")
    ] = 8443,
    *,
    keys_beside: KeysInFolder = False,
) -> None:
    """Chạy máy chủ của phòng họp. Run the server of a room."""
    voice = voice_in(context)
    with voice.speaking():
        room = opened_room(folder, keys_beside=keys_beside)
        try:
            room.pause_open_ballots()
            with Inspector() as inspector:
                run_until_told(partial(_serve, room, inspector, host, port, voice))
        except KeyboardInterrupt:
            """A server is there to run until it is told to end."""
        finally:
            with hearing_when_told():
                _put_away(room)


def _put_away(room: OpenRoom) -> None:
    # Neither is true any more: nobody listens, and the offer ended with who made it.
    for name in (SERVING_FILE, FIRST_DEVICE_FILE):
        (room.folder / name).unlink(missing_ok=True)
    room.store.close()


async def _serve(room: OpenRoom, inspector: Inspector, host: str, port: int, voice: Voice) -> None:
    failed, failures = asyncio.Event(), list[BaseException]()

    def on_fatal(error: BaseException) -> None:
        failures.append(error)
        failed.set()

    _warn_of_clock(room, voice)
    try:
        async with listening(
            parts_of(room, inspector, on_fatal),
            server_context(room.keys.server, room.keys.authority.cert_pem),
            host,
            port,
        ) as served:
            await _announce(room, served, host, voice)
            connected = telling_connected(room.folder, lambda: served.hall.hub.devices)
            try:
                async with _advert(room, served, host), connected:
                    await failed.wait()
            finally:
                voice.say("Máy chủ đang dừng.", "The server is stopping.")
    except OSError as error:
        raise _worded(error, host, port) from error
    if failures:
        raise CommandFailedError(
            "Máy chủ không ghi được dữ liệu nên đã dừng; những gì đã xác nhận vẫn còn. "
            "Xin kiểm tra ổ đĩa rồi chạy lại.",
            "The server could not write its data and has stopped; what was confirmed is kept. "
            "Please check the disk and start it again.",
        ) from failures[0]


async def _announce(room: OpenRoom, served: Served, host: str, voice: Voice) -> None:
    addresses = _addresses(host)
    if not room.store.trust.devices():
        await _invite_first_device(room, served, addresses, voice)
    at = ServingAt(address=addresses[0], port=served.port, pid=os.getpid())
    write_private(room.folder / SERVING_FILE, msgspec.json.encode(at))
    voice.say(
        f"Máy chủ của {room.keys.name} đang chạy tại {addresses[0]}, cổng {served.port}. "
        "Nhấn Ctrl+C để dừng.",
        f"The server of {room.keys.name} is running at {addresses[0]}, port {served.port}. "
        "Press Ctrl+C to stop it.",
    )


async def _invite_first_device(
    room: OpenRoom, served: Served, addresses: tuple[str, ...], voice: Voice
) -> None:
    offer = await served.hall.admission.make_offer("invitation")
    invitation = Invitation(
        room=room.keys.room,
        room_name=room.keys.name,
        ca_sha256=room.gate.pairing.ca_sha256,
        addresses=addresses,
        port=served.port,
        token=offer.secret,
    )
    path = room.folder / FIRST_DEVICE_FILE
    write_private(path, encode_invitation(invitation))
    voice.say(
        f"Chưa có máy nào được ghép. Giấy mời cho máy đầu tiên (dùng trong 10 phút): {path}",
        f"No device is paired yet. The invitation for the first one (for 10 minutes): {path}",
    )


def _advert(room: OpenRoom, served: Served, host: str) -> Advert:
    notice = RoomNotice(
        room=room.keys.room, name=room.keys.name, ca_sha256=room.gate.pairing.ca_sha256
    )
    # Said where the server listens, and nowhere else: on 127.0.0.1 to this machine only.
    interfaces = (host,) if host in _EVERYWHERE else _addresses(host)
    return Advert(notice, served.port, interfaces=interfaces)


def _addresses(host: str) -> tuple[str, ...]:
    """Return the addresses by which seats can reach the server, the likeliest first."""
    if host in _EVERYWHERE:
        return addresses_here()
    entries = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return usable_addresses([str(entry[4][0]) for entry in entries]) or (host,)


def _warn_of_clock(room: OpenRoom, voice: Voice) -> None:
    """Say when the clock is behind what was already recorded."""
    newest = 0
    for log in room.store.logs.logs():
        size = room.store.logs.size(log)
        for sealed in room.store.logs.entries(log, size - 1, size):
            newest = max(newest, unseal(sealed).at_ms)
    if now_ms() < newest - _CLOCK_SLACK_MS:
        voice.complain(
            "Đồng hồ của máy này chậm hơn lần ghi cuối của phòng họp. Xin chỉnh lại ngày giờ; "
            "thứ tự ghi và kết quả không bị ảnh hưởng, nhưng giờ trong biên bản sẽ sai.",
            "This machine's clock is behind the room's last record. Please set date and time; "
            "order and results are not affected, but the times in the minutes would be wrong.",
        )


def _worded(error: OSError, host: str, port: int) -> Exception:
    if error.errno == errno.EADDRINUSE:
        return CommandFailedError(
            f"Cổng {port} đang được chương trình khác dùng. Xin đóng chương trình đó, "
            "hoặc chọn cổng khác bằng --port.",
            f"Port {port} is in use by another program. Please close that program, "
            "or choose another port with --port.",
        )
    is_no_address = isinstance(error, socket.gaierror)
    if is_no_address or error.errno in {errno.EACCES, errno.EADDRNOTAVAIL}:
        return CommandFailedError(
            f"Không mở được {host} cổng {port} trên máy này. Xin kiểm tra --host và --port.",
            f"{host} port {port} can't be opened on this machine. Please check --host and --port.",
        )
    return error
