"""``meetingroom gallery``: every control of the program in every state."""

import typer

from meetingroom.bootstrap.stopping import hearing_when_told
from meetingroom.commands.exit_codes import STOPPED
from meetingroom.commands.speaking import voice_in


def gallery(context: typer.Context) -> None:
    """Xem mọi nút và ô của chương trình. Look at every control in every state."""
    voice = voice_in(context)
    with voice.speaking():
        from meetingroom.desktop.gallery import show_gallery  # noqa: PLC0415 only where shown
        from meetingroom.desktop.outside import Outside  # noqa: PLC0415 only where shown

        with hearing_when_told() as is_told:
            code = show_gallery(Outside(is_told=is_told, report=voice.report))
            raise typer.Exit(STOPPED if is_told() else code)
