"""``meetingroom app``: the program with its window, for every role."""

from pathlib import Path
from typing import Annotated

import typer

from meetingroom.commands.misuse import WordedParameter
from meetingroom.commands.opening import Opening, is_address, open_window
from meetingroom.commands.options import KeysInFolder
from meetingroom.commands.speaking import voice_in

Folder = Annotated[
    Path | None,
    typer.Option(help="Thư mục dữ liệu của máy này. This device's data folder.", readable=False),
]


def _address(text: str) -> str:
    if text and not is_address(text):
        raise WordedParameter("một địa chỉ IP", "an IP address")
    return text


NetworkAddress = Annotated[
    str,
    typer.Option(
        "--network-address",
        callback=_address,
        help="Địa chỉ IP của máy này trong mạng của hội trường; không ghi là mọi mạng. "
        "This device's IP address on the hall's network; all networks without it.",
    ),
]


def app(
    context: typer.Context,
    folder: Folder = None,
    network_address: NetworkAddress = "",
    *,
    keys_in_folder: KeysInFolder = False,
    trace_start: Annotated[
        bool, typer.Option("--trace-start", hidden=True, help="Đo lúc mở. Measure the start.")
    ] = False,
) -> None:
    """Mở chương trình họp. Open the meeting room's window."""
    voice = voice_in(context)
    opening = Opening(
        face="app",
        folder=folder,
        language=voice.language,
        keys_in_folder=keys_in_folder,
        trace_start=trace_start,
        network=network_address,
    )
    with voice.speaking():
        raise typer.Exit(open_window(opening, voice.report))
