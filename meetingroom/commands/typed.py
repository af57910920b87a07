"""Texts as a person types them after an option."""

from meetingroom.commands.wording import CommandFailedError
from meetingroom.domain.checks import check_text
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.text import nfc


def typed_line(option: str, typed: str, most: int) -> str:
    """Return a typed line in the form in which it is kept.

    Args:
        option: after which it was typed, as ``--reason``.
        typed: as the person typed it.
        most: letters it may have.

    Raises:
        CommandFailedError: it is empty, too long or can't be written.
    """
    line = nfc(typed).strip()
    try:
        check_text(line, most)
    except RefusedError as error:
        raise CommandFailedError(
            f"Nội dung sau {option} phải có từ 1 đến {most} chữ cái. Xin nhập lại.",
            f"What follows {option} must have 1 to {most} letters. Please enter it again.",
        ) from error
    return line
