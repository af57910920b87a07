"""``meetingroom app``: the program with its window, for every role."""

from pathlib import Path
from typing import Annotated

import typer

from meetingroom.commands.opening import Opening, open_window
from meetingroom.commands.speaking import voice_in

Folder = Annotated[
    Path | None,
    typer.Option(help="Thư mục dữ liệu của máy này. This device's data folder.", file_okay=False),
]
KeysInFolder = Annotated[
    bool,
    typer.Option("--keys-in-folder", help="Giữ khóa trong thư mục. Keep the keys in the folder."),
]


def app(
    context: typer.Context,
    folder: Folder = None,
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
    )
    with voice.speaking():
        raise typer.Exit(open_window(opening))
