"""``meetingroom app``: the program with its window, for every role."""

from pathlib import Path
from typing import Annotated

import typer

from meetingroom.bootstrap.world import device_folder
from meetingroom.commands.speaking import voice_in


def app(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Option(
            help="Thư mục dữ liệu của máy này. This device's data folder.", file_okay=False
        ),
    ] = None,
    *,
    keys_in_folder: Annotated[
        bool,
        typer.Option(
            "--keys-in-folder", help="Giữ khóa trong thư mục. Keep the keys in the folder."
        ),
    ] = False,
) -> None:
    """Mở chương trình họp. Open the meeting room's window."""
    voice = voice_in(context)
    with voice.speaking():
        # Qt takes a while to load, and no other command needs it.
        from meetingroom.bootstrap.windows import app_parts  # noqa: PLC0415 only where shown
        from meetingroom.desktop.application import run  # noqa: PLC0415 only where shown

        keys = "keys_in_folder" if keys_in_folder else "keys_of_system"
        parts = app_parts(folder or device_folder(), keys, voice.language)
        raise typer.Exit(run(parts, ()))
