"""``meetingroom session FOLDER``: open the next session of a room."""

from pathlib import Path
from typing import Annotated

import typer

from meetingroom.bootstrap.convening import NextSession, open_next_session
from meetingroom.commands.options import KeysInFolder
from meetingroom.commands.room_access import nobody_of, resting_room
from meetingroom.commands.speaking import voice_in
from meetingroom.commands.typed import typed_line
from meetingroom.domain.checks import TITLE_LETTERS
from meetingroom.domain.ids import PersonId
from meetingroom.domain.naming import LAST_ORDINAL
from meetingroom.domain.refusals import PersonUnknownError
from meetingroom.domain.values import SessionKind


def session(  # noqa: PLR0913, PLR0917 each is an option of the command
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(help="Thư mục dữ liệu. The room's data folder.", readable=False)
    ],
    kind: Annotated[
        SessionKind, typer.Option(help="Thường lệ, chuyên đề, đột xuất. The session's kind.")
    ],
    number: Annotated[
        int, typer.Option(min=1, max=LAST_ORDINAL, help="Số thứ tự. Its number in its series.")
    ],
    place: Annotated[str, typer.Option(help="Địa điểm. Where it is held.")],
    by: Annotated[
        str,
        typer.Option(
            help="Mã chuyên viên giúp việc, trong phòng họp. Id of the clerk who prepares it."
        ),
    ],
    title: Annotated[
        str,
        typer.Option(
            help="Tên gọi khác; không ghi thì gọi theo loại và số. "
            "Another name; without it, by kind and number."
        ),
    ] = "",
    *,
    keys_beside: KeysInFolder = False,
) -> None:
    """Mở kỳ họp tiếp theo của phòng họp. Open a room's next session."""
    voice = voice_in(context)
    with voice.speaking():
        wish = NextSession(
            kind=kind,
            number=number,
            place=typed_line("--place", place, TITLE_LETTERS),
            title=typed_line("--title", title, TITLE_LETTERS) if title else "",
            clerk=PersonId(by),
        )
        with resting_room(folder, keys_beside=keys_beside) as room:
            try:
                called = open_next_session(room, wish)
            except PersonUnknownError as error:
                raise nobody_of(room, wish.clerk) from error
        voice.say(
            f"Đã mở {called}. Xin chạy máy chủ bằng: meetingroom serve {folder}",
            f"Opened {called}. Please run the server with: meetingroom serve {folder}",
        )
