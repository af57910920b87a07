"""``meetingroom room FOLDER``: make a council's room, its recovery sheet, everybody's first PIN."""

from pathlib import Path
from typing import Annotated

import typer

from meetingroom.assets import asset
from meetingroom.bootstrap.founding import PIN_SHEET, FoundedRoom, found_from_plan
from meetingroom.bootstrap.key_stores import KeyStoreOf, keys_in_folder, keys_of_system
from meetingroom.bootstrap.recovery_sheets import check_place_of_sheet, keep_recovery_sheet
from meetingroom.commands.options import KeysInFolder
from meetingroom.commands.room_plan import RoomPlan, load_room_plan
from meetingroom.commands.speaking import voice_in
from meetingroom.desktop.reading.council_words import council_words
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language


def room(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(help="Thư mục dữ liệu. The room's data folder.", readable=False),
    ],
    plan: Annotated[
        Path | None,
        typer.Option(
            "--from", help="Tệp TOML của hội đồng. The council's TOML file.", readable=False
        ),
    ] = None,
    sheet: Annotated[
        Path,
        typer.Option(
            "--recovery-sheet",
            help="Nơi ghi phiếu khôi phục (PDF). Where the recovery sheet goes (PDF).",
            readable=False,
        ),
    ] = Path("recovery-sheet.pdf"),
    *,
    keys_beside: KeysInFolder = False,
) -> None:
    """Tạo phòng họp của hội đồng. Make a council's room and open its session."""
    voice = voice_in(context)
    with voice.speaking():
        planned = load_room_plan(plan or asset("data/demo/session.toml"))
        founded = _found(folder, planned, keys_in_folder if keys_beside else keys_of_system, sheet)
        english = council_words(founded.name, Language.ENGLISH)
        voice.say(
            f"Đã tạo phòng họp {founded.name} với {len(founded.pins)} tài khoản trong {folder}. "
            f"Mã PIN đầu tiên của từng người: {folder / PIN_SHEET} (xin phát riêng rồi xóa tệp). "
            f"Phiếu khôi phục: {sheet} (xin in ra, cất vào tủ có khóa, rồi xóa tệp; mất phiếu này "
            "thì không lấy lại được khóa của phòng họp).",
            f"Made the room of the {english} with {len(founded.pins)} accounts in {folder}. "
            f"Everybody's first PIN: {folder / PIN_SHEET} (hand out one by one, then delete it). "
            f"The recovery sheet: {sheet} (print it, lock it away, then delete the file; without "
            "it the room's keys can't be got back).",
        )


def _found(folder: Path, plan: RoomPlan, keys_of: KeyStoreOf, sheet: Path) -> FoundedRoom:
    check_place_of_sheet(sheet, folder)
    written = False

    def keep(founded: FoundedRoom) -> None:
        nonlocal written
        keep_recovery_sheet(founded, sheet)
        written = True

    try:
        return found_from_plan(folder, plan, None, keys_of, keep)
    except BaseException:
        # A sheet for a room that is not there would only mislead.
        if written:
            sheet.unlink(missing_ok=True)
        raise


def found_room(folder: Path, plan: RoomPlan, keys_of: KeyStoreOf) -> dict[PersonId, str]:
    """Make a room that nobody will need to recover, for trying the program out.

    Args:
        folder: made when it is missing; holds no room.
        plan: who and what.
        keys_of: finds the key store.

    Returns:
        Everybody's first PIN; it also stands in the folder's ``pins.tsv``, mode 0600.

    Raises:
        CommandFailedError, SurroundingsError, OSError: see ``found_from_plan``.
    """
    return dict(found_from_plan(folder, plan, None, keys_of).pins)
