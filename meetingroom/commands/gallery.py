"""``meetingroom gallery``: every control of the program in every state."""

import typer

from meetingroom.commands.speaking import voice_in


def gallery(context: typer.Context) -> None:
    """Xem mọi nút và ô của chương trình. Look at every control in every state."""
    with voice_in(context).speaking():
        from meetingroom.desktop.gallery import show_gallery  # noqa: PLC0415 only where shown

        raise typer.Exit(show_gallery())
