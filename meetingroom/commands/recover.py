"""``meetingroom recover FOLDER``: give a room its keys back from its recovery sheet."""

from pathlib import Path
from typing import Annotated, Final

import typer

from meetingroom.bootstrap.key_stores import KeyStoreOf, keys_in_folder, keys_of_system
from meetingroom.bootstrap.recovering import SealedRoom, sealed_room
from meetingroom.bootstrap.recovering import recover as recovered
from meetingroom.commands.options import KeysInFolder
from meetingroom.commands.speaking import Voice, voice_in
from meetingroom.commands.wording import CommandFailedError, words_of
from meetingroom.desktop.reading.council_words import council_words
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.values import Language
from meetingroom.server.errors import LogsBrokenError

_KEY_FILE_LETTERS: Final = 1000


def recover(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(help="Thư mục dữ liệu. The room's data folder.", readable=False),
    ],
    key_file: Annotated[
        Path | None,
        typer.Option(
            "--key-file",
            help="Tệp chứa khóa khôi phục; không có thì chương trình hỏi. "
            "A file with the recovery key; without it the program asks.",
            readable=False,
        ),
    ] = None,
    *,
    keys_beside: KeysInFolder = False,
) -> None:
    """Lấy lại khóa của phòng họp bằng phiếu khôi phục. Get a room's keys back by its sheet."""
    voice = voice_in(context)
    with voice.speaking():
        room = sealed_room(folder)
        keys_of = keys_in_folder if keys_beside else keys_of_system
        if key_file is None:
            was_lacking = _ask_and_recover(room, keys_of, voice)
        else:
            was_lacking = _recover(room, _key_in(key_file), keys_of)
        _tell(was_lacking, room, voice)


def _recover(room: SealedRoom, recovery_key: str, keys_of: KeyStoreOf) -> bool:
    try:
        return recovered(room, recovery_key, keys_of)
    except LogsBrokenError as error:
        raise CommandFailedError(
            f"Nhật ký của phòng họp không khớp với khóa: {error}. Chưa lưu khóa nào. "
            "Xin khôi phục cả thư mục dữ liệu từ một bản sao lưu rồi chạy lại.",
            f"The room's log does not fit the keys: {error}. No key was kept. "
            "Please restore the whole data folder from one backup and start again.",
        ) from error


def _ask_and_recover(room: SealedRoom, keys_of: KeyStoreOf, voice: Voice) -> bool:
    """Ask until the key is right; a slip costs one more line and not the whole command."""
    voice.say(
        f"Khôi phục khóa của {room.name.name}. Xin nhập khóa trên phiếu khôi phục, 8 nhóm cách "
        "nhau bằng dấu cách, rồi nhấn Enter.",
        f"Recovering the keys of the {_english(room)}. Please type the key of the recovery sheet, "
        "8 groups with blanks between them, then press Enter.",
    )
    while True:
        try:
            typed = input()
        except EOFError as error:
            raise _no_key() from error
        try:
            return _recover(room, typed, keys_of)
        except RefusedError as error:
            voice.complain(*words_of(error))


def _no_key() -> CommandFailedError:
    return CommandFailedError(
        "Chưa có khóa khôi phục đúng nên chưa làm gì. "
        "Xin chạy lại và nhập khóa trên phiếu khôi phục.",
        "There was no right recovery key, so nothing was done. "
        "Please start again and type the key of the recovery sheet.",
    )


def _key_in(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig") as opened:
            return opened.read(_KEY_FILE_LETTERS)
    except UnicodeDecodeError as error:
        raise CommandFailedError(
            f"Tệp {file} không phải văn bản UTF-8. Xin ghi khóa khôi phục vào một tệp văn bản.",
            f"The file {file} is no UTF-8 text. Please write the recovery key into a text file.",
        ) from error


def _tell(was_lacking: bool, room: SealedRoom, voice: Voice) -> None:  # noqa: FBT001 - it is what is told
    if was_lacking:
        voice.say(
            f"Đã lấy lại khóa của {room.name.name}. Các máy đã ghép nối vào được như cũ; "
            f"xin chạy máy chủ bằng: meetingroom serve {room.folder}",
            f"The keys of the {_english(room)} are back. The paired devices can come in as before; "
            f"please run the server with: meetingroom serve {room.folder}",
        )
    else:
        voice.say(
            f"Khóa của {room.name.name} vẫn đủ trên máy này và khớp với phiếu khôi phục. "
            "Không cần làm gì thêm.",
            f"The keys of the {_english(room)} are all on this machine and fit the recovery sheet. "
            "Nothing needs to be done.",
        )


def _english(room: SealedRoom) -> str:
    return council_words(room.name.name, Language.ENGLISH)
