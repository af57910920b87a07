"""``meetingroom wall``: the hall's screen, signed in at the same door as every seat."""

import typer

from meetingroom.commands.app import Folder, NetworkAddress
from meetingroom.commands.opening import Opening, open_window
from meetingroom.commands.options import KeysInFolder
from meetingroom.commands.speaking import voice_in


def wall(
    context: typer.Context,
    folder: Folder = None,
    network_address: NetworkAddress = "",
    *,
    keys_in_folder: KeysInFolder = False,
) -> None:
    """Mở màn hình lớn của hội trường. Open the hall's screen."""
    voice = voice_in(context)
    opening = Opening(
        face="wall",
        folder=folder,
        language=voice.language,
        keys_in_folder=keys_in_folder,
        network=network_address,
    )
    with voice.speaking():
        raise typer.Exit(open_window(opening, voice.report))
